import type { Metadata } from 'next';
import { Suspense } from 'react';
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
import { quietly } from '@/lib/http/quietly';
import { listRooms } from '@/lib/rooms/service';

export const metadata: Metadata = { title: 'Rooms' };

type Props = { searchParams: Promise<{ q?: string | string[]; state?: string | string[] }> };

// No loading.tsx here: it would answer before the guard has, and stand in for every page below as well.
export default async function RoomsPage({ searchParams }: Props) {
  const asked = readRoomFilter(await searchParams);
  const staff = await requireStaff(roomsPath(asked));
  const filter = toRoomFilter(asked);
  const first = listRooms(staff, { q: filter.q || undefined, enabled: filter.enabled, limit: roomPageSize });
  const pages = quietly(first.then((page) => [page]));
  return (
    <Suspense fallback={<RoomListLoading />}>
      <FirstAnswers answers={{ [roomListKey(filter)]: pages }}>
        <RoomList />
      </FirstAnswers>
    </Suspense>
  );
}
