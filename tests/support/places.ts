import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openDatabase, type Place } from '@/lib/db/open';

/** Somewhere to keep a database of one's own, and how to be rid of it. */
export type TestPlace = { place: Place; drop(): Promise<void> };

const server = process.env.TEST_DATABASE_URL;
export const onPostgres = Boolean(server);

/** An empty database: on the server of TEST_DATABASE_URL when there is one, else in a temporary folder. */
export const emptyPlace = (): Promise<TestPlace> => (server ? emptyPostgres(server) : folderWithCluster());

async function emptyPostgres(address: string): Promise<TestPlace> {
  const name = `${process.env.TEST_DATABASE_PREFIX ?? 'rollcall_test_'}${randomBytes(6).toString('hex')}`;
  await administer(address, `create database "${name}"`);
  const url = new URL(address);
  url.pathname = `/${name}`;
  return {
    place: { url: url.href },
    drop: () => administer(address, `drop database if exists "${name}" with (force)`),
  };
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

export async function temporaryFolder(): Promise<TestPlace & { place: { dataDir: string } }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rollcall-test-'));
  return { place: { dataDir }, drop: () => rm(dataDir, { recursive: true, force: true, maxRetries: 3 }) };
}

/** As `temporaryFolder`, with an empty cluster in it already: making one takes seconds, copying one does not. */
export async function folderWithCluster(): Promise<TestPlace & { place: { dataDir: string } }> {
  const folder = await temporaryFolder();
  await cp(await template(), join(folder.place.dataDir, 'pg'), { recursive: true });
  return folder;
}

/** A cluster nobody opens, made once for every installed version of the embedded database. */
async function template(): Promise<string> {
  const cache = 'node_modules/.cache/rollcall';
  const { dependencies } = JSON.parse(await readFile('package.json', 'utf8'));
  const made = join(cache, `cluster-${dependencies['@electric-sql/pglite']}`);
  if (existsSync(made)) return made;
  await mkdir(cache, { recursive: true });
  const dataDir = await mkdtemp(join(cache, 'new-'));
  const database = await openDatabase({ dataDir });
  await database.close();
  await rename(join(dataDir, 'pg'), made).catch((error) => {
    // Another worker was quicker.
    if (!existsSync(made)) throw error;
  });
  await rm(dataDir, { recursive: true, force: true });
  return made;
}
