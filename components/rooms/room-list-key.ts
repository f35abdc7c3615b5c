import { unstable_serialize } from 'swr/infinite';
import { withQuery } from '@/lib/http/fetcher';
import type { RoomPage } from '@/lib/rooms/schema';

/** What the list is narrowed to. `enabled` undefined: both. */
export type RoomFilter = { q: string; enabled: boolean | undefined };
export type RoomState = 'all' | 'enabled' | 'disabled';

const pageSize = 50;
const enabledOf: Record<RoomState, boolean | undefined> = { all: undefined, enabled: true, disabled: false };

/** The filter in a page's query: `?q=alg&state=enabled`. What we do not know is no filter. */
export function readRoomFilter(query: { q?: unknown; state?: unknown }): { q: string; state: RoomState } {
  const { q, state } = query;
  return {
    q: typeof q === 'string' ? q.trim().slice(0, 100) : '',
    state: state === 'enabled' || state === 'disabled' ? state : 'all',
  };
}

/** The page's own path with its filter, as `readRoomFilter` reads it. */
export const roomsPath = ({ q, state }: { q: string; state: RoomState }): string =>
  withQuery('/rooms', { q, state: state === 'all' ? undefined : state });

export const toRoomFilter = ({ q, state }: { q: string; state: RoomState }): RoomFilter => ({
  q,
  enabled: enabledOf[state],
});

/** The key of a page: null after the last. */
export const roomPageKey =
  ({ q, enabled }: RoomFilter) =>
  (index: number, previous: RoomPage | null): string | null => {
    if (index > 0 && !previous?.nextCursor) return null;
    return withQuery('/api/rooms', { q, enabled, cursor: previous?.nextCursor, limit: pageSize });
  };

/** The name under which the whole list of a filter stands in the cache; used by the server for its first answer. */
export const roomListKey = (filter: RoomFilter): string => unstable_serialize(roomPageKey(filter));
export { pageSize as roomPageSize };
