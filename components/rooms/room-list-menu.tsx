'use client';

import { ArrowRight, Copy, Ellipsis, LogIn } from 'lucide-react';
import { Only } from '@/components/shell/me';
import { IconButton } from '@/components/ui/button';
import { Menu, MenuItem } from '@/components/ui/menu';
import { useCopy } from '@/components/ui/use-copy';
import type { Room } from '@/lib/rooms/schema';

/** What can be done with a room without opening it. */
export function RoomListMenu({ room, href }: { room: Room; href: string }) {
  const { copy, fallback } = useCopy();
  return (
    <>
      <Menu
        label={`Actions for ${room.name}`}
        trigger={
          <IconButton label={`Actions for ${room.name}`} title="Actions" className="relative z-10">
            <Ellipsis />
          </IconButton>
        }
      >
        <MenuItem href={href}>
          <ArrowRight aria-hidden="true" />
          Open
        </MenuItem>
        <Only may="tokens:create">
          <MenuItem href={`${href}/join`}>
            <LogIn aria-hidden="true" />
            Join and links
          </MenuItem>
        </Only>
        <MenuItem onSelect={() => void copy(room.id, 'Room id copied')}>
          <Copy aria-hidden="true" />
          Copy room id
        </MenuItem>
      </Menu>
      {fallback}
    </>
  );
}
