import 'server-only';
import type { Staff } from '@/lib/auth/schema';
import { db, withLock } from '@/lib/db';
import { AppError } from '@/lib/errors';
import type { LessonEventPayloads } from '@/lib/lessons/decisions';
import { addEvent } from '@/lib/lessons/event-rows';
import { type Found, findLesson } from '@/lib/lessons/find';
import type { Judged } from '@/lib/lessons/judge';
import { rewindow } from '@/lib/lessons/rewindow';
import { requireLesson, roomIdOf } from '@/lib/lessons/room';
import type { LessonChange, LessonChanged, LessonEventKind } from '@/lib/lessons/schema';
import { judgeFound, reportOf } from '@/lib/lessons/service';
import type { PlannedLesson } from '@/lib/lessons/types';
import { besidesWritersOf } from '@/lib/privacy/lock';

const day = 86_400_000;

/** What a decision is made on: the lesson as it is now, which nobody else changes meanwhile. */
export type Subject = Found & { judged: Judged; staff: Staff };

/**
 * Decides something about a lesson, one person at a time in a room, and answers the lesson as it is then. Throws `not_found`,
 * and `forbidden` for who may look at it only.
 */
export async function decide(
  staff: Staff,
  id: string,
  run: (subject: Subject) => Promise<string>,
): Promise<LessonChanged> {
  await requireLesson(staff, id, 'rooms:write');
  const event = await withLock(`lessons:${roomIdOf(id)}`, async () => {
    const found = await findLesson(id);
    return run({ ...found, judged: await judgeFound(found), staff });
  });
  return { ...(await reportOf(id)), event };
}

/** Writes a decision about one lesson that changes no window. */
export async function note<K extends LessonEventKind>(
  { context, planned, staff }: Subject,
  kind: K,
  payload: LessonEventPayloads[K],
  text: string,
): Promise<string> {
  const event = { ...eventOf(planned), kind, payload, note: text };
  return (await db()).transaction(async (tx) => {
    await besidesWritersOf(tx, context.edition);
    return addEvent(tx, staff, event);
  });
}

const eventOf = ({ roomId, id, window }: PlannedLesson) => ({
  roomId,
  lessonId: id,
  lessonAt: window.start,
});

/** What a signature vouches for stays: window and holding change only after it was taken back. */
export function requireUnsigned({ judged }: Subject): void {
  if (judged.decisions.signed === null) return;
  throw new AppError('conflict', 'This lesson is signed. Take the signature back first, then change it.');
}

/** Sets the window of a lesson, or says whether it was held. Throws `conflict` for a signed one. */
export const changeLesson = (staff: Staff, id: string, change: LessonChange): Promise<LessonChanged> =>
  decide(staff, id, async (subject) => {
    requireUnsigned(subject);
    const { context, planned } = subject;
    if (!change.window) return note(subject, 'held', { held: change.held ?? true }, change.note);
    const [start, end] = [Date.parse(change.window.start), Date.parse(change.window.end)];
    if (end - start > day) throw badField('window.end', 'A lesson lasts at most 24 hours.');
    if (Math.abs(start - planned.window.start) > 7 * day) {
      throw badField('window.start', 'A lesson can be moved by a week at most.');
    }
    const payload = { start, end, ...(change.held === undefined ? {} : { held: change.held }) };
    return rewindow(subject.staff, context, {
      ...eventOf(planned),
      kind: 'window',
      payload,
      note: change.note,
    });
  });

/** Makes two lessons of one. Throws `bad_request` for a moment outside its window. */
export const splitLesson = (
  staff: Staff,
  id: string,
  { at: moment, note: text }: { at: string; note: string },
): Promise<LessonChanged> =>
  decide(staff, id, async (subject) => {
    requireUnsigned(subject);
    const { context, planned } = subject;
    const at = Date.parse(moment);
    if (at <= planned.window.start || at >= planned.window.end) {
      throw badField('at', 'Split a lesson at a time between its start and its end.');
    }
    return rewindow(staff, context, { ...eventOf(planned), kind: 'split', payload: { at }, note: text });
  });

/** Makes one lesson of two neighbours. Throws `bad_request` unless they are, `conflict` when one is signed. */
export const mergeLessons = (
  staff: Staff,
  id: string,
  { with: other, note: text }: { with: string; note: string },
): Promise<LessonChanged> =>
  decide(staff, id, async (subject) => {
    requireUnsigned(subject);
    const { context, planned, lessons } = subject;
    const index = lessons.findIndex((lesson) => lesson.id === planned.id);
    const neighbour = [lessons[index - 1], lessons[index + 1]].find((lesson) => lesson?.id === other);
    if (!neighbour) throw badField('with', 'Choose the lesson just before or after this one.');
    requireUnsigned({ ...subject, judged: await judgeFound({ context, planned: neighbour, lessons }) });
    if (Math.abs(neighbour.window.start - planned.window.start) > day) {
      throw badField('with', 'These lessons are more than a day apart.');
    }
    const payload = { with: other };
    return rewindow(staff, context, { ...eventOf(planned), kind: 'merge', payload, note: text });
  });

export const badField = (field: string, message: string): AppError =>
  new AppError('bad_request', message, { fields: { [field]: message } });
