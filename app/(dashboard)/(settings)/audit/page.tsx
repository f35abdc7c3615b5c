import type { Metadata, Viewport } from 'next';
import { cache } from 'react';

import { auditPageSize, auditPath, readAuditFilter } from '@/components/audit/audit-key';
import { AuditPanel } from '@/components/audit/audit-panel';
import { AdminsOnly } from '@/components/shell/admins-only';
import { auditFilters } from '@/lib/audit/query';
import { listAudit } from '@/lib/audit/service';
import { requireStaff } from '@/lib/auth/staff';
import { soon, viewportAfter } from '@/lib/http/first-paint';
import { quietly } from '@/lib/http/quietly';

export const metadata: Metadata = { title: 'Audit' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** By the path, which says all of the filter: React keeps answers by plain values. */
const load = cache((path: string) =>
  quietly(
    requireStaff().then(async (staff) => {
      const asked = Object.fromEntries(new URLSearchParams(path.split('?')[1] ?? ''));
      return [await listAudit(staff, { ...auditFilters.parse(asked), limit: auditPageSize })];
    }),
  ),
);

export async function generateViewport({ searchParams }: Props): Promise<Viewport> {
  return viewportAfter(load(auditPath(readAuditFilter(await searchParams))));
}

// No loading.tsx here: it would answer before the guard has.
export default async function AuditPage({ searchParams }: Props) {
  const filter = readAuditFilter(await searchParams);
  const path = auditPath(filter);
  const staff = await requireStaff(path);
  // Only what is said: that nobody else gets the log is the service's own rule.
  if (staff.role !== 'admin') return <AdminsOnly>Who did what in Rollcall is for admins to see.</AdminsOnly>;
  const [first] = await soon(load(path));
  return <AuditPanel filter={filter} first={first} />;
}
