'use client';

import { useDeferredValue, useMemo } from 'react';
import type { Register } from '@/lib/register/schema';
import { arrangeLessons, arrangeStudents, indexStudents } from './arrange-register';
import type { RegisterChoice } from './register-query';

/** The students and lessons shown. */
export function useRows(register: Register, choice: RegisterChoice, text: string) {
  const { students, lessons } = register;
  const { status, limit, below, run, inRow, unsigned } = choice;
  const { key, down } = choice.sort;
  // Typing stays smooth with hundreds of rows: the grid may follow a moment later.
  const calmText = useDeferredValue(text);
  const entries = useMemo(() => indexStudents(students), [students]);
  const columns = useMemo(() => arrangeLessons(lessons, unsigned), [lessons, unsigned]);
  const rows = useMemo(
    () =>
      arrangeStudents(entries, columns, {
        text: calmText,
        status,
        limit,
        below,
        run,
        inRow,
        sort: { key, down },
      }),
    [entries, columns, calmText, status, limit, below, run, inRow, key, down],
  );
  return { rows, columns };
}

/** Whether anything but days and order narrows what is shown. */
export const isNarrowed = ({ status, below, inRow, unsigned }: RegisterChoice, text: string): boolean =>
  text.trim() !== '' || status !== '' || below || inRow || unsigned;
export const everything = { status: '', below: false, inRow: false, unsigned: false } as const;
