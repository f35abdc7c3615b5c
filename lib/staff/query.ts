import { z } from 'zod';
import { limitQuery } from '@/lib/http/input';

export const staffQuery = z.object({ cursor: z.string().max(1_000).optional(), limit: limitQuery });
export type StaffQuery = z.infer<typeof staffQuery>;
