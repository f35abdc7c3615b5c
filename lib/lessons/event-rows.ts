import 'server-only';
import { randomBytes } from 'node:crypto';
import { and, asc, between, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { record } from '@/lib/audit/record';
import type { Staff } from '@/lib/auth/schema';
import { db } from '@/lib/db';
import { lessonEvents, staff } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import { auditOf, type Decision } from '@/lib/lessons/audit';
import type { LessonEventPayloads, LessonEventRow } from '@/lib/lessons/decisions';
import type { LessonEventKind } from '@/lib/lessons/schema';

const undoer = alias(staff, 'undoer');

const columns = {
  id: lessonEvents.id,
  roomId: lessonEvents.roomId,
  lessonId: lessonEvents.lessonId,
  lessonAt: lessonEvents.lessonAt,
  kind: lessonEvents.kind,
  payload: lessonEvents.payload,
  note: lessonEvents.note,
  by: staff.name,
  at: lessonEvents.at,
  undoneAt: lessonEvents.undoneAt,
  undoneBy: undoer.name,
};

const select = (handle: Db) =>
  handle
    .select(columns)
    .from(lessonEvents)
    .innerJoin(staff, eq(staff.id, lessonEvents.staffId))
    .leftJoin(undoer, eq(undoer.id, lessonEvents.undoneBy));

/**
 * What was decided about lessons of these rooms that began in the range (epoch milliseconds), oldest first, undone ones
 * too; and every link for always and every application of a new rule, which act beyond their lesson.
 */
export async function eventsAround(
  roomIds: readonly string[],
  range: { start: number; end: number },
): Promise<LessonEventRow[]> {
  if (roomIds.length === 0) return [];
  const rows = await select(await db())
    .where(
      and(
        inArray(lessonEvents.roomId, [...roomIds]),
        or(
          between(lessonEvents.lessonAt, new Date(range.start), new Date(range.end)),
          eq(lessonEvents.kind, 'reapply'),
          sql`${lessonEvents.payload} -> 'always' = 'true'::jsonb`,
        ),
      ),
    )
    .orderBy(asc(lessonEvents.number));
  return rows as LessonEventRow[];
}

export async function findEvent(id: string): Promise<LessonEventRow | null> {
  const [row] = await select(await db())
    .where(eq(lessonEvents.id, id))
    .limit(1);
  return (row as LessonEventRow | undefined) ?? null;
}

export type NewEvent<K extends LessonEventKind> = {
  roomId: string;
  lessonId: string;
  lessonAt: number;
  kind: K;
  payload: LessonEventPayloads[K];
  note: string;
};

/** 128 random bits. */
export const newEventId = (): string => randomBytes(16).toString('hex');

/** Writes down a decision, here and in the audit log: to be called in a transaction. Returns its id. */
export async function addEvent<K extends LessonEventKind>(
  tx: Db,
  staff: Staff,
  { lessonAt, ...event }: NewEvent<K>,
  id = newEventId(),
): Promise<string> {
  await tx
    .insert(lessonEvents)
    .values({ ...event, id, staffId: staff.id, lessonAt: new Date(lessonAt), at: new Date() });
  await record(tx, staff, auditOf({ ...event, id } as Decision));
  return id;
}

/** Takes a decision back, here and in the audit log: to be called in a transaction. False when somebody did already. */
export async function markUndone(
  tx: Db,
  staff: Staff,
  { id, lessonId, kind }: LessonEventRow,
): Promise<boolean> {
  const marked = await tx
    .update(lessonEvents)
    .set({ undoneAt: new Date(), undoneBy: staff.id })
    .where(and(eq(lessonEvents.id, id), isNull(lessonEvents.undoneAt)))
    .returning({ id: lessonEvents.id });
  if (marked.length === 0) return false;
  await record(tx, staff, { action: 'lesson.undo', target: lessonId, details: { event: id, kind } });
  return true;
}
