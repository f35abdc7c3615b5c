import 'server-only';
import { z } from 'zod';
import { requireRoom } from '@/lib/access/rooms';
import { archivedSession, freshAt, newestArchived } from '@/lib/archive/service';
import { computeAttendance } from '@/lib/attendance/compute';
import type { Attendance, SessionPage, SessionSummary } from '@/lib/attendance/schema';
import { summarise } from '@/lib/attendance/summary';
import type { SessionInput } from '@/lib/attendance/visits';
import type { Staff } from '@/lib/auth/schema';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { AppError, isAppError } from '@/lib/errors';
import { hms } from '@/lib/hms';
import type { HmsSession } from '@/lib/hms/types';
import { decodeCursor, encodeCursor } from '@/lib/http/cursor';
import { purgedBefore, withErasedHidden } from '@/lib/privacy/admit';
import type { PageQuery } from '@/lib/rooms/query';
import { saveLastSessions } from '@/lib/rooms/rows';
import { knownRoom } from '@/lib/rooms/state';

/**
 * The attendance of one session, whoever asks first or last: it is computed from the record each time. Of an ended session
 * that is the archive's, which stands when 100ms is down or has lost it. Throws `not_found`, also for one of a room that is
 * not theirs.
 */
export async function getAttendance(staff: Staff, sessionId: string): Promise<Attendance> {
  const session = (await archivedSession(sessionId)) ?? (await readNow(sessionId));
  await requireRoom(staff, session.roomId, 'attendance:read', 'session');
  const room = await knownRoom(session.roomId);
  return computeAttendance(session, { roomName: room.name, botRoles: env().hms.botRoles, now: Date.now() });
}

/** One that runs, or that the archive does not have yet; what was purged or erased stays so, whatever 100ms still has. */
async function readNow(sessionId: string): Promise<SessionInput> {
  const session = await readSession(sessionId);
  if (session.active) return session;
  const handle = await db();
  const ended = session.updatedAt ?? session.createdAt;
  if (ended !== null && ended < ((await purgedBefore(handle)) ?? 0)) throw unknownSession();
  return { ...session, peers: await withErasedHidden(handle, session.peers) };
}

const unknownSession = (cause?: unknown) => new AppError('not_found', 'There is no such session.', { cause });

async function readSession(sessionId: string): Promise<SessionInput> {
  return hms()
    .getSession(sessionId)
    .catch((error) => {
      const unknown = isAppError(error) && error.code === 'not_found';
      throw unknown ? unknownSession(error) : error;
    });
}

/** Where a page of sessions ended: the live ones already given, and the last ended one. */
const place = z.object({ live: z.array(z.string()), start: z.string().nullable() });
type Place = z.infer<typeof place>;

/** The sessions of a room, newest first. While 100ms is down, those of the archive, if it ever was complete. */
export async function listSessions(staff: Staff, roomId: string, query: PageQuery): Promise<SessionPage> {
  await requireRoom(staff, roomId, 'attendance:read');
  const room = await knownRoom(roomId);
  const from = decodeCursor(query.cursor, place) ?? { live: [], start: null };
  return listAtHms(room.id, from, query.limit).catch(async (error) => {
    const archived = isOutage(error) ? await listArchived(room.id, from, query.limit) : null;
    if (archived) return archived;
    throw error;
  });
}

/** 100ms lists running and ended ones apart; the running ones come first. */
async function listAtHms(roomId: string, from: Place, limit: number): Promise<SessionPage> {
  const running = from.start === null ? await unseenRunning(roomId, from) : [];
  const shown = running.slice(0, limit);
  const ended = await endedPage(roomId, from.start, limit - shown.length);
  const given: Place = { live: [...from.live, ...shown.map((session) => session.id)], start: from.start };
  // A session that ended between the two questions is in both answers: the ended one is the truth.
  const fresh = ended.items.filter((session) => !from.live.includes(session.id));
  const sessions = [...shown.filter((one) => !fresh.some((other) => other.id === one.id)), ...fresh];
  await noteLatest(roomId, sessions);
  const more = running.length > shown.length || ended.more;
  return {
    sessions: sessions.map(toSummary),
    nextCursor: more ? encodeCursor({ ...given, start: ended.items.at(-1)?.id ?? given.start }) : null,
  };
}

/** Null when the archive cannot go on where the page before ended. */
async function listArchived(roomId: string, from: Place, limit: number): Promise<SessionPage | null> {
  const known = from.start === null ? await freshAt(roomId) : await archivedSession(from.start);
  if (known === null) return null;
  const found = await newestArchived(roomId, from.start, limit + 1);
  const page = found.slice(0, limit);
  const start = found.length > limit ? page.at(-1)?.id : undefined;
  return {
    sessions: page.filter(({ id }) => !from.live.includes(id)).map(toSummary),
    nextCursor: start === undefined ? null : encodeCursor({ live: from.live, start }),
  };
}

const toSummary = (session: SessionInput): SessionSummary =>
  summarise(session, { botRoles: env().hms.botRoles, now: Date.now() });

const isOutage = (error: unknown) =>
  isAppError(error) && (error.code === 'unavailable' || error.code === 'upstream_failed');

async function unseenRunning(roomId: string, from: Place): Promise<HmsSession[]> {
  const { items } = await hms().listSessions({ roomId, active: true, limit: 100 });
  return items.filter((session) => session.active && !from.live.includes(session.id)).sort(newestFirst);
}

/** Up to `count` ended sessions after `start`; 100ms gives pages of at least 10, so a small page is cut and continued by id. */
async function endedPage(roomId: string, start: string | null, count: number) {
  const limit = Math.max(10, count);
  const after = (await purgedBefore(await db())) ?? undefined;
  const page = await hms().listSessions({ roomId, active: false, limit, after, start: start ?? undefined });
  const items = page.items.slice(0, count);
  return { items, more: page.next !== null || page.items.length > count };
}

async function noteLatest(roomId: string, sessions: HmsSession[]): Promise<void> {
  const latest = Math.max(0, ...sessions.map((session) => session.createdAt ?? 0));
  if (latest > 0) await saveLastSessions(new Map([[roomId, new Date(latest)]]));
}

const newestFirst = (one: HmsSession, other: HmsSession) => (other.createdAt ?? 0) - (one.createdAt ?? 0);
