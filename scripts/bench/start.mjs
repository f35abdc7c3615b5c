import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { newAdmin, signIn, startApp, temporaryFolder } from './app.mjs';
import { startPostgres } from './postgres.mjs';
import { median } from './rates.mjs';
import { createScope } from './scope.mjs';
import { milliseconds } from './table.mjs';

const rounds = 3;
/** After this long without a call the server is idle. */
const rest = 5_000;
const targets = {
  empty: { what: 'first answer, empty embedded folder', most: 5_000 },
  existing: { what: 'first answer, existing embedded folder', most: 2_000 },
  postgres: { what: 'first answer, PostgreSQL', most: 1_000 },
  embeddedMemory: { what: 'idle memory, embedded', most: 300 },
  postgresMemory: { what: 'idle memory, PostgreSQL', most: 130 },
};

/** The server process (what `npm start` runs) from its start to its first healthy answer, and its memory at rest. */
export async function measure({ scope }) {
  const rows = [];
  const folder = { ...newAdmin(), DATA_DIR: await temporaryFolder(scope) };
  rows.push(timeRow(targets.empty, [await once(folder)]));
  const existing = await several(folder);
  rows.push(timeRow(targets.existing, existing.times), memoryRow(targets.embeddedMemory, existing.memory));

  const database = await startPostgres(scope);
  if ('missing' in database) return { rows, missing: [`PostgreSQL: ${database.missing}`] };
  const server = { ...newAdmin(), ...database };
  await once(server);
  const postgres = await several(server);
  rows.push(timeRow(targets.postgres, postgres.times), memoryRow(targets.postgresMemory, postgres.memory));
  return { rows };
}

/** Milliseconds of one start. */
async function once(settings) {
  const own = createScope();
  try {
    return (await startApp(own, settings)).readyAfter;
  } finally {
    await own.close();
  }
}

/** More starts on the same database; the last one is used a little and then left alone, to see what memory it keeps. */
async function several(settings) {
  const times = [];
  for (let round = 1; round < rounds; round += 1) times.push(await once(settings));
  const own = createScope();
  try {
    const app = await startApp(own, settings);
    times.push(app.readyAfter);
    // A page that asks nothing of 100ms.
    const page = await fetch(`${app.url}/keys`, {
      headers: { cookie: await signIn(app) },
      redirect: 'manual',
    });
    if (page.status !== 200) throw new Error(`/keys was answered with ${page.status}.`);
    await page.text();
    await pause(rest);
    return { times, memory: await residentMegabytes(app.pid) };
  } finally {
    await own.close();
  }
}

async function residentMegabytes(pid) {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', `${pid}`]);
  return Number(stdout) / 1024;
}

const timeRow = ({ what, most }, times) => {
  const middle = median(times);
  return { what, measured: milliseconds(middle), target: `≤ ${most / 1_000} s`, ok: middle <= most };
};

const memoryRow = ({ what, most }, megabytes) => ({
  what,
  measured: `${Math.round(megabytes)} MB`,
  target: `≤ ${most} MB`,
  ok: megabytes <= most,
});
