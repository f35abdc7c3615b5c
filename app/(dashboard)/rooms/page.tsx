import type { Metadata } from 'next';
import { Suspense } from 'react';
import { SWRConfig } from 'swr';
import { RoomList } from '@/components/rooms/room-list';
import { readRoomFilter, roomListKey, roomPageSize, toRoomFilter } from '@/components/rooms/room-list-key';
import { requireStaff } from '@/lib/auth/staff';
import { quietly } from '@/lib/http/quietly';
import { listRooms } from '@/lib/rooms/service';
import RoomsLoading from './loading';

export const metadata: Metadata = { title: 'Rooms' };

type Props = { searchParams: Promise<{ q?: string | string[]; state?: string | string[] }> };

export default async function RoomsPage({ searchParams }: Props) {
  const [staff, query] = await Promise.all([requireStaff('/rooms'), searchParams]);
  const filter = toRoomFilter(readRoomFilter(query));
  const first = listRooms(staff, { q: filter.q || undefined, enabled: filter.enabled, limit: roomPageSize });
  const pages = quietly(first.then((page) => [page]));
  return (
    <SWRConfig value={{ fallback: { [roomListKey(filter)]: pages } }}>
      <Suspense fallback={<RoomsLoading />}>
        <RoomList />
      </Suspense>
    </SWRConfig>
  );
}
