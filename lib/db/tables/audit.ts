import { bigint, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from './moment';

/**
 * What was done, by whom, to what: ids only, never a name, a token or a text somebody wrote. Rows are only ever added; a
 * trigger refuses changes and every deletion but the purge's.
 */
export const auditEvents = pgTable(
  'audit_events',
  {
    /** 128 random bits. */
    id: text('id').primaryKey(),
    /** In the order they were written. */
    number: bigint('number', { mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
    at: moment('at').notNull(),
    /** A staff member's id; null for Rollcall itself and for who is not known. */
    actor: text('actor'),
    /** The API key by which the actor acted. */
    keyId: text('key_id'),
    action: text('action').notNull(),
    target: text('target'),
    result: text('result', { enum: ['ok', 'failed'] }).notNull(),
    /** How many there were of what the action names. */
    count: integer('count'),
    /** Ids and settings that tell more. */
    details: jsonb('details').$type<Record<string, unknown>>(),
    address: text('address'),
    requestId: text('request_id'),
  },
  (table) => [
    index('audit_events_newest').on(table.number),
    index('audit_events_actor').on(table.actor, table.number),
    index('audit_events_target').on(table.target, table.number),
    index('audit_events_action').on(table.action, table.number),
    index('audit_events_at').on(table.at),
  ],
);
