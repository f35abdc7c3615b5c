import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { findChromium } from '../../../scripts/lib/chromium.mjs';

const script = `import { isBuildFresh } from ${JSON.stringify(resolve('scripts/lib/prepare.mjs'))};
process.stdout.write(String(await isBuildFresh()));`;

test('a build is reused until something it was made from is changed, added or removed', async () => {
  const project = await mkdtemp(join(tmpdir(), 'rollcall-build-'));
  const fresh = () =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: project, encoding: 'utf8' });
  const setTime = async (second: number, ...files: string[]) => {
    for (const file of files) await utimes(join(project, file), second, second);
  };
  await mkdir(join(project, 'app/rooms'), { recursive: true });
  await mkdir(join(project, 'tests'));
  await mkdir(join(project, '.next'));
  const sources = ['app/page.tsx', 'app/rooms/page.tsx', 'app/rooms/old.tsx', 'next.config.js', 'README.md'];
  for (const file of [...sources, 'tests/a.spec.ts', '.next/BUILD_ID'])
    await writeFile(join(project, file), '');
  await setTime(1_000, ...sources, 'app', 'app/rooms');
  expect(fresh()).toBe('false');

  await writeFile(join(project, '.next/rollcall-built'), '');
  await setTime(2_000, '.next/rollcall-built');
  expect(fresh()).toBe('true');
  await setTime(3_000, 'README.md', 'tests/a.spec.ts');
  expect(fresh()).toBe('true');

  for (const file of ['app/rooms/page.tsx', 'next.config.js']) {
    await setTime(3_000, file);
    expect(fresh(), file).toBe('false');
    await setTime(1_000, file);
  }
  await rm(join(project, 'app/rooms/old.tsx'));
  expect(fresh()).toBe('false');
  await rm(project, { recursive: true });
});

test('a Chromium is looked for where it was said to be, then at Playwright’s, then on the path', () => {
  expect(findChromium(process.execPath, { CHROMIUM_PATH: '/opt/chromium', PATH: '' })).toBe('/opt/chromium');
  expect(findChromium(process.execPath, { PATH: '' })).toBe(process.execPath);
  expect(findChromium('/nowhere/chrome', { PATH: '/nowhere' })).not.toBe('/nowhere/chrome');
});
