import type { Metadata, Viewport } from 'next';
import { cache } from 'react';
import { SettingsPanel } from '@/components/settings/settings-panel';
import { requireStaff } from '@/lib/auth/staff';
import { soon, viewportAfter } from '@/lib/http/first-paint';
import { pathId } from '@/lib/http/input';
import { quietly } from '@/lib/http/quietly';
import { getSettings } from '@/lib/settings/service';
import { listTemplates } from '@/lib/templates/service';
import { loadLive, loadRoom } from '../load-room';

type Props = { params: Promise<{ roomId: string }> };

const loadSettings = cache((roomId: string) =>
  quietly(requireStaff().then((staff) => getSettings(staff, pathId(roomId, 'room')))),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const room = await loadRoom((await params).roomId);
  return { title: room ? `Settings of ${room.name}` : 'Settings' };
}

export async function generateViewport({ params }: Props): Promise<Viewport> {
  const { roomId } = await params;
  return viewportAfter(loadRoom(roomId), loadLive(roomId), loadSettings(roomId));
}

export default async function SettingsPage({ params }: Props) {
  const { roomId } = await params;
  const staff = await requireStaff(`/rooms/${encodeURIComponent(roomId)}/settings`);
  const [settings, templates] = await soon(loadSettings(roomId), quietly(listTemplates(staff)));
  return <SettingsPanel roomId={roomId} settings={settings} templates={templates} />;
}
