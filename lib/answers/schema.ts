import { z } from 'zod';

/** What answers are made of. A moment: ISO 8601, UTC, milliseconds. */
export const moment = z.iso
  .datetime({ precision: 3 })
  .describe('A moment: ISO 8601, UTC, with milliseconds and Z.');
/** `YYYY-MM-DD`, in the zone that the answer or its room names. */
export const day = z.iso.date().describe('YYYY-MM-DD, in the time zone of the room or the answer.');
/** A whole number of 0 or more: of people, seconds, minutes. */
export const whole = z.int().min(0);
/** 0–100, unrounded; null when nothing counts. */
export const percent = z
  .number()
  .min(0)
  .max(100)
  .nullable()
  .describe('Percent, 0 to 100, unrounded; null when nothing counts.');
/** What a list answers to go on from; null at its end. */
export const nextCursor = z
  .string()
  .nullable()
  .describe('Give it as `cursor` to get the next page; null on the last one.');
