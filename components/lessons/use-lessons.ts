'use client';

import useSWRInfinite from 'swr/infinite';
import type { AppError } from '@/lib/errors';
import type { LessonPage, LessonSummary } from '@/lib/lessons/schema';
import type { LessonRange } from './lesson-range';
import { lessonsKey } from './lessons-key';

/** A room's lessons, newest first, a page at a time; asked again while somebody looks, for lessons begin and end. */
export const useLessons = (roomId: string, range: LessonRange) =>
  useSWRInfinite<LessonPage, AppError>(lessonsKey(roomId, range), {
    refreshInterval: (pages) => (pages?.[0]?.lessons.some(({ state }) => state === 'live') ? 20_000 : 60_000),
    refreshWhenHidden: false,
    revalidateAll: true,
  });

/** All pages as one list. A lesson that moved between two pages may come twice: the earlier page is the newer word. */
export function allLessons(pages: LessonPage[]): LessonSummary[] {
  const byId = new Map<string, LessonSummary>();
  for (const lesson of pages.flatMap((page) => page.lessons)) {
    if (!byId.has(lesson.id)) byId.set(lesson.id, lesson);
  }
  return [...byId.values()];
}

export type Week = { key: string; lessons: LessonSummary[] };

/** Neighbours of one week (Monday to Sunday, by the zone's calendar) together, in the order they come. */
export function byWeek(lessons: LessonSummary[], mondayOf: (iso: string) => string): Week[] {
  const weeks: Week[] = [];
  for (const lesson of lessons) {
    const key = mondayOf(lesson.startedAt);
    const last = weeks.at(-1);
    if (last?.key === key) last.lessons.push(lesson);
    else weeks.push({ key, lessons: [lesson] });
  }
  return weeks;
}
