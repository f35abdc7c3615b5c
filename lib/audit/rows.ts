import 'server-only';
import { and, count, desc, eq, gte, inArray, lt, lte, max, type SQL } from 'drizzle-orm';
import type { AuditFilters } from '@/lib/audit/query';
import { auditActions } from '@/lib/audit/schema';
import { db } from '@/lib/db';
import { auditEvents } from '@/lib/db/schema';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { dayRange } from '@/lib/timetable/zone';

export type AuditRow = typeof auditEvents.$inferSelect;

/** Events that pass the filters, newest first. `upTo`: of this number and older ones. */
export async function auditRows(
  filters: AuditFilters,
  upTo: number | null,
  limit: number,
): Promise<AuditRow[]> {
  const handle = await db();
  return handle
    .select()
    .from(auditEvents)
    .where(and(...conditions(filters), upTo === null ? undefined : lte(auditEvents.number, upTo)))
    .orderBy(desc(auditEvents.number))
    .limit(limit);
}

/** How many pass the filters now, and the number of the newest of them. */
export async function auditSize(filters: AuditFilters): Promise<{ events: number; newest: number | null }> {
  const handle = await db();
  const [size] = await handle
    .select({ events: count(), newest: max(auditEvents.number) })
    .from(auditEvents)
    .where(and(...conditions(filters)));
  return { events: size?.events ?? 0, newest: size?.newest ?? null };
}

function conditions({ actor, action, target, ...days }: AuditFilters): (SQL | undefined)[] {
  const { from, before } = momentsOf(days);
  return [
    actor === undefined ? undefined : eq(auditEvents.actor, actor),
    action === undefined ? undefined : inArray(auditEvents.action, actionsOf(action)),
    target === undefined ? undefined : eq(auditEvents.target, target),
    from === undefined ? undefined : gte(auditEvents.at, new Date(from)),
    before === undefined ? undefined : lt(auditEvents.at, new Date(before)),
  ];
}

/** One action, and all of a kind. */
const actionsOf = (asked: string): string[] =>
  auditActions.filter((action) => action === asked || action.startsWith(`${asked}.`));

/** Half open, epoch milliseconds. Throws `bad_request` for an end before its beginning. */
function momentsOf({ from, to }: Pick<AuditFilters, 'from' | 'to'>) {
  const zone = env().timeZone;
  const start = from && (isDay(from) ? dayRange(from, from, zone).start : Date.parse(from));
  const before = to && (isDay(to) ? dayRange(to, to, zone).end : Date.parse(to) + 1);
  if (start !== undefined && before !== undefined && start >= before) {
    const told = 'The end is before the beginning.';
    throw new AppError('bad_request', told, { fields: { to: told } });
  }
  return { from: start, before };
}

const isDay = (text: string): boolean => !text.includes('T');
