import { toSeconds } from '@/lib/attendance/compute';
import type { RoomContext } from '@/lib/lessons/context';
import { isoOrNull, titleOf } from '@/lib/lessons/dto';
import { type LessonStandings, standings } from '@/lib/lessons/standings';
import type { PlannedLesson } from '@/lib/lessons/types';
import type { Days } from '@/lib/register/days';
import { type Enrolled, type Former, registerRows } from '@/lib/register/rows';
import type { Register, RegisterLesson } from '@/lib/register/schema';
import { overlap } from '@/lib/roster/days';
import type { RosterRow } from '@/lib/roster/rows';

type Sources = {
  context: RoomContext;
  /** Oldest first. */
  lessons: readonly PlannedLesson[];
  days: Days;
  /** As of `standings`. */
  elsewhere: ReadonlySet<string> | undefined;
  /** Whose the enrolments were that `formerIn` names. */
  former: ReadonlyMap<string, Former>;
};

/** The register of a room over some days. Everybody on the roster on any of them has a row, with or without a lesson. */
export function composeRegister({ context, lessons, days, elsewhere, former }: Sources): Register {
  const { room, roster, settings, freshAt } = context;
  const judged = lessons.map((planned) => standings(context, planned, elsewhere));
  const expected = roster.filter((one) => overlap(one, { from: days.from, until: days.to }));
  return {
    roomId: room.id,
    roomName: room.name,
    timeZone: settings.timeZone,
    from: days.from,
    to: days.to,
    freshAt: isoOrNull(freshAt),
    lessons: judged.map((lesson) => toLesson(room, lesson)),
    students: registerRows({
      lessons: judged,
      enrolled: [...roster].sort(byFirstDay).map(toEnrolled),
      expected: new Set(expected.map(({ id }) => id)),
      former,
    }),
  };
}

/** The enrolments that frozen lessons still name and that were taken off the roster since. */
export function formerIn(
  { roster, frozen }: Pick<RoomContext, 'roster' | 'frozen'>,
  lessons: readonly PlannedLesson[],
): ReadonlySet<string> {
  const standing = new Set(roster.map(({ id }) => id));
  const gone = new Set<string>();
  for (const { id } of lessons) {
    for (const entry of frozen.get(id)?.roster ?? []) if (!standing.has(entry.id)) gone.add(entry.id);
  }
  return gone;
}

/** The enrolment that began last is last; an open beginning is before all days. */
function byFirstDay(a: RosterRow, b: RosterRow): number {
  const [one, other] = [a.from ?? '', b.from ?? ''];
  return one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : 1;
}

const toEnrolled = ({ id, personId, userId, name, email }: RosterRow): Enrolled => ({
  rosterId: id,
  personId,
  userId,
  name,
  email,
});

const toLesson = (
  room: RoomContext['room'],
  { planned, state, wholeMs }: LessonStandings,
): RegisterLesson => ({
  id: planned.id,
  title: titleOf(planned, room),
  startedAt: new Date(planned.window.start).toISOString(),
  endedAt: new Date(planned.window.end).toISOString(),
  date: planned.date,
  state,
  heldSeconds: toSeconds(wholeMs),
});
