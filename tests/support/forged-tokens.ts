import { createHmac, generateKeyPairSync, hkdfSync, randomUUID, sign } from 'node:crypto';
import { EncryptJWT, type JWTPayload } from 'jose';

/** next-auth's own key: derived from the secret. */
export const keyOf = (secret: string | Uint8Array, salt = '') =>
  new Uint8Array(
    hkdfSync(
      'sha256',
      secret,
      salt,
      `NextAuth.js Generated Encryption Key${salt === '' ? '' : ` (${salt})`}`,
      32,
    ),
  );

type Change = { header?: Record<string, unknown>; key?: Uint8Array; age?: number; life?: number | null };

/** A session cookie as next-auth makes it, but for what is changed. */
export function encrypted(claims: JWTPayload, secret: string, change: Change = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1_000) - (change.age ?? 0);
  const made = new EncryptJWT(claims)
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', ...change.header })
    .setIssuedAt(now)
    .setJti(randomUUID());
  const life = change.life === undefined ? 3_600 : change.life;
  return (life === null ? made : made.setExpirationTime(now + life)).encrypt(change.key ?? keyOf(secret));
}

const part = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const hmac = (input: string, key: string, hash = 'sha256') =>
  createHmac(hash, key).update(input).digest('base64url');

/** Tokens signed or not signed, as somebody would try who does not know how ours are made: none of them is any of ours. */
export function signedForgeries(claims: JWTPayload, secret: string): Record<string, string> {
  const body = part({ ...claims, exp: Math.floor(Date.now() / 1_000) + 3_600 });
  const signed = (header: Record<string, unknown>, key = secret, hash = 'sha256', payload = body) => {
    const input = `${part(header)}.${payload}`;
    return `${input}.${hmac(input, key, hash)}`;
  };
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const jwk = publicKey.export({ format: 'jwk' });
  const rsaInput = `${part({ alg: 'RS256', typ: 'JWT', jwk })}.${body}`;
  const claimsOf = (changed: Record<string, unknown>) => part({ ...claims, ...changed });
  const HS256 = { alg: 'HS256', typ: 'JWT' };
  return {
    'alg none': `${part({ alg: 'none' })}.${body}.`,
    'alg None': `${part({ alg: 'None' })}.${body}.`,
    'alg nOnE with a signature': `${part({ alg: 'nOnE' })}.${body}.${hmac('x', secret)}`,
    'no alg': `${part({ typ: 'JWT' })}.${body}.`,
    'an empty signature': `${part(HS256)}.${body}.`,
    'no signature': `${part(HS256)}.${body}`,
    'no dot': body,
    'an extra part': `${signed(HS256)}.x`,
    'signed with the secret': signed(HS256),
    'signed with nothing': signed(HS256, ''),
    HS384: signed({ alg: 'HS384' }, secret, 'sha384'),
    HS512: signed({ alg: 'HS512' }, secret, 'sha512'),
    'RS256 signed with the secret': signed({ alg: 'RS256' }),
    'HS256 signed with a public key': signed(HS256, pem),
    'its own key inside': `${rsaInput}.${sign('sha256', Buffer.from(rsaInput), privateKey).toString('base64url')}`,
    'a key at an address': signed({ ...HS256, jku: 'http://127.0.0.1:9/keys.json' }),
    'a certificate at an address': signed({ ...HS256, x5u: 'http://127.0.0.1:9/cert.pem' }),
    'a key of a file': signed({ ...HS256, kid: '../../../../dev/null' }, ''),
    'a key of a query': signed({ ...HS256, kid: "x' union select 'key" }, 'key'),
    'what it calls critical': signed({ ...HS256, crit: ['exp'] }),
    'a body that is not encoded': signed({ ...HS256, b64: false, crit: ['b64'] }),
    'a list for a body': signed(HS256, secret, 'sha256', part([claims])),
    'a text for a body': signed(HS256, secret, 'sha256', part('"sid"')),
    'null for a body': signed(HS256, secret, 'sha256', part('null')),
    'bytes that are no text': signed(
      HS256,
      secret,
      'sha256',
      Buffer.from([0xff, 0xfe, 0x80]).toString('base64url'),
    ),
    'no end': signed(HS256, secret, 'sha256', part(claims)),
    'an end that is past': signed(HS256, secret, 'sha256', claimsOf({ exp: 1 })),
    'an end that is a text': signed(HS256, secret, 'sha256', claimsOf({ exp: '9999999999' })),
    'an end beyond all time': signed(HS256, secret, 'sha256', part(`{"exp":1e20,"sid":"x"}`)),
    'an end that is no number': signed(HS256, secret, 'sha256', part(`{"exp":NaN,"sid":"x"}`)),
    'a begin to come': signed(HS256, secret, 'sha256', claimsOf({ nbf: 9_999_999_999 })),
    'a name twice': signed(HS256, secret, 'sha256', part(`{"sid":"x","sid":"y"}`)),
    'as JSON': JSON.stringify({ protected: part(HS256), payload: body, signature: hmac(body, secret) }),
    'a header that is no JSON': `${part('{')}.${body}.x`,
    'only dots': '....',
    'a percent sign': '%',
    'half an escape': '%E0%A4%A',
  };
}
