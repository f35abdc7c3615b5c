import { retention } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import { dayMs } from './cutoff';
import { usualAuditDays } from './schema';

export type Periods = { attendanceDays: number | null; auditDays: number };

/** What stands while nobody has chosen: attendance is kept for ever. */
export const nobodyChose: Periods = { attendanceDays: null, auditDays: usualAuditDays };

/** How long things are kept. */
export async function periodsOf(db: Db): Promise<Periods> {
  const { attendanceDays, auditDays } = retention;
  const [row] = await db.select({ attendanceDays, auditDays }).from(retention).limit(1);
  return row ?? nobodyChose;
}

/** Before when the audit log goes with what goes before `before`: it lives at least as long as what it is about. */
export function auditBefore({ attendanceDays, auditDays }: Periods, before: Date, now: number): Date | null {
  if (attendanceDays === null) return null;
  return new Date(Math.min(before.getTime(), now - auditDays * dayMs));
}
