import 'server-only';
import { createFlights } from '@/lib/archive/flights';
import type { NewSessionRow } from '@/lib/archive/record';
import { neverRead, progressOf, readNewest, readSession, readSessions, workspace } from '@/lib/archive/store';
import { bringUpToDate } from '@/lib/archive/walk';
import { late, withinTime } from '@/lib/archive/within-time';
import type { SessionInput } from '@/lib/attendance/visits';
import { inBackground } from '@/lib/background';
import { db, withLock } from '@/lib/db';
import { hms } from '@/lib/hms';
import { describeError, log } from '@/lib/log';
import { processWide } from '@/lib/process-wide';
import { saveLastSessions } from '@/lib/rooms/rows';

/**
 * `freshAt`: until when the archive has every session that was over, epoch milliseconds; null when it was never complete.
 * `failed`: 100ms was asked and did not tell, so there may be more than is shown.
 */
export type Freshness = { freshAt: number | null; failed: boolean };

const flights = () =>
  processWide('archive', () =>
    createFlights({
      now: Date.now,
      walk: (scope, onAsk, deadline) =>
        withLock(`archive:${scope}`, async () =>
          bringUpToDate({
            db: await db(),
            hms: hms(),
            now: Date.now,
            scope,
            deadline,
            onAsk,
            onAdded: noteLatest,
          }),
        ),
      onFailure: (error, scope) =>
        log().warn({ scope, ...describeError(error) }, 'the archive could not be brought up to date'),
    }),
  );

async function noteLatest(rows: NewSessionRow[]): Promise<void> {
  const latest = new Map<string, Date>();
  for (const { roomId, startedAt } of rows) {
    const at = latest.get(roomId);
    if (!at || at < startedAt) latest.set(roomId, startedAt);
  }
  await saveLastSessions(latest);
}

/**
 * Copies what ended in a room since the last time; one call to 100ms when that is nothing. Waits for 100ms for 3 s at
 * most, then goes on behind the answer. Never throws for an outage of 100ms: the archive answers with what it has.
 */
export const syncRoom = (roomId: string): Promise<Freshness> => refresh(roomId);

/** As `syncRoom`, for all rooms at once. */
export const syncWorkspace = (): Promise<Freshness> => refresh(workspace);

/**
 * Reads rooms by themselves that never were, at most 20 at a time. Those that somebody cares for are complete long before
 * the first copy of a big workspace is. Costs nothing once they are.
 */
export async function syncUnread(roomIds: readonly string[]): Promise<void> {
  const unread = await neverRead(await db(), roomIds);
  await Promise.all(unread.slice(0, 20).map(syncRoom));
}

async function refresh(scope: string): Promise<Freshness> {
  const { failed, running } = await flights().refresh(scope);
  if (running) goOnBehind(running);
  return { freshAt: await freshAt(scope), failed };
}

function goOnBehind(running: Promise<unknown>): void {
  try {
    inBackground('archive', () => running);
  } catch {
    // Scheduled work has no answer to go on behind: there the process goes on anyway.
  }
}

/** Until when a room, or the workspace, is complete; asks 100ms nothing. */
export async function freshAt(scope: string = workspace): Promise<number | null> {
  const { own, all } = await progressOf(await db(), scope);
  return Math.max(own.checkedAt ?? 0, all.checkedAt ?? 0) || null;
}

/**
 * Copies what ended in the workspace, for `budgetMs` milliseconds at most; the next time goes on where this one stopped.
 * `complete`: nothing is left. Throws when 100ms cannot be reached; what was copied by then stays.
 */
export async function pullWorkspace(
  budgetMs: number,
): Promise<{ added: number; complete: boolean; freshAt: number | null }> {
  const walked = await withinTime(flights().fetchNow(workspace, Date.now() + budgetMs), budgetMs + 5_000);
  const { added, complete } = walked === late ? { added: 0, complete: false } : walked;
  return { added, complete, freshAt: await freshAt() };
}

/**
 * The ended sessions of these rooms that overlap `[from, to)`, epoch milliseconds, oldest first, by room; rooms without any
 * are left out.
 */
export async function archivedSessionsOf(
  roomIds: readonly string[],
  from: number,
  to: number,
): Promise<Map<string, SessionInput[]>> {
  const byRoom = new Map<string, SessionInput[]>();
  for (const session of await readSessions(await db(), roomIds, from, to)) {
    const others = byRoom.get(session.roomId);
    if (others) others.push(session);
    else byRoom.set(session.roomId, [session]);
  }
  return byRoom;
}

/** An ended session by its id, as long as it was once copied, whether or not 100ms still has it. */
export async function archivedSession(sessionId: string): Promise<SessionInput | null> {
  return readSession(await db(), sessionId);
}

/** Ended sessions of a room, newest first, `limit` at most, those after the session `start`. */
export async function newestArchived(
  roomId: string,
  start: string | null,
  limit: number,
): Promise<SessionInput[]> {
  return readNewest(await db(), roomId, start, limit);
}
