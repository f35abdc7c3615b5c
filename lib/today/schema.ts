import { z } from 'zod';
import { day, moment, whole } from '@/lib/answers/schema';
import { lessonSummary } from '@/lib/lessons/schema';

export const todayLesson = lessonSummary.extend({
  roomId: z.string(),
  roomName: z.string(),
  roomEnabled: z.boolean().describe('Nobody can join a room that is switched off, and it has no links.'),
  timeZone: z.string(),
  notHereYet: z
    .array(z.object({ rosterId: z.string(), userId: z.string(), name: z.string() }))
    .describe('While the lesson runs: who of the roster is not here yet, and not excused.'),
});
export type TodayLesson = z.infer<typeof todayLesson>;

export const todayNext = z.object({
  roomId: z.string(),
  roomName: z.string(),
  title: z.string(),
  timeZone: z.string(),
  start: moment,
  end: moment,
  expected: whole,
});
export type TodayNext = z.infer<typeof todayNext>;

/** The start page: lessons running now, those to sign, and the next ones; all rooms. */
export const today = z.object({
  date: day,
  timeZone: z.string(),
  freshAt: moment.nullable(),
  now: z.array(todayLesson),
  toSign: z.array(todayLesson),
  next: z.array(todayNext),
});
export type Today = z.infer<typeof today>;
