import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { db } from '@/lib/db';
import { enrolments, people } from '@/lib/db/schema';
import type { Former } from '@/lib/register/rows';

/** Whose these enrolments are or were, taken off the roster or not, by rosterId. */
export async function peopleOf(rosterIds: ReadonlySet<string>): Promise<Map<string, Former>> {
  if (rosterIds.size === 0) return new Map();
  const rows = await (await db())
    .select({ rosterId: enrolments.id, personId: people.id, userId: people.userId })
    .from(enrolments)
    .innerJoin(people, eq(people.id, enrolments.personId))
    .where(sql`${enrolments.id} = any(${sql.param([...rosterIds])}::text[])`);
  return new Map(rows.map(({ rosterId, ...former }) => [rosterId, former]));
}
