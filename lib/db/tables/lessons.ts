import { bigint, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment } from './moment';
import { staff } from './staff';

/** What staff decided about lessons: appended, taken back by a mark, never changed or deleted. */
export const lessonEvents = pgTable(
  'lesson_events',
  {
    id: text('id').primaryKey(),
    roomId: text('room_id').notNull(),
    lessonId: text('lesson_id').notNull(),
    /** When that lesson began: finds the events around a date without reading a term of them. */
    lessonAt: moment('lesson_at').notNull(),
    kind: text('kind', {
      enum: ['window', 'held', 'split', 'merge', 'sign', 'statuses', 'links', 'reapply'],
    }).notNull(),
    payload: jsonb('payload').notNull(),
    note: text('note').notNull(),
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id),
    /** In the order they were decided, also within one millisecond. */
    number: bigint('number', { mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
    at: moment('at').notNull(),
    undoneAt: moment('undone_at'),
    undoneBy: text('undone_by').references(() => staff.id),
  },
  (table) => [index('lesson_events_room').on(table.roomId, table.lessonAt)],
);

/** Lessons whose rule and roster no longer follow the settings, with the inputs their report is made of. */
export const frozenLessons = pgTable(
  'frozen_lessons',
  {
    lessonId: text('lesson_id').primaryKey(),
    roomId: text('room_id').notNull(),
    startedAt: moment('started_at').notNull(),
    frozenAt: moment('frozen_at').notNull(),
    inputs: jsonb('inputs').notNull(),
  },
  (table) => [index('frozen_lessons_room').on(table.roomId, table.startedAt)],
);

/** What lessons were judged by before a new rule and roster was applied to them: the way back. */
export const replacedInputs = pgTable(
  'replaced_inputs',
  {
    eventId: text('event_id')
      .notNull()
      .references(() => lessonEvents.id),
    lessonId: text('lesson_id').notNull(),
    inputs: jsonb('inputs').notNull(),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.lessonId] })],
);
