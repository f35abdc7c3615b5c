'use client';

import { useSelectedLayoutSegment } from 'next/navigation';
import { JoinPanelSkeleton } from '@/components/join/join-panel-skeleton';
import { LessonListSkeleton } from '@/components/lessons/lesson-list-skeleton';
import { RosterSkeleton } from '@/components/roster/roster-skeleton';
import { SessionListSkeleton } from '@/components/sessions/session-list-skeleton';
import { SettingsSkeleton } from '@/components/settings/settings-skeleton';
import { PageHead } from '@/components/ui/page-head';
import { Skeleton } from '@/components/ui/skeleton';
import { back } from './room-head';
import { RoomTabs } from './room-tabs';

/** The size of a room's page while it is on its way; its tabs work already. */
export function RoomSkeleton({ roomId }: { roomId: string }) {
  const segment = useSelectedLayoutSegment();
  return (
    <>
      <div role="status" aria-label="Loading the room">
        <PageHead
          back={back}
          title={<Skeleton className="h-7 w-48" />}
          actions={<Skeleton className="h-11 w-44 md:h-8" />}
          meta={<Skeleton className="mt-2 h-16 w-full max-w-2xl md:h-12" />}
        />
      </div>
      <RoomTabs roomId={roomId} />
      <div className="pt-4 md:pt-5">
        {segment === 'join' && <JoinPanelSkeleton />}
        {segment === 'roster' && <RosterSkeleton />}
        {segment === 'settings' && <SettingsSkeleton />}
        {segment === null && <LessonListSkeleton />}
        {segment === 'sessions' && <SessionListSkeleton />}
      </div>
    </>
  );
}
