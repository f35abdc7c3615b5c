import { date, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from './moment';
import { people } from './roster';
import { staff } from './staff';

/** Who is excused from lessons of some days: taken back by a mark, never changed or deleted. */
export const excuses = pgTable(
  'excuses',
  {
    /** 128 random bits. */
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    /** First and last day, inclusive, in each room's zone. */
    from: date('from_day', { mode: 'string' }).notNull(),
    until: date('until_day', { mode: 'string' }).notNull(),
    /** Null: all rooms. */
    roomIds: jsonb('room_ids').$type<string[]>(),
    reason: text('reason').notNull(),
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id),
    at: moment('at').notNull(),
    removedAt: moment('removed_at'),
    removedBy: text('removed_by').references(() => staff.id),
  },
  (table) => [
    index('excuses_person').on(table.personId, table.until),
    // Lessons look for those of their own days: these are few, and the latest.
    index('excuses_last_day').on(table.until),
    // The order they are listed in.
    index('excuses_latest').on(table.from, table.at, table.id),
  ],
);
