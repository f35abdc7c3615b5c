import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';

/** A moment, kept to the millisecond as everywhere in Rollcall; a `Date` in TypeScript. */
const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

/** Who signs in. Rows are switched off, never deleted: keys and later records point at them. */
export const staff = pgTable(
  'staff',
  {
    /** 128 random bits. */
    id: text('id').primaryKey(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    role: text('role', { enum: ['admin', 'teacher'] }).notNull(),
    passwordHash: text('password_hash').notNull(),
    disabledAt: moment('disabled_at'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('staff_email_key').on(sql`lower(${table.email})`),
    check('staff_role_known', sql`${table.role} in ('admin', 'teacher')`),
  ],
);

/** API keys. The key itself is shown once and never kept. */
export const apiKeys = pgTable(
  'api_keys',
  {
    id: text('id').primaryKey(),
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id),
    name: text('name').notNull(),
    /** sha256 of the key, hex. */
    hash: text('hash').notNull().unique('api_keys_hash_key'),
    /** The key's last four characters, to tell keys apart. */
    hint: text('hint').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    revokedAt: moment('revoked_at'),
  },
  (table) => [index('api_keys_staff').on(table.staffId)],
);

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
  },
  (table) => [
    index('rooms_newest').on(table.createdAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    index('rooms_name').on(table.nameKey),
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
