import 'server-only';
import { randomBytes } from 'node:crypto';
import { and, desc, eq, gte, inArray, isNotNull, isNull, lte, type SQL, sql } from 'drizzle-orm';
import { record } from '@/lib/audit/record';
import type { Staff } from '@/lib/auth/schema';
import { db } from '@/lib/db';
import { enrolments, excuses, people, staff } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import type { ExcuseInput } from '@/lib/excuses/apply';
import { asSeen, excusesSeen } from '@/lib/excuses/reach';
import type { Excuse } from '@/lib/excuses/schema';
import { dateOf } from '@/lib/timetable/dates';

const day = 86_400_000;

/**
 * The excuses that stand for people who are or were on the rosters of these rooms, taken off or not, and that reach into the
 * range (epoch milliseconds, in whatever zone): by room id, then by rosterId. One query, however many rooms there are.
 */
export async function excusesAround(
  roomIds: readonly string[],
  range: { start: number; end: number },
): Promise<Map<string, Map<string, ExcuseInput[]>>> {
  const found = new Map<string, Map<string, ExcuseInput[]>>();
  if (roomIds.length === 0) return found;
  // A day of some zone may be the one before or after UTC's.
  const first = dateOf(Math.floor(range.start / day) - 1);
  const last = dateOf(Math.floor(range.end / day) + 1);
  const rows = await (await db())
    .select({
      roomId: enrolments.roomId,
      rosterId: enrolments.id,
      id: excuses.id,
      from: excuses.from,
      until: excuses.until,
      roomIds: excuses.roomIds,
      reason: excuses.reason,
      by: staff.name,
      at: excuses.at,
    })
    .from(excuses)
    .innerJoin(enrolments, eq(enrolments.personId, excuses.personId))
    .innerJoin(staff, eq(staff.id, excuses.staffId))
    .where(
      and(
        isNull(excuses.removedAt),
        gte(excuses.until, first),
        lte(excuses.from, last),
        inArray(enrolments.roomId, [...roomIds]),
      ),
    );
  for (const { roomId, rosterId, at, ...excuse } of rows) {
    const ofRoom = found.get(roomId) ?? new Map<string, ExcuseInput[]>();
    found.set(roomId, ofRoom);
    ofRoom.set(rosterId, [...(ofRoom.get(rosterId) ?? []), { ...excuse, at: at.getTime() }]);
  }
  return found;
}

/** Where a list of excuses goes on: after this one. */
export type ExcusePlace = { from: string; at: string; id: string };

/** What is asked for; what is left out does not matter. `to`, `from`: those that reach into these days. */
export type ExcuseFilter = {
  personId?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  after?: ExcusePlace | undefined;
  limit?: number | undefined;
  /** Only those for these rooms, of people on their rosters; null: all. */
  seen: ReadonlySet<string> | null;
};

/** The excuses that stand, latest first day first, then the one made last. */
export async function findExcuses(filter: ExcuseFilter): Promise<Excuse[]> {
  const { personId, from, to, after, limit, seen } = filter;
  const where: (SQL | undefined)[] = [isNull(excuses.removedAt), await excusesSeen(seen)];
  if (personId !== undefined) where.push(eq(excuses.personId, personId));
  if (from !== undefined) where.push(gte(excuses.until, from));
  if (to !== undefined) where.push(lte(excuses.from, to));
  if (after) {
    where.push(
      sql`(${excuses.from}, ${excuses.at}, ${excuses.id}) < (${after.from}::date, ${after.at}::timestamptz, ${after.id})`,
    );
  }
  const query = select(await db())
    .where(and(...where))
    .orderBy(desc(excuses.from), desc(excuses.at), desc(excuses.id));
  const rows = await (limit === undefined ? query : query.limit(limit));
  return rows.map((row) => asSeen(toExcuse(row), seen));
}

/** An excuse that stands; null when there is none of this id, or it was taken back. */
export async function findExcuse(id: string): Promise<Excuse | null> {
  const [row] = await select(await db())
    .where(and(eq(excuses.id, id), isNull(excuses.removedAt)))
    .limit(1);
  return row ? toExcuse(row) : null;
}

const select = (handle: Db) =>
  handle
    .select({
      id: excuses.id,
      userId: people.userId,
      name: people.name,
      from: excuses.from,
      to: excuses.until,
      roomIds: excuses.roomIds,
      reason: excuses.reason,
      by: staff.name,
      at: excuses.at,
    })
    .from(excuses)
    .innerJoin(people, eq(people.id, excuses.personId))
    .innerJoin(staff, eq(staff.id, excuses.staffId));

const toExcuse = ({ at, ...row }: Omit<Excuse, 'at'> & { at: Date }): Excuse => ({
  ...row,
  at: at.toISOString(),
});

/** Whose an excuse is and for which rooms, also of one that was taken back; null when there is none of this id. */
export async function findReach(id: string): Promise<{ personId: string; roomIds: string[] | null } | null> {
  const [row] = await (await db())
    .select({ personId: excuses.personId, roomIds: excuses.roomIds })
    .from(excuses)
    .where(eq(excuses.id, id))
    .limit(1);
  return row ?? null;
}

/** Writes an excuse down. Returns its id. */
export async function insertExcuse(
  by: Staff,
  excuse: { personId: string; from: string; until: string; roomIds: string[] | null; reason: string },
): Promise<string> {
  const id = randomBytes(16).toString('hex');
  await (await db()).transaction(async (tx) => {
    await tx.insert(excuses).values({ ...excuse, id, staffId: by.id, at: new Date() });
    await record(tx, by, { action: 'excuse.add', target: excuse.personId, details: { excuse: id } });
  });
  return id;
}

/** Takes an excuse back, or takes that back; false when there was none to take. */
export async function markRemoved(id: string, by: Staff, removed: boolean): Promise<boolean> {
  const standing = removed ? isNull(excuses.removedAt) : isNotNull(excuses.removedAt);
  return (await db()).transaction(async (tx) => {
    const [marked] = await tx
      .update(excuses)
      .set(removed ? { removedAt: new Date(), removedBy: by.id } : { removedAt: null, removedBy: null })
      .where(and(eq(excuses.id, id), standing))
      .returning({ personId: excuses.personId });
    if (!marked) return false;
    const action = removed ? 'excuse.remove' : 'excuse.restore';
    await record(tx, by, { action, target: marked.personId, details: { excuse: id } });
    return true;
  });
}
