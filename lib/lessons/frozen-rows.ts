import 'server-only';
import { and, between, inArray } from 'drizzle-orm';
import { db } from '@/lib/db';
import { frozenLessons } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import type { Frozen, FrozenInputs } from '@/lib/lessons/frozen';

/** The frozen lessons of these rooms that begin in the range (epoch milliseconds). */
export async function frozenAround(
  roomIds: readonly string[],
  range: { start: number; end: number },
): Promise<Frozen[]> {
  if (roomIds.length === 0) return [];
  const rows = await (await db())
    .select()
    .from(frozenLessons)
    .where(
      and(
        inArray(frozenLessons.roomId, [...roomIds]),
        between(frozenLessons.startedAt, new Date(range.start), new Date(range.end)),
      ),
    );
  return rows.map(({ inputs, frozenAt }) => ({ ...(inputs as FrozenInputs), frozenAt: frozenAt.getTime() }));
}

/** Keeps the inputs of these lessons. Those of a lesson that is frozen already are replaced only when told so. */
export async function saveFrozen(
  handle: Db,
  items: readonly FrozenInputs[],
  { replace, at = new Date() }: { replace: boolean; at?: Date },
): Promise<void> {
  for (const inputs of items) {
    const { id: lessonId, roomId, window } = inputs.lesson;
    const row = { lessonId, roomId, startedAt: new Date(window.start), frozenAt: at, inputs };
    const insert = handle.insert(frozenLessons).values(row);
    if (replace) {
      const { startedAt } = row;
      await insert.onConflictDoUpdate({ target: frozenLessons.lessonId, set: { inputs, startedAt } });
    } else await insert.onConflictDoNothing();
  }
}

export async function dropFrozen(handle: Db, lessonIds: readonly string[]): Promise<void> {
  if (lessonIds.length === 0) return;
  await handle.delete(frozenLessons).where(inArray(frozenLessons.lessonId, [...lessonIds]));
}

/** What these lessons are frozen with now, by id; those that are not frozen are left out. */
export async function currentFrozen(
  handle: Db,
  lessonIds: readonly string[],
): Promise<Map<string, FrozenInputs>> {
  if (lessonIds.length === 0) return new Map();
  const rows = await handle
    .select()
    .from(frozenLessons)
    .where(inArray(frozenLessons.lessonId, [...lessonIds]));
  return new Map(rows.map(({ lessonId, inputs }) => [lessonId, inputs as FrozenInputs]));
}
