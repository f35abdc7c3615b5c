'use client';

import { ClipboardPaste, FileUp, Search, UserPlus } from 'lucide-react';
import type { RefObject } from 'react';
import { Only } from '@/components/shell/me';
import { Button, ButtonLink } from '@/components/ui/button';
import { Input, Select } from '@/components/ui/field';
import { formatCount } from '@/lib/format/number';
import type { Shown } from './arrange';
import type { RosterActions } from './use-roster-actions';

type RosterFiltersProps = {
  roomId: string;
  text: string;
  setText: (text: string) => void;
  shown: Shown;
  setShown: (shown: Shown) => void;
  counts: Record<Shown, number>;
  found: number;
  input: RefObject<HTMLInputElement | null>;
  actions: RosterActions;
};

/** Finding people, and the ways to get more of them. */
export function RosterFilters(props: RosterFiltersProps) {
  const { roomId, text, setText, shown, setShown, counts, found, input, actions } = props;
  const total = counts[shown];
  return (
    <div className="flex flex-wrap items-center gap-2 px-4 py-3 print:hidden">
      <search className="flex min-w-0 flex-1 flex-wrap items-center gap-2">
        <span className="relative min-w-0 flex-1 max-md:basis-full md:max-w-72">
          <Search
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-faint"
          />
          <Input
            ref={input}
            type="search"
            aria-label="Filter the roster"
            aria-keyshortcuts="/"
            placeholder="Name, id or e-mail"
            autoComplete="off"
            className="pl-8 md:pl-8"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </span>
        <Select
          aria-label="Who is shown"
          className="w-auto"
          value={shown}
          onChange={(event) => setShown(event.target.value as Shown)}
        >
          <option value="current">Current ({formatCount(counts.current)})</option>
          <option value="ended">Ended ({formatCount(counts.ended)})</option>
          <option value="all">Everybody ({formatCount(counts.all)})</option>
        </Select>
        <p role="status" className="text-13 text-soft tabular-nums">
          {text.trim() === '' ? formatCount(total) : `${formatCount(found)} of ${formatCount(total)}`}{' '}
          {total === 1 ? 'person' : 'people'}
        </p>
      </search>
      <Only may="rooms:write">
        <div className="flex items-center gap-2 max-md:w-full max-md:*:flex-1">
          <ButtonLink href={`/rooms/${encodeURIComponent(roomId)}/roster/import`} className="max-md:px-2">
            <FileUp aria-hidden="true" />
            Import
          </ButtonLink>
          <Button onClick={actions.paste} className="max-md:px-2">
            <ClipboardPaste aria-hidden="true" />
            Paste
          </Button>
          <Button variant="primary" onClick={actions.add} className="max-md:px-2">
            <UserPlus aria-hidden="true" />
            Add
          </Button>
        </div>
      </Only>
    </div>
  );
}
