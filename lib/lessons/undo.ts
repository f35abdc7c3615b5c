import 'server-only';
import { eq } from 'drizzle-orm';
import type { Staff } from '@/lib/auth/schema';
import { db, withLock } from '@/lib/db';
import { replacedInputs } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import { AppError, isAppError } from '@/lib/errors';
import { requireUnsigned, type Subject } from '@/lib/lessons/changes';
import type { LessonEventRow } from '@/lib/lessons/decisions';
import { isAbout } from '@/lib/lessons/decisions';
import { findEvent, markUndone } from '@/lib/lessons/event-rows';
import { type Found, findLesson } from '@/lib/lessons/find';
import type { FrozenInputs } from '@/lib/lessons/frozen';
import { currentFrozen, saveFrozen } from '@/lib/lessons/frozen-rows';
import { idsTouchedBy, isAboutWindows, unwindow } from '@/lib/lessons/rewindow';
import { requireLesson, roomIdOf } from '@/lib/lessons/room';
import type { LessonChanged } from '@/lib/lessons/schema';
import { judgeFound, reportOf } from '@/lib/lessons/service';
import { unsign } from '@/lib/lessons/sign';
import { besidesWriters } from '@/lib/privacy/lock';

const nothing = () => new AppError('not_found', 'There is no such change of this lesson.');

/**
 * Takes a decision back. Throws `forbidden`, `not_found` for one that is not about this lesson, `conflict` when it was taken back
 * already or the lesson was signed on it since.
 */
export async function undo(staff: Staff, id: string, eventId: string): Promise<LessonChanged> {
  await requireLesson(staff, id, 'rooms:write');
  const event = await findEvent(eventId);
  const roomId = roomIdOf(id);
  if (!event || event.roomId !== roomId) throw nothing();
  await withLock(`lessons:${roomId}`, async () => {
    const found = await findLesson(id);
    if (!isAbout(event, found.planned)) throw nothing();
    const subject: Subject = { ...found, judged: await judgeFound(found), staff };
    if (await takeBack(subject, event)) return;
    throw new AppError('conflict', 'This change was taken back already.');
  });
  // The part that a split made is gone with the split: its lesson answers.
  const report = await reportOf(id).catch((error) => {
    if (isAppError(error) && error.code === 'not_found') return reportOf(event.lessonId);
    throw error;
  });
  return { ...report, event: eventId };
}

async function takeBack(subject: Subject, event: LessonEventRow): Promise<boolean> {
  const { staff, context } = subject;
  if (event.kind === 'sign') return unsign(subject, event);
  if (event.kind === 'reapply') return takeBackRule(staff, event);
  if (event.kind === 'held') requireUnsigned(subject);
  if (!isAboutWindows(event)) return (await db()).transaction((tx) => markUndone(tx, staff, event));
  for (const touched of idsTouchedBy(event)) {
    const planned = subject.lessons.find((lesson) => lesson.id === touched);
    if (!planned) continue;
    const found: Found = { ...subject, planned };
    requireUnsigned({ ...found, judged: await judgeFound(found), staff });
  }
  return unwindow(staff, context, event);
}

/** The lessons are judged again as they were before, in the windows they have now. */
const takeBackRule = async (staff: Staff, event: LessonEventRow<'reapply'>): Promise<boolean> =>
  (await db()).transaction(async (tx) => {
    await besidesWriters(tx);
    if (!(await markUndone(tx, staff, event))) return false;
    await saveFrozen(tx, await before(tx, event), { replace: true });
    return true;
  });

async function before(tx: Db, event: LessonEventRow<'reapply'>): Promise<FrozenInputs[]> {
  const rows = await tx.select().from(replacedInputs).where(eq(replacedInputs.eventId, event.id));
  const now = await currentFrozen(tx, event.payload.lessonIds);
  return rows.flatMap(({ lessonId, inputs }) => {
    const current = now.get(lessonId);
    return current ? [{ ...(inputs as FrozenInputs), lesson: current.lesson, by: current.by }] : [];
  });
}
