'use client';

import type { AuditEvent } from '@/lib/audit/schema';
import { AuditRow } from './audit-row';

type AuditTableProps = { events: AuditEvent[]; onTarget: ((target: string) => void) | null };

const widths = { When: 'md:w-52', Who: 'md:w-48', What: '', 'Done to': 'md:w-72' };

/** What was done, newest first; on a phone a list of cards. */
export function AuditTable({ events, onTarget }: AuditTableProps) {
  return (
    <table className="w-full text-13 max-md:block md:table-fixed">
      <caption className="sr-only">Audit log, newest first</caption>
      <thead className="text-left text-12 text-soft max-md:sr-only">
        <tr className="h-9">
          {Object.entries(widths).map(([label, width]) => (
            <th key={label} scope="col" className={`px-3 font-medium first:pl-4 last:pr-4 ${width}`}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {events.map((event) => (
          <AuditRow key={event.id} event={event} onTarget={onTarget} />
        ))}
      </tbody>
    </table>
  );
}
