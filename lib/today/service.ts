import 'server-only';
import { requireRight } from '@/lib/access/rights';
import { seenRoomIds } from '@/lib/access/rooms';
import { syncUnread, syncWorkspace } from '@/lib/archive/service';
import type { Staff } from '@/lib/auth/schema';
import { env } from '@/lib/env';
import { loadContexts, type RoomContext } from '@/lib/lessons/context';
import { isoOrNull, toSummary } from '@/lib/lessons/dto';
import { knownElsewhere } from '@/lib/lessons/elsewhere';
import { judge, planRoom, rosterOn } from '@/lib/lessons/judge';
import type { LessonParticipant } from '@/lib/lessons/schema';
import { allLiveSessions } from '@/lib/rooms/live-sessions';
import { ensureIndex } from '@/lib/rooms/scan';
import { occurrences } from '@/lib/timetable/occurrences';
import { localDate } from '@/lib/timetable/zone';
import { roomsOfNow } from '@/lib/today/rooms';
import type { Today, TodayLesson, TodayNext } from '@/lib/today/schema';
import { lessonsToSign, type Shown } from '@/lib/today/to-sign';

const hour = 3_600_000;
const nextWithin = 7 * 24 * hour;
const mostNext = 8;

/** The start page, of the rooms this staff may see: what runs now and who is missing, what waits for a signature, what comes next. */
export async function getToday(staff: Staff): Promise<Today> {
  requireRight(staff, 'attendance:read');
  const [live, { freshAt }, seen] = await Promise.all([
    allLiveSessions(),
    syncWorkspace(),
    seenRoomIds(staff),
    ensureIndex(),
  ]);
  const now = Date.now();
  const rooms = await roomsOfNow([...live.byRoom.keys()], seen);
  await syncUnread(rooms.map(({ id }) => id));
  // What runs now began within 100ms' longest session.
  const range = { start: now - 13 * hour, end: now + 24 * hour };
  const contexts = await loadContexts(
    rooms.map((room) => ({ room, freshAt })),
    range,
    live,
  );
  const [running, toSign] = await Promise.all([
    runningIn(contexts, now),
    lessonsToSign(now, { seen, freshAt, live }),
  ]);
  return {
    date: localDate(now, env().timeZone),
    timeZone: env().timeZone,
    freshAt: isoOrNull(freshAt),
    now: running.map(toLesson),
    toSign: toSign.map(toLesson),
    next: comingNext(contexts, now),
  };
}

/** The lessons that run, by start. */
async function runningIn(contexts: readonly RoomContext[], now: number): Promise<Shown[]> {
  const elsewhere = await knownElsewhere(contexts);
  return contexts
    .flatMap((context) =>
      planRoom(context)
        .filter(({ owned, window, slotId }) => slotId === null || Math.max(owned.end, window.end) > now)
        .map((planned) => ({
          context,
          judged: judge(context, planned, elsewhere.get(context.room.id) ?? new Set()),
        })),
    )
    .filter(({ judged }) => judged.state === 'live')
    .sort((a, b) => a.judged.planned.window.start - b.judged.planned.window.start);
}

function toLesson({ context, judged }: Shown): TodayLesson {
  const { room, settings } = context;
  return {
    ...toSummary(context, judged),
    roomId: room.id,
    roomName: room.name,
    roomEnabled: room.enabled,
    timeZone: settings.timeZone,
    notHereYet: judged.report.participants.flatMap(missing),
  };
}

const missing = ({ now, rosterId, userId, name, correction }: LessonParticipant) =>
  now === 'notHereYet' && rosterId !== null && correction?.status !== 'excused'
    ? [{ rosterId, userId: userId ?? '', name }]
    : [];

function comingNext(contexts: readonly RoomContext[], now: number): TodayNext[] {
  return contexts
    .flatMap((context) => {
      const { room, settings, versions } = context;
      const range = { start: now, end: now + nextWithin };
      return occurrences(versions, settings.exceptions, range).map((occurrence) => ({
        at: occurrence.start,
        next: {
          roomId: room.id,
          roomName: room.name,
          title: occurrence.title || room.name,
          timeZone: settings.timeZone,
          start: new Date(occurrence.start).toISOString(),
          end: new Date(occurrence.end).toISOString(),
          expected: rosterOn(context, occurrence.date).length,
        },
      }));
    })
    .sort((a, b) => a.at - b.at)
    .slice(0, mostNext)
    .map(({ next }) => next);
}
