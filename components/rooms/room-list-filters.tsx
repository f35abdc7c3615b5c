'use client';

import { Search, X } from 'lucide-react';
import type { RefObject } from 'react';
import { IconButton } from '@/components/ui/button';
import { Input, Select } from '@/components/ui/field';
import type { useRoomListFilter } from './room-list-filter';
import type { RoomState } from './room-list-key';

type Props = {
  filter: ReturnType<typeof useRoomListFilter>;
  search: RefObject<HTMLInputElement | null>;
};

/** State, then name, as people narrow a list. */
export function RoomListFilters({ filter, search }: Props) {
  const clear = () => {
    filter.setText('');
    search.current?.focus();
  };
  return (
    <search className="contents">
      <Select
        aria-label="State"
        className="w-32 shrink-0 md:w-28"
        value={filter.state}
        onChange={(event) => filter.setState(event.target.value as RoomState)}
      >
        <option value="all">All</option>
        <option value="enabled">Enabled</option>
        <option value="disabled">Disabled</option>
      </Select>
      <span className="relative flex min-w-0 flex-1 md:w-60">
        <Search
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-faint"
        />
        <Input
          ref={search}
          type="search"
          aria-label="Filter rooms by name"
          aria-keyshortcuts="/"
          placeholder="Filter name…"
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          className="pr-11 pl-8 md:pr-8 md:pl-8 [&::-webkit-search-cancel-button]:hidden"
          value={filter.text}
          onChange={(event) => filter.setText(event.target.value)}
        />
        {filter.text === '' ? (
          <span
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 right-2 hidden -translate-y-1/2 rounded-inner border border-line px-1.5 font-mono text-12 text-faint md:block"
          >
            /
          </span>
        ) : (
          <IconButton label="Clear the filter" className="absolute top-0 right-0" onClick={clear}>
            <X />
          </IconButton>
        )}
      </span>
    </search>
  );
}
