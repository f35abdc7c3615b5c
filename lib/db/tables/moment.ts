import { timestamp } from 'drizzle-orm/pg-core';

/** A moment, kept to the millisecond as everywhere in Rollcall; a `Date` in TypeScript. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });
