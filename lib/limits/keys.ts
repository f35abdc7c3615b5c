import 'server-only';
import type { KeyGrant } from '@/lib/auth/schema';
import { count, tooMany } from '@/lib/limits/limiter';

/**
 * Takes one call from what a key may make in a minute, and tells the head of the answer how that stands. Throws
 * `too_many_requests` and `unavailable`.
 */
export async function takeCall(key: KeyGrant, told: Record<string, string>): Promise<void> {
  const points = key.requestsPerMinute;
  const standing = await count({ name: 'key', points, seconds: 60, brief: true }, key.id);
  told['ratelimit-limit'] = String(standing.limit);
  told['ratelimit-remaining'] = String(standing.remaining);
  told['ratelimit-reset'] = String(standing.resetSeconds);
  if (standing.exceeded)
    throw tooMany(
      standing,
      `This key has made the ${points.toLocaleString('en')} calls it may make a minute.`,
    );
}
