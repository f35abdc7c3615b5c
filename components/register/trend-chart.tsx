'use client';

import { useMemo } from 'react';
import { ChartFigure, OnDemand } from '@/components/charts/chart-figure';
import { statusList, titleOf } from '@/components/lesson/status';
import { StatusLetter } from '@/components/lesson/status-chip';
import type { Register } from '@/lib/register/schema';
import { StillTrend } from './still-trend';
import type { LessonTotal } from './totals';
import { amount, barDays, describeTrend, type TrendModel, trendModel } from './trend';

const load = () => import('./live-trend').then((part) => part.LiveTrend);

type TrendProps = { register: Register; totals: LessonTotal[] };

/** How the class attended, lesson by lesson. */
export function TrendChart({ register, totals }: TrendProps) {
  const model = useMemo(() => trendModel(register, totals), [register, totals]);
  if (model.bars.length === 0) return null;
  const summary = describeTrend(model);
  const each = model.size === 1 ? 'One bar a lesson' : `Each bar is the mean of ${model.size} lessons`;
  return (
    <ChartFigure
      title="Over time"
      caption={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>Students by status. {each}, oldest first.</span>
          {statusList.map((status) => (
            <span key={status} className="inline-flex items-center gap-1">
              <StatusLetter mark={status} />
              {status}
            </span>
          ))}
        </span>
      }
    >
      <OnDemand model={model} summary={summary} load={load}>
        <StillTrend model={model} summary={summary} />
      </OnDemand>
      <ValueTable model={model} />
    </ChartFigure>
  );
}

/** The numbers behind the bars, for those who hear the page. */
function ValueTable({ model }: { model: TrendModel }) {
  return (
    <div className="sr-only">
      <table>
        <caption>Students by status, lesson by lesson</caption>
        <thead>
          <tr>
            <th scope="col">Lesson</th>
            {statusList.map((status) => (
              <th key={status} scope="col">
                {titleOf(status)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.bars.map((bar) => (
            <tr key={bar.key}>
              <th scope="row">{barDays(bar)}</th>
              {statusList.map((status) => (
                <td key={status}>{amount(bar.counts[status])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
