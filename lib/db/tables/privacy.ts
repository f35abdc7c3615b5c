import { index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from './moment';
import { people } from './roster';
import { staff } from './staff';

/** How long things are kept, one row for the workspace; days. */
export const retention = pgTable('retention', {
  id: text('id').primaryKey(),
  /** Null: until an admin chooses. */
  attendanceDays: integer('attendance_days'),
  auditDays: integer('audit_days').notNull(),
  updatedAt: moment('updated_at').notNull(),
  updatedBy: text('updated_by')
    .notNull()
    .references(() => staff.id),
});

/** Deletions of what is older than a moment: announced, waiting, then done or stopped. */
export const purges = pgTable(
  'purges',
  {
    id: text('id').primaryKey(),
    /** What ended before this goes. */
    before: moment('before').notNull(),
    /** How many rows of what, as counted when it was asked for and again when done. */
    expected: jsonb('expected').$type<Record<string, number>>().notNull(),
    deleted: jsonb('deleted').$type<Record<string, number>>(),
    requestedBy: text('requested_by').references(() => staff.id),
    requestedAt: moment('requested_at').notNull(),
    /** Not before this. */
    dueAt: moment('due_at').notNull(),
    stoppedAt: moment('stopped_at'),
    stoppedBy: text('stopped_by').references(() => staff.id),
    doneAt: moment('done_at'),
  },
  (table) => [index('purges_due').on(table.dueAt)],
);

/** Whose records must be kept whatever else is decided, and since when; taken back by a mark. */
export const holds = pgTable(
  'holds',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    reason: text('reason').notNull(),
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id),
    at: moment('at').notNull(),
    endedAt: moment('ended_at'),
    endedBy: text('ended_by').references(() => staff.id),
  },
  (table) => [index('holds_person').on(table.personId)],
);

/**
 * Who was erased: what is told of them later, of the time before, is kept under their pseudonym. A user id is kept only as
 * a fingerprint.
 */
export const erasures = pgTable('erasures', {
  /** sha256 of the user id as it is compared (`normalUserId`), hex. */
  hash: text('hash').primaryKey(),
  personId: text('person_id').notNull(),
  /** What stands where the user id stood. */
  pseudonym: text('pseudonym').notNull(),
  at: moment('at').notNull(),
  staffId: text('staff_id')
    .notNull()
    .references(() => staff.id),
});
