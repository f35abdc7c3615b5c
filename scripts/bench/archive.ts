import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { readSessions, workspace } from '@/lib/archive/store';
import { bringUpToDate } from '@/lib/archive/walk';
import { migrate } from '@/lib/db/migrate';
import { openDatabase } from '@/lib/db/open';
import { createHmsClient } from '@/lib/hms/client';
import { createManagementTokens } from '@/lib/hms/tokens';
import { newKeys, startSimulator } from './app.mjs';
import { startPostgres } from './postgres.mjs';
import { median } from './rates.mjs';
import { visitors } from './session-body';
import { milliseconds } from './table.mjs';

const sessions = 1_000;
const visits = 30;
const latency = 50;
const day = 86_400_000;
const most = 3_000;

type Scope = { defer(putAway: () => unknown): void };
type Measured = { scope: Scope; note: (text: string) => void };

/** The archive on PostgreSQL, filled from a 100ms that takes a while for each answer. */
export async function measure({ scope, note }: Measured) {
  const place = await startPostgres(scope);
  if ('missing' in place) return { rows: [], missing: [`PostgreSQL: ${place.missing}`] };
  const { db, withLock, close } = await openDatabase({ url: place.DATABASE_URL });
  scope.defer(close);
  await migrate(db);
  const upstream = await simulate(scope);

  const sync = (room: string) =>
    withLock(`archive:${room}`, () => bringUpToDate({ db, hms: upstream.hms, now: Date.now, scope: room }));
  const timed = async <T>(run: () => Promise<T>) => {
    const began = performance.now();
    const value = await run();
    return { value, taken: performance.now() - began };
  };

  note(`planting ${sessions} sessions`);
  const small = await upstream.room('bench-archive-small', 10);
  const large = await upstream.room('bench-archive', sessions);
  await upstream.slow();
  const first = await timed(() => sync(large));
  if (first.value.added !== sessions) throw new Error(`Only ${first.value.added} sessions were copied.`);
  await upstream.calls();
  const second = await timed(() => sync(large));
  const calls = await upstream.calls();
  await sync(small);
  await upstream.calls();
  await sync(workspace);
  const after = await timed(() => sync(workspace));

  const read = async (room: string) => {
    const from = Date.now() - 6 * day;
    const taken: number[] = [];
    for (let round = 0; round < 200; round += 1) {
      taken.push((await timed(() => readSessions(db, [room], from, from + day))).taken);
    }
    return median(taken);
  };
  const [few, many] = [await read(small), await read(large)];
  return {
    rows: [
      {
        what: `first sync of ${sessions.toLocaleString('en')} sessions at ${latency} ms`,
        measured: milliseconds(first.taken),
        target: `≤ ${most / 1_000} s`,
        ok: first.taken <= most,
      },
      {
        what: 'second sync, nothing new',
        measured: `${calls} upstream call${calls === 1 ? '' : 's'}, ${milliseconds(second.taken)}`,
        target: '1 call',
        ok: calls === 1,
      },
      { what: 'workspace, nothing new', measured: milliseconds(after.taken) },
      {
        what: `a day's sessions of a room with ${sessions.toLocaleString('en')}`,
        measured: milliseconds(many),
        baseline: `${milliseconds(few)} of a room with 10`,
      },
    ],
  };
}

/** A simulator in a process of its own, a client of it, and its switches. */
async function simulate(scope: Scope) {
  const keys = newKeys();
  const { url } = await startSimulator(scope, keys);
  const own = { accessKey: keys.APP_ACCESS_KEY, secret: keys.APP_SECRET };
  const hms = createHmsClient({
    baseUrl: `${url}/v2`,
    keys: own,
    now: Date.now,
    sleep: (ms) => sleep(ms),
    random: Math.random,
    newId: randomUUID,
  });
  const tokens = createManagementTokens({ keys: own, now: Date.now, newId: randomUUID });
  const send = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${tokens.get()}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path} was answered with ${answer.status}.`);
    return answer.json();
  };
  return {
    hms,
    /** A room that had one session a day; its id. */
    room: async (name: string, count: number): Promise<string> => {
      const { id } = await send('POST', '/v2/rooms', { name });
      for (let index = 1; index <= count; index += 1) {
        const began = Date.now() - index * day;
        const createdAt = new Date(began).toISOString();
        await send('POST', '/control/sessions', { roomId: id, createdAt, peers: visitors(visits, began) });
      }
      return id;
    },
    slow: () => send('POST', '/control/faults', { fault: { kind: 'latency', ms: latency } }),
    /** How often it was called since the last look. */
    calls: async (): Promise<number> => {
      const { requests } = await send('GET', '/control/requests');
      await send('DELETE', '/control/requests');
      return requests.length;
    },
  };
}
