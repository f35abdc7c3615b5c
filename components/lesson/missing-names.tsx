'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { formatCount } from '@/lib/format/number';
import type { Invited, LinkOf } from './personal-links';

type MissingNamesProps = { people: (Invited & { rosterId: string })[]; linkOf: LinkOf };

const few = 12;

/** Who is not here yet, each with the link to send them. */
export function MissingNames({ people, linkOf }: MissingNamesProps) {
  const [all, setAll] = useState(false);
  const shown = all ? people : people.slice(0, few);
  return (
    <>
      <ul aria-label="Not here yet" className="flex flex-wrap gap-1.5">
        {shown.map((person) => (
          <li
            key={person.rosterId}
            className="inline-flex min-h-11 max-w-full items-center gap-0.5 rounded-inner bg-sunken pl-2.5 text-13 last:pr-0 md:min-h-8"
          >
            <bdi className="min-w-0 truncate pr-2">{person.name}</bdi>
            <PersonalLink person={person} link={linkOf(person)} />
          </li>
        ))}
      </ul>
      {people.length > few ? (
        <Button
          size="sm"
          variant="ghost"
          className="-ml-2 self-start print:hidden"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? 'Show fewer' : `+${formatCount(people.length - few)} more`}
        </Button>
      ) : null}
    </>
  );
}

function PersonalLink({ person, link }: { person: Invited; link: string | null }) {
  if (link === null) return null;
  return (
    <span className="print:hidden">
      <CopyButton
        text={link}
        label={`Copy the link for ${person.name}`}
        done={`The link for ${person.name} is copied.`}
        iconOnly
      />
    </span>
  );
}
