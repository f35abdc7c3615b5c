'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { buttonClass } from '@/components/ui/button-class';
import { PageHead } from '@/components/ui/page-head';
import { Time } from '@/components/ui/time';
import { formatDay } from '@/lib/format/time';
import type { LessonReport } from '@/lib/lessons/schema';
import { windowWords } from './lesson-time';
import { heldWords } from './lesson-words';
import { PrintLine } from './print-line';
import { StateBadge } from './state-badge';
import { lessonPath } from './use-lesson-keys';

type HeadProps = { report: LessonReport; actions: ReactNode };

/** Which lesson this is: room, day, window with its zone, how far it has come, how long it was held. */
export function LessonHead({ report: { lesson }, actions }: HeadProps) {
  const zone = lesson.timeZone;
  const room = `/rooms/${encodeURIComponent(lesson.roomId)}`;
  return (
    <PageHead
      title={
        <>
          <Link href={room} className="hover:underline">
            <bdi>{lesson.roomName}</bdi>
          </Link>{' '}
          <span className="font-normal text-soft">
            · {formatDay(lesson.window.start, zone)}, {windowWords(lesson.window, lesson.state, zone)}
          </span>
        </>
      }
      back={{ href: room, label: 'All lessons' }}
      badge={<StateBadge state={lesson.state} />}
      actions={
        <>
          {actions}
          <Way id={lesson.previousId} label="Previous lesson" shortcut="p">
            <ChevronLeft aria-hidden="true" />
            <span className="max-md:sr-only">prev</span>
          </Way>
          <Way id={lesson.nextId} label="Next lesson" shortcut="n">
            <span className="max-md:sr-only">next</span>
            <ChevronRight aria-hidden="true" />
          </Way>
        </>
      }
      meta={
        <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5 tabular-nums">
          {lesson.title === lesson.roomName || lesson.title === '' ? null : (
            <>
              <bdi className="min-w-0 break-words text-ink">{lesson.title}</bdi>
              <Dot />
            </>
          )}
          <HeldFact lesson={lesson} />
          <Dot />
          <span className="whitespace-nowrap">{zone}</span>
          {lesson.signedBy && lesson.signedAt ? (
            <>
              <Dot />
              <span>
                signed by {lesson.signedBy}, <Time at={lesson.signedAt} style="datetime" />
              </span>
            </>
          ) : null}
          <Sessions ids={lesson.sessionIds} />
          <PrintLine />
        </div>
      }
    />
  );
}

const Dot = () => <span aria-hidden="true">·</span>;

function HeldFact({ lesson }: { lesson: LessonReport['lesson'] }) {
  if (lesson.state === 'not-held') return <span>not held</span>;
  const sofar = lesson.state === 'live' ? ' so far' : '';
  return (
    <span className="whitespace-nowrap">
      held {heldWords(lesson)}
      {sofar}
      {lesson.window.source === 'timetable'
        ? ''
        : ` · window ${lesson.window.source === 'staff' ? 'set by staff' : 'estimated'}`}
    </span>
  );
}

/** What 100ms recorded, one click away. */
function Sessions({ ids }: { ids: string[] }) {
  if (ids.length === 0) return null;
  return (
    <span className="inline-flex flex-wrap gap-x-3 md:ml-auto print:hidden">
      {ids.map((id, index) => (
        <Link
          key={id}
          href={`/sessions/${encodeURIComponent(id)}`}
          className="inline-flex min-h-11 items-center text-12 text-soft underline-offset-2 hover:text-ink hover:underline md:min-h-0"
        >
          {ids.length === 1 ? 'The session’s own numbers' : `Session ${index + 1}`}
        </Link>
      ))}
    </span>
  );
}

type WayProps = { id: string | null; label: string; shortcut: string; children: ReactNode };

function Way({ id, label, shortcut, children }: WayProps) {
  const look = buttonClass({ variant: 'ghost' }, 'max-md:w-11 max-md:px-0');
  if (id === null) {
    return (
      <button type="button" disabled aria-label={label} className={look}>
        {children}
      </button>
    );
  }
  return (
    <Link
      href={lessonPath(id)}
      prefetch={false}
      aria-label={label}
      aria-keyshortcuts={shortcut}
      title={`${label} (${shortcut})`}
      className={look}
    >
      {children}
    </Link>
  );
}
