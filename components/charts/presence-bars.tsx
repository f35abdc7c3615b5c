'use client';

import { useMemo } from 'react';
import { formatCount } from '@/lib/format/number';
import { barsModel, type Item } from './bars';
import { ChartFigure, OnDemand } from './chart-figure';
import { StillBars } from './still-bars';

const load = () => import('./live-bars').then((part) => part.LiveBars);

type PresenceBarsProps = {
  items: Item[];
  wholeSeconds: number;
  /** What the whole is: a session, unless something else is said. */
  wholeName?: string;
  /** What the colours say. */
  note?: string;
  summary: string;
};

/** Presence of each participant, longest first. */
export function PresenceBars({ items, wholeSeconds, wholeName, note, summary }: PresenceBarsProps) {
  const model = useMemo(() => barsModel(items, wholeSeconds, wholeName), [items, wholeSeconds, wholeName]);
  const each =
    model.size === 1
      ? 'One bar a participant'
      : `Each bar is the mean of ${formatCount(model.size)} neighbours`;
  return (
    <ChartFigure
      title="Presence per participant"
      caption={`${each}, longest first.${note ?? (model.muted ? ' Grey: guests without a user id.' : '')}`}
    >
      <OnDemand model={model} summary={summary} load={load}>
        <StillBars model={model} summary={summary} />
      </OnDemand>
    </ChartFigure>
  );
}
