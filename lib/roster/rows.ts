import 'server-only';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { db } from '@/lib/db';
import { enrolments, people } from '@/lib/db/schema';

/** Somebody on a room's roster. `from`, `until`: first and last day, inclusive, in the room's zone; null is open. */
export type RosterRow = {
  /** The enrolment's: the `rosterId` of lessons. */
  id: string;
  personId: string;
  userId: string;
  name: string;
  email: string | null;
  externalId: string | null;
  from: string | null;
  until: string | null;
};

const rosterColumns = {
  id: enrolments.id,
  personId: people.id,
  userId: people.userId,
  name: people.name,
  email: people.email,
  externalId: people.externalId,
  from: enrolments.from,
  until: enrolments.until,
};

/** Everybody who is or was on the room's roster, whatever the day, by name. Those taken off as a mistake are left out. */
export async function rosterOf(roomId: string): Promise<RosterRow[]> {
  return (await rostersOf([roomId])).get(roomId) ?? [];
}

/** As `rosterOf`, of many rooms at once. Every room asked for is in the answer. */
export async function rostersOf(roomIds: readonly string[]): Promise<Map<string, RosterRow[]>> {
  const rosters = new Map<string, RosterRow[]>(roomIds.map((id) => [id, []]));
  if (rosters.size === 0) return rosters;
  const rows = await (await db())
    .select({ roomId: enrolments.roomId, ...rosterColumns })
    .from(enrolments)
    .innerJoin(people, eq(people.id, enrolments.personId))
    .where(and(inArray(enrolments.roomId, [...rosters.keys()]), isNull(enrolments.removedAt)))
    .orderBy(asc(people.name), asc(people.userId), asc(enrolments.id));
  for (const { roomId, ...row } of rows) rosters.get(roomId)?.push(row);
  return rosters;
}
