import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from '@playwright/test';

/** What the build says a route needs at run time: that, and nothing else, is shipped with it. Paths from the root. */
async function traceOf(file: string): Promise<string[]> {
  const { files } = JSON.parse(await readFile(file, 'utf8')) as { files: string[] };
  return files.map((name) => relative('.', resolve(dirname(file), name)));
}

async function traces(): Promise<string[]> {
  const names = await readdir('.next/server', { recursive: true });
  return names
    .filter((name) => /(^|\/)(route|page|instrumentation)\.js\.nft\.json$/.test(name))
    .map((name) => join('.next/server', name));
}

const migrations = async () =>
  (await readdir('lib/db/migrations', { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative('.', join(entry.parentPath, entry.name)));

test('every route, page and the start itself carry all migrations', async () => {
  const wanted = await migrations();
  expect(wanted.some((name) => name.endsWith('.sql'))).toBe(true);
  const all = await traces();
  expect(all.length).toBeGreaterThan(10);
  for (const trace of all) expect(await traceOf(trace), trace).toEqual(expect.arrayContaining(wanted));
});

test('no route carries sources: a path the build cannot follow makes it take everything', async () => {
  for (const trace of await traces()) {
    const sources = (await traceOf(trace)).filter((name) =>
      /^(app|components|tests|lib(?!\/db\/migrations))\//.test(name),
    );
    expect(sources, trace).toEqual([]);
  }
});
