'use client';

import { FreshLine } from '@/components/lesson/fresh-line';
import type { Invited } from '@/components/lesson/personal-links';
import { useMay, useMe } from '@/components/shell/me';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { ErrorNotice } from '@/components/ui/error-notice';
import { type First, FirstAnswers } from '@/components/ui/first-answers';
import { PageHead } from '@/components/ui/page-head';
import { useZone } from '@/components/ui/zone';
import { formatDay } from '@/lib/format/time';
import type { Today } from '@/lib/today/schema';
import { NextList } from './next-list';
import { NowList } from './now-list';
import { SignList } from './sign-list';
import { TodaySkeleton } from './today-skeleton';
import { todayKey, useToday } from './use-today';

type TodayPanelProps = {
  meetingUrl: string | null;
  /** The person signed in. */
  me: Invited;
  /** Admins see what waits for everybody. */
  admin: boolean;
  /** The first answer, started by the server and not yet waited for. */
  first: First<Today>;
};

/** The start page: what runs and who is missing, what waits for a signature, what comes next. */
export function TodayPanel({ meetingUrl, me, admin, first }: TodayPanelProps) {
  return (
    <FirstAnswers answers={{ [todayKey()]: first }} waiting={<TodaySkeleton />}>
      <Panel meetingUrl={meetingUrl} me={me} admin={admin} />
    </FirstAnswers>
  );
}

function Panel({ meetingUrl, me, admin }: Omit<TodayPanelProps, 'first'>) {
  const { data, error, isValidating, mutate } = useToday();
  if (!data && !error) return <TodaySkeleton />;
  return (
    <>
      <PageHead
        title="Today"
        meta={data ? <DayWords today={data} /> : undefined}
        actions={admin ? <ButtonLink href="/sign-off">All unsigned lessons</ButtonLink> : undefined}
      />
      <div className="flex flex-col gap-6 pb-12">
        {data ? <FreshLine freshAt={data.freshAt} asking={isValidating} /> : null}
        {error ? (
          <ErrorNotice
            title={data ? 'This page is not up to date' : 'Today could not be loaded'}
            error={error}
            busy={isValidating}
            onRetry={() => void mutate()}
          />
        ) : null}
        {data ? <Lessons today={data} meetingUrl={meetingUrl} me={me} /> : null}
      </div>
    </>
  );
}

/** "Tue 17 Nov 2026 · times in Europe/Berlin", and of rooms elsewhere in theirs. */
function DayWords({ today: { date, timeZone } }: { today: Today }) {
  return (
    <span className="tabular-nums">
      {formatDay(`${date}T12:00:00.000Z`, 'UTC')} · {timeZone}
    </span>
  );
}

function Lessons({ today, meetingUrl, me }: { today: Today } & Omit<TodayPanelProps, 'first' | 'admin'>) {
  const zone = useZone();
  const { now, next } = today;
  // Who only looks has nothing to sign.
  const toSign = useMay('rooms:write') ? today.toSign : [];
  if (now.length + toSign.length + next.length === 0) return <NothingYet />;
  return (
    <>
      <NowList lessons={now} meetingUrl={meetingUrl} me={me} zone={zone} />
      <SignList lessons={toSign} zone={zone} />
      <NextList lessons={next} zone={zone} today={today.date} />
    </>
  );
}

function NothingYet() {
  const { role } = useMe();
  return (
    <div className="rounded-card border border-line bg-surface">
      <Empty
        title="No lesson today"
        action={
          <ButtonLink variant="primary" href="/rooms">
            Rooms
          </ButtonLink>
        }
      >
        {role === 'viewer'
          ? 'Lessons that run are shown here with who is missing, then the next ones.'
          : 'Lessons that run are shown here with who is missing, then those to sign, then the next ones. Open a room to hold a class, to give it a timetable, or to say who belongs to it.'}{' '}
        {role !== 'admin' && 'An admin of Rollcall assigns rooms to you; their lessons are those shown here.'}
      </Empty>
    </div>
  );
}
