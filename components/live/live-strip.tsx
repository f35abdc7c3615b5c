'use client';

import { useSelectedLayoutSegment } from 'next/navigation';
import { useEffect, useMemo, useRef } from 'react';
import { useSWRConfig } from 'swr';
import { useRenewOverviews } from '@/components/lesson/use-lesson';
import { roomKey } from '@/components/rooms/use-room';
import { sessionsListKey } from '@/components/sessions/use-sessions';
import { LiveBadge } from '@/components/ui/badge';
import { Button, ButtonLink } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import { Time } from '@/components/ui/time';
import { formatCount } from '@/lib/format/number';
import type { Live, Room } from '@/lib/rooms/schema';
import { LiveNames } from './live-names';
import { type Movement, nameList, presentPeople } from './live-people';
import { useAnnounced } from './use-announced';
import { useLive } from './use-live';
import { useMovement } from './use-movement';

const frame = 'mb-3 flex flex-col gap-3 rounded-card border border-line bg-surface px-3 py-3 md:px-4';

/** The running session of a room: who is in, since when. Nothing while no session runs. */
export function LiveStrip({ room }: { room: Room }) {
  const { data, error, mutate, isValidating } = useLive(room.id);
  useSessionChange(room.id, data && (data.session?.id ?? null));
  if (data?.session) return <Running session={data.session} stale={error !== undefined} />;
  if (data || !room.live) return null;
  if (!error) return <LiveStripSkeleton />;
  return (
    <section aria-label="Live now" className={frame}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <LiveBadge />
        <p className="min-w-0 flex-1 text-13 text-soft">Who is in could not be loaded. {error.message}</p>
        <Button size="sm" busy={isValidating} onClick={() => void mutate()}>
          Try again
        </Button>
      </div>
    </section>
  );
}

type Session = NonNullable<Live['session']>;

function Running({ session, stale }: { session: Session; stale: boolean }) {
  const people = useMemo(() => presentPeople(session.people), [session.people]);
  const moved = useMovement(session.id, people);
  const count = `${formatCount(people.length)} in`;
  const announced = useAnnounced(count);
  const segment = useSelectedLayoutSegment();
  return (
    <section aria-label="Live now" className={frame}>
      <p role="status" className="sr-only">
        {announced}
      </p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <LiveBadge>{count}</LiveBadge>
        <span className="text-13 text-soft">
          since <Time at={session.startedAt} style="time" />
        </span>
        <Moved {...moved} />
        {stale && <span className="text-12 text-late">Not up to date: trying again.</span>}
        <ButtonLink
          href={`/sessions/${encodeURIComponent(session.id)}`}
          size="sm"
          className="ml-auto print:hidden"
        >
          Attendance so far
        </ButtonLink>
      </div>
      {/* On a phone the ways to join must not be pushed off the screen by names. */}
      <div className={segment === 'join' ? 'hidden md:block' : undefined}>
        <LiveNames people={people} came={moved.came} />
      </div>
    </section>
  );
}

function Moved({ came, left }: Movement) {
  if (came.length + left.length === 0) return null;
  return (
    <span className="min-w-0 animate-appear break-words text-13 text-soft">
      {came.length > 0 && `${nameList(came)} came`}
      {came.length > 0 && left.length > 0 && ' · '}
      {left.length > 0 && `${nameList(left)} left`}
    </span>
  );
}

/** When a session begins or ends, the room's head and its lists of sessions and lessons are no longer true. */
function useSessionChange(roomId: string, sessionId: string | null | undefined): void {
  const { mutate } = useSWRConfig();
  const renewOverviews = useRenewOverviews();
  const seen = useRef(sessionId);
  useEffect(() => {
    if (sessionId === undefined || seen.current === sessionId) return;
    const first = seen.current === undefined;
    seen.current = sessionId;
    if (first) return;
    void mutate(roomKey(roomId));
    void mutate(sessionsListKey(roomId));
    renewOverviews();
  }, [mutate, renewOverviews, roomId, sessionId]);
}

/** The size of the strip while it is on its way. */
export function LiveStripSkeleton() {
  return (
    <div role="status" aria-label="Loading who is in" className={frame}>
      <Skeleton className="h-7 w-48" />
      <Skeleton className="h-6 w-full max-w-xl" />
    </div>
  );
}
