import 'server-only';
import { cookies, headers } from 'next/headers';
import type { NextAuthOptions, User } from 'next-auth';
import { type GetTokenParams, getToken } from 'next-auth/jwt';
import CredentialsProvider from 'next-auth/providers/credentials';
import { authCookies, readSessionCookie } from '@/lib/auth/cookies';
import type { Staff } from '@/lib/auth/schema';
import { endSessionOf, sessionSeconds, staffOfSession } from '@/lib/auth/sessions';
import { signIn } from '@/lib/auth/sign-in';
import { env } from '@/lib/env';
import { originOf } from '@/lib/http/origin';
import { describeError, log } from '@/lib/log';

/**
 * next-auth's settings. The cookie only names a session; who that is and whether they may still enter is asked of its row
 * each time.
 * @param notChecked hears why a sign-in could not be checked: next-auth itself passes on no more than a message
 */
export function authOptions(notChecked: (error: unknown) => void): NextAuthOptions {
  const { secret, url } = env().auth;
  return {
    secret,
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    jwt: { decode: readSessionCookie },
    useSecureCookies: url.startsWith('https:'),
    cookies: authCookies(url),
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        // The user is only the way from here to the token: `id` is the session's secret.
        authorize: async (input, { headers: given }): Promise<User | null> => {
          const began = await signIn(input, new Headers(given as Record<string, string>)).catch((error) => {
            notChecked(error);
            return null;
          });
          return began === null ? null : { id: began };
        },
      }),
    ],
    callbacks: {
      // Only the session: what a browser posts to /api/auth/session never reaches the token.
      jwt: ({ token, user }) => ({ sid: user?.id ?? token.sid }),
      // A database that cannot say who this is must not end the session: next-auth would take the cookie away.
      session: async ({ session, token }) => {
        const staff = await staffOf(token.sid).catch(() => null);
        if (!staff) return {} as typeof session;
        const { id, email, name, role } = staff;
        return { expires: session.expires, user: { id, email, name, role } };
      },
    },
    events: { signOut: async ({ token }) => endSessionOf(token?.sid, originOf(await headers())) },
    logger: {
      // Anybody can send a cookie that cannot be read: that is nothing to report.
      error: (code, metadata) =>
        code === 'JWT_SESSION_ERROR' || log().error({ code, ...describeError(metadata) }, 'next-auth'),
      warn: (code) => log().warn({ code }, 'next-auth'),
      debug: () => undefined,
    },
  };
}

/** Whom a cookie names, while they may enter. Secrets are ours: what does not look like one is nobody's. */
const staffOf = async (secret: unknown): Promise<Staff | null> =>
  typeof secret === 'string' && /^[\w-]{43}$/.test(secret)
    ? staffOfSession(secret, originOf(await headers()))
    : null;

/**
 * The person of this request's cookie, straight from the rows; null for nobody, the disabled and the signed out.
 * Rejects when the database cannot say. Reads the cookie itself: next-auth's own look at the session falls over another of
 * its cookies when that holds nonsense, which any neighbouring site of ours could set.
 */
export async function currentStaff(): Promise<Staff | null> {
  const jar = Object.fromEntries((await cookies()).getAll().map(({ name, value }) => [name, value]));
  const { secret, url } = env().auth;
  const request = { cookies: jar, headers: {} } as GetTokenParams['req'];
  const cookieName = authCookies(url).sessionToken.name;
  const token = await getToken({ req: request, secret, cookieName, decode: readSessionCookie });
  return staffOf(token?.sid);
}
