'use client';

import { clockRange, shortDay } from '@/components/lesson/lesson-time';
import { StateBadge } from '@/components/lesson/state-badge';
import { lessonPath } from '@/components/lesson/use-lesson-keys';
import { ButtonLink } from '@/components/ui/button';
import { formatCount } from '@/lib/format/number';
import type { TodayLesson } from '@/lib/today/schema';
import { LessonName } from './lesson-name';
import { TodaySection } from './today-section';

/** Lessons that are over and wait for a signature, newest first. */
export function SignList({ lessons, zone }: { lessons: TodayLesson[]; zone: string }) {
  if (lessons.length === 0) return null;
  return (
    <TodaySection title="To sign">
      {lessons.map((lesson) => (
        <li
          key={lesson.id}
          className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t px-4 py-2.5 first:border-t-0"
        >
          <LessonName
            href={lessonPath(lesson.id)}
            lesson={lesson}
            time={clockRange(lesson.window, lesson.timeZone)}
            zone={zone}
            day={shortDay(lesson.window.start, lesson.timeZone)}
          />
          <p className="flex items-center gap-2 text-13 text-soft tabular-nums max-md:mr-auto">
            <StateBadge state={lesson.state} />
            {waiting(lesson)}
          </p>
          <ButtonLink href={lessonPath(lesson.id)} aria-label={`Review ${lesson.roomName}`}>
            Review
          </ButtonLink>
        </li>
      ))}
    </TodaySection>
  );
}

/** "1 absent, 2 to decide" */
function waiting({ counts, toDecide }: TodayLesson): string {
  const parts = [
    counts.absent > 0 ? `${formatCount(counts.absent)} absent` : '',
    toDecide > 0 ? `${formatCount(toDecide)} to decide` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : 'nobody missing';
}
