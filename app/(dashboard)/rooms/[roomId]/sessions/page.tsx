import type { Metadata, Viewport } from 'next';
import { cache } from 'react';
import { SessionList } from '@/components/sessions/session-list';
import { listSessions } from '@/lib/attendance/service';
import { requireStaff } from '@/lib/auth/staff';
import { soon, viewportAfter } from '@/lib/http/first-paint';
import { pathId } from '@/lib/http/input';
import { quietly } from '@/lib/http/quietly';
import { loadLive, loadRoom } from '../load-room';

type Props = { params: Promise<{ roomId: string }> };

const loadSessions = cache((roomId: string) =>
  quietly(
    requireStaff()
      .then((staff) => listSessions(staff, pathId(roomId, 'room'), { limit: 50 }))
      .then((page) => [page]),
  ),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const room = await loadRoom((await params).roomId);
  return { title: room ? `Sessions of ${room.name}` : 'Sessions' };
}

export async function generateViewport({ params }: Props): Promise<Viewport> {
  const { roomId } = await params;
  return viewportAfter(loadRoom(roomId), loadLive(roomId), loadSessions(roomId));
}

export default async function RoomSessionsPage({ params }: Props) {
  const { roomId } = await params;
  await requireStaff(`/rooms/${encodeURIComponent(roomId)}/sessions`);
  const [first] = await soon(loadSessions(roomId));
  return <SessionList roomId={roomId} first={first} />;
}
