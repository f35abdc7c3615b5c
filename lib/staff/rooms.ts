import 'server-only';
import { eq, inArray } from 'drizzle-orm';
import { roomStaff, rooms } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import { AppError } from '@/lib/errors';
import type { RoomWanted } from './schema';

/** Makes these somebody's rooms, and no others. A room given twice counts once, the last. Throws `bad_request` for one there is not. */
export async function assignRooms(tx: Db, staffId: string, wanted: readonly RoomWanted[]): Promise<string[]> {
  const last = new Map(
    wanted.map((room) =>
      typeof room === 'string' ? [room, null] : ([room.roomId, room.until ?? null] as const),
    ),
  );
  const ids = [...last.keys()].sort();
  await requireRooms(tx, ids);
  await tx.delete(roomStaff).where(eq(roomStaff.staffId, staffId));
  if (ids.length > 0) {
    await tx
      .insert(roomStaff)
      .values(ids.map((roomId) => ({ roomId, staffId, until: last.get(roomId) ?? null })));
  }
  return ids;
}

async function requireRooms(tx: Db, ids: string[]): Promise<void> {
  const known = await tx.select({ id: rooms.id }).from(rooms).where(inArray(rooms.id, ids));
  const missing = ids.filter((id) => !known.some((room) => room.id === id));
  if (missing.length === 0) return;
  const message = `There is no such room: ${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ' …' : ''}.`;
  throw new AppError('bad_request', message, { fields: { roomIds: message } });
}
