import { unstable_serialize } from 'swr/infinite';
import { withQuery } from '@/lib/http/fetcher';
import type { LessonPage } from '@/lib/lessons/schema';
import type { LessonRange } from './lesson-range';

export const lessonsPageSize = 30;

/** The key of one page of a room's lessons; null after the last. */
export const lessonsKey =
  (roomId: string, { from, to }: LessonRange) =>
  (index: number, previous: LessonPage | null): string | null => {
    if (index > 0 && !previous?.nextCursor) return null;
    return withQuery(`/api/rooms/${encodeURIComponent(roomId)}/lessons`, {
      from,
      to,
      cursor: previous?.nextCursor,
      limit: lessonsPageSize,
    });
  };

/** What `mutate` and the fallback call the whole list. */
export const lessonsListKey = (roomId: string, range: LessonRange): string =>
  unstable_serialize(lessonsKey(roomId, range));
