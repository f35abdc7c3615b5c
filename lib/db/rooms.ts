import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { rooms } from './schema';
import type { Db } from './types';

export type NewRoomRow = Omit<typeof rooms.$inferInsert, 'lastSessionAt' | 'createdBy'>;

/** Rows in one statement: PostgreSQL takes at most 65,535 parameters. */
const batch = 500;

/**
 * What a newer read replaces. The first known time of creation stays: 100ms never changes it, and may leave it out. Who
 * made a room 100ms does not know.
 */
const replaced = Object.fromEntries(
  Object.entries(getTableColumns(rooms))
    .filter(([field]) => !['id', 'createdAt', 'createdBy', 'lastSessionAt'].includes(field))
    .map(([field, column]): [string, SQL] => [field, sql.raw(`excluded."${column.name}"`)]),
);

/**
 * Writes rooms as read from 100ms. A row stays as it is when it comes from a read that began later (`readAt`), so
 * slow scans never undo what was changed meanwhile. A room given twice counts once, the newest.
 */
export async function upsertRooms(db: Db, rows: NewRoomRow[]): Promise<void> {
  const newest = new Map<string, NewRoomRow>();
  for (const row of rows) {
    const other = newest.get(row.id);
    if (!other || other.readAt <= row.readAt) newest.set(row.id, row);
  }
  // Always in the same order, so that two writers at once cannot wait for each other in a circle.
  const sorted = [...newest.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (let from = 0; from < sorted.length; from += batch) {
    await db
      .insert(rooms)
      .values(sorted.slice(from, from + batch))
      .onConflictDoUpdate({
        target: rooms.id,
        set: replaced,
        setWhere: sql`${rooms.readAt} <= excluded."read_at"`,
      });
  }
}
