import { z } from 'zod';
import { moment, whole } from '@/lib/answers/schema';

const minutes = (what: string, most: number) =>
  z
    .int({ error: `Give ${what.charAt(0).toLowerCase()}${what.slice(1)} in whole minutes.` })
    .min(0, `${what} cannot be negative.`)
    .max(most, `${what} is at most ${most} minutes.`);

/** A local time of day. */
const clock = z
  .string({ error: 'Give the time as HH:MM.' })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give the time as HH:MM, from 00:00 to 23:59.');
const day = z
  .string({ error: 'Give the date as YYYY-MM-DD.' })
  .pipe(z.iso.date({ error: 'Give the date as YYYY-MM-DD.' }));
const title = z
  .string({ error: 'The title must be text.' })
  .trim()
  .max(100, 'Keep the title under 100 characters.');
/** Ids of slots are the caller's: part of a lesson's address. */
const slotId = z
  .string({ error: 'Give the slot an id.' })
  .regex(/^[A-Za-z0-9_-]{1,40}$/, 'An id has 1 to 40 letters, digits, - or _.');

/** A weekly lesson in the room's time zone. `end` at or before `start` is on the next day; `from`, `until` are inclusive. */
export const slot = z
  .strictObject({
    id: slotId,
    title: title.optional(),
    weekday: z
      .int({ error: 'Give the weekday as 1 (Monday) to 7 (Sunday).' })
      .min(1, 'Weekdays go from 1 (Monday) to 7 (Sunday).')
      .max(7, 'Weekdays go from 1 (Monday) to 7 (Sunday).'),
    start: clock,
    end: clock,
    from: day.optional(),
    until: day.optional(),
    every: z
      .union([z.literal(1), z.literal(2)], { error: 'every is 1 (each week) or 2 (each second week).' })
      .optional(),
    /** A date in a week in which a fortnightly lesson takes place. */
    anchor: day.optional(),
  })
  .refine(({ from, until }) => !from || !until || from <= until, {
    path: ['until'],
    error: 'The last day is before the first.',
  })
  .refine(({ every, anchor, from }) => every !== 2 || anchor !== undefined || from !== undefined, {
    path: ['anchor'],
    error: 'For every second week, give a date in a week with the lesson.',
  });
export type Slot = z.infer<typeof slot>;

/**
 * What differs on one date: with `slotId` that slot is cancelled, moved or renamed; without it and `cancelled` the whole
 * day is off; without it and with `start` and `end` it is an extra lesson.
 */
export const exception = z
  .strictObject({
    date: day,
    slotId: slotId.optional(),
    start: clock.optional(),
    end: clock.optional(),
    cancelled: z.boolean({ error: 'cancelled must be true or false.' }).optional(),
    title: title.optional(),
  })
  .refine((one) => (one.start === undefined) === (one.end === undefined), {
    path: ['end'],
    error: 'Give both start and end, or neither.',
  })
  .refine((one) => one.slotId !== undefined || one.cancelled === true || one.start !== undefined, {
    path: ['start'],
    error: 'An extra lesson needs a start and an end.',
  });
export type Exception = z.infer<typeof exception>;

/** The numbers that decide a status. Sources and meaning: "Our rules" of the attendance notes. */
export const rule = z.strictObject({
  countsFromMinutes: minutes('The least presence that counts', 600),
  absentAfterMinutes: minutes('The latest arrival that counts', 600).nullable(),
  minPresencePercent: z
    .number({ error: 'Give the least presence in percent.' })
    .min(0, 'A percentage is at least 0.')
    .max(100, 'A percentage is at most 100.'),
  lateAfterMinutes: minutes('The grace for arriving', 600),
  leftEarlyMinutes: minutes('The grace for leaving', 600),
});
export type Rule = z.infer<typeof rule>;

const role = z
  .string({ error: 'A role is text.' })
  .min(1, 'A role has a name.')
  .max(100, 'That is no name of a role.');
const roles = z.array(role, { error: 'Give the roles as a list.' }).max(50, 'At most 50 roles.');

const isTimeZone = (zone: string) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return /^[A-Za-z]/.test(zone);
  } catch {
    return false;
  }
};

const fields = {
  timeZone: z
    .string({ error: 'Choose a time zone.' })
    .refine(isTimeZone, 'Give a time zone as in Europe/Berlin.'),
  timetable: z
    .array(slot, { error: 'Give the timetable as a list.' })
    .max(100, 'At most 100 slots.')
    .refine(
      (slots) => new Set(slots.map(({ id }) => id)).size === slots.length,
      'Two slots have the same id.',
    ),
  exceptions: z
    .array(exception, { error: 'Give the exceptions as a list.' })
    .max(500, 'At most 500 exceptions.'),
  staffRoles: roles,
  observerRoles: roles,
  waitingRoles: roles,
  lessonGapMinutes: minutes('The gap between two lessons', 240),
  bufferMinutes: minutes('The time before and after a lesson', 240),
  base: z.enum(['held', 'scheduled'], { error: 'The base is held or scheduled.' }),
  matchByName: z.boolean({ error: 'matchByName must be true or false.' }),
  rule,
};

/** All settings of a room, as they are answered. */
export const roomSettings = z.strictObject(fields);
export type RoomSettings = z.infer<typeof roomSettings>;

/** A change of settings: what is absent stays as it is. */
export const settingsChange = z.strictObject({ ...fields, rule: rule.partial() }).partial();
export type SettingsChange = z.infer<typeof settingsChange>;

export const defaultRule: Rule = {
  countsFromMinutes: 2,
  absentAfterMinutes: null,
  minPresencePercent: 50,
  lateAfterMinutes: 5,
  leftEarlyMinutes: 10,
};

/** What a room has until somebody chooses; zone and staff roles come from workspace and template. */
export const defaultSettings: Omit<RoomSettings, 'timeZone' | 'staffRoles'> = {
  timetable: [],
  exceptions: [],
  observerRoles: [],
  waitingRoles: [],
  lessonGapMinutes: 15,
  bufferMinutes: 30,
  base: 'held',
  matchByName: false,
  rule: defaultRule,
};

/** `POST /api/rooms/{roomId}/settings/example`: what a rule would have made of the room's last lesson with a roster. */
export const settingsExample = z.object({
  lesson: z
    .object({
      id: z.string(),
      title: z.string(),
      startedAt: moment,
      counts: z.object({
        present: whole,
        late: whole,
        partial: whole,
        absent: whole,
        excused: whole,
        leftEarly: whole,
      }),
    })
    .nullable(),
});
export type SettingsExample = z.infer<typeof settingsExample>;
