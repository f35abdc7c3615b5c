import { unstable_serialize } from 'swr/infinite';
import type { ExcusePage } from '@/lib/excuses/schema';
import { withQuery } from '@/lib/http/fetcher';

export const excusesPageSize = 50;

/** The key of one page of the excuses that reach to `from` or beyond; null after the last. */
export const excusesKey =
  (from: string) =>
  (index: number, previous: ExcusePage | null): string | null => {
    if (index > 0 && !previous?.nextCursor) return null;
    return withQuery('/api/excuses', { from, cursor: previous?.nextCursor, limit: excusesPageSize });
  };

/** The name under which the whole list stands in the cache; used by the server for its first answer. */
export const excusesListKey = (from: string): string => unstable_serialize(excusesKey(from));
