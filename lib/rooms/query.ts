import { z } from 'zod';
import { limitQuery } from '@/lib/http/input';

const cursor = z.string().max(500).optional();

/** The query of a list that has nothing but pages. */
export const pageQuery = z.object({ cursor, limit: limitQuery });
export type PageQuery = z.infer<typeof pageQuery>;

export const roomQuery = z.object({
  q: z.string().trim().max(100, 'Search for at most 100 characters.').optional(),
  enabled: z
    .enum(['true', 'false'], { error: 'enabled is true or false; leave it out for both.' })
    .transform((value) => value === 'true')
    .optional(),
  cursor,
  limit: limitQuery,
});
export type RoomListQuery = z.infer<typeof roomQuery>;
