'use client';

import useSWRInfinite from 'swr/infinite';
import type { AppError } from '@/lib/errors';
import type { Room, RoomPage } from '@/lib/rooms/schema';
import { type RoomFilter, roomPageKey } from './room-list-key';

const pollMs = 12_000;

/** What runs now comes first: it is what most people open the page for. Within, the order stays. */
const liveFirst = (rooms: Room[]) => [
  ...rooms.filter((room) => room.live),
  ...rooms.filter((room) => !room.live),
];

/** The rooms of a filter, as many pages as were asked for. Polls while the page is seen: rooms go live and quiet again. */
export function useRooms(filter: RoomFilter) {
  const { data, error, size, setSize, isValidating, mutate } = useSWRInfinite<RoomPage, AppError>(
    roomPageKey(filter),
    {
      refreshInterval: pollMs,
      refreshWhenHidden: false,
      revalidateAll: true,
      // While somebody types, the former answer stays until the next is there.
      keepPreviousData: true,
    },
  );
  const last = data?.at(-1);
  return {
    rooms: data && liveFirst(data.flatMap((page) => page.rooms)),
    error,
    isValidating,
    hasMore: last !== undefined && last.nextCursor !== null,
    loadingMore: isValidating && data !== undefined && data.length < size,
    showMore: () => void setSize(size + 1),
    retry: () => void mutate(),
  };
}
