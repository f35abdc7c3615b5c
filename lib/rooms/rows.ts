import 'server-only';
import { and, desc, eq, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import { isSeen } from '@/lib/access/rooms';
import { db } from '@/lib/db';
import { upsertRooms } from '@/lib/db/rooms';
import { rooms } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import type { HmsRoom } from '@/lib/hms/types';
import { createdAtOf } from '@/lib/rooms/created-at';

export type RoomRow = typeof rooms.$inferSelect;
export type RoomQuery = {
  /** Only these; null for all there are. */
  seen: ReadonlySet<string> | null;
  /** Substring of the name, any letter case. */
  q?: string | undefined;
  enabled?: boolean | undefined;
  /** Only rooms after this one, newest first. */
  after?: { createdAt: Date; id: string } | undefined;
  limit: number;
};

/**
 * Writes what 100ms said of rooms. `readAt` is from when that is true: the moment before a read was asked, or the moment
 * after a change was answered. So a page of a scan that was asked for before a change cannot undo it.
 * @param handle the transaction of what is written together with it
 */
export async function saveRooms(items: HmsRoom[], readAt: Date, handle?: Db): Promise<void> {
  const rows = items.map((room) => ({
    id: room.id,
    name: storable(room.name),
    nameKey: storable(room.name.toLowerCase()),
    description: storable(room.description),
    enabled: room.enabled,
    templateId: room.templateId,
    templateName: room.templateName,
    region: room.region,
    size: wholeNumber(room.size),
    largeRoom: room.largeRoom,
    maxDurationSeconds: wholeNumber(room.maxDurationSeconds),
    createdAt: createdAtOf(room, readAt),
    readAt,
  }));
  await upsertRooms(handle ?? (await db()), rows);
}

// One strange room must not take the others away: what PostgreSQL cannot hold is left out.
const storable = (text: string) => text.replaceAll('\0', '');
const wholeNumber = (value: number | null) =>
  Number.isInteger(value) && Math.abs(value ?? 0) < 2 ** 31 ? value : null;

export async function findRoomRow(id: string): Promise<RoomRow | null> {
  const [row] = await (await db()).select().from(rooms).where(eq(rooms.id, id)).limit(1);
  return row ?? null;
}

/** Writes who made a room in Rollcall. A scan may have found it in the meantime, but not who made it. */
export async function saveMaker(handle: Db, roomId: string, staffId: string): Promise<void> {
  await handle.update(rooms).set({ createdBy: staffId }).where(eq(rooms.id, roomId));
}

/** Whether a room of this name is known, in any letter case. */
export async function nameIsKnown(name: string): Promise<boolean> {
  const [row] = await (await db())
    .select({ id: rooms.id })
    .from(rooms)
    .where(eq(rooms.nameKey, name.toLowerCase()))
    .limit(1);
  return row !== undefined;
}

/** Rooms, newest first. */
export async function listRoomRows(query: RoomQuery): Promise<RoomRow[]> {
  const where: (SQL | undefined)[] = [isSeen(rooms.id, query.seen)];
  if (query.q) where.push(sql`position(${query.q.toLowerCase()} in ${rooms.nameKey}) > 0`);
  if (query.enabled !== undefined) where.push(eq(rooms.enabled, query.enabled));
  if (query.after) {
    const { createdAt, id } = query.after;
    where.push(or(lt(rooms.createdAt, createdAt), and(eq(rooms.createdAt, createdAt), lt(rooms.id, id))));
  }
  return (await db())
    .select()
    .from(rooms)
    .where(and(...where))
    .orderBy(desc(rooms.createdAt), desc(rooms.id))
    .limit(query.limit);
}

/** Moves the time of the last session forward, never back. Rooms not known yet are passed over. */
export async function saveLastSessions(latest: Map<string, Date>): Promise<void> {
  if (latest.size === 0) return;
  const handle = await db();
  const known = await handle
    .select({ id: rooms.id, last: rooms.lastSessionAt })
    .from(rooms)
    .where(inArray(rooms.id, [...latest.keys()]));
  for (const { id, last } of known) {
    const at = latest.get(id);
    if (!at || (last && last >= at)) continue;
    await handle
      .update(rooms)
      .set({ lastSessionAt: sql`greatest(${rooms.lastSessionAt}, ${at})` })
      .where(eq(rooms.id, id));
  }
}
