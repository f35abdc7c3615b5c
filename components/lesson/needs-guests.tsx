'use client';

import { useState } from 'react';
import { nameOf } from '@/components/attendance/summary';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { formatCount } from '@/lib/format/number';
import type { LessonParticipant } from '@/lib/lessons/schema';
import { someNames } from './lesson-words';
import { fewNames, NeedsLine } from './needs-line';
import type { LessonChanges } from './use-lesson-changes';

/** Guests whose names are on the roster: linked together, by one click. */
export function NeedsGuests({ people, changes }: { people: LessonParticipant[]; changes: LessonChanges }) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  if (people.length === 0) return null;
  const many = formatCount(people.length);
  const linkAll = async () => {
    setBusy(true);
    setFailure(undefined);
    const links = people.flatMap(({ key, suggestion }) =>
      suggestion ? [{ key, rosterId: suggestion.rosterId }] : [],
    );
    await changes
      .link(links, people.length === 1 ? 'The guest is linked.' : `${many} guests are linked.`)
      .catch(setFailure);
    setBusy(false);
  };
  return (
    <NeedsLine
      mark="guest"
      action={
        <Button size="sm" variant="primary" busy={busy} onClick={linkAll}>
          {people.length === 1 ? 'Link' : `Link all ${many}`}
        </Button>
      }
    >
      <b className="font-medium">
        {people.length === 1 ? '1 guest matches a name' : `${many} guests match names`} on the roster:
      </b>{' '}
      {someNames(people.map(nameOf), fewNames)}
      {failure === undefined ? null : (
        <ErrorNotice className="mt-2" title="Nobody was linked" error={failure} />
      )}
    </NeedsLine>
  );
}
