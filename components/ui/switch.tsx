'use client';

import clsx from 'clsx';
import { useId } from 'react';

type SwitchProps = {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  label: string;
  busy?: boolean;
  disabled?: boolean;
  /** Hides the label from sight where the row already says what it is. */
  labelHidden?: boolean;
};

/** On or off, at once. Busy ignores clicks but keeps the focus. */
export function Switch({ checked, onCheckedChange, label, busy, disabled, labelHidden }: SwitchProps) {
  const id = useId();
  return (
    <span className="inline-flex min-h-11 items-center gap-2 md:min-h-8">
      <button
        type="button"
        role="switch"
        id={id}
        aria-checked={checked}
        aria-busy={busy || undefined}
        aria-disabled={busy || undefined}
        disabled={disabled}
        onClick={() => !busy && onCheckedChange(!checked)}
        className={clsx(
          'relative h-5 w-9 shrink-0 rounded-full border transition-colors duration-100 disabled:opacity-55',
          // The finger may miss by a few pixels.
          'before:absolute before:-inset-x-1 before:-inset-y-3',
          checked ? 'border-accent bg-accent' : 'border-line-strong bg-sunken',
          busy && 'opacity-70',
        )}
      >
        <span
          className={clsx(
            'absolute top-1/2 left-0.5 size-3.5 -translate-y-1/2 rounded-full transition-transform duration-100',
            checked ? 'translate-x-4 bg-on-accent' : 'bg-faint',
          )}
        />
      </button>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'text-14'}>
        {label}
      </label>
    </span>
  );
}
