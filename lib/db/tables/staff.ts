import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { moment } from './moment';

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
