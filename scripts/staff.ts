import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { openDatabase } from '@/lib/db/open';
import { DatabaseProblem } from '@/lib/db/types';
import { EnvError, env } from '@/lib/env';
import { isAppError } from '@/lib/errors';
import { resetLockedOut } from '@/lib/staff/locked-out';

/** `npm run staff -- reset <email>`: a link to choose a new password, for who cannot ask an admin. */
const usage = 'Usage: npm run staff -- reset <email>';

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

const [command, email, ...more] = process.argv.slice(2);
if (command !== 'reset' || !email || more.length > 0) stop(usage);

// The settings Rollcall itself would have here, read by Next's own loader.
const nextEnv = createRequire(createRequire(import.meta.url).resolve('next/package.json'))('@next/env');
nextEnv.loadEnvConfig(process.cwd(), false, { info() {}, error: console.error });

try {
  const { resetUrl, expiresAt } = await reset(email);
  const until = `${expiresAt.slice(0, 16).replace('T', ' ')} UTC`;
  console.log(`A new password for ${email} can be chosen here, once, until ${until}:\n\n  ${resetUrl}\n`);
} catch (error) {
  stop(explain(error));
}

async function reset(of: string) {
  const { url, dataDir } = env().database;
  if (!url && !existsSync(join(resolve(dataDir), 'pg'))) {
    throw new DatabaseProblem(
      `There is no database in ${resolve(dataDir)}. Set DATA_DIR or DATABASE_URL as for Rollcall.`,
    );
  }
  const database = await openDatabase(url ? { url } : { dataDir });
  try {
    return await resetLockedOut(database.db, of);
  } finally {
    await database.close();
  }
}

function explain(error: unknown): string {
  if (error instanceof EnvError)
    return `${error.message}\nRun this with the settings that Rollcall runs with.`;
  if (error instanceof DatabaseProblem) {
    return /in use/.test(error.message)
      ? 'Rollcall is running, and its embedded database is for one process. Stop Rollcall, run this again, then start it.'
      : error.message;
  }
  if (isAppError(error))
    return error.code === 'not_found' ? `Nobody of the staff has the e-mail ${email}.` : error.message;
  return 'The database cannot be used. Start Rollcall once, so that its tables are up to date, and try again.';
}
