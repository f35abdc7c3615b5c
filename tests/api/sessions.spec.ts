import type { Attendance, SessionPage, SessionSummary } from '@/lib/attendance/schema';
import { type Api, expect, failure, makeRoom, type Simulator, test } from '../support/fixtures';

const day = 86_400_000;
const minute = 60_000;

/** One ended session of two people a day, `count` of them, oldest first; the ids. */
async function pastSessions(simulator: Simulator, roomId: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = count; index >= 1; index -= 1) {
    const start = Date.now() - index * day;
    const at = (minutes: number) => new Date(start + minutes * minute).toISOString();
    const planted = await simulator.plant({
      roomId,
      createdAt: at(0),
      updatedAt: at(41),
      peers: [
        { userId: 'kim', name: 'Kim', role: 'student', joinedAt: at(0), leftAt: at(30) },
        { userId: 'lee', name: 'Lee', role: 'student', joinedAt: at(5), leftAt: at(40) },
        { name: 'Beam', role: '__internal_recorder', joinedAt: at(0), leftAt: at(41) },
      ],
    });
    ids.push(planted.id);
  }
  return ids;
}

const page = async (api: Api, roomId: string, query: string): Promise<SessionPage> => {
  const answer = await api.get<SessionPage>(`/api/rooms/${roomId}/sessions?${query}`);
  expect(answer, answer.text).toMatchObject({ status: 200 });
  return answer.body;
};

async function walk(api: Api, roomId: string, limit: number) {
  const pages: SessionSummary[][] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { sessions, nextCursor }: SessionPage = await page(api, roomId, `limit=${limit}&cursor=${cursor}`);
    pages.push(sessions);
    cursor = nextCursor;
  }
  return pages;
}

test('running and ended sessions come in one list, newest first, with their numbers', async ({
  ada,
  simulator,
}) => {
  const room = await makeRoom(ada);
  const ended = await pastSessions(simulator, room.id, 3);
  const { sessionId } = await simulator.join({
    roomId: room.id,
    name: 'Kim',
    userId: 'kim',
    role: 'student',
  });

  const { sessions, nextCursor } = await page(ada, room.id, '');
  expect(sessions.map(({ id }) => id)).toEqual([sessionId, ...ended.toReversed()]);
  expect(nextCursor).toBeNull();
  expect(sessions[0]).toEqual({
    id: sessionId,
    startedAt: expect.stringMatching(/\.\d{3}Z$/),
    endedAt: null,
    live: true,
    participants: 1,
    durationSeconds: expect.any(Number),
  });
  const started = Date.parse(sessions[1]?.startedAt ?? '');
  expect(sessions[1]).toEqual({
    id: ended[2],
    startedAt: new Date(started).toISOString(),
    endedAt: new Date(started + 40 * minute).toISOString(),
    live: false,
    participants: 2,
    durationSeconds: 40 * 60,
  });
});

for (const limit of [1, 2, 3, 7, 100]) {
  test(`pages of ${limit} miss nothing and repeat nothing`, async ({ ada, simulator }) => {
    const room = await makeRoom(ada);
    const ended = await pastSessions(simulator, room.id, 12);
    const { sessionId } = await simulator.join({
      roomId: room.id,
      name: 'Kim',
      userId: 'kim',
      role: 'student',
    });
    const pages = await walk(ada, room.id, limit);
    expect(pages.flat().map(({ id }) => id)).toEqual([sessionId, ...ended.toReversed()]);
    expect(pages.map((one) => one.length).every((length) => length <= limit)).toBe(true);
    expect(pages.length).toBeLessThanOrEqual(Math.ceil(13 / limit) + 1);
  });
}

test('a session that ends between two pages is in one of them only', async ({ ada, simulator }) => {
  const room = await makeRoom(ada);
  const ended = await pastSessions(simulator, room.id, 3);
  const visit = await simulator.join({ roomId: room.id, name: 'Kim', userId: 'kim', role: 'student' });
  const first = await page(ada, room.id, 'limit=1');
  expect(first.sessions).toMatchObject([{ id: visit.sessionId, live: true }]);
  await simulator.leave(visit.peerId);

  const seen = first.sessions.map(({ id }) => id);
  for (let cursor = first.nextCursor; cursor !== null; ) {
    const next: SessionPage = await page(ada, room.id, `limit=1&cursor=${cursor}`);
    seen.push(...next.sessions.map(({ id }) => id));
    cursor = next.nextCursor;
  }
  expect(seen).toEqual([visit.sessionId, ...ended.toReversed()]);
});

test('the list of sessions says the same of a session as its attendance', async ({ ada }) => {
  const rooms = await ada.get<{ rooms: { id: string }[] }>('/api/rooms?q=algebra-7b');
  const { sessions } = await page(ada, rooms.body.rooms[0]?.id ?? '', 'limit=3');
  expect(sessions).toHaveLength(3);
  for (const { id, live, ...summary } of sessions) {
    const { session, totals } = (await ada.get<Attendance>(`/api/sessions/${id}/attendance`)).body;
    expect(session).toMatchObject({ id, live, startedAt: summary.startedAt });
    if (live) continue;
    expect(session).toMatchObject({ endedAt: summary.endedAt, durationSeconds: summary.durationSeconds });
    expect(totals.participants).toBe(summary.participants);
  }
});

test('a session of bots alone is there, with nobody in it', async ({ ada, simulator }) => {
  const room = await makeRoom(ada);
  const at = (minutes: number) => new Date(Date.now() - day + minutes * minute).toISOString();
  await simulator.plant({
    roomId: room.id,
    createdAt: at(0),
    peers: [{ name: 'Beam', role: 'beam', joinedAt: at(0), leftAt: at(9) }],
  });
  const { sessions } = await page(ada, room.id, '');
  expect(sessions).toMatchObject([{ participants: 0, durationSeconds: 0, live: false }]);
});

test('a room without sessions has an empty list, a room nobody knows none', async ({ ada }) => {
  const room = await makeRoom(ada);
  expect(await page(ada, room.id, '')).toEqual({ sessions: [], nextCursor: null });
  expect(await ada.get(`/api/rooms/${'f'.repeat(24)}/sessions`)).toMatchObject(failure(404, 'not_found'));
});

test('a bad limit or cursor is refused', async ({ ada }) => {
  const room = await makeRoom(ada);
  const coded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const wrong: [query: string, field: string][] = [
    ...['0', '101', 'all', '-3', ''].map((limit): [string, string] => [`limit=${limit}`, 'limit']),
    ...[
      coded({}),
      coded([]),
      coded({ live: 'x', start: null }),
      coded({ live: [], start: 5 }),
      '%00',
      'nonsense',
    ].map((cursor): [string, string] => [`cursor=${cursor}`, 'cursor']),
  ];
  for (const [query, field] of wrong) {
    expect(await ada.get(`/api/rooms/${room.id}/sessions?${query}`), query).toMatchObject(
      failure(400, 'bad_request', { [field]: expect.any(String) }),
    );
  }
});

test('looking at the sessions of a room brings its last session up to date', async ({ ada, simulator }) => {
  const room = await makeRoom(ada);
  await pastSessions(simulator, room.id, 1);
  const { sessions } = await page(ada, room.id, '');
  expect((await ada.get(`/api/rooms/${room.id}`)).body).toMatchObject({
    lastSessionAt: sessions[0]?.startedAt,
  });
});
