'use client';

import clsx from 'clsx';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/time';
import { formatCount } from '@/lib/format/number';
import { firstOf, groupByRole, type Present } from './live-people';

const few = 12;
/** Beyond this many names the page would grow slow; the attendance has them all. */
const most = 500;

/** Names by role, the first dozen at once and the rest on demand. Who has just come is marked. */
export function LiveNames({ people, came }: { people: Present[]; came: Present[] }) {
  const [open, setOpen] = useState(false);
  const listId = useId();
  const fresh = new Set(came.map((person) => person.key));
  const groups = firstOf(groupByRole(people), open ? most : few);
  const hidden = people.length - Math.min(people.length, open ? most : few);
  if (people.length === 0) {
    return (
      <p className="text-13 text-soft">Nobody is in at the moment. The session stays open for a while.</p>
    );
  }
  return (
    <div className="flex flex-col items-start gap-2">
      <div id={listId} className="flex w-full flex-col gap-2">
        {groups.map((group) => (
          <div key={group.role} className="flex flex-col gap-1 sm:flex-row sm:gap-3">
            <p className="shrink-0 truncate text-12 text-faint sm:w-20 sm:pt-1" title={group.role}>
              {group.role}
            </p>
            <ul aria-label={group.role} className="flex min-w-0 flex-wrap gap-1.5">
              {group.people.map((person) => (
                <Name key={person.key} person={person} fresh={fresh.has(person.key)} />
              ))}
            </ul>
          </div>
        ))}
      </div>
      {(hidden > 0 || open) && people.length > few && (
        <Button
          variant="ghost"
          size="sm"
          aria-expanded={open}
          aria-controls={listId}
          className="-ml-2 print:hidden"
          onClick={() => setOpen(!open)}
        >
          {open ? 'Show fewer' : `+${formatCount(hidden)} more`}
        </Button>
      )}
      {open && hidden > 0 && (
        <p className="text-12 text-faint">{formatCount(hidden)} more are listed in the attendance.</p>
      )}
    </div>
  );
}

function Name({ person, fresh }: { person: Present; fresh: boolean }) {
  return (
    <li
      className={clsx(
        'inline-flex min-h-6 max-w-full items-center gap-1.5 rounded-inner px-2 text-13',
        fresh ? 'bg-live-soft' : 'bg-sunken',
      )}
    >
      <span className="min-w-0 truncate">{person.name}</span>
      {fresh && <span className="font-medium text-12 text-live">new</span>}
      <span className="shrink-0 text-12 text-faint">
        <Time at={person.since} style="time" />
      </span>
    </li>
  );
}
