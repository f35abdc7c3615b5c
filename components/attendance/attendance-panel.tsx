'use client';

import { MessagePage } from '@/components/shell/message-page';
import { Button, ButtonLink } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { type First, FirstAnswers } from '@/components/ui/first-answers';
import { PageHead } from '@/components/ui/page-head';
import type { Attendance } from '@/lib/attendance/schema';
import type { AppError } from '@/lib/errors';
import { AttendanceSkeleton } from './attendance-skeleton';
import { AttendanceView } from './attendance-view';
import { attendanceKey, useAttendance } from './use-attendance';

type AttendancePanelProps = {
  sessionId: string;
  /** The first answer, started by the server and not yet waited for; undefined when the browser shall ask. */
  first: First<Attendance>;
};

/** The attendance of a session, from its first answer on. */
export function AttendancePanel({ sessionId, first }: AttendancePanelProps) {
  return (
    <FirstAnswers answers={{ [attendanceKey(sessionId)]: first }} waiting={<AttendanceSkeleton />}>
      <Panel sessionId={sessionId} />
    </FirstAnswers>
  );
}

/** The page in each of its states: loading, there, there but no longer renewed, failed, not found. */
function Panel({ sessionId }: { sessionId: string }) {
  const { data, error, isValidating, mutate } = useAttendance(sessionId);
  const again = { busy: isValidating, onRetry: () => void mutate() };
  if (data)
    return (
      <AttendanceView attendance={data} actions={error ? <Outdated {...again} error={error} /> : undefined} />
    );
  if (error?.code === 'not_found') return <NoSession />;
  if (!error) return <AttendanceSkeleton />;
  return (
    <>
      <PageHead title="Session" back={{ href: '/rooms', label: 'Rooms' }} />
      <ErrorNotice title="The attendance could not be loaded" error={error} {...again} />
    </>
  );
}

/** Beside the title, so that the numbers keep their place when one renewal fails. */
function Outdated({ error, busy, onRetry }: { error: AppError; busy: boolean; onRetry: () => void }) {
  return (
    <p role="status" className="flex items-center gap-2 text-12 text-late" title={error.message}>
      Not up to date
      <Button size="sm" busy={busy} onClick={onRetry}>
        Try again
      </Button>
    </p>
  );
}

function NoSession() {
  return (
    <MessagePage
      title="There is no such session"
      actions={
        <ButtonLink variant="primary" href="/rooms">
          All rooms
        </ButtonLink>
      }
    >
      <p>
        The address may be mistyped, or 100ms no longer keeps this session. The sessions that are kept stand
        on the page of their room.
      </p>
    </MessagePage>
  );
}
