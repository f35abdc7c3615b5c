'use client';

import type { RefObject } from 'react';
import type { StaffMember } from '@/lib/staff/schema';
import { StaffRow } from './staff-row';
import type { StaffActions } from './use-staff-actions';

type StaffTableProps = {
  members: StaffMember[];
  today: string;
  body: RefObject<HTMLTableSectionElement | null>;
  actions: StaffActions;
};

const columns = [
  { label: 'Name', width: 'w-[26%]' },
  { label: 'Role', width: 'w-24' },
  { label: 'Rooms', width: '' },
  { label: 'State', width: 'w-26' },
  { label: 'Last sign-in', width: 'w-32' },
];

/** The staff by name; on a phone a list of cards. */
export function StaffTable({ members, today, body, actions }: StaffTableProps) {
  return (
    <table className="w-full table-fixed text-13 max-lg:block">
      <caption className="sr-only">Staff by name</caption>
      <thead className="max-lg:sr-only">
        <tr>
          {columns.map(({ label, width }) => (
            <th
              key={label}
              scope="col"
              className={`h-9 px-3 text-left font-medium text-12 text-faint first:pl-4 ${width}`}
            >
              {label}
            </th>
          ))}
          <th scope="col" className="w-14">
            <span className="sr-only">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody ref={body} className="max-lg:block">
        {members.map((member) => (
          <StaffRow key={member.id} member={member} today={today} actions={actions} />
        ))}
      </tbody>
    </table>
  );
}
