'use client';

import { ExcusedBeforehand } from '@/components/excuses/excused-beforehand';
import { excusesListKey } from '@/components/excuses/excuses-key';
import { useExcuseDialog } from '@/components/excuses/use-excuse-dialog';
import { FreshLine } from '@/components/lesson/fresh-line';
import { dateIn } from '@/components/lesson/wall-clock';
import { ErrorNotice } from '@/components/ui/error-notice';
import { type First, FirstAnswers } from '@/components/ui/first-answers';
import { PageHead } from '@/components/ui/page-head';
import { useNow } from '@/components/ui/use-now';
import { useZone } from '@/components/ui/zone';
import type { Absences } from '@/lib/absences/schema';
import type { ExcusePage } from '@/lib/excuses/schema';
import { AbsencesActions } from './absences-actions';
import { absencesKey } from './absences-key';
import { AbsenceListSkeleton, AbsencesSkeleton } from './absences-skeleton';
import { AbsencesView } from './absences-view';
import { dayWords } from './day';
import { DayPicker } from './day-picker';
import { useAbsences, useDate } from './use-absences';

type AbsencesPanelProps = {
  /** The day the address names; '' is today. */
  date: string;
  /** Today in the workspace's zone, when the page was asked for. */
  today: string;
  /** First answers, started by the server and not yet waited for. */
  first: First<Absences>;
  excuses: First<ExcusePage[]>;
};

/** The office's list: who was missing on a day, over all rooms. */
export function AbsencesPanel({ date, today, first, excuses }: AbsencesPanelProps) {
  return (
    <FirstAnswers
      answers={{ [absencesKey(date)]: first, [excusesListKey(today)]: excuses }}
      waiting={<AbsencesSkeleton />}
    >
      <Panel />
    </FirstAnswers>
  );
}

function Panel() {
  const zone = useZone();
  const today = dateIn(useNow(), zone);
  const { date, setDate } = useDate();
  const { data, error, isValidating, mutate } = useAbsences(date);
  const shown = data?.date ?? (date === '' ? today : date);
  const dialog = useExcuseDialog();
  const excuse = () => dialog.open({ from: shown < today ? today : shown });
  return (
    <>
      <PageHead
        title="Absences"
        meta={
          <span className="tabular-nums">
            {dayWords(shown)}
            {shown === today ? ', today' : ''} · {data?.timeZone ?? zone}
          </span>
        }
        filters={<DayPicker date={shown} onDate={(next) => setDate(next === today ? '' : next)} />}
        actions={<AbsencesActions date={shown} onExcuse={excuse} />}
      />
      {/* The bar covers the end of the page. */}
      <div className="flex flex-col gap-4 pb-12 has-[[data-bar]]:pb-48">
        {data ? <FreshLine freshAt={data.freshAt} asking={isValidating} /> : null}
        {error ? (
          <ErrorNotice
            title={data ? 'This list is not up to date' : 'The absences could not be loaded'}
            error={error}
            busy={isValidating}
            onRetry={() => void mutate()}
          />
        ) : null}
        {data ? (
          <AbsencesView
            key={data.date}
            day={data}
            today={today}
            onToday={() => setDate('')}
            onExcuse={excuse}
          />
        ) : null}
        {!data && !error ? <AbsenceListSkeleton /> : null}
        <ExcusedBeforehand today={today} onExcuse={excuse} />
      </div>
      {dialog.element}
    </>
  );
}
