'use client';

import { useSearchParams } from 'next/navigation';
import { queryNow } from '@/components/ui/address';
import { type LessonRange, lessonsPath, readRange } from './lesson-range';

/** From when to when lessons are listed, kept in the address so that it can be shared and survives a reload. */
export function useLessonRange(roomId: string) {
  const params = useSearchParams();
  const range = readRange({ from: params.get('from'), to: params.get('to') });
  const setRange = (part: Partial<LessonRange>) => {
    const now = queryNow();
    const { from, to } = readRange({ from: now('from'), to: now('to') });
    window.history.replaceState(null, '', lessonsPath(roomId, { from, to, ...part }));
  };
  return { range, setRange, filtered: range.from !== '' || range.to !== '' };
}
