import type { RoomContext } from '@/lib/lessons/context';
import { toSummary } from '@/lib/lessons/dto';
import type { Judged } from '@/lib/lessons/judge';
import type { LessonParticipant } from '@/lib/lessons/schema';
import type { UnsignedLesson } from '@/lib/sign-off/schema';

/** A lesson as the overview shows it. */
export function toUnsignedLesson(context: RoomContext, judged: Judged): UnsignedLesson {
  const { id, title, startedAt, endedAt, counts, toDecide } = toSummary(context, judged);
  return {
    id,
    roomId: context.room.id,
    roomName: context.room.name,
    title,
    startedAt,
    endedAt,
    date: judged.planned.date,
    timeZone: context.settings.timeZone,
    teachers: teachersOf(judged.report.participants),
    roster: counts.roster,
    absent: counts.absent,
    toDecide,
  };
}

/** Names of the staff who were there, longest presence first; who came twice without a user id is one name. */
export function teachersOf(participants: readonly LessonParticipant[]): string[] {
  const staff = participants.filter(({ flags }) => flags.includes('staff'));
  const longestFirst = staff.toSorted((a, b) => b.presentSeconds - a.presentSeconds);
  return [...new Set(longestFirst.map(({ name }) => name))];
}
