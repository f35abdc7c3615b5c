import { z } from 'zod';
import { dateQuery } from '@/lib/http/input';
import { pageQuery } from '@/lib/rooms/query';

/** `from`, `to`: excuses that reach into these days, both inclusive. */
export const excuseQuery = pageQuery
  .extend({
    userId: z
      .string()
      .trim()
      .min(1, 'Give a user id, or leave it out.')
      .max(200, 'There is no such student.')
      .optional(),
    from: dateQuery,
    to: dateQuery,
  })
  .refine(({ from, to }) => !from || !to || from <= to, {
    path: ['to'],
    error: 'The last day is before the first.',
  });
export type ExcuseQuery = z.infer<typeof excuseQuery>;
