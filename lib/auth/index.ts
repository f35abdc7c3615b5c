import 'server-only';
import { getServerSession, type NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { passwordMatches } from '@/lib/auth/password';
import { credentials, type Staff } from '@/lib/auth/schema';
import { activeStaff, staffForSignIn } from '@/lib/auth/staff-rows';
import { env } from '@/lib/env';

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
        authorize: (input) => signIn(input),
      }),
    ],
    callbacks: {
      // Only the id: what a browser posts to /api/auth/session never reaches the token.
      jwt: ({ token, user }) => ({ sub: user?.id ?? token.sub }),
      session: async ({ session, token }) => {
        const staff = token.sub ? await activeStaff(token.sub) : null;
        return staff ? { expires: session.expires, user: staff } : ({} as typeof session);
      },
    },
  };
}

async function signIn(input: unknown): Promise<Staff | null> {
  const given = credentials.safeParse(input);
  if (!given.success) return null;
  const row = await staffForSignIn(given.data.email);
  const matches = await passwordMatches(row?.passwordHash ?? null, given.data.password);
  return row && matches ? row.staff : null;
}

/** The person of this request's cookie, straight from the staff row; null for nobody, the disabled and the removed. */
export async function currentStaff(): Promise<Staff | null> {
  const session = await getServerSession(authOptions());
  return (session?.user as Staff | undefined) ?? null;
}
