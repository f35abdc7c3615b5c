import 'server-only';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { query } from '@/lib/db';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { describeError, log } from '@/lib/log';
import { processWide } from '@/lib/process-wide';

/** At most `points` in a window of `seconds`, which begins with the first and ends by itself. */
export type Limit = {
  name: string;
  points: number;
  seconds: number;
  /** Nothing is lost when a restart forgets it: then a process that has the database to itself counts without it. */
  brief?: true;
};
/** How a limit stands after one was taken from it. `resetSeconds` is a whole number, at least 1. */
export type Standing = { limit: number; remaining: number; resetSeconds: number; exceeded: boolean };

type Limiter = RateLimiterPostgres | RateLimiterMemory;
const limiters = () => processWide('limiters', () => new Map<string, Limiter>());

function limiterOf(limit: Limit): Limiter {
  const known = limiters().get(`${limit.name} ${limit.points}`);
  if (known) return known;
  const alone = env().database.url === null;
  const made = limit.brief && alone ? inMemory(limit) : inDatabase(limit);
  limiters().set(`${limit.name} ${limit.points}`, made);
  return made;
}

const inMemory = ({ name, points, seconds }: Limit) =>
  new RateLimiterMemory({ keyPrefix: name, points, duration: seconds });

/** So that all processes on it count together and a restart forgets nothing. */
const inDatabase = ({ name, points, seconds }: Limit) =>
  new RateLimiterPostgres({
    // Without the name of a prepared statement: a pooler may run the next one on another connection.
    storeClient: { query: ({ text, values }: { text: string; values: unknown[] }) => query(text, values) },
    storeType: 'client',
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
  });

/**
 * Takes one from a limit, in one statement: of many at once no more are within it than it allows. Throws `unavailable` when
 * that cannot be counted: what cannot be counted is not allowed.
 */
export async function count(limit: Limit, key: string): Promise<Standing> {
  const taken = await limiterOf(limit).consume(key).catch(refusedBy);
  return {
    limit: limit.points,
    remaining: taken.remainingPoints,
    resetSeconds: Math.min(Math.max(Math.ceil(taken.msBeforeNext / 1_000), 1), limit.seconds),
    exceeded: taken.consumedPoints > limit.points,
  };
}

/**
 * As `count`, and throws `too_many_requests` for one too many.
 * @param refusal what was too much, as a sentence; how long to wait is said after it
 */
export async function take(limit: Limit, key: string, refusal: string): Promise<void> {
  const standing = await count(limit, key);
  if (standing.exceeded) throw tooMany(standing, refusal);
}

/** The refusal of one too many. */
export const tooMany = ({ resetSeconds }: Standing, refusal: string): AppError =>
  new AppError('too_many_requests', `${refusal} Try again in ${inWords(resetSeconds)}.`, {
    retryAfterSeconds: resetSeconds,
  });

function inWords(seconds: number): string {
  const [count, unit] = seconds > 90 ? [Math.ceil(seconds / 60), 'minute'] : [seconds, 'second'];
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
}

/** Gives one back: it was no abuse. */
export async function giveBack(limit: Limit, key: string): Promise<void> {
  await limiterOf(limit).reward(key).catch(notCounted);
}

/** Forgets all that was taken. */
export async function forget(limit: Limit, key: string): Promise<void> {
  await limiterOf(limit).delete(key).catch(notCounted);
}

/** The library rejects with how the limit stands when it is used up, and with an error when it could not count. */
function refusedBy(reason: unknown): RateLimiterRes {
  if (reason instanceof RateLimiterRes) return reason;
  return notCounted(reason);
}

function notCounted(cause: unknown): never {
  log().error(describeError(cause), 'a limit could not be counted');
  throw new AppError('unavailable', 'Rollcall cannot check this just now. Please try again in a moment.', {
    cause,
    retryAfterSeconds: 5,
  });
}
