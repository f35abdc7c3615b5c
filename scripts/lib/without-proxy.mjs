// A copy of the project that has no proxy.ts: whoever may do what must not depend on it.
import { cp, mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';

// Inside the project, so that packages are where Next looks; without the lock file, which would make it a project of its own.
const folder = '.data/without-proxy';
const parts = [
  'app',
  'components',
  'lib',
  'public',
  'scripts',
  'tests',
  'instrumentation.ts',
  'next.config.js',
  'package.json',
  'postcss.config.mjs',
  'tsconfig.json',
];

/** Makes the copy anew. Returns its folder. */
export async function copyWithoutProxy() {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const part of parts) await cp(part, join(folder, part), { recursive: true });
  await symlink(join('..', '..', 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}
