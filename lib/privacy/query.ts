import { z } from 'zod';
import { limitQuery } from '@/lib/http/input';

export const accessQuery = z.object({ cursor: z.string().max(2_000).optional(), limit: limitQuery });
export type AccessQuery = z.infer<typeof accessQuery>;
