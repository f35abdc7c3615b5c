'use client';

import { ChevronRight, Trash2 } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Only } from '@/components/shell/me';
import { IconButton } from '@/components/ui/button';

type LineProps = {
  /** What it is, in words; also how its buttons are told apart. */
  name: string;
  summary: ReactNode;
  notes: string;
  /** Something in it is wrong. */
  wrong: boolean;
  open: boolean;
  onToggle: () => void;
  onRemove: () => void;
  children: ReactNode;
};

/** One entry of a list in the settings: said in a line, with its fields below once it is opened. */
export function Line({ name, summary, notes, wrong, open, onToggle, onRemove, children }: LineProps) {
  const id = useId();
  return (
    <div className="rounded-card border border-line">
      <div className="flex items-start gap-1 p-1">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          data-wrong={(wrong && !open) || undefined}
          onClick={onToggle}
          className="flex min-h-11 min-w-0 flex-1 items-center gap-1.5 rounded-inner px-1.5 text-left text-14 hover:bg-hover md:min-h-8"
        >
          <ChevronRight
            aria-hidden="true"
            className={`size-4 shrink-0 text-faint transition-transform duration-100 ${open ? 'rotate-90' : ''}`}
          />
          <span className="min-w-0 wrap-anywhere">
            {summary}
            {notes !== '' && <span className="text-13 text-soft"> · {notes}</span>}
            {wrong && !open && <span className="text-13 text-danger"> · something is wrong here</span>}
          </span>
        </button>
        <Only may="rooms:write">
          <IconButton label={`Remove ${name}`} title="Remove" onClick={onRemove}>
            <Trash2 aria-hidden="true" />
          </IconButton>
        </Only>
      </div>
      {open && (
        <fieldset id={id} className="border-line border-t p-3">
          <legend className="sr-only">{name}</legend>
          {children}
        </fieldset>
      )}
    </div>
  );
}
