import { z } from 'zod';
import { day, moment, whole } from '@/lib/answers/schema';
import { statuses } from '@/lib/lessons/schema';

/** Who said that the status is not the computed one, why, and when. `excuseId`: by an excuse made for days, not for this lesson. */
export const said = z.object({
  status: z.enum(statuses),
  note: z.string(),
  by: z.string(),
  at: moment,
  excuseId: z.string().nullable(),
});
export type Said = z.infer<typeof said>;

/**
 * One student in one lesson who was not (wholly) there: `absent`, `partial` or `excused`; while the lesson runs who is
 * not here yet or is excused, here or not, without a status. Seconds as in a register.
 */
export const absence = z.object({
  lessonId: z.string(),
  roomId: z.string(),
  roomName: z.string(),
  title: z.string(),
  startedAt: moment,
  endedAt: moment,
  timeZone: z.string(),
  state: z.enum(['live', 'provisional', 'final', 'signed']),
  /** The participant's key in that lesson, as `PUT /api/lessons/{id}/statuses` takes it. */
  key: z.string(),
  rosterId: z.string(),
  userId: z.string(),
  name: z.string(),
  /** Contact. */
  email: z.string().nullable(),
  externalId: z.string().nullable(),
  status: z.enum(statuses).nullable(),
  now: z.enum(['here', 'gone', 'notHereYet']).nullable(),
  presentSeconds: whole,
  heldSeconds: whole,
  reason: z.string(),
  excused: z.boolean(),
  correction: said.nullable(),
});
export type Absence = z.infer<typeof absence>;

/** `GET /api/absences?date=`: all rooms, by start, room and name; lessons whose date in their room's zone is that day. */
export const absences = z.object({
  date: day,
  /** The workspace's zone: it decides what "today" is. */
  timeZone: z.string(),
  freshAt: moment.nullable(),
  /** Lessons of that day that were held or run, with and without absences. */
  lessons: whole,
  absences: z.array(absence),
});
export type Absences = z.infer<typeof absences>;
