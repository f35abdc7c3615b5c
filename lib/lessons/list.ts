import 'server-only';
import { z } from 'zod';
import { syncRoom } from '@/lib/archive/service';
import { AppError } from '@/lib/errors';
import { decodeCursor, encodeCursor } from '@/lib/http/cursor';
import { loadContexts, type RoomContext } from '@/lib/lessons/context';
import { isoOrNull, toSummary } from '@/lib/lessons/dto';
import { knownElsewhere } from '@/lib/lessons/elsewhere';
import { judge, planRoom } from '@/lib/lessons/judge';
import type { LessonQuery } from '@/lib/lessons/query';
import { firstStart, startBefore } from '@/lib/lessons/reach';
import { lessonRoom } from '@/lib/lessons/room';
import type { LessonPage } from '@/lib/lessons/schema';
import type { Interval, PlannedLesson } from '@/lib/lessons/types';
import { allLiveSessions } from '@/lib/rooms/live-sessions';
import type { RoomRow } from '@/lib/rooms/rows';
import { settingsOf } from '@/lib/settings/rows';
import type { RoomSettings } from '@/lib/settings/schema';
import { dayRange, localDate } from '@/lib/timetable/zone';

/** Where a page ended: the last lesson's start and id. */
const place = z.object({ before: z.number(), id: z.string() });

const day = 86_400_000;
/** 100ms has no older session; a timetable from ever would have lessons before. */
const earliest = Date.UTC(2015, 0, 1);
/** Lessons are looked for in stretches at least this long. */
const leastStretch = 14 * day;

/** The lessons of a room, newest first, read from the archive after 100ms was asked for what is new. Throws `not_found`. */
export async function pageOfLessons(roomId: string, query: LessonQuery): Promise<LessonPage> {
  const from = decodeCursor(query.cursor, place);
  const room = await lessonRoom(roomId);
  const [{ freshAt }, running] = await Promise.all([syncRoom(roomId), allLiveSessions()]);
  const settings = (await settingsOf([room])).get(roomId)?.settings;
  if (!settings) throw new AppError('not_found', 'There is no such room.');
  const bounds = await boundsOf(room, settings, query, from?.before);
  const found: { context: RoomContext; planned: PlannedLesson }[] = [];
  let end = bounds.end;
  while (found.length <= query.limit && end > bounds.start) {
    const start = await stretch(roomId, end, query.limit, bounds.start);
    const [context] = await loadContexts([{ room, freshAt }], { start, end }, running);
    if (!context) break;
    const newestFirst = planRoom(context).sort(
      (a, b) => b.window.start - a.window.start || (a.id < b.id ? 1 : -1),
    );
    found.push(...newestFirst.filter(isAfter(from)).map((planned) => ({ context, planned })));
    end = start;
  }
  const page = found.slice(0, query.limit);
  const last = page.at(-1)?.planned;
  const elsewhere = await knownElsewhere([...new Set(page.map(({ context }) => context))]);
  return {
    lessons: page.map(({ context, planned }) =>
      toSummary(context, judge(context, planned, elsewhere.get(roomId) ?? new Set())),
    ),
    nextCursor:
      found.length > page.length && last ? encodeCursor({ before: last.window.start, id: last.id }) : null,
    freshAt: isoOrNull(freshAt),
  };
}

/** Lessons that begin at the same moment go by id, descending as they are listed. */
const isAfter =
  (from: z.infer<typeof place> | undefined) =>
  ({ window, id }: PlannedLesson) =>
    from === undefined || window.start < from.before || (window.start === from.before && id < from.id);

/**
 * From when to when lessons are looked for. Without a first day: from the day of the room's first session, or the first day somebody
 * gave a slot; a timetable from ever would else have lessons since ever.
 */
async function boundsOf(
  room: RoomRow,
  { timeZone, timetable }: RoomSettings,
  { from, to }: LessonQuery,
  before: number | undefined,
): Promise<Interval> {
  const startOf = (date: string) => dayRange(date, date, timeZone).start;
  const began = Math.min(room.createdAt.getTime(), (await firstStart(room.id)) ?? Number.POSITIVE_INFINITY);
  const start = from
    ? startOf(from)
    : Math.min(
        startOf(localDate(began, timeZone)),
        ...timetable.flatMap((slot) => (slot.from ? [startOf(slot.from)] : [])),
      );
  // Nothing later is a lesson yet.
  const latest = Date.now() + day;
  const end = Math.min(to ? dayRange(to, to, timeZone).end : latest, latest);
  return { start: Math.max(start, earliest), end: Math.min(end, before === undefined ? end : before + 1) };
}

/** The start of a stretch that ends at `end` and has about a page of sessions, so that few of them are read twice. */
async function stretch(roomId: string, end: number, limit: number, least: number): Promise<number> {
  const start = (await startBefore(roomId, end, limit)) ?? least;
  return Math.max(least, Math.min(start, end - leastStretch));
}
