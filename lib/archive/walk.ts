import type { Db } from '@/lib/db/types';
import { isAppError } from '@/lib/errors';
import type { HmsClient, HmsSession } from '@/lib/hms/types';
import { purgedBefore } from '@/lib/privacy/admit';
import { longestSession, type NewSessionRow, rowOf } from './record';
import { keepPage, newestStart, progressOf, type Walk, workspace } from './store';

/** A session that ran when the last walk began may have begun 12 hours before it (100ms' longest), and 100ms' clock is not ours. */
export const overlap = 13 * 3_600_000;

/** A list that does not come to an end is left alone for this time after so many pages. */
const mostPages = 1_000;

export type WalkOptions = {
  db: Db;
  hms: Pick<HmsClient, 'listSessions'>;
  now: () => number;
  /** A room's id, or `workspace`. */
  scope: string;
  /** After this no further page is asked for, epoch milliseconds: what is left is for the next time. */
  deadline?: number | undefined;
  /** Called before 100ms is asked for what is newest: who comes later asks again. */
  onAsk?: () => void;
  /** Told of sessions that are new here, when they are kept. */
  onAdded?: (rows: NewSessionRow[]) => Promise<void>;
};
export type Walked = { added: number; complete: boolean };

/**
 * Brings a scope up to date: ends a walk that was broken off, where it was broken off, then asks for what is new since.
 * Nothing new takes one call. Runs under the scope's lock. Throws as the 100ms client does; what was read by then is kept.
 */
export async function bringUpToDate(options: WalkOptions): Promise<Walked> {
  const { db, scope, now } = options;
  const left = (await progressOf(db, scope)).own.walk;
  const first = left ? await resume(options, left) : { added: 0, complete: true };
  if (!first.complete) return first;

  const { walk, knownFrom } = await plan(db, scope, now());
  options.onAsk?.();
  const second = await follow(options, walk, knownFrom);
  return { added: first.added + second.added, complete: second.complete };
}

/** A place in 100ms' list can be gone after a while. Then the walk is dropped and the next one begins at the front. */
async function resume(options: WalkOptions, walk: Walk): Promise<Walked> {
  try {
    return await follow(options, walk, null);
  } catch (error) {
    if (!isAppError(error) || error.code !== 'bad_request') throw error;
    return { added: 0, complete: true };
  }
}

/**
 * What to ask for. `knownFrom`: what began before it is known to be here, so a page that goes back further and has
 * nothing new ends the walk. A room that was only read along with the workspace is asked for without a bound: the first
 * page shows that it is complete.
 */
async function plan(db: Db, scope: string, now: number) {
  const { own, all } = await progressOf(db, scope);
  const mark = Math.max(own.completeTo ?? 0, all.completeTo ?? 0);
  const knownFrom = mark === 0 ? null : mark - overlap;
  const bound = own.completeTo === null || knownFrom === null ? null : await boundOf(db, scope, knownFrom);
  const walk: Walk = { start: null, completeTo: now, after: await notPurged(db, bound) };
  return { walk, knownFrom };
}

/** In a room nothing lies between its newest session and the mark, so going back to that costs nothing and trusts nobody's clock. */
async function boundOf(db: Db, scope: string, knownFrom: number): Promise<number | null> {
  if (scope === workspace) return knownFrom;
  const newest = await newestStart(db, scope);
  return newest === null ? null : Math.min(knownFrom, newest);
}

/** What was purged is not asked for again: sessions that ended before the purge's day began before it. */
async function notPurged(db: Db, bound: number | null): Promise<number | null> {
  const purged = await purgedBefore(db);
  return purged === null ? bound : Math.max(bound ?? 0, purged - longestSession);
}

async function follow(options: WalkOptions, walk: Walk, knownFrom: number | null): Promise<Walked> {
  const { db, hms, scope, now, deadline = Number.POSITIVE_INFINITY } = options;
  const roomId = scope === workspace ? undefined : scope;
  const after = walk.after ?? undefined;
  const ask = (start: string | null) => {
    const page = hms.listSessions({ active: false, roomId, after, start: start ?? undefined, limit: 100 });
    // Asked for ahead, it may fail before anybody waits for it.
    page.catch(() => undefined);
    return page;
  };
  const seen = new Set(walk.start === null ? [] : [walk.start]);
  let asked = ask(walk.start);
  let added = 0;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const page = await asked;
    // A place seen before would go round for ever.
    const next = page.next === null || seen.has(page.next) ? null : page.next;
    const rows = rowsOf(page.items, new Date(now()), roomId);
    const farEnough = goesBackTo(page.items, knownFrom);
    // While this page is kept the next one comes, if it is needed whatever is new here.
    const ahead = next !== null && !farEnough && now() <= deadline ? ask(next) : null;
    const kept = await keepPage(db, scope, rows, walk, (fresh) =>
      fresh.size === 0 && farEnough ? null : next,
    );
    added += kept.size;
    if (kept.size > 0) await options.onAdded?.(rows.filter(({ id }) => kept.has(id)));
    if (next === null || (kept.size === 0 && farEnough)) return { added, complete: true };
    if (ahead === null && now() > deadline) break;
    seen.add(next);
    asked = ahead ?? ask(next);
  }
  return { added, complete: false };
}

/** Once each: a page that changes while it is made may name a session twice. One that runs is not over yet. */
function rowsOf(items: HmsSession[], at: Date, roomId: string | undefined): NewSessionRow[] {
  const rows = new Map<string, NewSessionRow>();
  for (const session of items) {
    const row = session.active ? null : rowOf(session, at, roomId);
    if (row) rows.set(row.id, row);
  }
  return [...rows.values()];
}

const goesBackTo = (items: HmsSession[], knownFrom: number | null): boolean =>
  knownFrom !== null && items.some(({ createdAt }) => createdAt !== null && createdAt < knownFrom);
