import { z } from 'zod';
import { moment, nextCursor, whole } from '@/lib/answers/schema';
import { participant, seriesPoint } from '@/lib/attendance/schema';
import { rule } from '@/lib/settings/schema';

export const statuses = ['present', 'late', 'partial', 'absent', 'excused'] as const;
export type Status = (typeof statuses)[number];

export const lessonStates = ['live', 'provisional', 'final', 'signed', 'not-held'] as const;
export type LessonState = (typeof lessonStates)[number];

export const lessonWindow = z.object({
  start: moment,
  end: moment,
  source: z.enum(['timetable', 'estimated', 'staff']),
});
export type LessonWindowDto = z.infer<typeof lessonWindow>;
export type WindowSource = LessonWindowDto['source'];

const flags = [
  'arrivedLate',
  'leftEarly',
  'guest',
  'unexpected',
  'devices',
  'open',
  'needsReview',
  'corrected',
  'linked',
  'matchedByName',
  'staff',
  'observer',
] as const;
export type Flag = (typeof flags)[number];

/**
 * Durations in whole seconds. `here`, `gone`, `notHereYet` while the lesson runs, else 0; the five statuses after it.
 * While it runs `excused` are all who are, here or not, and none of them is not here yet.
 */
export const lessonCounts = z.object({
  roster: whole,
  present: whole,
  late: whole,
  partial: whole,
  absent: whole,
  excused: whole,
  here: whole,
  gone: whole,
  notHereYet: whole,
  unexpected: whole,
  guests: whole,
  leftEarly: whole,
  averageSeconds: whole,
});
export type LessonCounts = z.infer<typeof lessonCounts>;

const movedFrom = z
  .object({ lessonId: z.string(), start: moment })
  .nullable()
  .describe('Unplanned, next to an empty slot of the same day: the start of that slot and its lesson.');

/** A line of a room's lessons. */
export const lessonSummary = z.object({
  id: z.string(),
  title: z.string(),
  startedAt: moment,
  endedAt: moment,
  window: lessonWindow,
  state: z.enum(lessonStates),
  sessionIds: z.array(z.string()),
  counts: lessonCounts,
  movedFrom,
  toDecide: whole.describe(
    'Statuses that wait for a person: open visits that decide, and guests whose name is on the roster.',
  ),
});
export type LessonSummary = z.infer<typeof lessonSummary>;
/** `freshAt`: until when 100ms' record is known to be complete here; null when it never was. */
export const lessonPage = z.object({
  lessons: z.array(lessonSummary),
  nextCursor,
  freshAt: moment.nullable(),
});
export type LessonPage = z.infer<typeof lessonPage>;

/** Who said that the status is not the computed one. `excuseId`: an excuse made for days, not for this lesson; `event` is '' then. */
export const correction = z.object({
  event: z.string(),
  excuseId: z.string().nullable(),
  status: z.enum(statuses),
  note: z.string(),
  by: z.string(),
  at: moment,
});
export type Correction = z.infer<typeof correction>;
/** How guests became somebody on the roster; `keys` are theirs, to take them apart again. */
export const link = z.object({
  event: z.string().nullable(),
  by: z.string().nullable(),
  at: moment.nullable(),
  kind: z.enum(['lesson', 'always', 'name']),
  keys: z.array(z.string()),
});
export type Link = z.infer<typeof link>;

/**
 * Somebody in a lesson. Visits, first and last are those inside the lesson's own time; `presentSeconds`,
 * `connectedSeconds` count inside the window, `heldSeconds` inside the held time; `presentRatio` is the share the rule
 * looks at. Who never came: key `r_` + rosterId, no visits, `firstJoinedAt` null.
 */
