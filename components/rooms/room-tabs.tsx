'use client';

import { useSelectedLayoutSegment } from 'next/navigation';
import { useMay } from '@/components/shell/me';
import { LinkTabs } from '@/components/ui/link-tabs';

/** The pages of a room. Each is a route of its own, so that it can be linked and gone back to. */
export function RoomTabs({ roomId }: { roomId: string }) {
  const mayJoin = useMay('tokens:create');
  const segment = useSelectedLayoutSegment();
  const home = `/rooms/${encodeURIComponent(roomId)}`;
  return (
    <LinkTabs
      label="Room"
      tabs={[
        { href: home, label: 'Lessons', active: segment === null || segment === 'sessions' },
        ...(mayJoin ? [{ href: `${home}/join`, label: 'Join', active: segment === 'join' }] : []),
        { href: `${home}/roster`, label: 'Roster', active: segment === 'roster' },
        { href: `${home}/register`, label: 'Register', active: segment === 'register' },
        { href: `${home}/settings`, label: 'Settings', active: segment === 'settings' },
      ]}
    />
  );
}
