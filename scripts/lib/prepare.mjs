// What has to be there before Rollcall can run: packages and a build. Plain Node, because packages may be missing.
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { heading } from './console.mjs';
import { program, run } from './processes.mjs';

const installed = 'node_modules/.package-lock.json';
const stamp = '.next/rollcall-built';
/** All that a build reads. A folder's own time tells of files removed from it. */
const sources = ['app', 'components', 'lib', 'public', 'package-lock.json', 'package.json', 'tsconfig.json'];
const rootSource = /\.(ts|js|mjs)$/;

const timeOf = (path) =>
  stat(path).then(
    (found) => found.mtimeMs,
    () => 0,
  );

/** `npm ci` when packages are missing or older than the lock file. Resolves to success. */
export async function ensurePackages() {
  if (existsSync('node_modules/next') && (await timeOf(installed)) >= (await timeOf('package-lock.json'))) {
    return true;
  }
  heading('installing packages');
  // npm tells its scripts how to run it again; on its own, Windows knows it under another name.
  const npm = process.env.npm_execpath
    ? [process.execPath, process.env.npm_execpath]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
  return (await run([...npm, 'ci', '--include=dev', '--no-audit', '--no-fund'])) === 0;
}

/**
 * `next build`; with `reuse`, only when something it reads is newer than the last one. Resolves to success.
 * @param {{ reuse: boolean, settings?: Record<string, string> }} options `settings` stand in its environment
 */
export async function ensureBuild({ reuse, settings = {} }) {
  if (reuse && (await isBuildFresh())) return true;
  heading('building');
  const began = new Date();
  await rm(stamp, { force: true });
  const env = { ...process.env, ...settings, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  if ((await run([...program('next'), 'build'], { env })) !== 0) return false;
  await mkdir('.next', { recursive: true });
  await writeFile(stamp, '');
  await utimes(stamp, began, began);
  return true;
}

/**
 * Whether the last build of `ensureBuild` is newer than all it was made from.
 * @public its test runs it in a project of its own
 */
export async function isBuildFresh() {
  const built = await timeOf(stamp);
  if (built === 0 || !existsSync('.next/BUILD_ID')) return false;
  const atRoot = (await readdir('.')).filter((name) => rootSource.test(name) && name !== 'next-env.d.ts');
  return !(await anyNewer([...sources, ...atRoot], built));
}

async function anyNewer(paths, than) {
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (!found) continue;
    if (found.mtimeMs > than) return true;
    if (!found.isDirectory()) continue;
    const inside = (await readdir(path)).map((name) => join(path, name));
    if (await anyNewer(inside, than)) return true;
  }
  return false;
}