export const lessonParticipant = participant.extend({
  firstJoinedAt: moment.nullable(),
  email: z.string().nullable(),
  status: z.enum(statuses).nullable(),
  computedStatus: z.enum(statuses).nullable(),
  now: z.enum(['here', 'gone', 'notHereYet']).nullable().describe('While the lesson runs.'),
  reason: z.string(),
  flags: z.array(z.enum(flags)),
  heldSeconds: whole,
  rosterId: z.string().nullable(),
  correction: correction.nullable(),
  link: link.nullable(),
  suggestion: z
    .object({ rosterId: z.string(), name: z.string() })
    .nullable()
    .describe('A guest whose name is exactly one on the roster: whom they may be linked to.'),
});
export type LessonParticipant = z.infer<typeof lessonParticipant>;

export const lessonEventKinds = [
  'window',
  'held',
  'split',
  'merge',
  'sign',
  'statuses',
  'links',
  'reapply',
] as const;
export type LessonEventKind = (typeof lessonEventKinds)[number];
/** Something staff did to the lesson, newest first. */
export const lessonEvent = z.object({
  id: z.string(),
  kind: z.enum(lessonEventKinds),
  by: z.string(),
  at: moment,
  note: z.string(),
  undone: z.object({ by: z.string(), at: moment }).nullable(),
});
export type LessonEvent = z.infer<typeof lessonEvent>;

const span = z.object({ start: moment, end: moment });
export const lessonReport = z.object({
  lesson: z.object({
    id: z.string(),
    roomId: z.string(),
    roomName: z.string(),
    roomEnabled: z.boolean().describe('Nobody can join a room that is switched off, and it has no links.'),
    title: z.string(),
    window: lessonWindow,
    owned: span.describe('The time whose visits the lesson takes.'),
    heldSeconds: whole,
    plannedSeconds: whole,
    held: z.array(span).describe('When it was held: what presence is measured against.'),
    state: z.enum(lessonStates),
    frozenAt: moment
      .nullable()
      .describe('Since when rule and roster no longer follow the settings: signed, or 7 days old.'),
    sessionIds: z.array(z.string()),
    timeZone: z.string(),
    rule,
    base: z.enum(['held', 'scheduled']),
    signedBy: z.string().nullable(),
    signedAt: moment.nullable(),
    movedFrom,
    previousId: z.string().nullable(),
    nextId: z.string().nullable(),
    freshAt: moment.nullable(),
  }),
  counts: lessonCounts,
  participants: z.array(lessonParticipant),
  series: z.array(seriesPoint),
  events: z.array(lessonEvent),
});
export type LessonReport = z.infer<typeof lessonReport>;
/** What a write of a lesson answers: the lesson as it is now, and the event to undo it by. */
export const lessonChanged = lessonReport.extend({ event: z.string() });
export type LessonChanged = z.infer<typeof lessonChanged>;

/** What applying today's roster and rule to past lessons changes, person by person. */
export const reapplyResult = z.object({
  event: z.string().nullable(),
  lessons: whole,
  changes: z.array(
    z.object({
      lessonId: z.string(),
      startedAt: moment,
      rosterId: z.string(),
      name: z.string(),
      from: z.enum(statuses).nullable(),
      to: z.enum(statuses).nullable(),
    }),
  ),
});
export type ReapplyResult = z.infer<typeof reapplyResult>;

export const givenNote = z
  .string({ error: 'Say why, in a few words.' })
  .trim()
  .max(500, 'Keep the note under 500 characters.');
export const neededNote = givenNote.min(1, 'Say why, in a few words.');
export const givenMoment = z
  .string({ error: 'Give the time as in 2026-11-17T08:00:00.000Z.' })
  .pipe(z.iso.datetime({ offset: true, error: 'Give the time as in 2026-11-17T08:00:00.000Z.' }));

export const lessonChange = z
  .strictObject({
    window: z
      .strictObject({ start: givenMoment, end: givenMoment })
      .refine(({ start, end }) => Date.parse(start) < Date.parse(end), {
        path: ['end'],
        error: 'The end is not after the start.',
      })
      .optional(),
    held: z.boolean({ error: 'held must be true or false.' }).optional(),
    note: neededNote,
  })
  .refine(({ window, held }) => window !== undefined || held !== undefined, {
    error: 'Say what to change: window or held.',
  });
export type LessonChange = z.infer<typeof lessonChange>;
