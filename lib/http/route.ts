import 'server-only';
import { currentStaff } from '@/lib/auth';
import { staffOfKey } from '@/lib/auth/keys';
import type { Staff } from '@/lib/auth/schema';
import { env } from '@/lib/env';
import { AppError, isAppError, toEnvelope } from '@/lib/errors';
import { json } from '@/lib/http/json';
import { originOf, requestIdOf } from '@/lib/http/origin';
import { describeError, log } from '@/lib/log';

type RouteContext<P> = { params: Promise<P> };
type Call<P> = { request: Request; params: P; staff: Staff };
type Handler<P> = (request: Request, context: RouteContext<P>) => Promise<Response>;

/** A handler for signed-in staff and for API keys. */
export function apiRoute<P = Record<string, never>>(
  handle: (call: Call<P>) => Promise<Response>,
): Handler<P> {
  return route(async (request, params) => handle({ request, params, staff: await callerOf(request) }));
}

/** A handler for signed-in staff only, such as the making of keys. */
export function staffRoute<P = Record<string, never>>(
  handle: (call: Call<P>) => Promise<Response>,
): Handler<P> {
  return route(async (request, params) => {
    if (request.headers.has('authorization')) {
      await callerOf(request);
      throw new AppError('forbidden', 'An API key cannot do this. Sign in to Rollcall in a browser.');
    }
    return handle({ request, params, staff: await callerOf(request) });
  });
}

/** A handler open to everyone. The security test lists each use. */
export function publicRoute<P = Record<string, never>>(
  handle: (call: Omit<Call<P>, 'staff'>) => Promise<Response>,
): Handler<P> {
  return route((request, params) => handle({ request, params }));
}

function route<P>(answer: (request: Request, params: P) => Promise<Response>): Handler<P> {
  return async (request, context) => {
    const requestId = requestIdOf(request.headers);
    const response = await answer(request, await context.params).catch((error) =>
      failure(error, request, requestId),
    );
    response.headers.set('x-request-id', requestId);
    return response;
  };
}

/** Who calls. A bearer header decides alone: a bad key beside a good cookie is still a bad key. */
async function callerOf(request: Request): Promise<Staff> {
  const authorization = request.headers.get('authorization');
  if (authorization !== null) {
    const key = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
    const staff = key ? await staffOfKey(key, originOf(request.headers)) : null;
    if (!staff)
      throw new AppError('unauthorized', 'This API key is not valid. Make a new one in Rollcall under Keys.');
    return staff;
  }
  const staff = await currentStaff();
  if (!staff) throw new AppError('unauthorized', 'Please sign in.');
  if (!['GET', 'HEAD'].includes(request.method)) requireOwnOrigin(request);
  return staff;
}

/** Browsers send Origin with every write; another site's page cannot fake it. */
function requireOwnOrigin(request: Request): void {
  const own = new URL(env().auth.url).origin;
  if (request.headers.get('origin') === own) return;
  throw new AppError(
    'forbidden',
    `This change did not come from Rollcall's own pages. Open Rollcall at ${own} and try again.`,
  );
}

function failure(error: unknown, request: Request, requestId: string): Response {
  const status = isAppError(error) ? error.status : 500;
  if (status >= 500) {
    const told = isAppError(error) ? { code: error.code, message: error.message } : {};
    log().error(
      { requestId, method: request.method, status, ...told, ...describeError(error) },
      'request failed',
    );
  }
  const retryAfter = isAppError(error) ? error.retryAfterSeconds : undefined;
  const headers: Record<string, string> = {
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
  };
  return json(toEnvelope(error, requestId), { status, headers });
}
