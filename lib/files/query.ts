import { z } from 'zod';
import { daysQuery } from '@/lib/register/query';

/** First and last day, inclusive, in each room's zone; without `roomId` all rooms one may see. */
export const rangeQuery = daysQuery.safeExtend({ roomId: z.string().optional() });
export type RangeQuery = z.infer<typeof rangeQuery>;
