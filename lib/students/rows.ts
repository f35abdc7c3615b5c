import 'server-only';
import { and, eq, exists, inArray, isNull, sql } from 'drizzle-orm';
import { db } from '@/lib/db';
import { enrolments, frozenLessons, people } from '@/lib/db/schema';
import type { Days } from '@/lib/roster/days';
import type { PersonState } from '@/lib/roster/person-index';
import { personColumns } from '@/lib/roster/store';

/** Everybody who is or was on a roster of these rooms, in no order. */
export async function peopleOnRosters(roomIds: readonly string[]): Promise<PersonState[]> {
  if (roomIds.length === 0) return [];
  const handle = await db();
  const enrolled = handle
    .select({ one: sql`1` })
    .from(enrolments)
    .where(
      and(
        eq(enrolments.personId, people.id),
        inArray(enrolments.roomId, [...roomIds]),
        isNull(enrolments.removedAt),
      ),
    );
  return handle.select(personColumns).from(people).where(exists(enrolled));
}

/** On which of these rooms' rosters these people are or were, by person. */
export async function roomsByPerson(
  personIds: readonly string[],
  roomIds: readonly string[],
): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>(personIds.map((id) => [id, new Set()]));
  if (personIds.length === 0 || roomIds.length === 0) return found;
  const rows = await (await db())
    .selectDistinct({ personId: enrolments.personId, roomId: enrolments.roomId })
    .from(enrolments)
    .where(
      and(
        inArray(enrolments.personId, [...personIds]),
        inArray(enrolments.roomId, [...roomIds]),
        isNull(enrolments.removedAt),
      ),
    );
  for (const { personId, roomId } of rows) found.get(personId)?.add(roomId);
  return found;
}

/** One time on a room's roster; `removed`: it was taken off as a mistake, and only frozen lessons know it. */
export type OwnEnrolment = Days & { id: string; roomId: string; removed: boolean };

/** Every enrolment of a person in these rooms that counts: those that stand, and others that a frozen lesson names. */
export async function enrolmentsOf(personId: string, roomIds: readonly string[]): Promise<OwnEnrolment[]> {
  if (roomIds.length === 0) return [];
  const rows = await (await db())
    .select({
      id: enrolments.id,
      roomId: enrolments.roomId,
      from: enrolments.from,
      until: enrolments.until,
      removedAt: enrolments.removedAt,
    })
    .from(enrolments)
    .where(and(eq(enrolments.personId, personId), inArray(enrolments.roomId, [...roomIds])));
  const own = rows.map(({ removedAt, ...row }) => ({ ...row, removed: removedAt !== null }));
  const frozen = await namedByFrozen(own.filter(({ removed }) => removed));
  return own.filter(({ id, removed }) => !removed || frozen.has(id));
}

/** Of these enrolments those on the roster of a frozen lesson of their room. */
async function namedByFrozen(candidates: readonly OwnEnrolment[]): Promise<Set<string>> {
  if (candidates.length === 0) return new Set();
  const handle = await db();
  const rows = await handle
    .select({ id: enrolments.id })
    .from(enrolments)
    .where(
      and(
        inArray(
          enrolments.id,
          candidates.map(({ id }) => id),
        ),
        exists(
          handle
            .select({ one: sql`1` })
            .from(frozenLessons)
            .where(
              and(
                eq(frozenLessons.roomId, enrolments.roomId),
                sql`${frozenLessons.inputs} -> 'roster' @> jsonb_build_array(jsonb_build_object('id', ${enrolments.id}))`,
              ),
            ),
        ),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}
