import Link from 'next/link';

type LessonNameProps = {
  href: string;
  lesson: { roomName: string; title: string; timeZone: string };
  /** From when to when, as words. */
  time: string;
  /** The workspace's zone: a lesson elsewhere names its own. */
  zone: string;
  /** "Mon 16 Nov", where it is not today's. */
  day?: string;
};

/** Which lesson: room, time, title when it says more. A target for a thumb. */
export function LessonName({ href, lesson, time, zone, day }: LessonNameProps) {
  const { roomName, title, timeZone } = lesson;
  return (
    <div className="min-w-0 flex-1 max-md:basis-full">
      <Link
        href={href}
        className="inline-flex max-md:-my-2 min-h-11 max-w-full items-center rounded-inner font-medium hover:underline md:min-h-0"
      >
        <bdi className="min-w-0 truncate">{roomName}</bdi>
      </Link>
      <p className="text-13 text-soft tabular-nums">
        {day ? `${day}, ` : ''}
        {time}
        {timeZone === zone ? '' : ` ${timeZone}`}
        {title === roomName || title === '' ? null : (
          <>
            {' · '}
            <bdi>{title}</bdi>
          </>
        )}
      </p>
    </div>
  );
}
