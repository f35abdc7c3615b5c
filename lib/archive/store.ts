import { and, asc, desc, eq, gt, gte, inArray, isNotNull, lt, or, sql } from 'drizzle-orm';
import type { SessionInput } from '@/lib/attendance/visits';
import { archives, sessions } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import { admitted } from '@/lib/privacy/admit';
import { inputOf, longestSession, type NewSessionRow } from './record';

/** The scope of the whole workspace; every other one is the id of a room. */
export const workspace = '*';

export type Walk = NonNullable<typeof archives.$inferSelect.walk>;
export type Progress = { completeTo: number | null; checkedAt: number | null; walk: Walk | null };

const nowhere: Progress = { completeTo: null, checkedAt: null, walk: null };

/** How far a scope and the workspace have come. */
export async function progressOf(db: Db, scope: string): Promise<{ own: Progress; all: Progress }> {
  const rows = await db
    .select()
    .from(archives)
    .where(inArray(archives.scope, [scope, workspace]));
  const find = (name: string): Progress => {
    const row = rows.find((one) => one.scope === name);
    if (!row) return nowhere;
    return {
      completeTo: row.completeTo?.getTime() ?? null,
      checkedAt: row.checkedAt?.getTime() ?? null,
      walk: row.walk,
    };
  };
  return { own: find(scope), all: find(workspace) };
}

/** Which of these scopes no walk of their own has made complete. */
export async function neverRead(db: Db, scopes: readonly string[]): Promise<string[]> {
  if (scopes.length === 0) return [];
  const rows = await db
    .select({ scope: archives.scope })
    .from(archives)
    .where(and(inArray(archives.scope, [...scopes]), isNotNull(archives.completeTo)));
  const read = new Set(rows.map(({ scope }) => scope));
  return scopes.filter((scope) => !read.has(scope));
}

/** When the newest kept session of a room began, epoch milliseconds. */
export async function newestStart(db: Db, roomId: string): Promise<number | null> {
  const [row] = await db
    .select({ at: sessions.startedAt })
    .from(sessions)
    .where(eq(sessions.roomId, roomId))
    .orderBy(desc(sessions.startedAt))
    .limit(1);
  return row?.at.getTime() ?? null;
}

/**
 * Keeps a page of ended sessions together with where the walk goes on, or with its end (`next` null): all or nothing. A
 * session that is there already stays as it is; what was purged or erased does not come back. Answers with the ids that
 * are new.
 */
export async function keepPage(
  db: Db,
  scope: string,
  rows: NewSessionRow[],
  walk: Walk,
  next: (added: ReadonlySet<string>) => string | null,
): Promise<Set<string>> {
  return db.transaction(async (tx) => {
    const added = new Set<string>();
    // Always in the same order, so that two writers at once cannot wait for each other in a circle.
    const sorted = (await admitted(tx, rows)).sort((a, b) => (a.id < b.id ? -1 : 1));
    if (sorted.length > 0) {
      const made = await tx
        .insert(sessions)
        .values(sorted)
        .onConflictDoNothing()
        .returning({ id: sessions.id });
      for (const { id } of made) added.add(id);
    }
    const start = next(added);
    const at = new Date(walk.completeTo);
    const set = start === null ? { walk: null, completeTo: at, checkedAt: at } : { walk: { ...walk, start } };
    await tx
      .insert(archives)
      .values({ scope, ...set })
      .onConflictDoUpdate({ target: archives.scope, set });
    return added;
  });
}

const columns = { id: sessions.id, roomId: sessions.roomId, record: sessions.record };

export async function readSession(db: Db, id: string): Promise<SessionInput | null> {
  // PostgreSQL refuses to be asked for such a text.
  if (id.includes('\0')) return null;
  const [row] = await db.select(columns).from(sessions).where(eq(sessions.id, id)).limit(1);
  return row ? inputOf(row) : null;
}

/** The kept sessions of these rooms that overlap `[from, to)`, epoch milliseconds, oldest first. */
export async function readSessions(
  db: Db,
  roomIds: readonly string[],
  from: number,
  to: number,
): Promise<SessionInput[]> {
  if (roomIds.length === 0 || !(from < to)) return [];
  return (await overlapping(db, roomIds, from, to)).map(inputOf);
}

/** The query of `readSessions`; not sent before it is awaited. */
export const overlapping = (db: Db, roomIds: readonly string[], from: number, to: number) =>
  db
    .select(columns)
    .from(sessions)
    .where(
      and(
        inArray(sessions.roomId, [...roomIds]),
        gte(sessions.startedAt, moment(from - longestSession)),
        lt(sessions.startedAt, moment(to)),
        // One that nobody was in has no length, and is found by its start.
        or(gt(sessions.endedAt, moment(from)), gte(sessions.startedAt, moment(from))),
      ),
    )
    .orderBy(asc(sessions.startedAt), asc(sessions.id));

/** The kept sessions of a room, newest first, after the session `start`; null: from the newest. */
export async function readNewest(
  db: Db,
  roomId: string,
  start: string | null,
  limit: number,
): Promise<SessionInput[]> {
  const before = sql`(${sessions.startedAt}, ${sessions.id}) < (select started_at, id from sessions where id = ${start})`;
  const rows = await db
    .select(columns)
    .from(sessions)
    .where(and(eq(sessions.roomId, roomId), start === null ? undefined : before))
    .orderBy(desc(sessions.startedAt), desc(sessions.id))
    .limit(limit);
  return rows.map(inputOf);
}

/** As a `Date` that PostgreSQL can read, also from bounds that are meant to be none. */
const moment = (ms: number) => new Date(Math.min(Math.max(ms, 0), Date.UTC(9999, 11, 31)));
