import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openDatabase, type Place } from '@/lib/db/open';

/** Somewhere to keep a database of one's own, and how to be rid of it. */
export type TestPlace = { place: Place; drop(): Promise<void> };

const server = process.env.TEST_DATABASE_URL;
export const onPostgres = Boolean(server);

/** An empty database: on the server of TEST_DATABASE_URL when there is one, else in a temporary folder. */
export const emptyPlace = (): Promise<TestPlace> => (server ? emptyPostgres(server) : temporaryFolder());

async function emptyPostgres(address: string): Promise<TestPlace> {
  const name = `${process.env.TEST_DATABASE_PREFIX ?? 'rollcall_test_'}${randomBytes(6).toString('hex')}`;
  await administer(address, `create database "${name}"`);
  const url = new URL(address);
  url.pathname = `/${name}`;
  return {
    place: { url: url.href },
    drop: () => administer(address, `drop database "${name}" with (force)`),
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

let template: Promise<string> | undefined;

/** As `temporaryFolder`, with a cluster in it already: making one takes seconds, copying one does not. */
export async function folderWithCluster(): Promise<TestPlace & { place: { dataDir: string } }> {
  template ??= makeTemplate();
  const folder = await temporaryFolder();
  await cp(join(await template, 'pg'), join(folder.place.dataDir, 'pg'), { recursive: true });
  return folder;
}

async function makeTemplate(): Promise<string> {
  const { place } = await temporaryFolder();
  process.once('exit', () => rmSync(place.dataDir, { recursive: true, force: true }));
  const database = await openDatabase(place);
  await database.close();
  return place.dataDir;
}
