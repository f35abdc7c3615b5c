import type { Metadata, Viewport } from 'next';
import { cache } from 'react';
import { RoomList } from '@/components/rooms/room-list';
import {
  readRoomFilter,
  roomListKey,
  roomPageSize,
  roomsPath,
  toRoomFilter,
} from '@/components/rooms/room-list-key';
import { RoomListLoading } from '@/components/rooms/room-list-skeleton';
import { FirstAnswers } from '@/components/ui/first-answers';
import { requireStaff } from '@/lib/auth/staff';
import { soon, viewportAfter } from '@/lib/http/first-paint';
import { quietly } from '@/lib/http/quietly';
import { listRooms } from '@/lib/rooms/service';

export const metadata: Metadata = { title: 'Rooms' };

type Props = { searchParams: Promise<{ q?: string | string[]; state?: string | string[] }> };

const load = cache((q: string, enabled: boolean | undefined) =>
  quietly(
    requireStaff()
      .then((staff) => listRooms(staff, { q: q || undefined, enabled, limit: roomPageSize }))
      .then((page) => [page]),
  ),
);

export async function generateViewport({ searchParams }: Props): Promise<Viewport> {
  const { q, enabled } = toRoomFilter(readRoomFilter(await searchParams));
  return viewportAfter(load(q, enabled));
}

// No loading.tsx here: it would answer before the guard has, and stand in for every page below as well.
export default async function RoomsPage({ searchParams }: Props) {
  const asked = readRoomFilter(await searchParams);
  await requireStaff(roomsPath(asked));
  const filter = toRoomFilter(asked);
  const [first] = await soon(load(filter.q, filter.enabled));
  return (
    <FirstAnswers answers={{ [roomListKey(filter)]: first }} waiting={<RoomListLoading />}>
      <RoomList />
    </FirstAnswers>
  );
}
