import 'server-only';
import { cache } from 'react';
import { requireStaff } from '@/lib/auth/staff';
import { pathId } from '@/lib/http/input';
import { quietly } from '@/lib/http/quietly';
import type { Room } from '@/lib/rooms/schema';
import { getRoom } from '@/lib/rooms/service';

/** The room of a page and its title: asked for once a request. Undefined when it cannot be had; the browser then says why. */
export const loadRoom = cache(
  async (roomId: string): Promise<Room | undefined> =>
    quietly(requireStaff().then((staff) => getRoom(staff, pathId(roomId, 'room')))),
);
