import { expect, test } from '@playwright/test';
import { readRoomFilter, roomPageKey, roomsPath, toRoomFilter } from '@/components/rooms/room-list-key';

test('a filter survives the way through the address', () => {
  const filter = { q: 'algebra & more', state: 'disabled' as const };
  const query = Object.fromEntries(new URL(roomsPath(filter), 'http://x').searchParams);
  expect(readRoomFilter(query)).toEqual(filter);
});

test('no filter leaves the address bare', () => {
  expect(roomsPath({ q: '', state: 'all' })).toBe('/rooms');
});

test('what the address says in a way we do not know is no filter', () => {
  expect(readRoomFilter({ q: ['a', 'b'], state: 'broken' })).toEqual({ q: '', state: 'all' });
  expect(readRoomFilter({ q: `  ${'x'.repeat(150)}` }).q).toHaveLength(100);
});

test('pages follow the cursor and end with it', () => {
  const key = roomPageKey(toRoomFilter({ q: 'alg', state: 'enabled' }));
  expect(key(0, null)).toBe('/api/rooms?q=alg&enabled=true&limit=50');
  expect(key(1, { rooms: [], nextCursor: 'c1' })).toBe('/api/rooms?q=alg&enabled=true&cursor=c1&limit=50');
  expect(key(2, { rooms: [], nextCursor: null })).toBeNull();
});
