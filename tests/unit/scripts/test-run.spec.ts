import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { program } from '../../../scripts/lib/processes.mjs';
import { needsServers } from '../../support/needs-servers';

const starting = "import { expect, test } from '@playwright/test';\n";

/** Runs Playwright on these files with our reporter, and gives the last line and the exit code. */
async function runTests(
  files: Record<string, string>,
): Promise<{ sum: string | undefined; code: number | null }> {
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-run-'));
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  const config = { testDir: '.', reporter: [['line'], [resolve('tests/support/reporter.ts')]] };
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await writeFile(join(folder, 'run.config.ts'), `export default ${JSON.stringify(config)};`);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), starting + text);
  const [node = '', playwright = ''] = program('@playwright/test', 'playwright');
  const { stdout, status } = spawnSync(node, [playwright, 'test', '-c', 'run.config.ts'], {
    cwd: folder,
    encoding: 'utf8',
    // Not what Playwright tells its own workers.
    env: { NODE_ENV: 'test', PATH: process.env.PATH },
  });
  await rm(folder, { recursive: true });
  return { sum: stdout.trimEnd().split('\n').at(-1), code: status };
}

test('the last line of a run is its sum', async () => {
  const passing = "test('one', () => {}); test('two', () => {});";
  expect(await runTests({ 'a.spec.ts': passing })).toEqual({ sum: '2 passed, 0 failed, 0 skipped', code: 0 });
  const mixed = `${passing} test('no', () => expect(1).toBe(2)); test('later', () => test.skip(true));`;
  expect(await runTests({ 'a.spec.ts': mixed })).toEqual({ sum: '2 passed, 1 failed, 1 skipped', code: 1 });
});

test('a file that does not load counts as a failure', async () => {
  const files = { 'a.spec.ts': "test('one', () => {});", 'b.spec.ts': "throw new Error('broken');" };
  const { sum, code } = await runTests(files);
  expect(sum).toMatch(/ [1-9]\d* failed, 0 skipped$/);
  expect(code).toBe(1);
});

test('servers are started only for a run that can reach them', () => {
  const asks = (line: string) => needsServers(line.split(' '));
  for (const line of [
    'test -c tests/playwright.config.ts --project=unit',
    'test -c tests/playwright.config.ts --project=unit tests/unit/db',
    'test --project unit postgres',
    'test tests/unit/db/lock.spec.ts',
  ]) {
    expect(asks(line), line).toBe(false);
  }
  for (const line of [
    'test -c tests/playwright.config.ts',
    'test --project=unit --project=api',
    'test --project unit api --workers=1',
    'test tests/unit/db tests/api/start.spec.ts',
    'test -g unit',
  ]) {
    expect(asks(line), line).toBe(true);
  }
});
