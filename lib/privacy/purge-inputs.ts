import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import { frozenLessons, replacedInputs } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import type { FrozenInputs } from '@/lib/lessons/frozen';
import { frozenInTurn, replacedInTurn } from './scan';

/** Of what a lesson is judged by, what concerns these enrolments; null when none of them was on its roster. */
function onlyOf(inputs: FrozenInputs, held: ReadonlySet<string>): FrozenInputs | null {
  const roster = inputs.roster.filter(({ id }) => held.has(id));
  if (roster.length === 0) return null;
  return { ...inputs, roster, always: inputs.always.filter(({ rosterId }) => held.has(rosterId)) };
}

const isSmaller = (after: FrozenInputs, before: FrozenInputs) =>
  after.roster.length < before.roster.length || after.always.length < before.always.length;

export type PurgedInputs = {
  count: number /** Lessons that stay for the sake of who is on hold. */;
  kept: Set<string>;
};

/**
 * Deletes what lessons that began before a moment are judged by. Of those with somebody on hold their own part stays.
 * @param held enrolments of people on hold
 */
export async function purgeFrozen(tx: Db, before: Date, held: ReadonlySet<string>): Promise<PurgedInputs> {
  const old = lt(frozenLessons.startedAt, before);
  const kept = new Set<string>();
  if (held.size === 0) {
    const gone = await tx.delete(frozenLessons).where(old).returning({ id: frozenLessons.lessonId });
    return { count: gone.length, kept };
  }
  let count = 0;
  for await (const batch of frozenInTurn(tx, old)) {
    const gone: string[] = [];
    for (const { lessonId, inputs } of batch) {
      const own = onlyOf(inputs, held);
      if (own) kept.add(lessonId);
      if (own && !isSmaller(own, inputs)) continue;
      count += 1;
      if (!own) gone.push(lessonId);
      else await tx.update(frozenLessons).set({ inputs: own }).where(eq(frozenLessons.lessonId, lessonId));
    }
    if (gone.length > 0) await tx.delete(frozenLessons).where(inArray(frozenLessons.lessonId, gone));
  }
  return { count, kept };
}

/** As `purgeFrozen`, of what they were judged by before. Their lessons' start is only in the inputs themselves. */
export async function purgeReplaced(tx: Db, before: Date, held: ReadonlySet<string>): Promise<number> {
  let count = 0;
  for await (const batch of replacedInTurn(tx)) {
    for (const { eventId, lessonId, inputs } of batch) {
      if (inputs.lesson.window.start >= before.getTime()) continue;
      const own = onlyOf(inputs, held);
      if (own && !isSmaller(own, inputs)) continue;
      count += 1;
      const row = and(eq(replacedInputs.eventId, eventId), eq(replacedInputs.lessonId, lessonId));
      if (own) await tx.update(replacedInputs).set({ inputs: own }).where(row);
      else await tx.delete(replacedInputs).where(row);
    }
  }
  return count;
}

/** The enrolments that are on the roster of a lesson that stays. */
export async function enrolmentsInInputs(tx: Db): Promise<Set<string>> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select distinct entry ->> 'id' as id
    from (select inputs from frozen_lessons union all select inputs from replaced_inputs) as kept,
      jsonb_array_elements(kept.inputs -> 'roster') as entry`);
  return new Set(rows.map(({ id }) => id));
}
