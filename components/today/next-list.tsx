'use client';

import { clockRange, shortDay } from '@/components/lesson/lesson-time';
import { dateIn } from '@/components/lesson/wall-clock';
import { formatCount } from '@/lib/format/number';
import type { TodayNext } from '@/lib/today/schema';
import { LessonName } from './lesson-name';
import { TodaySection } from './today-section';

type NextListProps = { lessons: TodayNext[]; zone: string; today: string };

/** What the timetables say comes next; the day is named when it is not today. */
export function NextList({ lessons, zone, today }: NextListProps) {
  if (lessons.length === 0) return null;
  return (
    <TodaySection title="Next">
      {lessons.map((lesson) => {
        const sameDay = dateIn(lesson.start, zone) === today;
        return (
          <li
            key={`${lesson.roomId} ${lesson.start}`}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-t px-4 py-2.5 first:border-t-0"
          >
            <LessonName
              href={`/rooms/${encodeURIComponent(lesson.roomId)}`}
              lesson={lesson}
              time={clockRange(lesson, lesson.timeZone)}
              zone={zone}
              {...(sameDay ? {} : { day: shortDay(lesson.start, lesson.timeZone) })}
            />
            <p className="text-13 text-soft tabular-nums">
              {lesson.expected > 0 ? `${formatCount(lesson.expected)} expected` : 'no roster'}
            </p>
          </li>
        );
      })}
    </TodaySection>
  );
}
