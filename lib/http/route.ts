import 'server-only';
import { currentStaff } from '@/lib/auth';
import type { Staff } from '@/lib/auth/schema';
import { AppError, isAppError, toEnvelope } from '@/lib/errors';
import { callerByKey } from '@/lib/http/by-key';
import { json } from '@/lib/http/json';
import { requestIdOf } from '@/lib/http/origin';
import { requireOwnOrigin } from '@/lib/http/own-origin';
import { routePattern } from '@/lib/http/pattern';
import { describeError, log } from '@/lib/log';

type RouteContext<P> = { params: Promise<P> };
type Call<P> = { request: Request; params: P; staff: Staff };
type Handler<P> = (request: Request, context: RouteContext<P>) => Promise<Response>;
/** Headers of an answer that do not depend on how it turns out. */
type Told = Record<string, string>;

/** A handler for signed-in staff and for API keys. */
export function apiRoute<P = Record<string, never>>(
  handle: (call: Call<P>) => Promise<Response>,
): Handler<P> {
  return route(async (request, params, told) => {
    const staff = await callerOf(request, told);
    return handle({ request, params, staff });
  });
}

/** A handler for signed-in staff only, such as the making of keys. */
export function staffRoute<P = Record<string, never>>(
  handle: (call: Call<P>) => Promise<Response>,
): Handler<P> {
  return route(async (request, params, told) => {
    const staff = await callerOf(request, told);
    if (staff.key)
      throw new AppError('forbidden', 'An API key cannot do this. Sign in to Rollcall in a browser.');
    return handle({ request, params, staff });
  });
}

/** A handler open to everyone. The security test lists each use. */
export function publicRoute<P = Record<string, never>>(
  handle: (call: Omit<Call<P>, 'staff'>) => Promise<Response>,
): Handler<P> {
  return route((request, params) => handle({ request, params }));
}

/** Answers every call with its request id, failures in our envelope, and leaves one line in the log. */
function route<P>(answer: (request: Request, params: P, told: Told) => Promise<Response>): Handler<P> {
  return async (request, context) => {
    const began = performance.now();
    const requestId = requestIdOf(request.headers);
    const params = await context.params;
    const told: Told = { 'x-request-id': requestId };
    let problem: unknown;
    const response = await answer(request, params, told).catch((error) => {
      problem = error;
      return failure(error, requestId);
    });
    for (const [name, value] of Object.entries(told)) response.headers.set(name, value);
    const line = {
      requestId,
      method: request.method,
      route: routePattern(new URL(request.url).pathname, params),
      status: response.status,
      durationMs: Math.round(performance.now() - began),
    };
    if (response.status < 500) log().info(line, 'request');
    else log().error({ ...line, ...reasonOf(problem) }, 'request failed');
    return response;
  };
}

/** Who calls. A bearer header decides alone: a bad key beside a good cookie is still a bad key. */
async function callerOf(request: Request, told: Told): Promise<Staff> {
  const authorization = request.headers.get('authorization');
  if (authorization !== null) return callerByKey(authorization, request.headers, told);
  const staff = await currentStaff();
  if (!staff) throw new AppError('unauthorized', 'Please sign in.');
  if (!['GET', 'HEAD'].includes(request.method)) requireOwnOrigin(request);
  return staff;
}

function failure(error: unknown, requestId: string): Response {
  const status = isAppError(error) ? error.status : 500;
  const retryAfter = isAppError(error) ? error.retryAfterSeconds : undefined;
  const headers: Record<string, string> = {
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
  };
  return json(toEnvelope(error, requestId), { status, headers });
}

/** Our own errors are sentences of ours; of others only kind and place are written down. */
const reasonOf = (error: unknown) => ({
  ...(isAppError(error) ? { code: error.code, message: error.message } : {}),
  ...describeError(error),
});
