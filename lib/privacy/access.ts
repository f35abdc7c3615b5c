import 'server-only';
import { and, desc, eq, inArray, lt } from 'drizzle-orm';
import { z } from 'zod';
import type { AuditAction } from '@/lib/audit/schema';
import type { Staff } from '@/lib/auth/schema';
import { db } from '@/lib/db';
import { auditEvents, staff } from '@/lib/db/schema';
import { decodeCursor, encodeCursor } from '@/lib/http/cursor';
import type { AccessQuery } from '@/lib/privacy/query';
import type { AccessList } from '@/lib/privacy/schema';
import { requireSubject } from '@/lib/privacy/subject';

const place = z.int().positive();

/** What looks at one student's record or takes it away. */
const accesses: AuditAction[] = [
  'student.view',
  'student.export',
  'export.student',
  'student.hold',
  'student.erase',
];

/** Who saw, exported, held or erased a student's record, latest first. For admins. Throws `not_found`. */
export async function listAccess(
  caller: Staff,
  userId: string,
  { cursor, limit }: AccessQuery,
): Promise<AccessList> {
  const after = decodeCursor(cursor, place);
  const person = await requireSubject(caller, userId);
  const rows = await (await db())
    .select({
      id: auditEvents.id,
      number: auditEvents.number,
      at: auditEvents.at,
      action: auditEvents.action,
      by: staff.name,
    })
    .from(auditEvents)
    .leftJoin(staff, eq(staff.id, auditEvents.actor))
    .where(
      and(
        eq(auditEvents.target, person.id),
        inArray(auditEvents.action, accesses),
        after === undefined ? undefined : lt(auditEvents.number, after),
      ),
    )
    .orderBy(desc(auditEvents.number))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    events: shown.map(({ id, at, action, by }) => ({ id, at: at.toISOString(), action, by })),
    nextCursor: rows.length > limit && last ? encodeCursor(last.number) : null,
  };
}
