import type { Attendance, SessionPage } from '@/lib/attendance/schema';
import type { Live, RoomPage } from '@/lib/rooms/schema';
import type { SampleAnalytics } from '@/lib/sample-backend/schema';
import { type Api, expect, makeRoom, type Simulator, ownTest as test } from '../support/fixtures';

// 100ms leaves open how it writes some things. The answers must be the same however it does.
test.describe.configure({ mode: 'default', timeout: 180_000 });

const start = Date.parse('2026-11-17T08:00:00.000Z');
const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString();

/** An ended session with an open visit, a running one, and a room nobody was ever in. */
async function world(owner: Api, upstream: Simulator) {
  const [room, idle] = [await makeRoom(owner), await makeRoom(owner)];
  const ended = await upstream.plant({
    roomId: room.id,
    createdAt: at(0),
    updatedAt: at(50),
    peers: [
      { userId: 'ana', name: 'Ana', role: 'teacher', joinedAt: at(0), leftAt: at(40) },
      { userId: 'ben', name: 'Ben', role: 'student', joinedAt: at(10), leftAt: null },
      { name: 'iPad', role: 'student', joinedAt: at(5), leftAt: at(6) },
    ],
  });
  const running = await upstream.join({ roomId: room.id, name: 'Cem', userId: 'cem', role: 'student' });
  return { room, idle, ended: ended.id, running: running.sessionId };
}

/** All that can be read of that world; what moves with the clock is left out. */
async function readAll(owner: Api, { room, idle, ended, running }: Awaited<ReturnType<typeof world>>) {
  const get = async <T>(path: string): Promise<T> => {
    const answer = await owner.get<T>(path);
    expect(answer, `${path} ${answer.text.slice(0, 200)}`).toMatchObject({ status: 200 });
    return answer.body;
  };
  const sessions = await get<SessionPage>(`/api/rooms/${room.id}/sessions`);
  const live = await get<Live>(`/api/rooms/${room.id}/live`);
  const now = await get<Attendance>(`/api/sessions/${running}/attendance`);
  const analytics = await get<SampleAnalytics>(`/session-analytics-by-room?room_id=${room.id}`);
  return {
    ended: await get<Attendance>(`/api/sessions/${ended}/attendance`),
    sessions: sessions.sessions.map(({ id, live: runs, participants, endedAt }) => ({
      id,
      runs,
      participants,
      endedAt,
    })),
    live: live.session?.people.map(({ name, userId, role }) => ({ name, userId, role })),
    now: now.participants.map(({ name, open, lastLeftAt, visits }) => ({
      name,
      open,
      lastLeftAt,
      left: visits[0]?.leftAt,
    })),
    analytics: analytics.user_duration_list.map(({ name, user_id }) => ({ name, user_id })),
    idle: [
      await get(`/api/rooms/${idle.id}/sessions`),
      await get(`/api/rooms/${idle.id}/live`),
      await get(`/api/rooms/${idle.id}/codes`),
      await get(`/session-list-by-room?room_id=${idle.id}`),
    ],
    room: (await get<RoomPage>(`/api/rooms?q=${room.name}`)).rooms.map(({ id, name, createdAt }) => ({
      id,
      name,
      createdAt,
    })),
  };
}

const shapes: [what: string, shapes: Record<string, unknown>][] = [
  ['with null for empty lists', { nullLists: true }],
  ['with unknown fields in every object', { unknownFields: true }],
  ['with null for a leave that is open', { openLeave: 'null' }],
  ['with the year 1 for a leave that is open', { openLeave: 'zero' }],
  ['with times of three to nine digits', { fractionDigits: 9 }],
  ['with everything at once', { nullLists: true, unknownFields: true, openLeave: 'zero', fractionDigits: 6 }],
];

for (const [what, shape] of shapes) {
  test(`${what}, every answer stays the same`, async ({ owner, upstream }) => {
    const here = await world(owner, upstream);
    const usual = await readAll(owner, here);
    const present = (40 + 30 + 1) * 60;
    expect(usual.ended.totals).toEqual({
      participants: 3,
      presentSeconds: present,
      connectedSeconds: present,
      peakConcurrent: 2,
    });
    await upstream.shapes(shape);
    expect(await readAll(owner, here)).toEqual(usual);
  });
}

test('with times to the whole second, or with any number of digits, attendance stays right to the second', async ({
  owner,
  upstream,
}) => {
  const here = await world(owner, upstream);
  const usual = await readAll(owner, here);
  for (const fractionDigits of [0, 1, 2, 'mixed']) {
    await upstream.shapes({ fractionDigits });
    expect((await readAll(owner, here)).ended, `${fractionDigits} digits`).toEqual(usual.ended);
  }
});

test('a session whose peers are null is a session of nobody', async ({ owner, upstream }) => {
  const { room, ended, running } = await world(owner, upstream);
  await upstream.shapes({ nullPeers: true });
  expect((await owner.get(`/api/sessions/${ended}/attendance`)).body).toMatchObject({
    session: { live: false, durationSeconds: 0 },
    totals: { participants: 0, presentSeconds: 0, connectedSeconds: 0, peakConcurrent: 0 },
    participants: [],
  });
  expect((await owner.get(`/api/sessions/${running}/attendance`)).body).toMatchObject({
    session: { live: true },
  });
  expect((await owner.get<Live>(`/api/rooms/${room.id}/live`)).body.session).toMatchObject({
    id: running,
    people: [],
  });
  expect(
    (await owner.get<SampleAnalytics>(`/session-analytics-by-room?room_id=${room.id}`)).body,
  ).toMatchObject({
    user_duration_list: [],
    total_peer_duration: '0.00',
  });
});
