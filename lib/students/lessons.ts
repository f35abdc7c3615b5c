import { toSeconds } from '@/lib/attendance/compute';
import { titleOf } from '@/lib/lessons/dto';
import { type Judged, judge, rosterOn } from '@/lib/lessons/judge';
import type { CountedLesson } from '@/lib/lessons/percentage';
import type { LessonParticipant } from '@/lib/lessons/schema';
import type { RoomLessons } from '@/lib/register/collect';
import type { StudentLesson } from '@/lib/students/schema';

/** A lesson as it was for one person: as answered, and in milliseconds for the sums. */
export type OwnLesson = { lesson: StudentLesson; counted: CountedLesson };

/**
 * The lessons of a room on whose day one of these enrolments was on the roster, oldest first. Only those are judged: the
 * reports of all others are what a long range would cost.
 * @param rosterIds one person's
 * @param elsewhere user ids on other rosters: nobody of them is this person by their name alone
 */
export function ownLessons(
  { context, lessons }: RoomLessons,
  rosterIds: ReadonlySet<string>,
  elsewhere: ReadonlySet<string>,
): OwnLesson[] {
  return lessons.flatMap((planned) => {
    const roster = context.frozen.get(planned.id)?.roster ?? rosterOn(context, planned.date);
    if (!roster.some(({ id }) => rosterIds.has(id))) return [];
    const judged = judge(context, planned, elsewhere);
    const own = judged.report.participants.find(
      ({ rosterId }) => rosterId !== null && rosterIds.has(rosterId),
    );
    return own ? [toOwnLesson(context, judged, own)] : [];
  });
}

function toOwnLesson(
  { room, settings: { timeZone } }: RoomLessons['context'],
  { planned, report, state, settings }: Judged,
  { status, computedStatus, reason, flags, presentRatio, correction }: LessonParticipant,
): OwnLesson {
  const heldMs = settings.base === 'held' ? report.heldMs : report.plannedMs;
  // The share is exact; the seconds beside it are rounded, and sums of them would not be those of the register.
  const presentMs = Math.round(presentRatio * heldMs);
  return {
    lesson: {
      lessonId: planned.id,
      roomId: room.id,
      roomName: room.name,
      title: titleOf(planned, room),
      startedAt: new Date(planned.window.start).toISOString(),
      endedAt: new Date(planned.window.end).toISOString(),
      date: planned.date,
      timeZone,
      state,
      status,
      computedStatus,
      reason,
      flags,
      presentSeconds: toSeconds(presentMs),
      heldSeconds: toSeconds(heldMs),
      correction: correction && {
        status: correction.status,
        note: correction.note,
        by: correction.by,
        at: correction.at,
        excuseId: correction.excuseId,
      },
    },
    counted: { status, presentMs, heldMs },
  };
}
