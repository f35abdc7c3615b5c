import 'server-only';
import { archivedSession, freshAt as freshnessOf, syncRoom } from '@/lib/archive/service';
import { AppError, isAppError } from '@/lib/errors';
import { loadContexts, nothingRuns, type RoomContext } from '@/lib/lessons/context';
import { planRoom } from '@/lib/lessons/judge';
import { type LessonIdParts, parseLessonId } from '@/lib/lessons/lesson-id';
import { lessonRoom } from '@/lib/lessons/room';
import type { PlannedLesson } from '@/lib/lessons/types';
import { allLiveSessions, type LiveSessions, liveSessionsOf } from '@/lib/rooms/live-sessions';
import type { RoomRow } from '@/lib/rooms/rows';

const hour = 3_600_000;
/** A lesson is nearly always on the date in its id, in whatever zone; staff may have moved it by a week. */
const near = 36 * hour;
const reaches = [near, 8 * 24 * hour];
/** 100ms' longest session, and an hour for clocks. */
const longestSession = 13 * hour;

const unknown = () => new AppError('not_found', 'There is no such lesson.');

export type Found = { context: RoomContext; planned: PlannedLesson; lessons: PlannedLesson[] };

/**
 * A lesson by its id, with what the lessons around it are made of. One that was over when the archive was last complete
 * is read without asking 100ms; else what ended since is asked for first. Throws `not_found`.
 */
export async function findLesson(id: string): Promise<Found> {
  const parsed = parseLessonId(id);
  if (!parsed) throw unknown();
  const room = await lessonRoom(parsed.roomId).catch((error) => {
    throw isAppError(error) && error.code === 'not_found' ? unknown() : error;
  });
  const kept = await momentOf(parsed);
  const freshAt = await freshnessOf(room.id);
  const settled = kept !== null && freshAt !== null && kept + near + longestSession < freshAt;
  if (settled) {
    const found = await search(room, parsed, id, { at: kept, freshAt, running: nothingRuns });
    if (found) return found;
  }
  const [fresh, running] = await Promise.all([syncRoom(room.id), allLiveSessions()]);
  const current = liveSessionsOf(running, room.id).find((session) => session.id === parsed.sessionId);
  const at = kept ?? current?.createdAt ?? (await momentOf(parsed));
  const found = at === null ? null : await search(room, parsed, id, { at, freshAt: fresh.freshAt, running });
  if (!found) throw unknown();
  return found;
}

async function momentOf({ date, sessionId }: LessonIdParts): Promise<number | null> {
  if (date !== undefined) return Date.parse(`${date}T12:00:00Z`);
  return (sessionId === undefined ? null : await archivedSession(sessionId))?.createdAt ?? null;
}

async function search(
  room: RoomRow,
  parsed: LessonIdParts,
  id: string,
  { at, freshAt, running }: { at: number; freshAt: number | null; running: LiveSessions },
): Promise<Found | null> {
  for (const reach of reaches) {
    const range = { start: at - reach, end: at + reach };
    const [context] = await loadContexts([{ room, freshAt }], range, running);
    if (!context) return null;
    const lessons = planRoom(context);
    const planned =
      lessons.find((lesson) => lesson.id === id) ?? lessons.find((lesson) => isKnownBy(lesson, parsed, id));
    if (planned) return { context, planned, lessons };
  }
  return null;
}

/** An unplanned lesson is known by any of its sessions; a part that was split off only by its own id. */
const isKnownBy = (lesson: PlannedLesson, { sessionId, base }: LessonIdParts, id: string): boolean =>
  base === id && sessionId !== undefined && lesson.slotId === null && lesson.sessionIds.includes(sessionId);
