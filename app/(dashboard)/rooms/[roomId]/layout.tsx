import type { ReactNode } from 'react';
import { RoomFrame } from '@/components/rooms/room-frame';
import { seenStaff } from '@/lib/auth/staff';
import { pathId } from '@/lib/http/input';
import { quietly } from '@/lib/http/quietly';
import { getLive } from '@/lib/live/service';
import { loadRoom } from './load-room';

type Props = { params: Promise<{ roomId: string }>; children: ReactNode };

export default async function RoomLayout({ params, children }: Props) {
  const [staff, { roomId }] = await Promise.all([seenStaff(), params]);
  // Who may see it is the page's own question: only the page knows where to come back to.
  if (!staff) return children;
  const live = quietly(Promise.resolve().then(() => getLive(staff, pathId(roomId, 'room'))));
  return (
    <RoomFrame roomId={roomId} room={loadRoom(roomId)} live={live}>
      {children}
    </RoomFrame>
  );
}
