import { AppError } from '@/lib/errors';
import { type Attempted, toAppError } from '../errors';
import type { HmsRequest } from '../exchange';
import type { HmsLimits, Transport } from '../request';

type Sent<T> = Omit<HmsRequest<T>, 'maxBytes'> & { maxBytes?: number };
export type Send = <T>(request: Sent<T>) => Promise<T>;

/** Runs the requests of one call under one budget and puts what fails into words. */
export type Call = <T>(attempted: Attempted, run: (send: Send) => Promise<T>) => Promise<T>;

export const createCall =
  (transport: Transport, limits: HmsLimits): Call =>
  async (attempted, run) => {
    const budget = transport.begin();
    try {
      return await run((request) => transport.send({ maxBytes: limits.maxBytes, ...request }, budget));
    } catch (error) {
      throw toAppError(error, attempted);
    }
  };

const longestId = 200;

/**
 * An id as one part of a path. An empty id, `.` or `..` would ask for something else altogether (a whole list, a parent), so no
 * request is made for what cannot be an id: throws `not_found`.
 */
export function segment(id: string, thing: Attempted['thing']): string {
  const nothing = id.trim() === '' || id === '.' || id === '..' || id.length > longestId;
  const encoded = nothing ? null : encode(id);
  if (encoded === null) throw new AppError('not_found', `There is no such ${thing}.`);
  return encoded;
}

function encode(text: string): string | null {
  try {
    return encodeURIComponent(text);
  } catch {
    // Half of a surrogate pair: no id of ours or theirs.
    return null;
  }
}
