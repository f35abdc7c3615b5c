import 'server-only';
import { createHash } from 'node:crypto';
import { plainEmail } from '@/lib/format/email';
import { forget, giveBack, type Limit, take } from '@/lib/limits/limiter';

const quarterHour = 15 * 60;
const ofAccount: Limit = { name: 'account', points: 10, seconds: quarterHour };
const ofAddress: Limit = { name: 'address', points: 50, seconds: quarterHour };
const ofGuesser: Limit = { name: 'guess', points: 50, seconds: quarterHour };

/**
 * Checks a password within the limits of guessing: 10 wrong ones an account, known or not, and 50 an address, in 15
 * minutes. Each is counted before it is checked, so that many at once are no way around; a right one wipes the account's
 * slate. Throws `too_many_requests` and `unavailable`.
 * @param address null where addresses cannot be trusted: then only the account counts
 * @param check resolves to null for a wrong password
 */
export async function limitedCheck<T>(
  email: string,
  address: string | null,
  check: () => Promise<T | null>,
): Promise<T | null> {
  const account = accountKey(email);
  await limitAddress(ofAddress, address);
  await take(ofAccount, account, tooOften);
  const right = await check();
  if (right === null) return null;
  await forget(ofAccount, account);
  if (address !== null) await giveBack(ofAddress, keyOf(address));
  return right;
}

/** Wipes the slate of an account: whoever chose a new password by a link does not wait for their wrong old ones. */
export const forgiveAccount = (email: string): Promise<void> => forget(ofAccount, accountKey(email));

/**
 * Counts a wrong API key or link against where it came from: 50 in 15 minutes, then `too_many_requests`. Right ones are
 * never counted: however many calls a server makes, they do not get in each other's way.
 */
export const countWrongSecret = (address: string | null): Promise<void> => limitAddress(ofGuesser, address);

const tooOften = 'There were too many wrong passwords for this account.';

async function limitAddress(limit: Limit, address: string | null): Promise<void> {
  if (address === null) return;
  await take(limit, keyOf(address), 'Too many attempts from your network went wrong.');
}

const accountKey = (email: string): string => keyOf(plainEmail(email).toLowerCase());

/** Whom a row of the limits is about stays unknown to who reads the table. */
const keyOf = (text: string): string => createHash('sha256').update(text).digest('hex');
