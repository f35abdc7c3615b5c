import clsx from 'clsx';
import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'live' | 'good' | 'warn' | 'bad' | 'info';

const tones: Record<Tone, string> = {
  neutral: 'bg-guest-soft text-guest',
  live: 'bg-live-soft text-live',
  good: 'bg-present-soft text-present',
  warn: 'bg-late-soft text-late',
  bad: 'bg-absent-soft text-absent',
  info: 'bg-excused-soft text-excused',
};

/** A state in a word; the word carries it, the colour only helps. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span
      className={clsx(
        'inline-flex h-5 items-center align-middle gap-1.5 whitespace-nowrap rounded-inner px-1.5 font-medium text-12',
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}

/** "● Live", then what is known about it: `<LiveBadge>23 in · since 09:00</LiveBadge>`. */
export function LiveBadge({ children }: { children?: ReactNode }) {
  return (
    <Badge tone="live">
      <span aria-hidden="true" className="size-1.5 rounded-full bg-live" />
      <span>
        Live
        {children !== undefined && <> · {children}</>}
      </span>
    </Badge>
  );
}
