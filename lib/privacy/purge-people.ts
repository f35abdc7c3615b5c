import { and, inArray, isNotNull, lt, notInArray, or, sql } from 'drizzle-orm';
import { enrolments, erasures, excuses, holds, people } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import { enrolmentsInInputs } from './purge-inputs';

export type PurgedPeople = {
  excuses: number;
  enrolments: number;
  holds: number;
  people: number;
  erasures: number;
};

type Bounds = {
  before: Date;
  /** The day that begins then: days before it go. */
  day: string;
  /** People on hold. */
  held: readonly string[];
};

/** Deletes excuses, times on rosters and ended holds from before, and then who is left without anything. */
export async function purgePeople(tx: Db, { before, day, held }: Bounds): Promise<PurgedPeople> {
  const free = (column: typeof excuses.personId | typeof enrolments.personId) =>
    held.length === 0 ? undefined : notInArray(column, [...held]);
  const goneExcuses = await tx
    .delete(excuses)
    .where(and(lt(excuses.until, day), free(excuses.personId)))
    .returning({ id: excuses.id });
  const old = await tx
    .select({ id: enrolments.id })
    .from(enrolments)
    .where(and(or(lt(enrolments.until, day), lt(enrolments.removedAt, before)), free(enrolments.personId)));
  const named = old.length > 0 ? await enrolmentsInInputs(tx) : new Set();
  const ids = old.map(({ id }) => id).filter((id) => !named.has(id));
  for (let at = 0; at < ids.length; at += 1_000) {
    await tx.delete(enrolments).where(inArray(enrolments.id, ids.slice(at, at + 1_000)));
  }
  const goneHolds = await tx
    .delete(holds)
    .where(and(isNotNull(holds.endedAt), lt(holds.endedAt, before)))
    .returning({ id: holds.id });
  const gonePeople = await tx
    .delete(people)
    .where(
      and(
        lt(people.createdAt, before),
        sql`not exists (select 1 from ${enrolments} where ${enrolments.personId} = ${people.id})`,
        sql`not exists (select 1 from ${excuses} where ${excuses.personId} = ${people.id})`,
        sql`not exists (select 1 from ${holds} where ${holds.personId} = ${people.id})`,
      ),
    )
    .returning({ id: people.id });
  // What 100ms told of the time before they were erased is not fetched again.
  const goneErasures = await tx
    .delete(erasures)
    .where(lt(erasures.at, before))
    .returning({ hash: erasures.hash });
  return {
    excuses: goneExcuses.length,
    enrolments: ids.length,
    holds: goneHolds.length,
    people: gonePeople.length,
    erasures: goneErasures.length,
  };
}
