// A PostgreSQL for the bench: a database of its own on the server of TEST_DATABASE_URL, or a server of its own.
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../lib/ports.mjs';
import { start } from '../lib/processes.mjs';
import { temporaryFolder } from './app.mjs';

const howTo =
  'set TEST_DATABASE_URL to a PostgreSQL whose user may create databases, or install one (Debian: apt-get install postgresql)';

/** `{ DATABASE_URL }` of an empty database that goes with the scope, or `{ missing }`: how to get one. */
export async function startPostgres(scope) {
  const server = process.env.TEST_DATABASE_URL || (await startOwn(scope));
  if (!server) return { missing: howTo };
  const name = `rollcall_bench_${randomBytes(6).toString('hex')}`;
  await administer(server, `create database "${name}"`);
  scope.defer(() => administer(server, `drop database "${name}" with (force)`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { DATABASE_URL: url.href };
}

async function administer(url, statement) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** Debian keeps the programs where no PATH finds them. They refuse to run as root. */
async function startOwn(scope) {
  const versions = await readdir('/usr/lib/postgresql').catch(() => []);
  const newest = versions.sort((a, b) => Number(a) - Number(b)).at(-1);
  if (!newest) return null;
  const folder = await temporaryFolder(scope);
  const data = join(folder, 'postgres');
  await mkdir(data);
  const root = process.getuid() === 0;
  if (root) await giveTo('postgres', folder, data);
  const port = await freePort();
  const as = (name, ...rest) => [
    ...(root ? ['runuser', '-u', 'postgres', '--'] : []),
    `/usr/lib/postgresql/${newest}/bin/${name}`,
    ...rest,
  ];
  await finish(
    as('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'),
  );
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -k '${data}' -c fsync=off`;
  const log = join(data, 'server.log');
  await finish(as('pg_ctl', 'start', '-D', data, '-w', '-s', '-l', log, '-o', options));
  scope.defer(() => finish(as('pg_ctl', 'stop', '-D', data, '-m', 'immediate', '-s')));
  return `postgres://postgres@127.0.0.1:${port}/postgres`;
}

async function giveTo(user, folder, data) {
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map(async (flag) => Number(await finish(['id', flag, user]))),
  );
  await chmod(folder, 0o755);
  await chown(data, uid, gid);
}

async function finish(commandLine) {
  const child = start(commandLine);
  const { code } = await child.exited;
  if (code !== 0) throw new Error(`${commandLine.join(' ')} failed: ${child.output().trim()}`);
  return child.output();
}
