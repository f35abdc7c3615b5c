import { z } from 'zod';
import { AppError } from '@/lib/errors';
import { dateQuery } from '@/lib/http/input';
import type { Days } from '@/lib/register/days';
import { dayOf } from '@/lib/timetable/dates';

/** `from`, `to`: first and last day, both inclusive, in the room's zone. */
export const daysQuery = z
  .object({ from: dateQuery, to: dateQuery })
  .refine(({ from, to }) => !from || !to || from <= to, {
    path: ['to'],
    error: 'The last day is before the first.',
  });
export type DaysQuery = z.infer<typeof daysQuery>;

/** A school year and a little: more at once is a mistake rather than a wish. */
const mostDays = 400;

/** Throws `bad_request` when the days are too many to be asked for at once. */
export function requireFewDays({ from, to }: Days): void {
  if (dayOf(to) - dayOf(from) < mostDays) return;
  const told = `Ask for ${mostDays} days at most. Choose a shorter time.`;
  throw new AppError('bad_request', told, { fields: { to: told } });
}
