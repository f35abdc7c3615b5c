import type { Metadata } from 'next';
import { JoinPanel } from '@/components/join/join-panel';
import { requireStaff } from '@/lib/auth/staff';
import { env } from '@/lib/env';
import { pathId } from '@/lib/http/input';
import { quietly } from '@/lib/http/quietly';
import { listCodes } from '@/lib/join/service';
import { listTemplates } from '@/lib/templates/service';
import { loadRoom } from '../load-room';

type Props = { params: Promise<{ roomId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const room = await loadRoom((await params).roomId);
  return { title: room ? `Join ${room.name}` : 'Join' };
}

export default async function JoinPage({ params }: Props) {
  const { roomId } = await params;
  const staff = await requireStaff(`/rooms/${encodeURIComponent(roomId)}/join`);
  return (
    <JoinPanel
      roomId={roomId}
      meetingUrl={env().hms.meetingUrl}
      me={{ id: staff.id, name: staff.name }}
      codes={quietly(Promise.resolve().then(() => listCodes(staff, pathId(roomId, 'room'))))}
      templates={quietly(listTemplates(staff))}
    />
  );
}
