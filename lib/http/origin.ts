import type { Origin } from '@/lib/auth/schema';
import { env } from '@/lib/env';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id of a request: the one `proxy.ts` gave it, or a new one where it did not run. */
export function requestIdOf(headers: Headers): string {
  const given = headers.get('x-request-id') ?? '';
  return uuid.test(given) ? given : crypto.randomUUID();
}

/**
 * The address a request came from: the n-th from the right of X-Forwarded-For, n being the proxies of our own. Null
 * without any: then the header is whatever the caller wrote.
 */
export function clientAddress(headers: Headers, trustedProxies: number): string | null {
  if (trustedProxies === 0) return null;
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  return hops.at(-trustedProxies) || null;
}

/** Where a request comes from. */
export const originOf = (headers: Headers, id = requestIdOf(headers)): Origin => ({
  id,
  address: clientAddress(headers, env().trustedProxies),
});
