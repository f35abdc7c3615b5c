import { setTimeout as pause } from 'node:timers/promises';
import { newAdmin, signIn, startApp, temporaryFolder } from './app.mjs';
import { startPostgres } from './postgres.mjs';
import { residentMegabytes } from './processor.mjs';
import { median } from './rates.mjs';
import { createScope } from './scope.mjs';
import { milliseconds } from './table.mjs';

const rounds = 3;
/** After this long without a call the server is idle. */
const rest = 5_000;

/** The server process (what `npm start` runs) from its start to its first healthy answer, and its memory at rest. */
export async function measure({ scope }) {
  const folder = { ...newAdmin(), DATA_DIR: await temporaryFolder(scope) };
  const empty = await startOnce(folder);
  const existing = await startSome(folder);
  const rows = [
    timeRow('first answer, empty embedded folder', [empty], 5_000),
    timeRow('first answer, existing embedded folder', existing.starts, 2_000),
    memoryRow('idle memory, embedded', existing.memory, 300),
  ];
  const database = await startPostgres(scope);
  if ('missing' in database) return { rows, missing: [`PostgreSQL: ${database.missing}`] };

  const server = { ...newAdmin(), ...database };
  await startOnce(server);
  const postgres = await startSome(server);
  rows.push(
    timeRow('first answer, PostgreSQL', postgres.starts, 1_000),
    memoryRow('idle memory, PostgreSQL', postgres.memory, 130),
  );
  return { rows };
}

const startOnce = (settings) => withApp(settings, (app) => app);

/** Starts on a database that is there; the last one is used a little and then left alone, to see what memory it keeps. */
async function startSome(settings) {
  const starts = [];
  for (let round = 1; round < rounds; round += 1) starts.push(await startOnce(settings));
  return withApp(settings, async (app) => {
    starts.push(app);
    // A page that asks nothing of 100ms.
    const headers = { cookie: await signIn(app) };
    const page = await fetch(`${app.url}/keys`, { headers, redirect: 'manual' });
    if (page.status !== 200) throw new Error(`/keys was answered with ${page.status}.`);
    await page.text();
    await pause(rest);
    return { starts, memory: await residentMegabytes(app.pid) };
  });
}

async function withApp(settings, run) {
  const own = createScope();
  try {
    return await run(await startApp(own, settings));
  } finally {
    await own.close();
  }
}

function timeRow(what, starts, most) {
  const middle = median(starts.map(({ readyAfter }) => readyAfter));
  const worked = starts.map(({ processor }) => processor);
  const work = worked.includes(null) ? '' : `, ${milliseconds(median(worked))} of work`;
  const measured = `${milliseconds(middle)}${work}`;
  return { what, measured, target: `≤ ${most / 1_000} s`, ok: middle <= most };
}

const memoryRow = (what, megabytes, most) => ({
  what,
  measured: `${Math.round(megabytes)} MB`,
  target: `≤ ${most} MB`,
  ok: megabytes <= most,
});
