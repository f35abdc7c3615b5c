'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback } from 'react';
import useSWR from 'swr';
import { queryNow } from '@/components/ui/address';
import type { AppError } from '@/lib/errors';
import type { Student } from '@/lib/students/schema';
import { readStudentRange, type StudentRange, studentKey, studentPath } from './student-key';

/** One person's record. While other days are asked for, those before stay in sight. */
export const useStudent = (userId: string, range: StudentRange) =>
  useSWR<Student, AppError>(studentKey(userId, range), { keepPreviousData: true });

/** Which days the record is of, kept in the address. */
export function useStudentRange(userId: string) {
  const params = useSearchParams();
  const range = readStudentRange({ from: params.get('from'), to: params.get('to') });
  const setRange = useCallback(
    (part: Partial<StudentRange>) => {
      const now = queryNow();
      const { from, to } = readStudentRange({ from: now('from'), to: now('to') });
      window.history.replaceState(null, '', studentPath(userId, { from, to, ...part }));
    },
    [userId],
  );
  return { range, setRange };
}
