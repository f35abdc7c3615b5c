import { z } from 'zod';
import { said } from '@/lib/absences/schema';
import { day, moment, nextCursor, percent, whole } from '@/lib/answers/schema';
import { excuse } from '@/lib/excuses/schema';
import { statuses } from '@/lib/lessons/schema';
import { statusCounts } from '@/lib/register/schema';

/** A student's standing in one room. `from`, `until`: first and last day on its roster, null is open. */
export const studentRoom = z.object({
  roomId: z.string(),
  roomName: z.string(),
  timeZone: z.string(),
  from: day.nullable(),
  until: day.nullable(),
  percentage: percent,
  counts: statusCounts,
  attendedMinutes: whole,
  heldMinutes: whole,
  absencesInARow: whole,
});
export type StudentRoom = z.infer<typeof studentRoom>;

export const studentLesson = z.object({
  lessonId: z.string(),
  roomId: z.string(),
  roomName: z.string(),
  title: z.string(),
  startedAt: moment,
  endedAt: moment,
  date: day,
  timeZone: z.string(),
  state: z.enum(['live', 'provisional', 'final', 'signed', 'not-held']),
  status: z.enum(statuses).nullable(),
  computedStatus: z.enum(statuses).nullable(),
  reason: z.string(),
  flags: z.array(z.string()),
  presentSeconds: whole,
  heldSeconds: whole,
  correction: said.nullable(),
});
export type StudentLesson = z.infer<typeof studentLesson>;

/** A run of at least two absences in one room; excused lessons and those not held are passed over. `current`: up to the latest lesson. */
export const streak = z.object({
  roomId: z.string(),
  roomName: z.string(),
  count: whole,
  from: day,
  until: day,
  current: z.boolean(),
});
export type Streak = z.infer<typeof streak>;

/** `GET /api/students/{userId}`: one person over all rooms; lessons newest first, streaks newest first. */
export const student = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  externalId: z.string().nullable(),
  from: day,
  to: day,
  freshAt: moment.nullable(),
  percentage: percent,
  counts: statusCounts,
  attendedMinutes: whole,
  heldMinutes: whole,
  rooms: z.array(studentRoom),
  lessons: z.array(studentLesson),
  streaks: z.array(streak),
  /** Those that stand and reach into the range, latest first. */
  excuses: z.array(excuse),
});
export type Student = z.infer<typeof student>;

/** `GET /api/students?q=`: people on rosters, by name. */
export const studentPage = z.object({
  students: z.array(
    z.object({
      userId: z.string(),
      name: z.string(),
      email: z.string().nullable(),
      rooms: z.array(z.object({ roomId: z.string(), roomName: z.string() })),
    }),
  ),
  nextCursor,
});
export type StudentPage = z.infer<typeof studentPage>;
