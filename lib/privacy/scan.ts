import { and, asc, gt, type SQL, sql } from 'drizzle-orm';
import type { SessionRecord } from '@/lib/db/schema';
import { frozenLessons, replacedInputs, sessions } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import type { FrozenInputs } from '@/lib/lessons/frozen';

/** A session can have 20,000 visits: few at a time. */
const batch = 50;

export type KeptSession = { id: string; roomId: string; startedAt: Date; record: SessionRecord };

/** Every kept session, some at a time. What a batch changes or deletes is not met again. */
export async function* sessionsInTurn(db: Db, where?: SQL): AsyncGenerator<KeptSession[]> {
  const { id, roomId, startedAt, record } = sessions;
  for (let last = ''; ; ) {
    const rows = await db
      .select({ id, roomId, startedAt, record })
      .from(sessions)
      .where(and(gt(sessions.id, last), where))
      .orderBy(asc(sessions.id))
      .limit(batch);
    const end = rows.at(-1);
    if (!end) return;
    yield rows;
    last = end.id;
  }
}

export type KeptInputs = { lessonId: string; inputs: FrozenInputs };
export type ReplacedInputs = KeptInputs & { eventId: string };

/** What lessons are judged by, some at a time. */
export async function* frozenInTurn(db: Db, where?: SQL): AsyncGenerator<KeptInputs[]> {
  const { lessonId, inputs } = frozenLessons;
  for (let last = ''; ; ) {
    const rows = await db
      .select({ lessonId, inputs })
      .from(frozenLessons)
      .where(and(gt(lessonId, last), where))
      .orderBy(asc(lessonId))
      .limit(batch);
    const end = rows.at(-1);
    if (!end) return;
    yield rows.map((row) => ({ ...row, inputs: row.inputs as FrozenInputs }));
    last = end.lessonId;
  }
}

/** What lessons were judged by before a new rule was applied to them, some at a time. */
export async function* replacedInTurn(db: Db): AsyncGenerator<ReplacedInputs[]> {
  const { eventId, lessonId } = replacedInputs;
  for (let last = { eventId: '', lessonId: '' }; ; ) {
    const rows = await db
      .select()
      .from(replacedInputs)
      .where(sql`(${eventId}, ${lessonId}) > (${last.eventId}, ${last.lessonId})`)
      .orderBy(asc(eventId), asc(lessonId))
      .limit(batch);
    const end = rows.at(-1);
    if (!end) return;
    yield rows.map((row) => ({ ...row, inputs: row.inputs as FrozenInputs }));
    last = end;
  }
}
