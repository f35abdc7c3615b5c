'use client';

import { CalendarX2, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { formatDate } from '@/components/settings/weekdays';
import { Only } from '@/components/shell/me';
import { studentPath } from '@/components/student/student-key';
import { Badge } from '@/components/ui/badge';
import { IconButton } from '@/components/ui/button';
import { Menu, MenuItem } from '@/components/ui/menu';
import type { Entry } from './arrange';
import type { RosterActions } from './use-roster-actions';

type RosterRowProps = {
  entry: Entry;
  /** Its line in the whole table, the head being 1. */
  line: number;
  /** Of a table that draws only what is near: its place, and the function that reads its height. */
  index?: number;
  measure?: (element: HTMLTableRowElement | null) => void;
  actions: RosterActions;
};

/** One person: a table row on a wide screen, a card on a narrow one. */
export function RosterRow({ entry, line, index, measure, actions }: RosterRowProps) {
  const { person, standing } = entry;
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={line}
      className="border-line border-t focus-within:bg-hover hover:bg-hover max-lg:relative max-lg:flex max-lg:flex-wrap max-lg:items-center max-lg:gap-x-3 max-lg:gap-y-0.5 max-lg:py-2 max-lg:pr-14 max-lg:pl-4 lg:h-11"
    >
      <th
        scope="row"
        className="text-left font-medium max-lg:-mb-2.5 max-lg:w-full max-lg:text-14 lg:px-3 lg:pl-4"
      >
        <Link
          data-row
          prefetch={false}
          href={studentPath(person.userId)}
          className="inline-flex max-w-full items-center gap-2 rounded-inner hover:underline max-lg:min-h-11 lg:min-h-8"
        >
          <bdi title={person.name} className={`truncate ${standing === 'ended' ? 'text-soft' : ''}`}>
            {person.name}
          </bdi>
        </Link>
      </th>
      <Fact label="Id">{person.userId}</Fact>
      <Fact label="E-mail">{person.email}</Fact>
      <Fact label="External id">{person.externalId}</Fact>
      <Fact label="From">{person.from && formatDate(person.from)}</Fact>
      <Fact label="Until" mark={standing !== 'current' && <Standing standing={standing} />}>
        {person.until && formatDate(person.until)}
      </Fact>
      <td className="max-lg:absolute max-lg:top-1.5 max-lg:right-1 lg:px-2 lg:text-right print:hidden">
        <Only may="rooms:write">
          <Menu
            label={`Actions for ${person.name}`}
            trigger={
              <IconButton label={`Actions for ${person.name}`} title="Actions">
                <Ellipsis />
              </IconButton>
            }
          >
            <MenuItem onSelect={() => actions.edit(person)}>
              <Pencil aria-hidden="true" />
              Edit
            </MenuItem>
            <MenuItem onSelect={() => actions.end(person)}>
              <CalendarX2 aria-hidden="true" />
              {person.until === undefined ? 'Set a last day' : 'Change the last day'}
            </MenuItem>
            <MenuItem danger onSelect={() => actions.remove(person)}>
              <Trash2 aria-hidden="true" />
              Remove
            </MenuItem>
          </Menu>
        </Only>
      </td>
    </tr>
  );
}

const Standing = ({ standing }: { standing: Entry['standing'] }) => (
  <Badge tone={standing === 'ended' ? 'neutral' : 'info'}>{standing === 'ended' ? 'Ended' : 'To come'}</Badge>
);

/** A cell; on a card it says itself what it is, and one without a value takes no room. */
function Fact({ label, mark, children }: { label: string; mark?: ReactNode; children: string | undefined }) {
  const empty = children === undefined || children === '';
  return (
    <td
      className={`min-w-0 text-soft lg:px-3 ${empty && !mark ? 'max-lg:hidden' : 'max-lg:flex max-lg:max-w-full max-lg:gap-1'}`}
    >
      {!empty && <span className="shrink-0 text-faint lg:hidden">{label}</span>}
      <span className="flex min-w-0 items-center gap-2">
        {empty ? (
          <span className="max-lg:hidden">–</span>
        ) : (
          <bdi title={children} className="truncate">
            {children}
          </bdi>
        )}
        {mark}
      </span>
    </td>
  );
}
