import type { Room, RoomPage } from '@/lib/rooms/schema';
import { type Api, expect, failure, freshName, makeRoom, ownTest, test } from '../support/fixtures';

const list = async (api: Api, query = ''): Promise<RoomPage> => {
  const answer = await api.get<RoomPage>(`/api/rooms?${query}`);
  expect(answer, query).toMatchObject({ status: 200 });
  return answer.body;
};

const namesOf = (rooms: Room[]) => rooms.map((room) => room.name);

/** Every page from here on, with something done between each two. */
async function pagesOf(api: Api, query: string, between: () => Promise<unknown> = async () => undefined) {
  const pages: Room[][] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: RoomPage = await list(api, `${query}&cursor=${encodeURIComponent(cursor)}`);
    pages.push(page.rooms);
    cursor = page.nextCursor;
    await between();
  }
  return pages;
}

test('the list has every room of 100ms, enabled or not, newest first, and nothing else of their objects', async ({
  ada,
}) => {
  const rooms = (await pagesOf(ada, 'limit=100')).flat();
  expect(namesOf(rooms)).toEqual(expect.arrayContaining(['algebra-7b', 'history-9a']));
  expect(new Set(rooms.map((room) => room.enabled))).toEqual(new Set([true, false]));
  const times = rooms.map((room) => room.createdAt);
  expect(times).toEqual([...times].sort().reverse());

  const known = ['id', 'name', 'description', 'enabled', 'templateId', 'templateName', 'region', 'createdAt'];
  const optional = ['size', 'largeRoom', 'maxDurationSeconds', 'live', 'lastSessionAt'];
  for (const room of rooms) {
    expect(Object.keys(room).filter((key) => ![...known, ...optional].includes(key))).toEqual([]);
    expect(room).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      templateName: expect.stringMatching(/^school_/),
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    });
  }
});

test('a room that had sessions says when the last one was', async ({ ada }) => {
  const { rooms } = await list(ada, 'q=algebra-7b');
  expect(rooms[0]?.lastSessionAt).toMatch(/Z$/);
  expect(await makeRoom(ada)).toMatchObject({ live: null, lastSessionAt: null });
});

test('a search finds any part of a name in any letter case', async ({ ada }) => {
  const name = freshName('Mixed.Case');
  await makeRoom(ada, { name });
  for (const q of [name, name.toUpperCase(), name.toLowerCase(), name.slice(4, -3), ` ${name} `]) {
    expect(namesOf((await list(ada, `q=${encodeURIComponent(q)}`)).rooms), q).toEqual([name]);
  }
});

test('the wildcards of SQL are plain characters in a search', async ({ ada }) => {
  const stem = freshName('wild');
  await makeRoom(ada, { name: `${stem}_x` });
  await makeRoom(ada, { name: `${stem}-x` });
  expect(namesOf((await list(ada, `q=${stem}_x`)).rooms)).toEqual([`${stem}_x`]);
  for (const q of [`${stem}%`, `%${stem}`, '%', `${stem}\\`, '\\_', "'", `${stem}' or '1'='1`]) {
    expect(namesOf((await list(ada, `q=${encodeURIComponent(q)}`)).rooms), q).toEqual([]);
  }
});

test('a search no name can match finds nothing', async ({ ada }) => {
  for (const q of ['%ED%A0%80', '%F0%9F%98%80', 'alge%0Abra', '%FF']) {
    expect((await list(ada, `q=${q}`)).rooms, q).toEqual([]);
  }
});

test('the state filter gives enabled rooms, disabled rooms, or both', async ({ ada }) => {
  const stem = freshName('state');
  const on = await makeRoom(ada, { name: `${stem}-on` });
  const off = await makeRoom(ada, { name: `${stem}-off` });
  await ada.patch(`/api/rooms/${off.id}`, { enabled: false });
  expect(namesOf((await list(ada, `q=${stem}&enabled=true`)).rooms)).toEqual([on.name]);
  expect(namesOf((await list(ada, `q=${stem}&enabled=false`)).rooms)).toEqual([off.name]);
  expect(namesOf((await list(ada, `q=${stem}`)).rooms)).toEqual([off.name, on.name]);
});

