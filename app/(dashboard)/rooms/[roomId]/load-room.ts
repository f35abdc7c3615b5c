import 'server-only';
import { cache } from 'react';
import { requireStaff } from '@/lib/auth/staff';
import { pathId } from '@/lib/http/input';
import { quietly } from '@/lib/http/quietly';
import { getLive } from '@/lib/live/service';
import type { Live, Room } from '@/lib/rooms/schema';
import { getRoom } from '@/lib/rooms/service';

/** The room of a page and its title: asked for once a request. Undefined when it cannot be had; the browser then says why. */
export const loadRoom = cache(
  async (roomId: string): Promise<Room | undefined> =>
    quietly(requireStaff().then((staff) => getRoom(staff, pathId(roomId, 'room')))),
);

/** Who is in it now, likewise. */
export const loadLive = cache(
  async (roomId: string): Promise<Live | undefined> =>
    quietly(requireStaff().then((staff) => getLive(staff, pathId(roomId, 'room')))),
);
