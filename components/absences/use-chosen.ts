'use client';

import { useCallback, useMemo, useRef, useState } from 'react';
import type { Absence } from '@/lib/absences/schema';
import { rowIdOf } from './absence-rows';

/**
 * The absences chosen for one excuse. Choosing with Shift takes all between the last one and this. What is filtered out
 * stays chosen; what is excused by now does not.
 */
export function useChosen(absences: Absence[], shown: Absence[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const choosable = useMemo(() => shown.filter(({ excused }) => !excused).map(rowIdOf), [shown]);
  // Read when somebody chooses, so that rows need not be drawn anew when others change.
  const current = useRef(choosable);
  current.current = choosable;

  const chosen = useMemo(
    () => absences.filter((absence) => !absence.excused && ids.has(rowIdOf(absence))),
    [absences, ids],
  );
  const toggle = useCallback((id: string, shift: boolean) => {
    const from = last.current;
    last.current = id;
    setIds((now) => {
      const next = new Set(now);
      const want = !next.has(id);
      for (const one of shift && from !== null ? between(current.current, from, id) : [id]) {
        if (want) next.add(one);
        else next.delete(one);
      }
      return next;
    });
  }, []);
  const choose = useCallback((wanted: string[]) => {
    last.current = null;
    setIds(new Set(wanted));
  }, []);
  const all = choosable.length > 0 && choosable.every((id) => ids.has(id));
  const toggleAll = () => choose(all ? [] : choosable);
  return { ids, chosen, possible: choosable.length > 0, all, toggle, toggleAll, choose };
}
export type Chosen = ReturnType<typeof useChosen>;

function between(ids: string[], one: string, other: string): string[] {
  const places = [ids.indexOf(one), ids.indexOf(other)].sort((a, b) => a - b);
  const [from = 0, to = 0] = places;
  return from < 0 ? [other] : ids.slice(from, to + 1);
}
