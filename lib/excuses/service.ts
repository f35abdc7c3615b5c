import 'server-only';
import { z } from 'zod';
import { requireRight } from '@/lib/access/rights';
import { seenRoomIds } from '@/lib/access/rooms';
import type { Staff } from '@/lib/auth/schema';
import { AppError } from '@/lib/errors';
import type { ExcuseQuery } from '@/lib/excuses/query';
import { noExcuse, requireWholeExcuse } from '@/lib/excuses/reach';
import { findExcuse, findExcuses, findReach, insertExcuse, markRemoved } from '@/lib/excuses/rows';
import type { Excuse, ExcusePage, NewExcuse } from '@/lib/excuses/schema';
import { decodeCursor, encodeCursor } from '@/lib/http/cursor';
import { seenRooms } from '@/lib/rooms/seen';
import { findPerson } from '@/lib/roster/find-person';
import { isKnownTo } from '@/lib/roster/reach';
import { roomsByPerson } from '@/lib/students/rows';

/** Where a page ended: the last excuse's order. A database knows no year 0. */
const place = z.object({
  from: z.iso.date().refine((text) => text >= '1900'),
  at: z.iso.datetime({ precision: 3 }).refine((text) => text >= '1900'),
  id: z.string().regex(/^[0-9a-f]{32}$/),
});

/**
 * The excuses that stand, latest first day first; of nobody when nobody has the user id. Only of people on rosters this staff
 * sees, and for rooms they see.
 */
export async function listExcuses(staff: Staff, query: ExcuseQuery): Promise<ExcusePage> {
  requireRight(staff, 'attendance:read');
  const { userId, from, to, limit } = query;
  const after = decodeCursor(query.cursor, place);
  const [person, seen] = await Promise.all([
    userId === undefined ? undefined : findPerson(userId),
    seenRoomIds(staff),
  ]);
  if (person === null) return { excuses: [], nextCursor: null };
  const found = await findExcuses({ personId: person?.id, from, to, after, limit: limit + 1, seen });
  const excuses = found.slice(0, limit);
  const last = excuses.at(-1);
  const more = found.length > excuses.length && last;
  return { excuses, nextCursor: more ? encodeCursor({ from: last.from, at: last.at, id: last.id }) : null };
}

/**
 * Excuses somebody from the lessons of some days, past or to come, signed or not: as a correction that says who made it and
 * when. They may overlap; where they do the latest is shown. Said by who does not see every room, all rooms are those of
 * theirs in which the person is or was. Throws `bad_request` for a user id or a room nobody they know has.
 */
export async function addExcuse(
  staff: Staff,
  { userId, from, to, reason, ...chosen }: NewExcuse,
): Promise<Excuse> {
  requireRight(staff, 'rooms:write');
  const person = await findPerson(userId);
  if (person === null || !(await isKnownTo(staff, person.id))) {
    throw badField('userId', 'There is no student with this user id. Put them on a roster first.');
  }
  const roomIds = await knownRooms(staff, person.id, chosen.roomIds ?? null);
  return standing(await insertExcuse(staff, { personId: person.id, from, until: to, roomIds, reason }));
}

/**
 * Takes an excuse back: the lessons of its days are judged as if it had never been. Throws `not_found`, and `forbidden` for
 * one that is also for rooms this staff does not see.
 */
export async function removeExcuse(staff: Staff, id: string): Promise<void> {
  await requireOwn(staff, id);
  if (!(await markRemoved(id, staff, true))) throw noExcuse();
}

/** Takes back that an excuse was taken back. Throws as `removeExcuse`. */
export async function restoreExcuse(staff: Staff, id: string): Promise<Excuse> {
  await requireOwn(staff, id);
  await markRemoved(id, staff, false);
  return standing(id);
}

async function requireOwn(staff: Staff, id: string): Promise<void> {
  await requireWholeExcuse(staff, await findReach(id));
  requireRight(staff, 'rooms:write');
}

async function standing(id: string): Promise<Excuse> {
  const excuse = await findExcuse(id);
  if (!excuse) throw noExcuse();
  return excuse;
}

async function knownRooms(
  staff: Staff,
  personId: string,
  roomIds: readonly string[] | null,
): Promise<string[] | null> {
  if (roomIds === null) {
    const seen = await seenRoomIds(staff);
    if (seen === null) return null;
    return [...((await roomsByPerson([personId], [...seen])).get(personId) ?? [])];
  }
  const seen = new Set((await seenRooms(staff)).map(({ id }) => id));
  const unknown = roomIds.find((id) => !seen.has(id));
  if (unknown !== undefined) throw badField('roomIds', `There is no room ${unknown}.`);
  return [...new Set(roomIds)];
}

const badField = (field: string, message: string): AppError =>
  new AppError('bad_request', message, { fields: { [field]: message } });
