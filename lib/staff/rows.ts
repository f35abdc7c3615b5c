import 'server-only';
import { and, asc, count, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { roomStaff, rooms, staff } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import { AppError } from '@/lib/errors';
import type { StaffMember } from './schema';

/** Everything the pages say of somebody, and nothing of their password but whether there is one. */
const columns = {
  id: staff.id,
  email: staff.email,
  name: staff.name,
  role: staff.role,
  mayCreateRooms: staff.mayCreateRooms,
  mayGivePower: staff.mayGivePower,
  disabledAt: staff.disabledAt,
  invited: sql<boolean>`${staff.passwordHash} is null`,
  lastSignInAt: staff.lastSignInAt,
  createdAt: staff.createdAt,
};

export const byName = sql`lower(${staff.name})`;

/** Staff by name with their rooms, in three queries however many they are. */
export async function readStaff(handle: Db, where?: SQL, limit?: number): Promise<StaffMember[]> {
  const query = handle.select(columns).from(staff).where(where).orderBy(byName, asc(staff.id));
  const rows = await (limit === undefined ? query : query.limit(limit));
  const ids = rows.map(({ id }) => id);
  const assigned = await handle
    .select({
      staffId: roomStaff.staffId,
      roomId: rooms.id,
      roomName: rooms.name,
      until: roomStaff.until,
    })
    .from(roomStaff)
    .innerJoin(rooms, eq(rooms.id, roomStaff.roomId))
    .where(inArray(roomStaff.staffId, ids))
    .orderBy(sql`lower(${rooms.name})`, asc(rooms.id));
  const made = await handle
    .select({ staffId: rooms.createdBy, rooms: count() })
    .from(rooms)
    .where(inArray(rooms.createdBy, ids))
    .groupBy(rooms.createdBy);
  return rows.map(({ disabledAt, lastSignInAt, createdAt, ...row }) => ({
    ...row,
    disabled: disabledAt !== null,
    lastSignInAt: lastSignInAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    rooms: assigned
      .filter(({ staffId }) => staffId === row.id)
      .map(({ roomId, roomName, until }) => ({ roomId, roomName, until })),
    roomsMade: made.find(({ staffId }) => staffId === row.id)?.rooms ?? 0,
  }));
}

/** One of the staff. Throws `not_found`. */
export async function readMember(handle: Db, id: string): Promise<StaffMember> {
  const [member] = await readStaff(handle, eq(staff.id, id));
  return member ?? nobody();
}

/** Somebody's row, kept from changing until the transaction ends. Throws `not_found`. */
export async function holdMember(tx: Db, id: string) {
  const [row] = await tx.select(columns).from(staff).where(eq(staff.id, id)).for('update');
  return row ?? nobody();
}

/**
 * The admins who can sign in, kept from changing until the transaction ends: of two who would each remove the other, the
 * second waits here and then finds themselves the last. Taken before any other row of the staff.
 */
export async function holdAdmins(tx: Db): Promise<string[]> {
  const rows = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.role, 'admin'), isNull(staff.disabledAt), isNotNull(staff.passwordHash)))
    .orderBy(asc(staff.id))
    .for('update');
  return rows.map(({ id }) => id);
}

function nobody(): never {
  throw new AppError('not_found', 'There is nobody of this id among the staff.');
}
