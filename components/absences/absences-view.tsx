'use client';

import { useCallback, useState } from 'react';
import type { Absence, Absences } from '@/lib/absences/schema';
import { AbsenceCounts } from './absence-counts';
import { rowIdOf } from './absence-rows';
import { AbsenceTable, missingId } from './absence-table';
import { AbsencesEmpty } from './absences-empty';
import { ExcuseBar } from './excuse-bar';
import { useAbsenceView } from './use-absence-view';
import { useChosen } from './use-chosen';

type AbsencesViewProps = { day: Absences; today: string; onToday: () => void; onExcuse: () => void };

/** A day: numbers, who was missing, and one reason for those who are chosen. */
export function AbsencesView({ day, today, onToday, onExcuse }: AbsencesViewProps) {
  const { absences } = day;
  const view = useAbsenceView(absences);
  const chosen = useChosen(absences, view.rows);
  const [asked, setAsked] = useState(0);
  const { choose } = chosen;

  const excuseOne = useCallback(
    (absence: Absence) => {
      choose([rowIdOf(absence)]);
      setAsked((times) => times + 1);
    },
    [choose],
  );
  const done = () => {
    choose([]);
    setAsked(0);
    document.getElementById(missingId)?.focus({ preventScroll: true });
  };

  if (absences.length === 0) {
    return <AbsencesEmpty day={day} today={today} onToday={onToday} onExcuse={onExcuse} />;
  }
  return (
    <>
      <AbsenceCounts day={day} />
      <AbsenceTable absences={absences} view={view} chosen={chosen} onExcuse={excuseOne} />
      {chosen.chosen.length > 0 ? <ExcuseBar chosen={chosen.chosen} asked={asked} onDone={done} /> : null}
    </>
  );
}
