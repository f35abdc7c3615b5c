import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from './moment';
import { staff } from './staff';

/** A room's settings, once somebody chose any. The timetable is kept in versions beside. */
export const roomSettings = pgTable('room_settings', {
  roomId: text('room_id').primaryKey(),
  settings: jsonb('settings').notNull(),
  updatedAt: moment('updated_at').notNull(),
  updatedBy: text('updated_by')
    .notNull()
    .references(() => staff.id),
});

/** The weekly timetable as it was from a moment on: a change never acts backwards. */
export const timetables = pgTable(
  'timetables',
  {
    id: text('id').primaryKey(),
    roomId: text('room_id').notNull(),
    /** Null: from ever. */
    since: moment('since'),
    timeZone: text('time_zone').notNull(),
    slots: jsonb('slots').notNull(),
  },
  (table) => [index('timetables_room').on(table.roomId)],
);
