import type { Instrumentation } from 'next';
import { describeError, log } from '@/lib/log';

type Hook = Instrumentation.onRequestError;

/** Writes down what failed in a page: which request it was, and the digest that the person sees. Never its message. */
export function logPageError(
  error: unknown,
  { method, headers }: Parameters<Hook>[1],
  { routePath, routeType }: Parameters<Hook>[2],
): void {
  const requestId = headers['x-request-id'];
  const digest = error instanceof Error && 'digest' in error ? error.digest : undefined;
  log().error(
    { requestId, digest, method, route: routePath, kind: routeType, status: 500, ...describeError(error) },
    'page failed',
  );
}
