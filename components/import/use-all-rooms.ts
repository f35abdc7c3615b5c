'use client';

import useSWR from 'swr';
import { fetcher, withQuery } from '@/lib/http/fetcher';
import type { Room, RoomPage } from '@/lib/rooms/schema';

/** All rooms of the workspace by name, once they are wanted. */
export function useAllRooms(wanted: boolean): Pick<Room, 'id' | 'name'>[] {
  const { data } = useSWR(wanted ? 'all rooms' : null, allRooms, { revalidateOnFocus: false });
  return data ?? [];
}

async function allRooms(): Promise<Pick<Room, 'id' | 'name'>[]> {
  const rooms: Pick<Room, 'id' | 'name'>[] = [];
  let cursor: string | null = null;
  do {
    const page: RoomPage = await fetcher(withQuery('/api/rooms', { limit: 100, cursor }));
    rooms.push(...page.rooms.map(({ id, name }) => ({ id, name })));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return rooms.sort((a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true }));
}
