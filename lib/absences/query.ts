import { z } from 'zod';
import { dateQuery } from '@/lib/http/input';

/** `date`: the day to list, `YYYY-MM-DD`; absent: today in the workspace's zone. */
export const absenceQuery = z.object({
  date: dateQuery,
});
