import 'server-only';
import { cookies } from 'next/headers';
import type { NextAuthOptions } from 'next-auth';
import { type GetTokenParams, getToken } from 'next-auth/jwt';
import CredentialsProvider from 'next-auth/providers/credentials';
import { passwordMatches } from '@/lib/auth/password';
import { credentials, type Staff } from '@/lib/auth/schema';
import { activeStaff, staffForSignIn } from '@/lib/auth/staff-rows';
import { env } from '@/lib/env';
import { describeError, log } from '@/lib/log';

/** A session lasts a working day: nobody is thrown out of a lesson. */
const sessionSeconds = 12 * 60 * 60;

/** next-auth's settings. The cookie says only who; whether that person may still enter is asked of the staff row each time. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().auth.secret,
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: (input) => signIn(input).catch(notChecked),
      }),
    ],
    callbacks: {
      // Only the id: what a browser posts to /api/auth/session never reaches the token.
      jwt: ({ token, user }) => ({ sub: user?.id ?? token.sub }),
      // A database that cannot say who this is must not end the session: next-auth would take the cookie away.
      session: async ({ session, token }) => {
        const staff = await staffOf(token.sub).catch(() => null);
        return staff ? { expires: session.expires, user: staff } : ({} as typeof session);
      },
    },
    logger: {
      // Anybody can send a cookie that cannot be read: that is nothing to report.
      error: (code, metadata) =>
        code === 'JWT_SESSION_ERROR' || log().error({ code, ...describeError(metadata) }, 'next-auth'),
      warn: (code) => log().warn({ code }, 'next-auth'),
      debug: () => undefined,
    },
  };
}

/** Whom a cookie names, while they may enter. Ids are ours: what does not look like one is nobody's. */
const staffOf = async (id: unknown): Promise<Staff | null> =>
  typeof id === 'string' && /^\w{1,64}$/.test(id) ? activeStaff(id) : null;

/** next-auth shows an error's message to whoever signs in, and that of a database holds the query. */
function notChecked(error: unknown): never {
  log().error(describeError(error), 'a sign-in could not be checked');
  throw new Error('Unavailable');
}

async function signIn(input: unknown): Promise<Staff | null> {
  const given = credentials.safeParse(input);
  if (!given.success) return null;
  const row = await staffForSignIn(given.data.email);
  const matches = await passwordMatches(row?.passwordHash ?? null, given.data.password);
  return row && matches ? row.staff : null;
}

/**
 * The person of this request's cookie, straight from the staff row; null for nobody, the disabled and the removed.
 * Rejects when the database cannot say. Reads the cookie itself: next-auth's own look at the session falls over another of
 * its cookies when that holds nonsense, which any neighbouring site of ours could set.
 */
export async function currentStaff(): Promise<Staff | null> {
  const jar = Object.fromEntries((await cookies()).getAll().map(({ name, value }) => [name, value]));
  const { secret, url } = env().auth;
  const request = { cookies: jar, headers: {} } as GetTokenParams['req'];
  const token = await getToken({ req: request, secret, secureCookie: url.startsWith('https:') });
  return staffOf(token?.sub);
}
