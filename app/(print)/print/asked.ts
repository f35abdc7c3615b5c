import { notFound } from 'next/navigation';
import { AppError, isAppError } from '@/lib/errors';
import { type DaysQuery, daysQuery } from '@/lib/register/query';

export type SearchParams = Record<string, string | string[] | undefined>;

/** The days of an address, as the HTTP calls take them. Throws `bad_request`. */
export function daysAsked({ from, to }: SearchParams): DaysQuery {
  const asked = daysQuery.safeParse({ from, to });
  if (asked.success) return asked.data;
  const [issue] = asked.error.issues;
  throw new AppError('bad_request', issue?.message ?? 'Give the dates as YYYY-MM-DD.');
}

/** The address of a sheet with its days, to come back to after signing in. */
export function withDays(path: string, { from, to }: SearchParams): string {
  const query = new URLSearchParams();
  if (typeof from === 'string') query.set('from', from);
  if (typeof to === 'string') query.set('to', to);
  return query.size > 0 ? `${path}?${query}` : path;
}

/** What a service answers, or why it could not; what is not there is the page for that. */
export async function answerOf<T>(promise: Promise<T>): Promise<T | AppError> {
  try {
    return await promise;
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.code === 'not_found') notFound();
    return error;
  }
}
