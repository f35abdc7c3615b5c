import 'server-only';
import { and, isNull, type SQL, sql } from 'drizzle-orm';
import { seesAll } from '@/lib/access/rights';
import { isSeen, seenRoomIds } from '@/lib/access/rooms';
import type { Staff } from '@/lib/auth/schema';
import { db } from '@/lib/db';
import { enrolments } from '@/lib/db/schema';
import { AppError } from '@/lib/errors';
import { hasOtherDetails } from '@/lib/roster/details';
import type { PersonState } from '@/lib/roster/person-index';

const noOne: ReadonlySet<string> = new Set();

/**
 * Which of these people are also taught where this staff sees nothing, by id. A person belongs to the workspace: what they
 * are called is not for one of several teachers to change. Whoever was taken off a roster as a mistake counts as well.
 */
export async function taughtElsewhere(
  staff: Staff,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const seen = await seenRoomIds(staff);
  if (seen === null || personIds.length === 0) return noOne;
  return peopleIn(among(personIds), sql`${enrolments.roomId} <> all(${sql.param([...seen])}::text[])`);
}

/** Whether somebody is or was on a roster this staff sees. Everybody else is unknown to them. */
export async function isKnownTo(staff: Staff, personId: string): Promise<boolean> {
  if (seesAll(staff)) return true;
  const seen = await seenRoomIds(staff);
  const known = await peopleIn(
    among([personId]),
    and(isNull(enrolments.removedAt), isSeen(enrolments.roomId, seen)),
  );
  return known.size > 0;
}

/** Throws `forbidden` when the details of somebody who is taught elsewhere too would change. Days are no such details. */
export async function requireOwnDetails(
  staff: Staff,
  before: PersonState,
  after: PersonState,
): Promise<void> {
  if (!hasOtherDetails(before, after)) return;
  if ((await taughtElsewhere(staff, [before.id])).size === 0) return;
  throw new AppError(
    'forbidden',
    'This person is also taught in other rooms. Ask an admin to change their details.',
  );
}

const among = (personIds: readonly string[]): SQL =>
  // One array, not a parameter each: a statement takes only so many.
  sql`${enrolments.personId} = any(${sql.param([...personIds])}::text[])`;

async function peopleIn(...where: (SQL | undefined)[]): Promise<ReadonlySet<string>> {
  const rows = await (await db())
    .selectDistinct({ id: enrolments.personId })
    .from(enrolments)
    .where(and(...where));
  return new Set(rows.map(({ id }) => id));
}
