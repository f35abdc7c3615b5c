'use client';

import { useMemo } from 'react';
import { ChartFigure, OnDemand } from '@/components/charts/chart-figure';
import type { StudentLesson } from '@/lib/students/schema';
import { StillTrend } from './still-trend';
import { describeTrend, trendModel } from './trend-model';

const load = () => import('./live-trend').then((part) => part.LiveTrend);

/** How the percentage came about. Below it the list of lessons says the same in numbers. */
export function StudentTrend({ lessons }: { lessons: StudentLesson[] }) {
  const model = useMemo(() => trendModel(lessons), [lessons]);
  if (model.points.length < 2) return null;
  const summary = describeTrend(model);
  const each = model.size === 1 ? 'each lesson' : `every ${model.size} lessons`;
  return (
    <ChartFigure
      title="Trend"
      caption={`Line: the percentage so far. Bars: time there in ${each}, in the colours of the statuses. The same in numbers stands in the list of lessons.`}
    >
      <OnDemand model={model} summary={summary} load={load}>
        <StillTrend model={model} summary={summary} />
      </OnDemand>
    </ChartFigure>
  );
}
