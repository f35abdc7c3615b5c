import { z } from 'zod';
import { day, moment, whole } from '@/lib/answers/schema';

/** A lesson that waits for a signature. `teachers`: names of the staff who were in it, longest presence first. */
export const unsignedLesson = z.object({
  id: z.string(),
  roomId: z.string(),
  roomName: z.string(),
  title: z.string(),
  startedAt: moment,
  endedAt: moment,
  date: day,
  timeZone: z.string(),
  teachers: z.array(z.string()),
  roster: whole,
  absent: whole,
  toDecide: whole,
});
export type UnsignedLesson = z.infer<typeof unsignedLesson>;

/** `GET /api/sign-off?from&to` (admins): lessons that are final, have a roster and no signature; newest first. */
export const signOff = z.object({
  from: day,
  to: day,
  freshAt: moment.nullable(),
  lessons: z.array(unsignedLesson),
});
export type SignOff = z.infer<typeof signOff>;
