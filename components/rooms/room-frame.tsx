'use client';

import { type ReactNode, Suspense } from 'react';
import { SWRConfig } from 'swr';
import { LiveStrip, LiveStripSkeleton } from '@/components/live/live-strip';
import { liveKey } from '@/components/live/use-live';
import { MessagePage } from '@/components/shell/message-page';
import { ButtonLink } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import type { Live, Room } from '@/lib/rooms/schema';
import { RoomHead } from './room-head';
import { RoomSkeleton } from './room-skeleton';
import { RoomTabs } from './room-tabs';
import { roomKey, useRoom } from './use-room';

type RoomFrameProps = {
  roomId: string;
  /** First answers, started by the server and not yet waited for. */
  room: Promise<Room | undefined>;
  live: Promise<Live | undefined>;
  children: ReactNode;
};

/** What every page of a room shares: head, live strip and tabs. A room that does not exist shows that instead. */
export function RoomFrame({ roomId, room, live, children }: RoomFrameProps) {
  return (
    <SWRConfig value={{ fallback: { [roomKey(roomId)]: room, [liveKey(roomId)]: live } }}>
      <Suspense fallback={<RoomSkeleton roomId={roomId} />}>
        <Frame roomId={roomId}>{children}</Frame>
      </Suspense>
    </SWRConfig>
  );
}

function Frame({ roomId, children }: { roomId: string; children: ReactNode }) {
  const { data: room, error, isValidating, mutate } = useRoom(roomId);
  if (room === undefined && error?.code === 'not_found') return <RoomMissing />;
  if (room === undefined && error) {
    return (
      <ErrorNotice
        className="mt-6"
        title="This room could not be loaded"
        error={error}
        busy={isValidating}
        onRetry={() => void mutate()}
      />
    );
  }
  if (room === undefined) return <RoomSkeleton roomId={roomId} />;
  return (
    <>
      <RoomHead room={room} />
      <Suspense fallback={room.live && <LiveStripSkeleton />}>
        <LiveStrip room={room} />
      </Suspense>
      <RoomTabs roomId={room.id} />
      <div className="pt-4 md:pt-5">{children}</div>
    </>
  );
}

function RoomMissing() {
  return (
    <MessagePage
      title="There is no such room"
      actions={
        <ButtonLink variant="primary" href="/rooms">
          All rooms
        </ButtonLink>
      }
    >
      <p>The address may be mistyped, or the room belongs to another 100ms workspace.</p>
    </MessagePage>
  );
}
