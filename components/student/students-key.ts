import { unstable_serialize } from 'swr/infinite';
import { withQuery } from '@/lib/http/fetcher';
import type { StudentPage } from '@/lib/students/schema';

export const studentsPageSize = 50;

/** What is looked for, in a page's query. */
export const readSearch = ({ q }: { q?: unknown }): string =>
  typeof q === 'string' ? q.trim().slice(0, 100) : '';

/** The page's own path with its search, as `readSearch` reads it. */
export const studentsPath = (q: string): string => withQuery('/students', { q });

/** The key of one page of those who match; null after the last. */
export const studentsKey =
  (q: string) =>
  (index: number, previous: StudentPage | null): string | null => {
    if (index > 0 && !previous?.nextCursor) return null;
    return withQuery('/api/students', { q, cursor: previous?.nextCursor, limit: studentsPageSize });
  };

/** The name under which the whole list stands in the cache; used by the server for its first answer. */
export const studentsListKey = (q: string): string => unstable_serialize(studentsKey(q));
