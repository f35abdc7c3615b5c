'use client';

import { windowWords } from '@/components/lesson/lesson-time';
import { MissingNames } from '@/components/lesson/missing-names';
import { type Invited, usePersonalLinks } from '@/components/lesson/personal-links';
import { lessonPath } from '@/components/lesson/use-lesson-keys';
import { Only } from '@/components/shell/me';
import { LiveBadge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { formatCount } from '@/lib/format/number';
import type { TodayLesson } from '@/lib/today/schema';
import { JoinNow } from './join-now';
import { LessonName } from './lesson-name';
import { TodaySection } from './today-section';

type NowListProps = { lessons: TodayLesson[]; meetingUrl: string | null; me: Invited; zone: string };

/** Links cost a call to 100ms a room: in a workspace with more at once they are on the page of each lesson. */
const mostLinked = 30;

/** What runs now, and who is not here yet. */
export function NowList({ lessons, ...rest }: NowListProps) {
  if (lessons.length === 0) return null;
  return (
    <TodaySection title="Now">
      {lessons.map((lesson, place) => (
        <NowLesson key={lesson.id} lesson={lesson} linked={place < mostLinked} {...rest} />
      ))}
    </TodaySection>
  );
}

type NowLessonProps = Omit<NowListProps, 'lessons'> & { lesson: TodayLesson; linked: boolean };

function NowLesson({ lesson, linked, meetingUrl, me, zone }: NowLessonProps) {
  const { counts, notHereYet } = lesson;
  const { linkOf, staffLinkOf } = usePersonalLinks(lesson.roomId, meetingUrl, linked && lesson.roomEnabled);
  const href = lessonPath(lesson.id);
  const of = counts.roster > 0 ? `of ${formatCount(counts.roster)} here` : 'here';
  return (
    <li className="flex flex-col gap-3 border-line border-t px-4 py-3 first:border-t-0">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <LessonName
          href={href}
          lesson={lesson}
          time={windowWords(lesson.window, lesson.state, lesson.timeZone)}
          zone={zone}
        />
        <p className="flex items-baseline gap-1.5 tabular-nums max-md:w-full">
          <span className="self-center">
            <LiveBadge />
          </span>
          <b className="font-semibold text-20">{formatCount(counts.here)}</b>
          <span className="text-soft">{of}</span>
        </p>
        <ButtonLink href={href} className="max-md:flex-1" aria-label={`Open ${lesson.roomName}`}>
          Open
        </ButtonLink>
        <Only may="tokens:create">
          <JoinNow lesson={lesson} link={staffLinkOf(me)} />
        </Only>
      </div>
      {notHereYet.length > 0 ? (
        <div className="flex flex-col gap-1.5">
          <p className="text-13 text-soft">Not here yet: {formatCount(notHereYet.length)}</p>
          <MissingNames people={notHereYet} linkOf={linkOf} />
        </div>
      ) : null}
    </li>
  );
}
