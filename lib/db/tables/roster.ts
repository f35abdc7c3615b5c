import { date, index, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from './moment';

/** Somebody who is taught, known to the whole workspace. */
export const people = pgTable(
  'people',
  {
    /** 128 random bits. */
    id: text('id').primaryKey(),
    userId: text('user_id').notNull().unique('people_user_id_key'),
    name: text('name').notNull(),
    email: text('email'),
    externalId: text('external_id'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [index('people_external').on(table.externalId)],
);

/** A person on a room's roster, from a first to a last day (inclusive, in the room's zone; null is open). */
export const enrolments = pgTable(
  'enrolments',
  {
    id: text('id').primaryKey(),
    roomId: text('room_id').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    from: date('from_day', { mode: 'string' }),
    until: date('until_day', { mode: 'string' }),
    createdAt: moment('created_at').notNull().defaultNow(),
    /** Taken off as a mistake. Kept, so that it can be taken back and old decisions still name somebody. */
    removedAt: moment('removed_at'),
  },
  (table) => [index('enrolments_room').on(table.roomId), index('enrolments_person').on(table.personId)],
);
