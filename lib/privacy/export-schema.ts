import { z } from 'zod';
import { day, moment, whole } from '@/lib/answers/schema';
import { statuses } from '@/lib/lessons/schema';
import { studentLesson } from '@/lib/students/schema';

const text = z.string();
const textOrNull = text.nullable();
const momentOrNull = moment.nullable();
const room = { roomId: text, roomName: textOrNull };

const person = z.object({
  id: text,
  userId: text,
  name: text,
  email: textOrNull,
  externalId: textOrNull,
  createdAt: moment,
});

const enrolment = z.object({
  id: text,
  ...room,
  personId: text,
  from: day.nullable(),
  until: day.nullable(),
  createdAt: moment,
  removedAt: momentOrNull,
});

/** As 100ms told of it. */
const visit = z.object({
  sessionId: text,
  /** When the session began. */
  startedAt: moment,
  ...room,
  peerId: text,
  userId: text,
  name: text,
  role: text,
  joinedAt: momentOrNull,
  leftAt: momentOrNull,
});

const link = z.object({ key: text, rosterId: textOrNull, name: textOrNull });
const decision = z.object({
  id: text,
  ...room,
  lessonId: text,
  /** When the lesson began. */
  lessonAt: moment,
  kind: z.enum(['statuses', 'links']),
  status: z.enum(statuses).nullable().optional(),
  always: z.boolean().optional(),
  links: z.array(link).optional(),
  note: text,
  by: text,
  at: moment,
  undoneAt: momentOrNull,
});

const frozen = z.object({
  lessonId: text,
  ...room,
  title: textOrNull,
  date: day,
  start: moment,
  end: moment,
  entry: z
    .object({ id: text, userId: text, name: text, email: textOrNull })
    .describe('As whom the roster of the lesson names them.'),
  always: z.array(
    z.object({
      event: text,
      rosterId: text,
      name: text,
      by: text,
      at: whole.describe('Epoch milliseconds.'),
    }),
  ),
});

const excuse = z.object({
  id: text,
  from: day,
  until: day,
  roomIds: z.array(text).nullable(),
  reason: text,
  by: text,
  at: moment,
  removedAt: momentOrNull,
});

const hold = z.object({ id: text, reason: text, by: text, at: moment, endedAt: momentOrNull });
const audited = z.object({
  at: moment,
  action: text,
  result: z.enum(['ok', 'failed']),
  count: whole.nullable(),
  by: textOrNull,
});

/** `GET /api/privacy/students/{userId}/export`: rows as they are kept, and what follows from them. */
export const studentExport = z.object({
  exportedAt: moment,
  person,
  enrolments: z.array(enrolment),
  visits: z.array(visit),
  decisions: z.array(decision).describe('Corrections and links, those that were taken back too.'),
  lessons: z.array(frozen).describe('Lessons that are frozen with them on the roster.'),
  excuses: z.array(excuse),
  holds: z.array(hold),
  audit: z.array(audited).describe('What staff did that concerns them.'),
  statuses: z.array(studentLesson).describe('Every lesson and what they were in it, as on their page.'),
});
