'use client';

import type { ReactNode } from 'react';
import { LiveStrip, LiveStripSkeleton } from '@/components/live/live-strip';
import { liveKey } from '@/components/live/use-live';
import { useMe } from '@/components/shell/me';
import { MessagePage } from '@/components/shell/message-page';
import { ButtonLink } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { type First, FirstAnswers } from '@/components/ui/first-answers';
import type { Live, Room } from '@/lib/rooms/schema';
import { RoomHead } from './room-head';
import { RoomSkeleton } from './room-skeleton';
import { RoomTabs } from './room-tabs';
import { roomKey, useRoom } from './use-room';

type RoomFrameProps = {
  roomId: string;
  /** First answers, started by the server and not yet waited for. */
  room: First<Room>;
  live: First<Live>;
  children: ReactNode;
};

/** What every page of a room shares: head, live strip and tabs. A room that does not exist shows that instead. */
export function RoomFrame({ roomId, room, live, children }: RoomFrameProps) {
  return (
    <FirstAnswers answers={{ [roomKey(roomId)]: room }} waiting={<RoomSkeleton roomId={roomId} />}>
      <Frame roomId={roomId} live={live}>
        {children}
      </Frame>
    </FirstAnswers>
  );
}

function Frame({ roomId, live, children }: Omit<RoomFrameProps, 'room'>) {
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
      <FirstAnswers answers={{ [liveKey(roomId)]: live }} waiting={room.live && <LiveStripSkeleton />}>
        <LiveStrip room={room} />
      </FirstAnswers>
      <RoomTabs roomId={room.id} />
      <div className="pt-4 md:pt-5">{children}</div>
    </>
  );
}

function RoomMissing() {
  const { role } = useMe();
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
      {role === 'admin' ? null : <p className="mt-2">You see the rooms that an admin gave you.</p>}
    </MessagePage>
  );
}