test('pages miss nothing and repeat nothing while rooms are being made', async ({ ada }) => {
  const stem = freshName('paged');
  const made: string[] = [];
  for (let index = 0; index < 5; index += 1)
    made.push((await makeRoom(ada, { name: `${stem}-${index}` })).id);

  let late = 0;
  const pages = await pagesOf(ada, `q=${stem}&limit=2`, () =>
    makeRoom(ada, { name: `${stem}-late-${late++}` }),
  );
  expect(pages.map((page) => page.length)).toEqual([2, 2, 1]);
  expect(pages.flat().map((room) => room.id)).toEqual(made.toReversed());
});

test('a limit of one walks the same list as one of a hundred', async ({ ada }) => {
  const stem = freshName('ones');
  for (let index = 0; index < 3; index += 1) await makeRoom(ada, { name: `${stem}-${index}` });
  const whole = await list(ada, `q=${stem}&limit=100`);
  const ones = await pagesOf(ada, `q=${stem}&limit=1`);
  expect(ones.flat().map((room) => room.id)).toEqual(whole.rooms.map((room) => room.id));
  expect(whole.nextCursor).toBeNull();
});

test('without a limit a page has fifty rooms', async ({ ada }) => {
  const { rooms, nextCursor } = await list(ada);
  expect(rooms.length).toBeLessThanOrEqual(50);
  expect(nextCursor === null).toBe((await list(ada, 'limit=100')).rooms.length <= 50);
});

test('a bad limit, state, search or repeated name is refused beside its field', async ({ ada }) => {
  const limits = ['0', '101', '-1', '1.5', 'ten', '', '1e2', '0x10', '%2B5', '999999999999'];
  const wrong: [query: string, field: string][] = [
    ...limits.map((limit): [string, string] => [`limit=${limit}`, 'limit']),
    ['enabled=yes', 'enabled'],
    ['enabled=', 'enabled'],
    [`q=${'x'.repeat(101)}`, 'q'],
    ['q=%00', 'q'],
    ['q=algebra%00', 'q'],
    ['limit=5&limit=6', 'limit'],
    ['q=a&q=b', 'q'],
  ];
  for (const [query, field] of wrong) {
    expect(await ada.get(`/api/rooms?${query}`), query).toMatchObject(
      failure(400, 'bad_request', { [field]: expect.any(String) }),
    );
  }
});

test('a cursor that was never given is refused', async ({ ada }) => {
  const coded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const made = [
    coded({}),
    coded(['yesterday', 'id']),
    coded(['2026-01-01T00:00:00.000Z']),
    coded(['2026-01-01T00:00:00.000Z', 7]),
    coded(['2026-01-01T00:00:00.000Z', '\0']),
    coded(['0000-01-01T00:00:00.000Z', 'id']),
    coded(null),
    'x',
    '%00',
    'y'.repeat(501),
  ];
  for (const cursor of made) {
    expect(await ada.get(`/api/rooms?cursor=${cursor}`), cursor).toMatchObject(
      failure(400, 'bad_request', { cursor: expect.any(String) }),
    );
  }
});

test('a room that is live says since when and how many people are in it', async ({ ada, simulator }) => {
  const room = await makeRoom(ada);
  const visit = { roomId: room.id, name: 'Kim', userId: 'kim', role: 'student' };
  const { sessionId } = await simulator.join(visit);
  await simulator.join(visit);
  await simulator.join({ roomId: room.id, name: 'Beam', role: '__internal_recorder' });
  const live = { sessionId, startedAt: expect.stringMatching(/Z$/), present: 1 };
  // One look at the whole workspace is shared for ten seconds.
  await expect
    .poll(async () => (await list(ada, `q=${room.name}`)).rooms[0], { timeout: 20_000 })
    .toMatchObject({ live, lastSessionAt: expect.stringMatching(/Z$/) });
  expect((await ada.get(`/api/rooms/${room.id}`)).body).toMatchObject({ live });
});

ownTest('many lists at once ask 100ms once what is live', async ({ owner, upstream }) => {
  await owner.get('/api/rooms');
  await upstream.forgetRequests();
  await Promise.all(Array.from({ length: 10 }, () => owner.get('/api/rooms')));
  const asked = (await upstream.requests()).filter(({ path }) => path.startsWith('/v2/sessions?active=true'));
  expect(asked.length).toBeLessThanOrEqual(1);
});
