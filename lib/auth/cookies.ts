import { hkdfSync } from 'node:crypto';
import { jwtDecrypt } from 'jose';
import type { CookieOption, CookiesOptions } from 'next-auth';
import type { JWT, JWTDecodeParams } from 'next-auth/jwt';

type Names = 'sessionToken' | 'callbackUrl' | 'csrfToken';

/**
 * next-auth's cookies at this address. Over https their names begin with `__Host-`: browsers then take them from this very
 * host alone, over https alone, so that no neighbouring site can plant one.
 */
export function authCookies(url: string): Pick<CookiesOptions, Names> {
  const secure = url.startsWith('https:');
  const cookie = (name: string): CookieOption => ({
    name: `${secure ? '__Host-' : ''}next-auth.${name}`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  });
  return {
    sessionToken: cookie('session-token'),
    callbackUrl: cookie('callback-url'),
    csrfToken: cookie('csrf-token'),
  };
}

/**
 * What a session cookie says. Only what we make ourselves is read: encrypted by one algorithm, with the key next-auth
 * derives from the secret, and with an end. Rejects for anything else.
 */
export async function readSessionCookie({ token, secret }: JWTDecodeParams): Promise<JWT | null> {
  if (!token) return null;
  const purpose = 'NextAuth.js Generated Encryption Key';
  const key = new Uint8Array(hkdfSync('sha256', Buffer.from(secret), '', purpose, 32));
  const { payload } = await jwtDecrypt<JWT>(token, key, {
    keyManagementAlgorithms: ['dir'],
    contentEncryptionAlgorithms: ['A256GCM'],
    requiredClaims: ['exp', 'iat', 'jti'],
    maxTokenAge: '12h',
    clockTolerance: 15,
  });
  return payload;
}
