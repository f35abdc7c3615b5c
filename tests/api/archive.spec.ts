import type { LessonPage } from '@/lib/lessons/schema';
import { type Api, expect, makeRoom, type Simulator, ownTest as test } from '../support/fixtures';

test.describe.configure({ mode: 'default', timeout: 180_000 });

const minute = 60_000;

/** An hour of two people, so many minutes ago. */
function plant(upstream: Simulator, roomId: string, ago: number) {
  const at = (minutes: number) => new Date(Date.now() - (ago - minutes) * minute).toISOString();
  const visit = { role: 'student', joinedAt: at(0), leftAt: at(60) };
  const peers = ['kim', 'lee'].map((userId) => ({ ...visit, userId, name: userId }));
  return upstream.plant({ roomId, createdAt: at(0), peers });
}

const lessons = async (owner: Api, roomId: string): Promise<LessonPage> => {
  const answer = await owner.get<LessonPage>(`/api/rooms/${roomId}/lessons`);
  expect(answer, answer.text).toMatchObject({ status: 200 });
  return answer.body;
};
const sessionIds = async (owner: Api, roomId: string) =>
  (await lessons(owner, roomId)).lessons.flatMap((lesson) => lesson.sessionIds).toSorted();

/** What 100ms was asked about the ended sessions of a room since the last look. */
async function asked(upstream: Simulator, roomId: string): Promise<string[]> {
  const requests = await upstream.requests();
  await upstream.forgetRequests();
  return requests
    .map(({ path }) => path)
    .filter((path) => path.includes('active=false') && path.includes(roomId));
}

test('opening a room copies its sessions once, and then asks once for what is new', async ({
  owner,
  upstream,
}) => {
  const room = await makeRoom(owner);
  const first = await plant(upstream, room.id, 24 * 60);
  expect(await sessionIds(owner, room.id)).toEqual([first.id]);
  await asked(upstream, room.id);
  const second = await plant(upstream, room.id, 90);
  expect(await sessionIds(owner, room.id)).toEqual([first.id, second.id].toSorted());
  expect(await asked(upstream, room.id)).toHaveLength(1);
});

test('many who open a room at once are all answered in full', async ({ owner, upstream }) => {
  const room = await makeRoom(owner);
  const planted = await Promise.all([100, 300, 500].map((ago) => plant(upstream, room.id, ago)));
  const ids = planted.map(({ id }) => id).toSorted();
  const answers = await Promise.all(Array.from({ length: 10 }, () => sessionIds(owner, room.id)));
  expect(answers).toEqual(Array(10).fill(ids));
});

test('a session is there as soon as it is over', async ({ owner, upstream }) => {
  const room = await makeRoom(owner);
  await sessionIds(owner, room.id);
  const { peerId, sessionId } = await upstream.join({
    roomId: room.id,
    name: 'Kim',
    userId: 'kim',
    role: 'student',
  });
  // Who came and went within one millisecond was not there.
  const joined = Date.now();
  await expect.poll(() => Date.now()).toBeGreaterThan(joined);
  await upstream.leave(peerId);
  expect(await sessionIds(owner, room.id)).toEqual([sessionId]);
});

test('what 100ms has lost stays in its lessons', async ({ owner, upstream }) => {
  const room = await makeRoom(owner);
  const { id } = await plant(upstream, room.id, 3 * 60);
  expect(await sessionIds(owner, room.id)).toEqual([id]);
  await upstream.control('DELETE', 'sessions', { roomId: room.id });
  expect(await sessionIds(owner, room.id)).toEqual([id]);
});

test('a silent 100ms keeps nobody waiting for long, and what it tells late is there later', async ({
  owner,
  upstream,
}) => {
  const room = await makeRoom(owner);
  const first = await plant(upstream, room.id, 24 * 60);
  const before = await lessons(owner, room.id);
  const second = await plant(upstream, room.id, 90);
  // Longer than a page waits, shorter than the client of 100ms does.
  await upstream.fault({ kind: 'latency', ms: 4_000 }, { path: `^/v2/sessions.*${room.id}` });
  const meanwhile = await lessons(owner, room.id);
  expect(meanwhile.lessons.flatMap((lesson) => lesson.sessionIds)).toEqual([first.id]);
  expect(meanwhile.freshAt).toBe(before.freshAt);
  await upstream.mend();
  await expect.poll(() => sessionIds(owner, room.id)).toEqual([first.id, second.id].toSorted());
});

test('while 100ms is down the lessons are those of the archive, and say from when', async ({
  owner,
  upstream,
}) => {
  const room = await makeRoom(owner);
  await plant(upstream, room.id, 24 * 60);
  const before = await lessons(owner, room.id);
  expect(before.freshAt).not.toBeNull();
  await upstream.fault({ kind: 'status', status: 503 });
  const during = await lessons(owner, room.id);
  expect(during.freshAt).toBe(before.freshAt);
  expect(during.lessons.map(({ id }) => id)).toEqual(before.lessons.map(({ id }) => id));
});

test('a room that was never read while 100ms was well says that it is not known', async ({
  owner,
  upstream,
}) => {
  const room = await makeRoom(owner);
  await upstream.fault({ kind: 'status', status: 503 }, { path: '^/v2/sessions' });
  expect(await lessons(owner, room.id)).toMatchObject({ lessons: [], freshAt: null });
});
