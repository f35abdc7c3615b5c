import { z } from 'zod';
import { moment, nextCursor, whole } from '@/lib/answers/schema';

/** Everything the audit log speaks of. What is before the dot is what it was done to. */
export const auditActions = [
  'sign-in',
  'sign-out',
  'session.end',
  'password.change',
  'staff.invite',
  'staff.change',
  'staff.sign-out',
  'staff.reset',
  'invite.accept',
  'key.create',
  'key.revoke',
  'token.create',
  'code.create',
  'code.change',
  'room.create',
  'room.change',
  'settings.change',
  'roster.add',
  'roster.change',
  'roster.remove',
  'roster.import',
  'lesson.change',
  'lesson.statuses',
  'lesson.links',
  'lesson.sign',
  'lesson.undo',
  'lesson.reapply',
  'excuse.add',
  'excuse.remove',
  'excuse.restore',
  'student.view',
  'student.export',
  'student.erase',
  'student.hold',
  'export.lesson',
  'export.register',
  'export.student',
  'export.absences',
  'export.range',
  'export.audit',
  'retention.change',
  'purge.request',
  'purge.stop',
  'purge.run',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** Actions of one kind are asked for together: `lesson` is every `lesson.…`. */
export const auditKinds = [...new Set(auditActions.map((action) => action.split('.')[0] ?? action))];

export const auditSubject = z.object({
  kind: z.enum(['room', 'lesson', 'student', 'staff', 'key']),
  /** As it is called now. */
  name: z.string(),
  /** Its page, if it has one of its own. */
  path: z.string().nullable(),
});
export type AuditSubject = z.infer<typeof auditSubject>;

/**
 * One thing that was done. Only ids are kept: `actorName` and `subject` are looked up when somebody reads, and null for what
 * is not there any more. `actor` is null for Rollcall itself and for who is not known.
 */
export const auditEvent = z.object({
  id: z.string(),
  at: moment,
  actor: z.string().nullable(),
  actorName: z.string().nullable(),
  keyId: z.string().nullable().describe('The API key by which the actor acted.'),
  action: z.string(),
  target: z.string().nullable(),
  subject: auditSubject.nullable(),
  result: z.enum(['ok', 'failed']),
  count: whole.nullable(),
  details: z.record(z.string(), z.unknown()).nullable(),
  requestId: z.string().nullable(),
  address: z.string().nullable(),
});
export type AuditEvent = z.infer<typeof auditEvent>;

/** `GET /api/audit` (admins): newest first. */
export const auditPage = z.object({ events: z.array(auditEvent), nextCursor });
export type AuditPage = z.infer<typeof auditPage>;
