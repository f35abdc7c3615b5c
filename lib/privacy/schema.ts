import { z } from 'zod';
import { day, moment, nextCursor, whole } from '@/lib/answers/schema';

/** The least and the most days something can be kept. */
export const leastDays = 30;
export const mostDays = 3_650;
/** How long the audit log is kept unless somebody chooses otherwise. */
export const usualAuditDays = 400;
/** A purge is announced this many days before it is done. */
export const noticeDays = 14;

const days = z
  .int({ error: 'Give a whole number of days.' })
  .min(leastDays, `Keep it for at least ${leastDays} days.`)
  .max(mostDays, `At most ${mostDays.toLocaleString('en')} days; null keeps it for ever.`);

export const retentionChange = z
  .strictObject({
    attendanceDays: days.nullable().describe('Null: for ever.'),
    auditDays: days
      .optional()
      .describe('Not fewer than attendanceDays. While attendance is kept for ever the audit log is, too.'),
  })
  .refine(({ attendanceDays, auditDays }) => auditDays === undefined || auditDays >= (attendanceDays ?? 0), {
    path: ['auditDays'],
    error: 'The audit log is kept at least as long as attendance.',
  });
export type RetentionChange = z.infer<typeof retentionChange>;

export const retention = z.object({
  attendanceDays: whole.nullable().describe('Null: for ever.'),
  auditDays: whole.describe('While attendance is kept for ever the audit log is, too.'),
  updatedAt: moment.nullable().describe('Null: nobody has chosen yet.'),
  updatedBy: z.string().nullable(),
});
export type Retention = z.infer<typeof retention>;

export const newPurge = z.strictObject({
  before: z.iso
    .date({ error: 'Give the date as YYYY-MM-DD.' })
    .refine((text) => '1970' < text && text < '3000', 'Give a year from 1970 to 2999.')
    .describe("Sessions that ended, and lessons that began, before this day of the workspace's zone go."),
});
export type NewPurge = z.infer<typeof newPurge>;

const counts = z.record(z.string(), whole);
export const purge = z.object({
  id: z.string(),
  before: day,
  expected: counts.describe('How many rows of which table would go, when it was announced.'),
  deleted: counts.nullable().describe('How many went.'),
  exportUrls: z.array(z.string()).describe('Files with the attendance that goes, at most 400 days each.'),
  requestedAt: moment,
  requestedBy: z.string().nullable().describe('Null: Rollcall itself, because of the period chosen.'),
  dueAt: moment,
  stoppedAt: moment.nullable(),
  stoppedBy: z.string().nullable(),
  doneAt: moment.nullable(),
});
export type Purge = z.infer<typeof purge>;
export const purgeList = z.object({ purges: z.array(purge) });
export type PurgeList = z.infer<typeof purgeList>;

export const newHold = z.strictObject({
  reason: z
    .string({ error: 'Say why, in a few words.' })
    .trim()
    .min(1, 'Say why, in a few words.')
    .max(500, 'Keep the reason under 500 characters.'),
});
export type NewHold = z.infer<typeof newHold>;
export const hold = z.object({
  hold: z
    .object({ reason: z.string(), at: moment, by: z.string() })
    .nullable()
    .describe('Null: none stands.'),
});
export type Hold = z.infer<typeof hold>;

export const erasure = z.strictObject({
  confirm: z.string({ error: 'Repeat the user id.' }).describe('The user id once more.'),
});
export type Erasure = z.infer<typeof erasure>;
export const erased = z.object({ userId: z.string().describe('What stands in place of the user id now.') });
export type Erased = z.infer<typeof erased>;

export const accessList = z.object({
  events: z.array(
    z.object({
      id: z.string(),
      at: moment,
      action: z.string(),
      by: z.string().nullable().describe('Null: Rollcall itself.'),
    }),
  ),
  nextCursor,
});
export type AccessList = z.infer<typeof accessList>;

/** What is kept of whom, for how long, as a page says it. */
export type StoredTable = { about: string; whose: string; kept: string };
