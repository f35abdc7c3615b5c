'use client';

import useSWR from 'swr';
import { collator } from '@/components/attendance/arrange';
import type { AuditEvent } from '@/lib/audit/schema';
import type { AppError } from '@/lib/errors';
import type { StaffPage } from '@/lib/staff/schema';

/** Whom the log can be narrowed to, by name: the staff, who stands in the lines that are shown, and who is chosen. */
export function useActors(events: AuditEvent[] | undefined, chosen: string): ReadonlyMap<string, string> {
  const { data } = useSWR<StaffPage, AppError>('/api/staff?limit=100');
  const names = new Map<string, string>(data?.staff.map(({ id, name }) => [id, name]));
  for (const { actor, actorName } of events ?? []) {
    if (actor !== null && actorName !== null) names.set(actor, actorName);
  }
  if (chosen !== '' && !names.has(chosen)) names.set(chosen, 'Somebody else');
  return new Map([...names].sort(([, one], [, other]) => collator.compare(one, other)));
}
