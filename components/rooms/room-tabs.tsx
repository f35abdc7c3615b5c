'use client';

import { useSelectedLayoutSegment } from 'next/navigation';
import { LinkTabs } from '@/components/ui/link-tabs';

/** The pages of a room. Each is a route of its own, so that it can be linked and gone back to. */
export function RoomTabs({ roomId }: { roomId: string }) {
  const segment = useSelectedLayoutSegment();
  const home = `/rooms/${encodeURIComponent(roomId)}`;
  return (
    <LinkTabs
      label="Room"
      tabs={[
        { href: home, label: 'Sessions', active: segment === null },
        { href: `${home}/join`, label: 'Join', active: segment === 'join' },
      ]}
    />
  );
}
