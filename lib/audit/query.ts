import { z } from 'zod';
import { auditActions, auditKinds } from '@/lib/audit/schema';
import { dateQuery } from '@/lib/http/input';
import { pageQuery } from '@/lib/rooms/query';

const known: ReadonlySet<string> = new Set([...auditActions, ...auditKinds]);
const instant = z.iso.datetime({ offset: true });

const day = z
  .string()
  .refine(
    (text) =>
      dateQuery.safeParse(text).success ||
      (instant.safeParse(text).success && '1900' <= text && text < '3000'),
    'Give a day as YYYY-MM-DD, or a moment as ISO 8601 with its offset.',
  )
  .optional();

const id = (what: string) =>
  z
    .string()
    .regex(/^[\w.-]{1,200}$/, `That is no id of ${what}.`)
    .optional();

/** What of the log is wanted. `from` and `to` are inclusive: days in the workspace's zone, or moments. */
export const auditFilters = z.strictObject({
  actor: id('a staff member'),
  action: z
    .string()
    .refine((text) => known.has(text), 'There is no such action.')
    .optional(),
  target: id('anything'),
  from: day,
  to: day,
});
export type AuditFilters = z.infer<typeof auditFilters>;

export const auditQuery = auditFilters.extend(pageQuery.shape);
export type AuditQuery = z.infer<typeof auditQuery>;
