import { access, constants } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import { check } from '@/lib/connection/check';
import type { ConnectionCheck } from '@/lib/connection/schema';
import { lastApplied, newestMigration } from '@/lib/db/migrate';
import type { Place } from '@/lib/db/open';
import type { Db } from '@/lib/db/types';

const [id, title] = ['database', 'Database'];
const oldest = 150_000;

export const databaseCheckOf = (state: ConnectionCheck['state'], told: string): ConnectionCheck =>
  check(id, title, state, told);

/** Whether the database answers, is new enough, has its tables, and can be written to. Writes nothing. */
export async function databaseCheck(open: () => Promise<Db>, place: Place): Promise<ConnectionCheck> {
  try {
    const db = await open();
    const { rows } = await db.execute<{ number: number; name: string; reading: boolean }>(sql`
      select current_setting('server_version_num')::int as number, current_setting('server_version') as name,
        current_setting('transaction_read_only') = 'on' as reading`);
    const [server] = rows;
    const words = `${'url' in place ? 'PostgreSQL' : 'Embedded database,'} ${server?.name.split(' ')[0]}`;
    if ((server?.number ?? 0) < oldest) {
      return databaseCheckOf('fail', `${words} is too old: Rollcall needs PostgreSQL 15 or newer.`);
    }
    if (server?.reading)
      return databaseCheckOf('fail', `${words}: it can only be read, perhaps because it is a replica.`);
    if (!('url' in place) && !(await isWritable(place.dataDir))) {
      return databaseCheckOf('fail', `${words}: its folder ${place.dataDir} cannot be written to.`);
    }
    const [applied, newest] = [await lastApplied(db), newestMigration()];
    if (applied > newest)
      return databaseCheckOf('fail', `${words}: its tables are those of a newer Rollcall.`);
    if (applied < newest) {
      return databaseCheckOf(
        'warn',
        `${words}: its tables are older than this Rollcall, whose next start brings them up to date.`,
      );
    }
    return databaseCheckOf('ok', `${words}, tables up to date.`);
  } catch (error) {
    return databaseCheckOf('fail', reasonOf(error));
  }
}

const isWritable = (folder: string) =>
  access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );

/** A driver's message may hold addresses and values: of it only the code is told. Our own say no more than they should. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'DatabaseProblem') return error.message;
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
  return `The database cannot be used${code}. Check DATABASE_URL or DATA_DIR.`;
}
