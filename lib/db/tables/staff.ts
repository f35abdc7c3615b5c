import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { moment } from './moment';

/** Who signs in. Rows are switched off, never deleted: keys and later records point at them. */
export const staff = pgTable(
  'staff',
  {
    /** 128 random bits. */
    id: text('id').primaryKey(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    role: text('role', { enum: ['admin', 'teacher', 'viewer'] }).notNull(),
    /** Null until an invited person has chosen one: then nobody can sign in as them. */
    passwordHash: text('password_hash'),
    mayCreateRooms: boolean('may_create_rooms').notNull().default(false),
    /** Whether a teacher hands out tokens and links of roles with power over others in their rooms. */
    mayGivePower: boolean('may_give_power').notNull().default(false),
    lastSignInAt: moment('last_sign_in_at'),
    disabledAt: moment('disabled_at'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('staff_email_key').on(sql`lower(${table.email})`),
    check('staff_role_known', sql`${table.role} in ('admin', 'teacher', 'viewer')`),
  ],
);

/** Who is signed in where. A cookie only names its row: what is ended here ends with the next request. */
export const staffSessions = pgTable(
  'staff_sessions',
  {
    /** Of the secret in the cookie, sha256 in hex: who reads this table can enter nowhere. */
    id: text('id').primaryKey(),
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id),
    createdAt: moment('created_at').notNull(),
    /** To the minute. */
    lastSeenAt: moment('last_seen_at').notNull(),
    /** What the browser called itself, cut to 200 characters. */
    userAgent: text('user_agent').notNull(),
    endedAt: moment('ended_at'),
  },
  (table) => [index('staff_sessions_staff').on(table.staffId, table.createdAt)],
);

/** One-time links by which somebody chooses a password. The token itself is shown once and never kept. */
export const staffLinks = pgTable(
  'staff_links',
  {
    id: text('id').primaryKey(),
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id),
    kind: text('kind', { enum: ['invite', 'reset'] }).notNull(),
    /** sha256 of the token, hex. */
    hash: text('hash').notNull().unique('staff_links_hash_key'),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    /** Used, or replaced by a newer one. */
    endedAt: moment('ended_at'),
  },
  (table) => [index('staff_links_staff').on(table.staffId)],
);

/** Which rooms somebody teaches or looks at. Rooms they made are theirs without a row: see `rooms.createdBy`. */
export const roomStaff = pgTable(
  'room_staff',
  {
    roomId: text('room_id').notNull(),
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id),
    /** The last day, inclusive, in the workspace's zone: for cover. Null: until taken away. */
    until: date('until_day', { mode: 'string' }),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.staffId, table.roomId] })],
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
    /** Keys from before there were scopes may do all. */
    scopes: jsonb('scopes')
      .$type<string[]>()
      .notNull()
      .default(['rooms:read', 'rooms:write', 'tokens:create', 'attendance:read']),
    /** Null: every room its maker may see. */
    roomIds: jsonb('room_ids').$type<string[]>(),
    requestsPerMinute: integer('requests_per_minute').notNull().default(6_000),
    createdAt: moment('created_at').notNull().defaultNow(),
    expiresAt: moment('expires_at'),
    /** To the minute. */
    lastUsedAt: moment('last_used_at'),
    revokedAt: moment('revoked_at'),
  },
  (table) => [index('api_keys_staff').on(table.staffId)],
);

/** How often something was tried lately, in the shape the limiter library counts in. */
export const rateLimits = pgTable('rate_limits', {
  key: text('key').primaryKey(),
  points: integer('points').notNull().default(0),
  /** Epoch milliseconds. */
  expire: bigint('expire', { mode: 'number' }),
});
