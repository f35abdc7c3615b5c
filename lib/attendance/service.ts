import 'server-only';
import { z } from 'zod';
import { computeAttendance } from '@/lib/attendance/compute';
import type { Attendance, SessionPage } from '@/lib/attendance/schema';
import { summarise } from '@/lib/attendance/summary';
import type { Staff } from '@/lib/auth/schema';
import { env } from '@/lib/env';
import { AppError, isAppError } from '@/lib/errors';
import { hms } from '@/lib/hms';
import type { HmsSession } from '@/lib/hms/types';
import { decodeCursor, encodeCursor } from '@/lib/http/cursor';
import type { PageQuery } from '@/lib/rooms/query';
import { saveLastSessions } from '@/lib/rooms/rows';
import { knownRoom } from '@/lib/rooms/state';

/** The attendance of one session, whoever asks first or last: it is computed from 100ms' record each time. Throws `not_found`. */
export async function getAttendance(_staff: Staff, sessionId: string): Promise<Attendance> {
  const session = await hms()
    .getSession(sessionId)
    .catch((error) => {
      const unknown = isAppError(error) && error.code === 'not_found';
      throw unknown ? new AppError('not_found', 'There is no such session.', { cause: error }) : error;
    });
  const room = await knownRoom(session.roomId);
  return computeAttendance(session, { roomName: room.name, botRoles: env().hms.botRoles, now: Date.now() });
}

/** Where a page of sessions ended: the live ones already given, and the last ended one. */
const place = z.object({ live: z.array(z.string()), start: z.string().nullable() });
type Place = z.infer<typeof place>;

/** The sessions of a room, newest first. 100ms lists running and ended ones apart; the running ones come first. */
export async function listSessions(_staff: Staff, roomId: string, query: PageQuery): Promise<SessionPage> {
  const room = await knownRoom(roomId);
  const from = decodeCursor(query.cursor, place) ?? { live: [], start: null };
  const running = from.start === null ? await unseenRunning(room.id, from) : [];
  const shown = running.slice(0, query.limit);
  const ended = await endedPage(room.id, from.start, query.limit - shown.length);
  const given: Place = { live: [...from.live, ...shown.map((session) => session.id)], start: from.start };
  // A session that ended between the two questions is in both answers: the ended one is the truth.
  const fresh = ended.items.filter((session) => !from.live.includes(session.id));
  const sessions = [...shown.filter((one) => !fresh.some((other) => other.id === one.id)), ...fresh];
  await noteLatest(room.id, sessions);
  const more = running.length > shown.length || ended.more;
  return {
    sessions: sessions.map((session) =>
      summarise(session, { botRoles: env().hms.botRoles, now: Date.now() }),
    ),
    nextCursor: more ? encodeCursor({ ...given, start: ended.items.at(-1)?.id ?? given.start }) : null,
  };
}

async function unseenRunning(roomId: string, from: Place): Promise<HmsSession[]> {
  const { items } = await hms().listSessions({ roomId, active: true, limit: 100 });
  return items.filter((session) => session.active && !from.live.includes(session.id)).sort(newestFirst);
}

/** Up to `count` ended sessions after `start`; 100ms gives pages of at least 10, so a small page is cut and continued by id. */
async function endedPage(roomId: string, start: string | null, count: number) {
  const limit = Math.max(10, count);
  const page = await hms().listSessions({ roomId, active: false, limit, start: start ?? undefined });
  const items = page.items.slice(0, count);
  return { items, more: page.next !== null || page.items.length > count };
}

async function noteLatest(roomId: string, sessions: HmsSession[]): Promise<void> {
  const latest = Math.max(0, ...sessions.map((session) => session.createdAt ?? 0));
  if (latest > 0) await saveLastSessions(new Map([[roomId, new Date(latest)]]));
}

const newestFirst = (one: HmsSession, other: HmsSession) => (other.createdAt ?? 0) - (one.createdAt ?? 0);
