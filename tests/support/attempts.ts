import { openDatabase } from '@/lib/db/open';
import type { Db } from '@/lib/db/types';
import type { TestPlace } from './places';
import type { AppProcess, Settings } from './servers';

export type Attempt = { status: number; text: string; retryAfter: string | null; headers: Headers };

/** Posts the sign-in form at an app again and again, as fast as one likes. */
export async function attemptsAt({ url }: Pick<AppProcess, 'url'>) {
  const first = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const cookie = first.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return async (email: string, password: string, headers: Record<string, string> = {}): Promise<Attempt> => {
    const answer = await fetch(`${url}/api/auth/callback/credentials`, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...headers, cookie },
      body: new URLSearchParams({ email, password, csrfToken, json: 'true' }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      text,
      retryAfter: answer.headers.get('retry-after'),
      headers: answer.headers,
    };
  };
}

/** How often an app at the log level debug has verified a password. */
export const verified = async (app: Pick<AppProcess, 'log'>): Promise<number> =>
  (await app.log()).split('\n').filter((line) => line.includes('"a password was verified"')).length;

/** A database as an app's settings name it. */
export const settingsOf = ({ place }: TestPlace): Settings =>
  'url' in place ? { DATABASE_URL: place.url } : { DATA_DIR: place.dataDir };

/** Does something in a database while no app runs on it, as an embedded one needs. */
export async function change({ place }: TestPlace, run: (db: Db) => Promise<unknown>): Promise<void> {
  const { db, close } = await openDatabase(place);
  await run(db);
  await close();
}
