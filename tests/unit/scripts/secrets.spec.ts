import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { createKey } from '@/lib/auth/api-key';
import { program } from '../../../scripts/lib/processes.mjs';

/** The exit code of the search for secrets in a file with this text, and what it said. */
async function searched(text: string): Promise<{ code: number; told: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'secrets-'));
  const [node = '', ...args] = program('secretlint');
  await writeFile(join(folder, 'notes.md'), text);
  const config = ['--secretlintrc', join(process.cwd(), '.secretlintrc.json')];
  const found = await new Promise<{ code: number; told: string }>((resolve) => {
    execFile(node, [...args, ...config, 'notes.md'], { cwd: folder }, (error, stdout) =>
      resolve({ code: error ? Number(error.code) : 0, told: stdout }),
    );
  });
  await rm(folder, { recursive: true, force: true });
  return found;
}

test('a key of ours that somebody commits is found, and not printed', async () => {
  expect(await searched('Ask with the key that the office gave you.')).toEqual({ code: 0, told: '' });
  const key = createKey();
  const { code, told } = await searched(`Ask with ${key}.`);
  expect(code).toBe(1);
  expect(told).toContain('notes.md');
  expect(told).not.toContain(key);
});
