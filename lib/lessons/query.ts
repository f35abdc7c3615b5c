import type { z } from 'zod';
import { dateQuery } from '@/lib/http/input';
import { pageQuery } from '@/lib/rooms/query';

/** `from`, `to`: dates in the room's zone, both inclusive. */
export const lessonQuery = pageQuery
  .extend({ from: dateQuery, to: dateQuery })
  .refine(({ from, to }) => !from || !to || from <= to, {
    path: ['to'],
    error: 'The last day is before the first.',
  });
export type LessonQuery = z.infer<typeof lessonQuery>;
