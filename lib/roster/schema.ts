import { z } from 'zod';
import { day as answeredDay, whole } from '@/lib/answers/schema';

const day = z
  .string({ error: 'Give the date as YYYY-MM-DD.' })
  .pipe(z.iso.date({ error: 'Give the date as YYYY-MM-DD.' }))
  // A database knows no year 0, and nobody was taught before this.
  .refine((text) => text >= '1900', 'Give a year from 1900 on.');
const blank = (text: string) => (text === '' ? null : text);

const fields = {
  userId: z
    .string({ error: 'Give a user id.' })
    .trim()
    .min(1, 'Give a user id.')
    .max(200, 'Keep a user id under 200 characters.'),
  name: z
    .string({ error: 'Give a name.' })
    .trim()
    .min(1, 'Give a name.')
    .max(200, 'Keep a name under 200 characters.'),
  email: z
    .string({ error: 'The e-mail address must be text.' })
    .trim()
    .max(254, 'That e-mail address is too long.')
    .regex(/^$|^[^\s@]+@[^\s@]+$/, 'That is no e-mail address.')
    .transform(blank)
    .nullable(),
  externalId: z
    .string({ error: 'The external id must be text.' })
    .trim()
    .max(200, 'Keep an external id under 200 characters.')
    .transform(blank)
    .nullable(),
  from: day.nullable(),
  until: day.nullable(),
};
const inOrder = ({ from, until }: { from?: string | null | undefined; until?: string | null | undefined }) =>
  !from || !until || from <= until;
const orderAdvice = { path: ['until'], error: 'The last day is before the first.' };

/** One enrolment with its person. `from`, `until`: first and last day in the room's zone, inclusive; absent is open. */
export const newEnrolment = z
  .strictObject({
    userId: fields.userId,
    name: fields.name,
    email: fields.email.optional(),
    externalId: fields.externalId.optional(),
    from: fields.from.optional(),
    until: fields.until.optional(),
  })
  .refine(inOrder, orderAdvice);
export type NewEnrolment = z.infer<typeof newEnrolment>;

/** Body of `POST /api/rooms/{roomId}/roster`: one person, or many at once (paste; "make the roster from these people"). */
export const severalEnrolments = z.strictObject({
  people: z
    .array(newEnrolment, { error: 'Give people as a list of {userId, name}.' })
    .min(1, 'Name at least one person.')
    .max(2_500, 'At most 2,500 people a call.'),
});
export const newEnrolments = z.unknown().transform((body, context) => {
  // A union would only say that neither fits, not what is wrong with the one that was meant.
  const several = typeof body === 'object' && body !== null && 'people' in body;
  const result = (several ? severalEnrolments : newEnrolment).safeParse(body);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const { path, message } = issue;
    if (issue.code === 'unrecognized_keys')
      context.issues.push({ code: issue.code, keys: issue.keys, path, input: {} });
    else context.issues.push({ code: 'custom', path, message, input: body });
  }
  return z.NEVER;
});

export const enrolmentChange = z
  .strictObject({
    userId: fields.userId.optional(),
    name: fields.name.optional(),
    email: fields.email.optional(),
    externalId: fields.externalId.optional(),
    from: fields.from.optional(),
    until: fields.until.optional(),
    /** Takes back a DELETE; the only way to name an enrolment that was taken off. */
    removed: z
      .literal(false, { error: 'Use DELETE to take somebody off; removed: false takes that back.' })
      .optional(),
  })
  .refine(inOrder, orderAdvice)
  .refine((change) => Object.values(change).some((value) => value !== undefined), {
    error: 'Say what to change: userId, name, email, externalId, from, until, or removed: false.',
  });
export type EnrolmentChange = z.infer<typeof enrolmentChange>;

/** Somebody on a roster as answered. `id` is the enrolment's: the `rosterId` of lessons. */
export const rosterPerson = z.object({
  id: z.string().describe('The id of the enrolment: the rosterId of lessons.'),
  userId: z.string(),
  name: z.string(),
  email: z.string().optional(),
  externalId: z.string().optional(),
  from: answeredDay.optional(),
  until: answeredDay.optional(),
});
export type RosterPerson = z.infer<typeof rosterPerson>;
export const roster = z.object({ people: z.array(rosterPerson) });
export type Roster = z.infer<typeof roster>;

export const importFields = [
  'userId',
  'name',
  'firstName',
  'lastName',
  'email',
  'externalId',
  'from',
  'until',
  'class',
] as const;
export type ImportField = (typeof importFields)[number];

/** What an import did, or with `?dryRun=1` would do. `line` is the line of the file, the head being 1. */
export const importResult = z.object({
  added: whole,
  updated: whole,
  unchanged: whole,
  ended: whole,
  rejected: z.array(
    z.object({
      line: whole,
      reason: z.string(),
      file: z.string().optional().describe('When several were sent.'),
    }),
  ),
  read: z
    .object({
      format: z.enum(['csv', 'oneroster']),
      encoding: z.string(),
      delimiter: z.enum([',', ';', '\t']),
      header: z.boolean().describe('Whether the first line was taken for the head.'),
      rows: whole.describe('Rows looked at: all are in one of the numbers or rejected.'),
      columns: z.array(z.object({ header: z.string(), field: z.enum(importFields).nullable() })),
      sample: z
        .array(
          z.object({
            line: whole,
            userId: z.string(),
            name: z.string(),
            email: z.string().nullable(),
            externalId: z.string().nullable(),
            className: z.string().nullable(),
          }),
        )
        .describe('First rows as they were understood.'),
      classes: z
        .array(
          z.object({
            className: z.string(),
            roomId: z.string().nullable().describe('Null: the room will be made.'),
            roomName: z.string(),
            people: whole,
          }),
        )
        .describe('Workspace import: each class of the file and where it goes.'),
    })
    .describe('How the file was read, so that a person can confirm it.'),
});
export type ImportResult = z.infer<typeof importResult>;
