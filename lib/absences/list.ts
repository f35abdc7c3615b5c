import type { Absence } from '@/lib/absences/schema';
import { toSeconds } from '@/lib/attendance/compute';
import { compareText, nameSortKey } from '@/lib/attendance/order';
import type { RoomContext } from '@/lib/lessons/context';
import { titleOf } from '@/lib/lessons/dto';
import type { Judged } from '@/lib/lessons/judge';
import type { LessonParticipant, Status } from '@/lib/lessons/schema';

/** A lesson that was held, or runs. */
type JudgedLesson = { context: RoomContext; judged: Judged };

/** Whether there was or is a lesson at all; what nobody held is none, also before the archive is sure of that. */
export const isTaught = ({ state, report }: Judged): boolean =>
  state === 'live' || (state !== 'not-held' && !report.notHeld);

/** Who is missing in these lessons, or was in part, or is excused: by start, room and name. */
export function listed(lessons: readonly JudgedLesson[]): Absence[] {
  return lessons
    .flatMap((lesson) => absencesIn(lesson).map((absence) => ({ absence, order: orderOf(absence) })))
    .sort((a, b) => compareAll(a.order, b.order))
    .map(({ absence }) => absence);
}

const orderOf = ({ startedAt, roomName, roomId, lessonId, name, key }: Absence): string[] => [
  startedAt,
  nameSortKey(roomName),
  roomName,
  roomId,
  lessonId,
  nameSortKey(name),
  name,
  key,
];

const compareAll = (a: readonly string[], b: readonly string[]): number =>
  a.reduce((order, text, index) => order || compareText(text, b[index] ?? ''), 0);

function absencesIn({ context, judged }: JudgedLesson): Absence[] {
  const { room, settings: current, roster } = context;
  const { planned, report, settings, state } = judged;
  if (state === 'not-held') return [];
  const scheduled = settings.base === 'scheduled';
  const lesson = {
    lessonId: planned.id,
    roomId: room.id,
    roomName: room.name,
    title: titleOf(planned, room),
    startedAt: new Date(planned.window.start).toISOString(),
    endedAt: new Date(planned.window.end).toISOString(),
    timeZone: current.timeZone,
    state,
  };
  const missing = report.participants.filter(isMissing);
  if (missing.length === 0) return [];
  const contacts = new Map(roster.map((entry) => [entry.id, entry]));
  return missing.flatMap((person) => {
    const { rosterId, correction } = person;
    if (rosterId === null) return [];
    // As they are known today; who was taken off the roster since, as the lesson has them.
    const known = contacts.get(rosterId);
    return [
      {
        ...lesson,
        key: person.key,
        rosterId,
        userId: known?.userId ?? person.userId ?? '',
        name: known?.name ?? person.name,
        email: known?.email ?? person.email,
        externalId: known?.externalId ?? null,
        status: person.status,
        now: person.now,
        presentSeconds: scheduled ? person.presentSeconds : person.heldSeconds,
        heldSeconds: toSeconds(scheduled ? report.plannedMs : report.heldMs),
        reason: person.reason,
        excused: isExcused(person),
        correction: correction && {
          status: correction.status,
          note: correction.note,
          by: correction.by,
          at: correction.at,
          excuseId: correction.excuseId,
        },
      },
    ];
  });
}

const missed: readonly (Status | null)[] = ['absent', 'partial', 'excused'];

/** While a lesson runs nobody has a status: then who is not here yet, and who is excused, wherever they are. */
const isMissing = (person: LessonParticipant): boolean =>
  missed.includes(person.status) ||
  (person.now !== null && (person.now === 'notHereYet' || isExcused(person)));

const isExcused = ({ correction }: LessonParticipant): boolean => correction?.status === 'excused';
