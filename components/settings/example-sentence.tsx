'use client';

import clsx from 'clsx';
import { formatClock, formatDay } from '@/lib/format/time';
import type { Example, ExampleLesson } from './use-example';

type Counts = ExampleLesson['counts'];

/** What the last lesson would have come to with what is typed, beside what it came to. Read out when it changes. */
export function ExampleSentence({
  example,
  zone,
  className,
}: {
  example: Example;
  zone: string;
  className?: string;
}) {
  const { saved, typed } = example;
  const lesson = typed ?? saved ?? undefined;
  return (
    <div className={clsx('rounded-card border border-line bg-sunken px-4 py-3 text-13', className)}>
      <p className="font-medium text-12 text-faint">Example</p>
      <p aria-live="polite" className="mt-1 min-h-15 text-ink">
        {saved === null && lesson === undefined && noLesson}
        {lesson !== undefined && (
          <>
            With these settings, <Name lesson={lesson} zone={zone} /> would have had{' '}
            <b className="font-medium">{words(lesson.counts)}</b>.
          </>
        )}
      </p>
      {typed && saved && (
        <p className="mt-1 text-soft">
          {words(typed.counts) === words(saved.counts)
            ? 'That is the same as with the saved ones.'
            : `With the saved ones: ${words(saved.counts)}.`}
        </p>
      )}
    </div>
  );
}

const noLesson =
  'Once a lesson has been held in this room and there is a roster, it shows here what these settings make of it.';

const Name = ({ lesson, zone }: { lesson: ExampleLesson; zone: string }) => (
  <span>
    {formatDay(lesson.startedAt, zone)}, {formatClock(lesson.startedAt, zone)}
  </span>
);

/** "21 present, 2 late, 1 partial, 1 absent; 3 left early". What nobody was is left out, but for present and absent. */
export function words({ present, late, partial, absent, excused, leftEarly }: Counts): string {
  const parts = [
    `${present} present`,
    late > 0 && `${late} late`,
    partial > 0 && `${partial} partial`,
    `${absent} absent`,
    excused > 0 && `${excused} excused`,
  ].filter((part) => part !== false);
  return parts.join(', ') + (leftEarly > 0 ? `; ${leftEarly} left early` : '');
}
