import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from './moment';

/**
 * Sessions that are over, as 100ms told of them once: the evidence under every lesson. Never asked for again, never
 * changed. `startedAt` is when it began as counted; what 100ms said is in `record`.
 */
export const sessions = pgTable(
  'sessions',
  {
    /** 100ms' own id. */
    id: text('id').primaryKey(),
    roomId: text('room_id').notNull(),
    startedAt: moment('started_at').notNull(),
    /** No visit of it lasts beyond this. */
    endedAt: moment('ended_at').notNull(),
    record: jsonb('record').$type<SessionRecord>().notNull(),
    archivedAt: moment('archived_at').notNull(),
  },
  (table) => [
    index('sessions_room').on(table.roomId, table.startedAt),
    index('sessions_end').on(table.roomId, table.endedAt),
  ],
);

/** Times in epoch milliseconds. */
export type SessionRecord = {
  createdAt: number | null;
  updatedAt: number | null;
  peers: {
    id: string;
    userId: string;
    name: string;
    role: string;
    joinedAt: number | null;
    leftAt: number | null;
  }[];
};

/** How far the archive has come, one row a scope: a room's id, or `*` for the workspace. */
export const archives = pgTable('archives', {
  scope: text('scope').primaryKey(),
  /** Everything that began before this is in the archive. */
  completeTo: moment('complete_to'),
  /** When 100ms was last asked and everything it had was stored. */
  checkedAt: moment('checked_at'),
  /** A walk in progress, newest first: where it goes on, and what it makes complete when it ends. */
  walk: jsonb('walk').$type<{ start: string | null; completeTo: number; after: number | null }>(),
});
