import { expect, test } from '@playwright/test';
import type { Room, RoomPage } from '@/lib/rooms/schema';
import { type Api, asAdmin, elsewhere, Simulator } from '../support/fixtures';
import { type Pair, startPair } from '../support/servers';

// A workspace with more rooms than 100ms gives in one page, many of them made within one millisecond.
test.describe.configure({ mode: 'default', timeout: 180_000 });

const enabled = 130;
const disabled = 110;
let pair: Pair;
let ada: Api;
let upstream: Simulator;

test.beforeAll(async () => {
  pair = await startPair({}, { world: 'empty' });
  upstream = new Simulator(pair.simulator.url);
  const dashboard = elsewhere(pair.simulator);
  const make = (index: number) => dashboard<{ id: string }>('POST', '/rooms', { name: `room-${index}` });
  const made: { id: string }[] = [];
  for (let from = 0; from < enabled + disabled; from += 20) {
    made.push(...(await Promise.all(Array.from({ length: 20 }, (_, index) => make(from + index)))));
  }
  for (const { id } of made.slice(enabled)) await dashboard('POST', `/rooms/${id}`, { enabled: false });
  ada = await asAdmin(pair.app);
});

test.afterAll(async () => {
  await ada?.dispose();
  await pair?.stop();
});

async function all(query: string): Promise<Room[]> {
  const found: Room[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: RoomPage = (await ada.get<RoomPage>(`/api/rooms?${query}&cursor=${cursor}`)).body;
    found.push(...page.rooms);
    cursor = page.nextCursor;
  }
  return found;
}

test('the first list waits for the whole index, and many first lists make it once', async () => {
  await upstream.forgetRequests();
  const lists = await Promise.all(Array.from({ length: 6 }, () => ada.get<RoomPage>('/api/rooms?limit=100')));
  for (const { status, body } of lists) {
    expect(status).toBe(200);
    expect(body.rooms).toHaveLength(100);
  }
  const scans = (await upstream.requests()).filter(({ path }) => path.startsWith('/v2/rooms?'));
  expect(scans.map(({ path }) => /enabled=\w+/.exec(path)?.[0])).toEqual([
    'enabled=true',
    'enabled=true',
    'enabled=false',
    'enabled=false',
  ]);
});

test('every room of both states is listed once, in pages of any size', async () => {
  for (const limit of [7, 100]) {
    const rooms = await all(`limit=${limit}`);
    expect(new Set(rooms.map(({ id }) => id)).size).toBe(enabled + disabled);
    expect(rooms).toHaveLength(enabled + disabled);
  }
  expect(await all('limit=50&enabled=true')).toHaveLength(enabled);
  expect(await all('limit=50&enabled=false')).toHaveLength(disabled);
  // room-7 to room-239 with a 7 in it.
  const sevens = Array.from({ length: enabled + disabled }, (_, index) => `room-${index}`).filter((name) =>
    name.includes('7'),
  );
  expect((await all('limit=9&q=7')).map(({ name }) => name).sort()).toEqual(sevens.sort());
});

test('later lists ask 100ms nothing about rooms', async () => {
  await upstream.forgetRequests();
  for (const query of ['', '?q=room-1', '?enabled=false']) await ada.get(`/api/rooms${query}`);
  expect((await upstream.requests()).filter(({ path }) => path.startsWith('/v2/rooms'))).toEqual([]);
});
