import { errors, jwtVerify, SignJWT } from 'jose';
import { ApiError } from './errors';
import { uuid } from './ids';
import type { Random } from './random';

export type Keys = { accessKey: string; secret: string };

const refused = (detail: string) => new ApiError(401, 'Token validation error', [detail]);

/** 401 as after the token's expiry, for the fault of that name. */
export const tokenExpired = () => refused('token is expired');

/** Checks management tokens as strictly as the documentation describes them; throws 401. */
export function createGuard({ accessKey, secret }: Keys) {
  const key = new TextEncoder().encode(secret);
  return async function guard(request: Request, now: number): Promise<void> {
    const [, token] = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '') ?? [];
    if (token === undefined) throw refused('not found');
    const claims = await verified(token, key, now);
    if (claims.type !== 'management') throw refused('token type is not management');
    if (claims.version !== 2) throw refused('token version is not 2');
    if (claims.access_key !== accessKey) throw refused('access key not found');
    if (typeof claims.jti !== 'string' || claims.jti === '') throw refused('jti is missing');
    if (typeof claims.iat !== 'number' || claims.iat * 1000 > now) throw refused('token used before issued');
  };
}

async function verified(token: string, key: Uint8Array, now: number): Promise<Record<string, unknown>> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['HS256'],
      currentDate: new Date(now),
      requiredClaims: ['exp', 'nbf', 'iat', 'jti'],
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw tokenExpired();
    if (error instanceof errors.JWTClaimValidationFailed) throw refused(`${error.claim} claim is not valid`);
    if (error instanceof errors.JOSEAlgNotAllowed) throw refused('signing method is not allowed');
    if (error instanceof errors.JWSSignatureVerificationFailed) throw refused('signature is invalid');
    throw refused('token is malformed');
  }
}

/** Signs the token that a room code is exchanged for; it lives a day. */
export function createSigner({ accessKey, secret }: Keys) {
  const key = new TextEncoder().encode(secret);
  return (grant: { roomId: string; role: string; userId: string | null }, now: number, ids: Random) => {
    const seconds = Math.floor(now / 1000);
    return new SignJWT({
      access_key: accessKey,
      type: 'app',
      version: 2,
      room_id: grant.roomId,
      role: grant.role,
      ...(grant.userId === null ? {} : { user_id: grant.userId }),
    })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuedAt(seconds)
      .setNotBefore(seconds)
      .setExpirationTime(seconds + 86_400)
      .setJti(uuid(ids))
      .sign(key);
  };
}
