'use client';

import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Absence } from '@/lib/absences/schema';
import {
  type AbsenceSort,
  type AbsenceSortKey,
  arrangeAbsences,
  indexAbsences,
  noFilter,
} from './absence-rows';

/** What is shown of a day's absences and in which order: at first who has no excuse yet. */
export function useAbsenceView(absences: Absence[]) {
  const [filter, setFilter] = useState(noFilter);
  const [sort, setSort] = useState<AbsenceSort>({ key: 'status', down: false });
  // Typing stays smooth with thousands of rows: the list may follow a moment later.
  const calmFilter = useDeferredValue(filter);
  const entries = useMemo(() => indexAbsences(absences), [absences]);
  const rows = useMemo(() => arrangeAbsences(entries, calmFilter, sort), [entries, calmFilter, sort]);
  const sortBy = (key: AbsenceSortKey) =>
    setSort((now) => ({ key, down: now.key === key ? !now.down : false }));
  const clear = useCallback(() => setFilter(noFilter), []);
  return { filter, setFilter, sort, setSort, sortBy, rows, clear };
}
export type AbsenceView = ReturnType<typeof useAbsenceView>;
