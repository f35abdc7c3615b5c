'use client';

import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Participant } from '@/lib/attendance/schema';
import { arrange, type Filter, indexParticipants, type Sort, type SortKey, startsDown } from './arrange';

/** A line of the table body: a participant, or the list of visits under one. `line` counts the head as 1. */
export type Line = { participant: Participant; kind: 'row' | 'visits'; line: number };

const everybody: Filter = { text: '', role: '' };

/** What is shown of the participants, in which order, and which rows are open. */
export function useTableView(participants: Participant[]) {
  const [filter, setFilter] = useState<Filter>(everybody);
  const [sort, setSort] = useState<Sort>({ key: 'name', down: false });
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  // Typing stays smooth with thousands of rows: the list may follow a moment later.
  const calmFilter = useDeferredValue(filter);
  const entries = useMemo(() => indexParticipants(participants), [participants]);
  const rows = useMemo(
    () => arrange(entries, calmFilter, sort).map((entry) => entry.participant),
    [entries, calmFilter, sort],
  );
  const lines = useMemo(() => {
    const list: Line[] = [];
    for (const participant of rows) {
      list.push({ participant, kind: 'row', line: list.length + 2 });
      if (open.has(participant.key)) list.push({ participant, kind: 'visits', line: list.length + 2 });
    }
    return list;
  }, [rows, open]);

  const sortBy = (key: SortKey) =>
    setSort((now) => (now.key === key ? { key, down: !now.down } : { key, down: startsDown(key) }));
  const toggle = useCallback((key: string) => {
    setOpen((now) => {
      const next = new Set(now);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);
  const clear = useCallback(() => setFilter(everybody), []);
  return { filter, clear, setFilter, sort, setSort, sortBy, open, toggle, rows, lines };
}

export type TableView = ReturnType<typeof useTableView>;
