// npm run test:postgres: the database and API tests on a PostgreSQL server, in databases made for this run.
import { randomBytes } from 'node:crypto';
import { giveUp, heading, requireNode } from './lib/console.mjs';
import { ensureBuild, ensurePackages } from './lib/prepare.mjs';
import { program, run } from './lib/processes.mjs';

const server = process.env.TEST_DATABASE_URL;
if (!server) {
  giveUp(
    'Set TEST_DATABASE_URL to a PostgreSQL whose user may create databases, e.g. postgres://postgres@127.0.0.1/postgres.',
  );
}
requireNode();
if (!(await ensurePackages())) giveUp('Stopped: npm ci failed.');
if (!(await ensureBuild({ reuse: true }))) giveUp('Stopped: the build failed.');

heading('tests on PostgreSQL');
const prefix = `rollcall_test_${randomBytes(4).toString('hex')}_`;
const playwright = [...program('@playwright/test', 'playwright'), 'test', '-c', 'tests/playwright.config.ts'];
const projects = ['--project=postgres', '--project=api'];
const code = await run([...playwright, ...projects, ...process.argv.slice(2)], {
  env: { ...process.env, TEST_DATABASE_PREFIX: prefix },
});
await dropLeftovers();
process.exit(code);

/** Tests drop their own databases; what an interrupted one left behind goes here. */
async function dropLeftovers() {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  const { rows } = await client.query('select datname from pg_database where starts_with(datname, $1)', [
    prefix,
  ]);
  for (const { datname } of rows) await client.query(`drop database "${datname}" with (force)`);
  await client.end();
}
