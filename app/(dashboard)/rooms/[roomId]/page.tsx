import type { Metadata } from 'next';
import { SessionList } from '@/components/sessions/session-list';
import { listSessions } from '@/lib/attendance/service';
import { requireStaff } from '@/lib/auth/staff';
import { pathId } from '@/lib/http/input';
import { quietly } from '@/lib/http/quietly';
import { loadRoom } from './load-room';

type Props = { params: Promise<{ roomId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const room = await loadRoom((await params).roomId);
  return { title: room?.name ?? 'Room' };
}

export default async function RoomSessionsPage({ params }: Props) {
  const { roomId } = await params;
  const staff = await requireStaff(`/rooms/${encodeURIComponent(roomId)}`);
  const first = Promise.resolve()
    .then(() => listSessions(staff, pathId(roomId, 'room'), { limit: 50 }))
    .then((page) => [page]);
  return <SessionList roomId={roomId} first={quietly(first)} />;
}
