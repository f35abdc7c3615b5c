import { and, gte, isNull, or } from 'drizzle-orm';
import { enrolments } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import { purgeEvents } from './purge-events';
import { purgeFrozen, purgeReplaced } from './purge-inputs';
import { purgeLog } from './purge-log';
import { purgePeople } from './purge-people';
import { purgeSessions } from './purge-sessions';
import { heldPersons, tracesOf } from './trace';

export type PurgeBounds = {
  /** Sessions that ended, and lessons that began, before this go. */
  before: Date;
  /** The day that begins then, in the workspace's zone. */
  day: string;
  /** Lines of the audit log from before this go; null: none. */
  auditBefore: Date | null;
};

/** How many rows of each table are gone, or smaller for the sake of somebody on hold. */
export type PurgeCounts = Record<string, number>;

/**
 * Deletes everything from before a moment, in whatever table it is; of who is on hold all of it stays. To be run in a
 * transaction: half of a lesson is worse than all of it.
 */
export async function purgeAll(tx: Db, { before, day, auditBefore }: PurgeBounds): Promise<PurgeCounts> {
  const persons = await heldPersons(tx);
  const traces = await tracesOf(tx, persons);
  const held = new Set(traces.flatMap(({ rosterIds }) => [...rosterIds]));
  const ids = persons.map(({ id }) => id);

  const sessions = await purgeSessions(tx, before, traces);
  const frozen = await purgeFrozen(tx, before, held);
  const replaced = await purgeReplaced(tx, before, held);
  const current = await currentEnrolments(tx, day);
  const events = await purgeEvents(tx, { before, held, lessons: frozen.kept, current });
  const rest = await purgePeople(tx, { before, day, held: ids });
  const log = await purgeLog(tx, auditBefore, ids);
  return {
    sessions,
    lesson_events: events,
    frozen_lessons: frozen.count,
    replaced_inputs: replaced,
    ...rest,
    ...log,
  };
}

async function currentEnrolments(tx: Db, day: string): Promise<Set<string>> {
  const rows = await tx
    .select({ id: enrolments.id })
    .from(enrolments)
    .where(and(isNull(enrolments.removedAt), or(isNull(enrolments.until), gte(enrolments.until, day))));
  return new Set(rows.map(({ id }) => id));
}

/** What `purgeAll` would delete now: it is done and taken back, so that the two cannot differ. */
export async function countAll(db: Db, bounds: PurgeBounds): Promise<PurgeCounts> {
  let counts: PurgeCounts | undefined;
  const enough = new Error('counted');
  await db
    .transaction(async (tx) => {
      counts = await purgeAll(tx, bounds);
      throw enough;
    })
    .catch((error: unknown) => {
      if (error !== enough) throw error;
    });
  return counts ?? {};
}
