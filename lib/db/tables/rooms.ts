import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from './moment';
import { staff } from './staff';

/** The index of 100ms' rooms (DESIGN §4). Rooms are written through `upsertRooms`. */
export const rooms = pgTable(
  'rooms',
  {
    /** 100ms' own id. */
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    /** The name in lower case: 100ms takes names that differ only in case for one. */
    nameKey: text('name_key').notNull(),
    description: text('description').notNull().default(''),
    enabled: boolean('enabled').notNull(),
    templateId: text('template_id').notNull(),
    templateName: text('template_name').notNull().default(''),
    region: text('region').notNull().default(''),
    size: integer('size'),
    largeRoom: boolean('large_room'),
    maxDurationSeconds: integer('max_duration_seconds'),
    createdAt: moment('created_at').notNull(),
    /** When the 100ms read behind this row began. An older read never overwrites a newer one. */
    readAt: moment('read_at').notNull(),
    lastSessionAt: moment('last_session_at'),
    /** The staff member who made it in Rollcall: it is theirs to teach in. */
    createdBy: text('created_by').references(() => staff.id),
  },
  (table) => [
    index('rooms_newest').on(table.createdAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    index('rooms_name').on(table.nameKey),
    index('rooms_maker').on(table.createdBy).where(sql`${table.createdBy} is not null`),
  ],
);

/** Bookkeeping of background scans, one row a scan. */
export const scans = pgTable('scans', {
  name: text('name').primaryKey(),
  startedAt: moment('started_at'),
  finishedAt: moment('finished_at'),
  /** How far the scan came, in the scan's own words. */
  mark: text('mark'),
});

/** The roles of a template as last seen at 100ms: the archive is read by them while 100ms is down. */
export const templates = pgTable('templates', {
  id: text('id').primaryKey(),
  roles: jsonb('roles').$type<{ name: string; power: boolean }[]>().notNull(),
});
