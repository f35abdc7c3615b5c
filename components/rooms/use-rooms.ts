'use client';

import { useState } from 'react';
import useSWRInfinite from 'swr/infinite';
import type { AppError } from '@/lib/errors';
import type { Room, RoomPage } from '@/lib/rooms/schema';
import { type RoomFilter, roomListKey, roomPageKey } from './room-list-key';

const pollMs = 12_000;

/** What runs now comes first: it is what most people open the page for. Within, the order stays. */
const liveFirst = (rooms: Room[]) => [
  ...rooms.filter((room) => room.live),
  ...rooms.filter((room) => !room.live),
];

/** The rooms of a filter, as many pages as were asked for. Polls while the page is seen: rooms go live and quiet again. */
export function useRooms(filter: RoomFilter) {
  const listKey = roomListKey(filter);
  // Keys that were answered once. The first counts: its answer may have come with the page.
  const [answered, setAnswered] = useState(() => new Set([listKey]));
  const {
    data: latest,
    error,
    size,
    setSize,
    isValidating,
    mutate,
  } = useSWRInfinite<RoomPage, AppError>(roomPageKey(filter), {
    refreshInterval: pollMs,
    refreshWhenHidden: false,
    revalidateAll: true,
    // While somebody types, the former answer stays until the next is there.
    keepPreviousData: true,
    onSuccess: (_data, key) => setAnswered((known) => (known.has(key) ? known : new Set(known).add(key))),
  });
  // When the next answer fails, the rooms of another filter are not shown in its place.
  const data = error && !answered.has(listKey) ? undefined : latest;
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
