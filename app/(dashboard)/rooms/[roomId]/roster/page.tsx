import type { Metadata, Viewport } from 'next';
import { cache } from 'react';
import { RosterPanel } from '@/components/roster/roster-panel';
import { requireStaff } from '@/lib/auth/staff';
import { soon, viewportAfter } from '@/lib/http/first-paint';
import { pathId } from '@/lib/http/input';
import { quietly } from '@/lib/http/quietly';
import { listRoster } from '@/lib/roster/service';
import { getSettings } from '@/lib/settings/service';
import { loadLive, loadRoom } from '../load-room';

type Props = { params: Promise<{ roomId: string }> };

const loadRoster = cache((roomId: string) =>
  quietly(requireStaff().then((staff) => listRoster(staff, pathId(roomId, 'room')))),
);
const loadSettings = cache((roomId: string) =>
  quietly(requireStaff().then((staff) => getSettings(staff, pathId(roomId, 'room')))),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const room = await loadRoom((await params).roomId);
  return { title: room ? `Roster of ${room.name}` : 'Roster' };
}

export async function generateViewport({ params }: Props): Promise<Viewport> {
  const { roomId } = await params;
  return viewportAfter(loadRoom(roomId), loadLive(roomId), loadRoster(roomId), loadSettings(roomId));
}

export default async function RosterPage({ params }: Props) {
  const { roomId } = await params;
  await requireStaff(`/rooms/${encodeURIComponent(roomId)}/roster`);
  const [roster, settings] = await soon(loadRoster(roomId), loadSettings(roomId));
  return <RosterPanel roomId={roomId} roster={roster} settings={settings} />;
}
