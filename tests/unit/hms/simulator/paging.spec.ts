import {
  expect,
  minute,
  type Started,
  test,
  type WireList,
  type WireRoom,
  type WireSession,
} from './started';

/** Follows `last` until a page is short, as the documentation says; returns the pages. */
async function pages(started: Started, path: string, limit: number) {
  const all: WireList<{ id: string }>[] = [];
  for (let start = ''; ; ) {
    const { body } = await started.get<WireList<{ id: string }>>(`${path}limit=${limit}${start}`);
    all.push(body);
    if (body.data.length < limit) return all;
    start = `&start=${body.last}`;
  }
}

for (const count of [0, 1, 10, 11, 100, 101]) {
  test(`${count} rooms are listed whole, newest first`, async ({ empty }) => {
    const made: string[] = [];
    for (let number = 0; number < count; number++) {
      made.push((await empty.post<WireRoom>('/v2/rooms', {})).body.id);
      empty.pass(1_500);
    }
    for (const limit of [10, 100]) {
      const seen = await pages(empty, '/v2/rooms?', limit);
      expect(seen.flatMap((page) => page.data.map((room) => room.id))).toEqual([...made].reverse());
      for (const page of seen) {
        expect(page).toMatchObject({ limit, last: page.data.at(-1)?.id ?? '' });
      }
    }
  });

  test(`${count} sessions are listed whole, newest first`, async ({ empty }) => {
    const room = await empty.post<WireRoom>('/v2/rooms', { name: 'one' });
    const made: string[] = [];
    for (let number = 0; number < count; number++) {
      const createdAt = new Date(empty.now() - (1000 - number) * minute).toISOString();
      const planted = await empty.post<{ id: string }>('/control/sessions', {
        roomId: room.body.id,
        createdAt,
        peers: [],
      });
      made.push(planted.body.id);
    }
    for (const limit of [10, 100]) {
      const seen = await pages(empty, `/v2/sessions?active=false&room_id=${room.body.id}&`, limit);
      expect(seen.flatMap((page) => page.data.map((session) => session.id))).toEqual([...made].reverse());
    }
  });
}

test('the default page holds ten', async ({ school }) => {
  const { body } = await school.get<WireList<WireRoom>>('/v2/rooms');
  expect([body.limit, body.data.length]).toEqual([10, 10]);
  expect(body.last).toBe(body.data[9]?.id);
});

test('what is created while paging does not repeat anything', async ({ empty }) => {
  for (let number = 0; number < 15; number++) {
    await empty.post('/v2/rooms', {});
    empty.pass(1_500);
  }
  const first = await empty.get<WireList<WireRoom>>('/v2/rooms?limit=10');
  await empty.post('/v2/rooms', { name: 'late' });
  const second = await empty.get<WireList<WireRoom>>(`/v2/rooms?limit=10&start=${first.body.last}`);
  const ids = [...first.body.data, ...second.body.data].map((room) => room.id);
  expect(ids.length).toBe(15);
  expect(new Set(ids).size).toBe(15);
});

test('the whole school pages without gaps', async ({ school }) => {
  const inTens = await pages(school, '/v2/sessions?active=false&', 10);
  const inHundreds = await pages(school, '/v2/sessions?active=false&', 100);
  const ids = (seen: WireList<{ id: string }>[]) => seen.flatMap((page) => page.data.map((one) => one.id));
  expect(ids(inTens)).toEqual(ids(inHundreds));
  expect(ids(inTens)).toEqual([...new Set(ids(inTens))].sort().reverse());
  expect(ids(inTens).length).toBeGreaterThan(120);
});

test('sessions filter by state, room and start, both ends inclusive', async ({ school }) => {
  const list = async (query: string) =>
    (await school.get<WireList<WireSession>>(`/v2/sessions?${query}`)).body.data;
  const roomId = await school.roomId('french-2');
  const ofRoom = await list(`active=false&limit=100&room_id=${roomId}`);
  expect(ofRoom.length).toBeGreaterThan(10);
  expect(new Set(ofRoom.map((session) => session.room_id))).toEqual(new Set([roomId]));
  const [, newer, , , older] = ofRoom;
  const bounds = `after=${older?.created_at}&before=${newer?.created_at}`;
  expect(await list(`active=false&room_id=${roomId}&${bounds}`)).toEqual(ofRoom.slice(1, 5));
  expect(
    (await list('')).every((session) => session.active),
    'active is true unless said',
  ).toBe(true);
  expect((await list('active=false&room_id=')).length, 'an empty room_id is the workspace').toBe(10);
  expect(await list('active=false&room_id=nope')).toEqual([]);
  expect((await school.get('/v2/sessions?active=1')).status).toBe(400);
  expect((await school.get(`/v2/sessions/${older?.id}`)).body).toEqual(older);
  expect((await school.get('/v2/sessions/nope')).status).toBe(404);
});
