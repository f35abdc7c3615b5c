import { randomUUID } from 'node:crypto';
import { check } from '@/lib/connection/check';
import { databaseCheck, databaseCheckOf } from '@/lib/connection/database';
import type { ConnectionCheck } from '@/lib/connection/schema';
import { settingsChecks } from '@/lib/connection/settings';
import { upstreamChecks } from '@/lib/connection/upstream';
import { openDatabase, type Place } from '@/lib/db/open';
import { type Env, EnvError, readEnv } from '@/lib/env';
import { createAsk } from '@/lib/hms/probe/ask';
import { createManagementTokens } from '@/lib/hms/tokens';
import { inWords, isThere, loadEnvFiles, placeOfSettings } from './lib/place';
import { isFolderInUse } from './lib/ports.mjs';

/** `npm run doctor`: looks at the settings, the database and 100ms, changes nothing, and ends with 1 when something is broken. */
loadEnvFiles();
const checks: ConnectionCheck[] = [];
const tell = (...made: ConnectionCheck[]) => {
  checks.push(...made);
  for (const one of made) process.stdout.write(linesOf(one));
};

const settings = readSettings();
tell(await database(placeOfSettings()));
if (settings) {
  const tokens = createManagementTokens({ keys: settings.hms, now: Date.now, newId: randomUUID });
  const ask = createAsk({ baseUrl: settings.hms.apiUrl, tokens, fetch, now: Date.now });
  tell(...(await upstreamChecks(ask)));
  tell(...settingsChecks(settings));
}
process.exit(checks.some(({ state }) => state === 'fail') ? 1 : 0);

function readSettings(): Env | null {
  try {
    const read = readEnv(process.env);
    tell(check('environment', 'Settings', 'ok', 'Every setting Rollcall needs is there.'));
    return read;
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    const told = 'Rollcall cannot start like this, and 100ms is not asked:';
    tell(check('environment', 'Settings', 'fail', told, { facts: error.problems }));
    return null;
  }
}

/** A running Rollcall has the embedded database for itself: that it does is a good sign. */
async function database(place: Place): Promise<ConnectionCheck> {
  if (!isThere(place)) {
    return databaseCheckOf('warn', `There is no ${inWords(place).slice(4)} yet: the first start makes it.`);
  }
  if (!('url' in place) && (await isFolderInUse(place.dataDir))) {
    return databaseCheckOf('ok', `A running Rollcall uses ${inWords(place)}; its page Connection says more.`);
  }
  let close = async () => {};
  const report = await databaseCheck(async () => {
    const opened = await openDatabase(place);
    close = opened.close;
    return opened.db;
  }, place);
  await close();
  return report;
}

function linesOf({ state, title, told, facts, milliseconds }: ConnectionCheck): string {
  const time = milliseconds === null ? '' : ` (${milliseconds} ms)`;
  const colours = { ok: 32, warn: 33, fail: 31 };
  const word = state.padEnd(4);
  const mark = process.stdout.isTTY ? `\u001b[${colours[state]}m${word}\u001b[0m` : word;
  return `${mark}  ${title}: ${told}${time}\n${facts.map((fact) => `        ${fact}\n`).join('')}`;
}
