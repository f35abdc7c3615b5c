'use client';

import { Search } from 'lucide-react';
import type { RefObject } from 'react';
import { Input } from '@/components/ui/field';

type FindInputProps = {
  input: RefObject<HTMLInputElement | null>;
  text: string;
  onText: (text: string) => void;
};

/** The field that finds people in a table; `/` leads to it. */
export function FindInput({ input, text, onText }: FindInputProps) {
  return (
    <div className="relative min-w-0 flex-1 md:max-w-72">
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-faint"
      />
      <Input
        ref={input}
        type="search"
        aria-label="Filter by name or user id"
        aria-keyshortcuts="/"
        placeholder="Name or user id"
        className="pl-8 md:pl-8"
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
      {text === '' ? (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 rounded-inner border border-line px-1 text-12 text-faint max-lg:hidden"
        >
          /
        </span>
      ) : null}
    </div>
  );
}
