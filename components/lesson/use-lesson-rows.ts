'use client';

import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { indexParticipants } from '@/components/attendance/arrange';
import type { LessonParticipant } from '@/lib/lessons/schema';
import {
  arrangeLesson,
  type LessonFilter,
  type LessonSort,
  type LessonSortKey,
  startsDown,
} from './lesson-arrange';

/** A line of the table: a person, or what is known about the one above. `line` counts the head as 1. */
export type LessonLine = { person: LessonParticipant; kind: 'row' | 'details'; line: number };

const everybody: LessonFilter = { text: '', group: '' };

/** What is shown of a lesson's people, in which order, and which rows are open. Who needs a look comes first. */
export function useLessonRows(participants: LessonParticipant[]) {
  const [filter, setFilter] = useState(everybody);
  const [sort, setSort] = useState<LessonSort>({ key: 'status', down: false });
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  // Typing stays smooth with thousands of rows: the list may follow a moment later.
  const calmFilter = useDeferredValue(filter);
  const entries = useMemo(() => indexParticipants(participants), [participants]);
  const rows = useMemo(() => arrangeLesson(entries, calmFilter, sort), [entries, calmFilter, sort]);
  const lines = useMemo(() => {
    const list: LessonLine[] = [];
    for (const person of rows) {
      list.push({ person, kind: 'row', line: list.length + 2 });
      if (open.has(person.key)) list.push({ person, kind: 'details', line: list.length + 2 });
    }
    return list;
  }, [rows, open]);

  const sortBy = (key: LessonSortKey) =>
    setSort((now) => (now.key === key ? { key, down: !now.down } : { key, down: startsDown(key) }));
  const toggle = useCallback((key: string) => {
    setOpen((now) => {
      const next = new Set(now);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);
  const clear = useCallback(() => setFilter(everybody), []);
  /** Opens somebody's row, whatever is filtered. */
  const show = useCallback((key: string) => {
    setFilter(everybody);
    setOpen((now) => new Set(now).add(key));
  }, []);
  return { filter, setFilter, clear, sort, setSort, sortBy, open, toggle, show, rows, lines };
}
export type LessonRows = ReturnType<typeof useLessonRows>;
