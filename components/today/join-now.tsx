import { ArrowUpRight } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import type { TodayLesson } from '@/lib/today/schema';

type JoinNowProps = {
  lesson: TodayLesson;
  /** The way in under one's own name and id; null while there is none. */
  link: string | null;
};

/** Into the class at once; where there is no link for that, to the page that says how. */
export function JoinNow({ lesson, link }: JoinNowProps) {
  if (link === null) {
    return (
      <ButtonLink
        variant="primary"
        className="max-md:flex-1"
        href={`/rooms/${encodeURIComponent(lesson.roomId)}/join`}
        aria-label={`Join ${lesson.roomName}`}
      >
        Join
      </ButtonLink>
    );
  }
  return (
    <ButtonLink
      variant="primary"
      className="max-md:flex-1"
      href={link}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={`Join ${lesson.roomName} (opens a new tab)`}
    >
      Join
      <ArrowUpRight aria-hidden="true" />
    </ButtonLink>
  );
}
