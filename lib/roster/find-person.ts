import 'server-only';
import { eq } from 'drizzle-orm';
import { db } from '@/lib/db';
import { people } from '@/lib/db/schema';
import { indexPeople, type PersonState } from '@/lib/roster/person-index';
import { everybody, personColumns } from '@/lib/roster/store';

/** Who has this user id, as on a roster: written so, else without case and outer blanks when that is one person. */
export async function findPerson(userId: string): Promise<PersonState | null> {
  const [exact] = await (await db())
    .select(personColumns)
    .from(people)
    .where(eq(people.userId, userId))
    .limit(1);
  return exact ?? indexPeople(await everybody()).byUserId(userId) ?? null;
}
