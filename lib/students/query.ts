import { z } from 'zod';
import { limitQuery } from '@/lib/http/input';

/** `q`: part of a name, user id, e-mail or external id. */
export const studentQuery = z.object({
  q: z.string().trim().max(100, 'Search for at most 100 characters.').optional(),
  cursor: z.string().max(2_000).optional(),
  limit: limitQuery,
});
export type StudentQuery = z.infer<typeof studentQuery>;
