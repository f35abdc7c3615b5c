import 'server-only';
import { staffOfKey } from '@/lib/auth/keys';
import type { Staff } from '@/lib/auth/schema';
import { AppError } from '@/lib/errors';
import { originOf } from '@/lib/http/origin';
import { countWrongSecret } from '@/lib/limits/attempts';
import { takeCall } from '@/lib/limits/keys';

/**
 * On whose behalf a call by API key is made, one of the calls that key may make in a minute. Throws `unauthorized` for a bad
 * key, `too_many_requests` for too many calls or too many bad keys, `unavailable` when they cannot be counted.
 * @param told gets what the head of the answer says about the limit
 */
export async function callerByKey(
  authorization: string,
  given: Headers,
  told: Record<string, string>,
): Promise<Staff> {
  const origin = originOf(given);
  const key = /^Bearer +(\S{1,100}) *$/i.exec(authorization)?.[1];
  const staff = key ? await staffOfKey(key, origin) : null;
  if (!staff?.key) {
    await countWrongSecret(origin.address);
    throw new AppError('unauthorized', 'This API key is not valid. Make a new one in Rollcall under Keys.');
  }
  await takeCall(staff.key, told);
  return staff;
}
