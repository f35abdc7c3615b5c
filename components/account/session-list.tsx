'use client';

import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Skeleton } from '@/components/ui/skeleton';
import { Time } from '@/components/ui/time';
import { toast } from '@/components/ui/toast';
import type { MySession } from '@/lib/account/schema';
import { isAppError } from '@/lib/errors';
import { browserWords } from './browser-words';
import { useAccountChanges, useSessions } from './use-account';

/** Where I am signed in, and the way to end that. */
export function SessionList() {
  const { data, error, isValidating, mutate } = useSessions();
  const { end, endOthers } = useAccountChanges();
  const [busy, setBusy] = useState<string | null>(null);
  const others = data?.sessions.filter(({ current }) => !current) ?? [];

  const run = async (what: string, work: () => Promise<number>) => {
    setBusy(what);
    try {
      const ended = await work();
      toast.success(ended === 1 ? 'One session ended' : `${ended} sessions ended`);
    } catch (failure) {
      toast.error(isAppError(failure) ? failure.message : 'Nothing was ended. Please try again.');
    }
    setBusy(null);
  };

  return (
    <section aria-labelledby="sessions" className="rounded-card border border-line bg-surface">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-4">
        <div className="min-w-0 flex-1 basis-64">
          <h2 id="sessions" className="font-semibold text-16">
            Where you are signed in
          </h2>
          <p className="mt-1 text-13 text-soft">A session lasts twelve hours at most.</p>
        </div>
        {others.length > 0 && (
          <Button busy={busy === 'others'} onClick={() => void run('others', endOthers)}>
            End all others
          </Button>
        )}
      </div>
      {error && (
        <ErrorNotice
          className="mx-4 mb-4"
          title="Your sessions could not be loaded"
          error={error}
          busy={isValidating}
          onRetry={() => void mutate()}
        />
      )}
      {!data && !error && (
        <div role="status" aria-label="Loading your sessions" className="border-line border-t px-4 py-3">
          <Skeleton className="h-10 w-64" />
        </div>
      )}
      <ul>
        {data?.sessions.map((session) => (
          <SessionLine
            key={session.id}
            session={session}
            busy={busy === session.id}
            onEnd={() => void run(session.id, () => end(session.id))}
          />
        ))}
      </ul>
    </section>
  );
}

type SessionLineProps = { session: MySession; busy: boolean; onEnd: () => void };

function SessionLine({ session, busy, onEnd }: SessionLineProps) {
  const words = browserWords(session.userAgent);
  return (
    <li className="flex items-center gap-3 border-line border-t px-4 py-2.5">
      <div className="min-w-0 flex-1">
        <p title={session.userAgent} className="flex flex-wrap items-center gap-x-2 font-medium text-14">
          {words}
          {session.current && <Badge tone="good">This browser</Badge>}
        </p>
        <p className="text-13 text-soft">
          Signed in <Time at={session.createdAt} style="datetime" /> · last seen{' '}
          <Time at={session.lastSeenAt} style="time" />
        </p>
      </div>
      {!session.current && (
        <Button size="sm" busy={busy} aria-label={`End the session of ${words}`} onClick={onEnd}>
          End
        </Button>
      )}
    </li>
  );
}
