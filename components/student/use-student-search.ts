'use client';

import { useEffect, useState } from 'react';
import useSWR from 'swr';
import type { AppError } from '@/lib/errors';
import { withQuery } from '@/lib/http/fetcher';
import type { StudentPage } from '@/lib/students/schema';

const pauseMs = 200;
const most = 20;

/** A text as it was when nobody had typed for a moment. */
export function useCalmText(text: string): string {
  const [calm, setCalm] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return calm;
}

/** The first students that match what is typed; `waiting` while that is not answered yet. */
export function useStudentSearch(text: string) {
  const wanted = text.trim();
  const calm = useCalmText(wanted);
  const { data, error, isValidating } = useSWR<StudentPage, AppError>(
    calm === '' ? null : withQuery('/api/students', { q: calm, limit: most }),
    { keepPreviousData: true, revalidateOnFocus: false },
  );
  const waiting = calm !== wanted || isValidating;
  return { students: wanted === '' ? [] : (data?.students ?? []), waiting, error };
}
