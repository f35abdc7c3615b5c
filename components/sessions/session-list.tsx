'use client';

import { Button, ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { ErrorNotice } from '@/components/ui/error-notice';
import { type First, FirstAnswers } from '@/components/ui/first-answers';
import type { SessionPage } from '@/lib/attendance/schema';
import { formatCount } from '@/lib/format/number';
import { SessionListSkeleton } from './session-list-skeleton';
import { SessionTable } from './session-table';
import { allSessions, sessionsListKey, useSessions } from './use-sessions';

type SessionListProps = {
  roomId: string;
  /** The first page, started by the server and not yet waited for. */
  first: First<SessionPage[]>;
};

/** The sessions of a room, newest first, each a way to its attendance. */
export function SessionList({ roomId, first }: SessionListProps) {
  return (
    <FirstAnswers answers={{ [sessionsListKey(roomId)]: first }} waiting={<SessionListSkeleton />}>
      <Sessions roomId={roomId} />
    </FirstAnswers>
  );
}

function Sessions({ roomId }: { roomId: string }) {
  const { data, error, isValidating, mutate, size, setSize } = useSessions(roomId);
  if (data === undefined && error) {
    return (
      <ErrorNotice
        title="The sessions could not be loaded"
        error={error}
        busy={isValidating}
        onRetry={() => void mutate()}
      />
    );
  }
  if (data === undefined) return <SessionListSkeleton />;
  const sessions = allSessions(data);
  if (sessions.length === 0) return <NoSession roomId={roomId} />;
  const more = Boolean(data.at(-1)?.nextCursor);
  const waiting = data.length < size && !error;
  return (
    <div className="flex flex-col gap-3">
      {error && (
        <ErrorNotice
          title="The list is not up to date"
          error={error}
          busy={isValidating}
          onRetry={() => void mutate()}
        />
      )}
      <SessionTable sessions={sessions} />
      <div className="flex flex-wrap items-center gap-3 text-13 text-soft">
        {more && (
          <Button busy={waiting} className="print:hidden" onClick={() => void setSize(data.length + 1)}>
            Show more
          </Button>
        )}
        <p role="status">
          {more ? `The latest ${formatCount(sessions.length)} sessions` : countOf(sessions.length)}
        </p>
      </div>
    </div>
  );
}

const countOf = (count: number): string =>
  count === 1 ? '1 session' : `${formatCount(count)} sessions in all`;

function NoSession({ roomId }: { roomId: string }) {
  return (
    <div className="rounded-card border border-line bg-surface">
      <Empty
        title="No session yet"
        action={<ButtonLink href={`/rooms/${encodeURIComponent(roomId)}/join`}>Links to join</ButtonLink>}
      >
        When somebody joins, it will be listed here.
      </Empty>
    </div>
  );
}
