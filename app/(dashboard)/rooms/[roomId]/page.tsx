import { SessionList } from '@/components/sessions/session-list';
import { listSessions } from '@/lib/attendance/service';
import { requireStaff } from '@/lib/auth/staff';
import { pathId } from '@/lib/http/input';
import { quietly } from '@/lib/http/quietly';

export default async function RoomSessionsPage({ params }: { params: Promise<{ roomId: string }> }) {
  const staff = await requireStaff();
  const { roomId } = await params;
  const first = Promise.resolve()
    .then(() => listSessions(staff, pathId(roomId, 'room'), { limit: 50 }))
    .then((page) => [page]);
  return <SessionList roomId={roomId} first={quietly(first)} />;
}
