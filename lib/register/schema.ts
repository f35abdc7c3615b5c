import { z } from 'zod';
import { day, moment, percent, whole } from '@/lib/answers/schema';
import { statuses } from '@/lib/lessons/schema';

/** How often somebody had each status. */
export const statusCounts = z.object({
  present: whole,
  late: whole,
  partial: whole,
  absent: whole,
  excused: whole,
});
export type StatusCounts = z.infer<typeof statusCounts>;

/** A column: one lesson. `date` is its start's in the room's zone. */
export const registerLesson = z.object({
  id: z.string(),
  title: z.string(),
  startedAt: moment,
  endedAt: moment,
  date: day,
  state: z.enum(['live', 'provisional', 'final', 'signed', 'not-held']),
  /** What a full lesson is: held time, or the window where the room's base is `scheduled`. */
  heldSeconds: whole,
});
export type RegisterLesson = z.infer<typeof registerLesson>;

/**
 * A row: one person, however often they were enrolled. `statuses[i]` and `presentSeconds[i]` are of `lessons[i]`; null:
 * not on the roster that day, still running, or not held.
 */
export const registerStudent = z.object({
  /** The latest enrolment's. */
  rosterId: z.string(),
  userId: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  statuses: z.array(z.enum(statuses).nullable()),
  /** Presence in the time a full lesson is. */
  presentSeconds: z.array(whole),
  counts: statusCounts,
  percentage: percent,
  /** Over the lessons counted in the percentage, cut off to whole minutes. */
  attendedMinutes: whole,
  heldMinutes: whole,
  /** Absences up to the latest lesson with a status; excused lessons and those not held are passed over. */
  absencesInARow: whole,
});
export type RegisterStudent = z.infer<typeof registerStudent>;

/** `GET /api/rooms/{roomId}/register`: lessons oldest first, students by name. */
export const register = z.object({
  roomId: z.string(),
  roomName: z.string(),
  timeZone: z.string(),
  from: day,
  to: day,
  /** Until when 100ms' record is known to be complete here. */
  freshAt: moment.nullable(),
  lessons: z.array(registerLesson),
  students: z.array(registerStudent),
});
export type Register = z.infer<typeof register>;
