import type { ReactNode } from 'react';
import { RoomFrame } from '@/components/rooms/room-frame';
import { seenStaff } from '@/lib/auth/staff';
import { soon } from '@/lib/http/first-paint';
import { loadLive, loadRoom } from './load-room';

type Props = { params: Promise<{ roomId: string }>; children: ReactNode };

export default async function RoomLayout({ params, children }: Props) {
  const [staff, { roomId }] = await Promise.all([seenStaff(), params]);
  // Who may see it is the page's own question: only the page knows where to come back to.
  if (!staff) return children;
  const [room, live] = await soon(loadRoom(roomId), loadLive(roomId));
  return (
    <RoomFrame roomId={roomId} room={room} live={live}>
      {children}
    </RoomFrame>
  );
}
