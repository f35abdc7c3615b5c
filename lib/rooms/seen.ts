import 'server-only';
import { asc } from 'drizzle-orm';
import { isSeen, seenRoomIds } from '@/lib/access/rooms';
import type { Staff } from '@/lib/auth/schema';
import { db } from '@/lib/db';
import { rooms } from '@/lib/db/schema';
import type { RoomRow } from '@/lib/rooms/rows';
import { ensureIndex } from '@/lib/rooms/scan';

/** All rooms this staff may see, by name. Everything that looks over several rooms starts from here. */
export async function seenRooms(staff: Staff): Promise<RoomRow[]> {
  await ensureIndex();
  const seen = await seenRoomIds(staff);
  return (await db())
    .select()
    .from(rooms)
    .where(isSeen(rooms.id, seen))
    .orderBy(asc(rooms.nameKey), asc(rooms.id));
}
