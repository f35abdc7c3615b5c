import 'server-only';
import type { Staff } from '@/lib/auth/schema';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import type { RoomContext } from '@/lib/lessons/context';
import type { LessonEventPayloads, LessonEventRow } from '@/lib/lessons/decisions';
import { addEvent, markUndone, type NewEvent, newEventId } from '@/lib/lessons/event-rows';
import type { FrozenInputs } from '@/lib/lessons/frozen';
import { dropFrozen, saveFrozen } from '@/lib/lessons/frozen-rows';
import { planRoom } from '@/lib/lessons/judge';
import { partId } from '@/lib/lessons/lesson-id';
import type { PlannedLesson } from '@/lib/lessons/types';
import { besidesWritersOf } from '@/lib/privacy/lock';

const week = 7 * 86_400_000;

/** Decisions that change which lessons there are and when. */
export type WindowKind = 'window' | 'split' | 'merge';
const windowKinds: readonly string[] = ['window', 'split', 'merge'] satisfies WindowKind[];
export const isAboutWindows = (event: LessonEventRow): event is LessonEventRow<WindowKind> =>
  windowKinds.includes(event.kind);

/**
 * Decides about a window. Lessons frozen by age stay frozen: planned anew with the decision, judged by the rule and
 * roster they had. Returns the event's id.
 */
export async function rewindow<K extends WindowKind>(
  staff: Staff,
  context: RoomContext,
  event: NewEvent<K>,
): Promise<string> {
  const id = newEventId();
  const row = {
    ...event,
    id,
    lessonAt: new Date(event.lessonAt),
    by: staff.name,
    at: new Date(),
    undoneAt: null,
    undoneBy: null,
  } as LessonEventRow<WindowKind>;
  const events = [...context.events, row];
  const again = refrozen(context, row, events);
  requireEffect(again.lessons, row);
  await (await db()).transaction(async (tx) => {
    await besidesWritersOf(tx, context.edition);
    await addEvent(tx, staff, event, id);
    await dropFrozen(tx, again.ids);
    await saveFrozen(tx, again.items, { replace: true });
  });
  return id;
}

/** Takes such a decision back. False when somebody did already. */
export async function unwindow(
  staff: Staff,
  context: RoomContext,
  event: LessonEventRow<WindowKind>,
): Promise<boolean> {
  const rest = context.events.filter(({ id }) => id !== event.id);
  const again = refrozen(context, event, rest);
  return (await db()).transaction(async (tx) => {
    await besidesWritersOf(tx, context.edition);
    if (!(await markUndone(tx, staff, event))) return false;
    await dropFrozen(tx, again.ids);
    await saveFrozen(tx, again.items, { replace: true });
    return true;
  });
}

/** The ids of the lessons a decision makes, changes or takes away. */
export const idsTouchedBy = ({ kind, id, lessonId, payload }: LessonEventRow<WindowKind>): string[] => [
  lessonId,
  ...(kind === 'split' ? [partId(lessonId, id)] : []),
  ...(kind === 'merge' ? [(payload as LessonEventPayloads['merge']).with] : []),
];

function refrozen(
  context: RoomContext,
  event: LessonEventRow<WindowKind>,
  events: LessonEventRow[],
): { ids: string[]; items: FrozenInputs[]; lessons: PlannedLesson[] } {
  const touched = idsTouchedBy(event);
  const known = touched.map((id) => context.frozen.get(id)).filter((one) => one !== undefined);
  const frozen = new Map([...context.frozen].filter(([id]) => !touched.includes(id)));
  const wide = { start: context.range.start - week, end: context.range.end + week };
  const lessons = planRoom({ ...context, events, frozen }, wide).filter(({ id }) => touched.includes(id));
  const [inputs] = known;
  if (!inputs) return { ids: [], items: [], lessons };
  const items = lessons.map((lesson) => {
    const { frozenAt: _frozenAt, ...own } = context.frozen.get(lesson.id) ?? inputs;
    return { ...own, lesson };
  });
  return { ids: known.map(({ lesson }) => lesson.id), items, lessons };
}

/** Frozen lessons keep their time: a decision that would take some of it changes nothing, and is refused before it is written. */
function requireEffect(lessons: readonly PlannedLesson[], event: LessonEventRow<WindowKind>): void {
  const { kind, lessonId, payload } = event;
  const own = lessons.find(({ id }) => id === lessonId);
  const works =
    kind === 'window'
      ? own?.window.start === payload.start && own.window.end === payload.end
      : kind === 'split'
        ? own?.window.end === payload.at && lessons.length === 2
        : own !== undefined && lessons.length === 1;
  if (works) return;
  throw new AppError('conflict', 'Another lesson has that time. Change or merge that one first.');
}
