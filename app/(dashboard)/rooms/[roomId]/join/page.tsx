import type { Metadata, Viewport } from 'next';
import { JoinPanel } from '@/components/join/join-panel';
import { requireStaff } from '@/lib/auth/staff';
import { env } from '@/lib/env';
import { soon, viewportAfter } from '@/lib/http/first-paint';
import { pathId } from '@/lib/http/input';
import { quietly } from '@/lib/http/quietly';
import { listCodes, listRoles } from '@/lib/join/service';
import { loadLive, loadRoom } from '../load-room';

type Props = { params: Promise<{ roomId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const room = await loadRoom((await params).roomId);
  return { title: room ? `Join ${room.name}` : 'Join' };
}

export async function generateViewport({ params }: Props): Promise<Viewport> {
  const { roomId } = await params;
  return viewportAfter(loadRoom(roomId), loadLive(roomId));
}

export default async function JoinPage({ params }: Props) {
  const { roomId } = await params;
  const staff = await requireStaff(`/rooms/${encodeURIComponent(roomId)}/join`);
  const [codes, roles] = await soon(
    quietly(Promise.resolve().then(() => listCodes(staff, pathId(roomId, 'room')))),
    quietly(Promise.resolve().then(() => listRoles(staff, pathId(roomId, 'room')))),
  );
  return (
    <JoinPanel
      roomId={roomId}
      meetingUrl={env().hms.meetingUrl}
      me={{ id: staff.id, name: staff.name }}
      codes={codes}
      roles={roles}
    />
  );
}
