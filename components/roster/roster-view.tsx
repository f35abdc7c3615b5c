'use client';

import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useSettings } from '@/components/settings/use-settings';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { useListKeys } from '@/components/ui/use-list-keys';
import { useNow } from '@/components/ui/use-now';
import { useZone } from '@/components/ui/zone';
import type { RosterPerson } from '@/lib/roster/schema';
import { arrange, dayIn, indexRoster, type Shown } from './arrange';
import { NoRoster } from './no-roster';
import { RosterDialogs } from './roster-dialogs';
import { RosterFilters } from './roster-filters';
import { RosterTable } from './roster-table';
import { useRosterActions } from './use-roster-actions';

/** Who is on the roster, with everything that can be done about it. */
export function RosterView({ roomId, people }: { roomId: string; people: RosterPerson[] }) {
  const workspace = useZone();
  const zone = useSettings(roomId).data?.timeZone ?? workspace;
  const today = dayIn(zone, useNow());
  const actions = useRosterActions(roomId);
  const [text, setText] = useState('');
  const [shown, setShown] = useState<Shown>('current');
  // Typing stays smooth with thousands of rows: the list may follow a moment later.
  const calmText = useDeferredValue(text);
  const entries = useMemo(() => indexRoster(people, today), [people, today]);
  const rows = useMemo(() => arrange(entries, calmText, shown), [entries, calmText, shown]);
  const input = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const section = useRef<HTMLElement>(null);
  const clear = () => setText('');
  useListKeys({ filter: input, list: body, onClear: clear });
  // Who was removed had the focus: it goes on from the list.
  const before = useRef(people.length);
  useEffect(() => {
    const fewer = people.length < before.current;
    before.current = people.length;
    if (fewer && document.activeElement === document.body) section.current?.focus({ preventScroll: true });
  }, [people.length]);
  const ended = entries.filter(({ standing }) => standing === 'ended').length;
  const counts = { all: entries.length, ended, current: entries.length - ended };

  return (
    <>
      <section
        ref={section}
        tabIndex={-1}
        aria-label="Roster"
        className="outline-none rounded-card border border-line bg-surface"
      >
        {people.length === 0 ? (
          <NoRoster roomId={roomId} onAdd={actions.add} onPaste={actions.paste} />
        ) : (
          <>
            <RosterFilters
              roomId={roomId}
              text={text}
              setText={setText}
              shown={shown}
              setShown={setShown}
              counts={counts}
              found={rows.length}
              input={input}
              actions={actions}
            />
            <RosterTable rows={rows} body={body} actions={actions} />
            {rows.length === 0 && (
              <Empty
                title={text.trim() === '' ? nobody[shown] : 'Nobody matches'}
                action={text.trim() === '' ? undefined : <Button onClick={clear}>Clear the filter</Button>}
              />
            )}
            <p className="border-line border-t px-4 py-2 text-12 text-faint">
              Days are whole days in {zone}, first and last included.
            </p>
          </>
        )}
      </section>
      <RosterDialogs roomId={roomId} today={today} actions={actions} />
    </>
  );
}

const nobody: Record<Shown, string> = {
  current: 'Nobody is on the roster now',
  ended: 'Nobody has left the roster',
  all: 'Nobody is on the roster',
};
