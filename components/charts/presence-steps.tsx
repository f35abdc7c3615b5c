'use client';

import { useMemo } from 'react';
import { ChartFigure, OnDemand } from './chart-figure';
import type { Point } from './reduce';
import { stepsModel } from './steps';
import { StillSteps } from './still-steps';

const load = () => import('./live-steps').then((part) => part.LiveSteps);

type PresenceStepsProps = { series: Point[]; start: number; end: number; zone: string; summary: string };

/** How many were in at once, from the start to the end of the session. */
export function PresenceSteps({ series, start, end, zone, summary }: PresenceStepsProps) {
  const model = useMemo(() => stepsModel(series, start, end, zone), [series, start, end, zone]);
  return (
    <ChartFigure
      title="Presence over time"
      caption="People in the room at once. Two devices of one person count once."
    >
      <OnDemand model={model} summary={summary} load={load}>
        <StillSteps model={model} summary={summary} />
      </OnDemand>
    </ChartFigure>
  );
}
