import { z } from 'zod';
import { day, moment, nextCursor } from '@/lib/answers/schema';

const date = z
  .string({ error: 'Give the date as YYYY-MM-DD.' })
  .pipe(z.iso.date({ error: 'Give the date as YYYY-MM-DD.' }))
  .refine((text) => '1900' <= text && text < '3000', 'Give a year from 1900 to 2999.');

/** Body of `POST /api/excuses`: first and last day (inclusive, in each room's zone); without `roomIds` all rooms. */
export const newExcuse = z
  .strictObject({
    userId: z
      .string({ error: 'Choose a student.' })
      .trim()
      .min(1, 'Choose a student.')
      .max(200, 'There is no such student.'),
    from: date,
    to: date,
    roomIds: z
      .array(
        z
          .string({ error: 'A room id is text.' })
          .min(1, 'A room id is text.')
          .max(64, 'There is no such room.'),
        {
          error: 'Give the rooms as a list.',
        },
      )
      .min(1, 'Choose at least one room, or leave roomIds out for all rooms.')
      .max(100, 'At most 100 rooms at once.')
      .nullable()
      .optional(),
    reason: z
      .string({ error: 'Say why, in a few words.' })
      .trim()
      .min(1, 'Say why, in a few words.')
      .max(500, 'Keep the reason under 500 characters.'),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'The last day is before the first.' });
export type NewExcuse = z.infer<typeof newExcuse>;

/** `PATCH /api/excuses/{id}`: takes back that it was taken back. */
export const excuseChange = z.strictObject({
  removed: z.literal(false, { error: 'Use DELETE to take an excuse back; removed: false undoes that.' }),
});

/** Somebody is excused from lessons of these days; `roomIds` null: of all rooms. */
export const excuse = z.object({
  id: z.string(),
  userId: z.string(),
  name: z.string(),
  from: day,
  to: day,
  roomIds: z.array(z.string()).nullable(),
  reason: z.string(),
  by: z.string(),
  at: moment,
});
export type Excuse = z.infer<typeof excuse>;

/** `GET /api/excuses`: those that reach into the range, latest first day first. */
export const excusePage = z.object({ excuses: z.array(excuse), nextCursor });
export type ExcusePage = z.infer<typeof excusePage>;
