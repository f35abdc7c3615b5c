import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type * as schema from './schema';

/** What `execute` answers with, the same for both drivers. */
type Result<Row> = { rows: Row[] };
interface Results extends PgQueryResultHKT {
  type: Result<this['row']>;
}

/** A database or a transaction in it, PostgreSQL or embedded: services never need to know which. */
export type Db = PgDatabase<Results, typeof schema>;

export type Database = {
  db: Db;
  /** One statement with its values, as a library with SQL of its own wants it. */
  query(text: string, values: unknown[]): Promise<Result<Record<string, unknown>>>;
  /**
   * Runs `run` while nobody else, in this process or another on the same database, runs under the same key.
   * `run` may be slow (calls to 100ms): nothing else in the database waits for it. Not reentrant.
   */
  withLock<T>(key: string, run: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** Why the database cannot be used, as a sentence for whoever starts Rollcall. Never holds a connection string. */
export class DatabaseProblem extends Error {
  override readonly name = 'DatabaseProblem';
}
