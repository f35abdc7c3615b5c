import { z } from 'zod';
import { AppError } from '@/lib/errors';
import { parseLessonId } from '@/lib/lessons/lesson-id';
import { givenMoment, givenNote, neededNote, statuses } from '@/lib/lessons/schema';

/** An id of a lesson from a path. Malformed ones are simply not found. */
export function pathLessonId(text: string): string {
  if (text.length <= 200 && parseLessonId(text)) return text;
  throw new AppError('not_found', 'There is no such lesson.');
}

/** `?dryRun=1` tells what would happen and changes nothing. */
export const dryRunQuery = z.object({
  dryRun: z
    .enum(['0', '1', 'true', 'false'], { error: 'dryRun is 1 or 0.' })
    .optional()
    .transform((value) => value === '1' || value === 'true'),
});

const eventId = z
  .string({ error: 'Say which change to undo.' })
  .regex(/^[A-Za-z0-9_-]{1,64}$/, 'There is no such change.');
const key = z
  .string({ error: 'A key is text.' })
  .min(1, 'A key is text.')
  .max(400, 'That is no key of a participant.');
const rosterId = z
  .string({ error: 'Choose somebody on the roster.' })
  .regex(/^[A-Za-z0-9_-]{1,64}$/, 'There is nobody of that id on the roster.');

export const lessonSplit = z.strictObject({ at: givenMoment, note: neededNote });
export const lessonMerge = z.strictObject({ with: key, note: neededNote });
export const lessonUndo = z.strictObject({ event: eventId });
export const lessonStatuses = z.strictObject({
  keys: z
    .array(key, { error: 'Give the keys as a list.' })
    .min(1, 'Choose at least one person.')
    .max(2_500, 'At most 2,500 people at once.'),
  status: z
    .enum(statuses, {
      error: 'Choose present, late, partial, absent or excused, or null to take a correction back.',
    })
    .nullable(),
  note: givenNote.default(''),
});
export const lessonLinks = z.strictObject({
  links: z
    .array(
      z.strictObject({
        key,
        rosterId: rosterId.nullable(),
        always: z.boolean({ error: 'always must be true or false.' }).optional(),
      }),
      {
        error: 'Give the links as a list.',
      },
    )
    .min(1, 'Choose at least one guest.')
    .max(500, 'At most 500 guests at once.'),
});

const date = z
  .string({ error: 'Give the date as YYYY-MM-DD.' })
  .pipe(z.iso.date({ error: 'Give the date as YYYY-MM-DD.' }));
const inOrder = ({ from, to }: { from: string; to: string }) => from <= to;
export const reapplyRange = z
  .strictObject({ from: date, to: date })
  .refine(inOrder, { path: ['to'], error: 'The last day is before the first.' });
