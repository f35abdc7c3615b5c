import type { Attendance } from '@/lib/attendance/schema';
import { type Api, expect, failure, makeRoom, type PlantedSession, test } from '../support/fixtures';

const attendance = async (api: Api, sessionId: string) => {
  const answer = await api.get<Attendance>(`/api/sessions/${sessionId}/attendance`);
  expect(answer, answer.text.slice(0, 300)).toMatchObject({ status: 200 });
  return answer.body;
};

const first = Date.parse('2026-11-17T08:00:00.000Z');
/** A time of that morning: minutes and seconds after eight. */
const at = (minutes: number, seconds = 0) =>
  new Date(first + minutes * 60_000 + seconds * 1000).toISOString();
const stay = (userId: string | null, name: string, from: string, to: string | null, role = 'student') => ({
  ...(userId === null ? {} : { userId }),
  name,
  role,
  joinedAt: from,
  leftAt: to,
});
const minutes = (count: number) => count * 60;

/** An hour with everything that happens in one. */
const lesson = (roomId: string): PlantedSession => ({
  roomId,
  createdAt: at(0),
  updatedAt: at(60, 30),
  peers: [
    stay('ana', 'Ana', at(0), at(60), 'teacher'),
    // Left and came back.
    stay('ben', 'Ben', at(5), at(20)),
    stay('ben', 'Ben', at(25), at(55)),
    // Two devices for twenty minutes.
    stay('cem', 'Cem', at(10), at(40)),
    stay('cem', 'Cem (phone)', at(20), at(50)),
    // The line broke: the old peer is kept for a while beside the new one.
    stay('dee', 'Dee', at(0), at(30)),
    stay('dee', 'Dee', at(29, 10), at(60)),
    // Nobody knows when Eva left.
    stay('eva', 'Eva', at(50), null),
    // Two people without an id and with the same name.
    stay(null, 'iPad', at(15), at(25)),
    stay(null, 'iPad', at(30), at(35)),
    stay('__proto__', 'Pat', at(0), at(1)),
    stay(null, 'Beam', at(0), at(60, 30), '__internal_recorder'),
  ],
});

test('a lesson with rejoins, devices, a broken line, guests, a bot and an open visit is counted to the second', async ({
  ada,
  simulator,
}) => {
  const room = await makeRoom(ada);
  const { id } = await simulator.plant(lesson(room.id));
  const { session, totals, participants, series } = await attendance(ada, id);

  expect(session).toEqual({
    id,
    roomId: room.id,
    roomName: room.name,
    startedAt: at(0),
    endedAt: at(60),
    live: false,
    durationSeconds: minutes(60),
  });
  expect(totals).toEqual({
    participants: 8,
    presentSeconds: minutes(60 + 45 + 40 + 60 + 10 + 10 + 5 + 1),
    connectedSeconds: minutes(60 + 45 + 60 + 60 + 10 + 10 + 5 + 1) + 50,
    peakConcurrent: 5,
  });
  const line = (name: string, present: number, more: object) =>
    expect.objectContaining({
      name,
      role: 'student',
      presentSeconds: minutes(present),
      open: false,
      ...more,
    });
  // Equal names are sorted by key, which is random here.
  const guests = participants.splice(5, 2).sort((one, other) => other.presentSeconds - one.presentSeconds);
  participants.splice(5, 0, ...guests);
  expect(participants).toEqual([
    line('Ana', 60, { role: 'teacher', presentRatio: 1, joins: 1, maxDevices: 1 }),
    line('Ben', 45, {
      joins: 2,
      maxDevices: 1,
      firstJoinedAt: at(5),
      lastLeftAt: at(55),
      presentRatio: 0.75,
    }),
    line('Cem (phone)', 40, { joins: 2, maxDevices: 2, connectedSeconds: minutes(60), lastLeftAt: at(50) }),
    line('Dee', 60, { joins: 2, maxDevices: 1, connectedSeconds: minutes(60) + 50, lastLeftAt: at(60) }),
    line('Eva', 10, { open: true, lastLeftAt: null, visits: [{ joinedAt: at(50), leftAt: null }] }),
    line('iPad', 10, { userId: null, key: expect.stringMatching(/^g_/) }),
    line('iPad', 5, { userId: null, key: expect.stringMatching(/^g_/) }),
    line('Pat', 1, { userId: '__proto__', key: 'u_X19wcm90b19f' }),
  ]);
  expect(new Set(participants.map(({ key }) => key)).size).toBe(8);
  expect(series).toEqual([
    { at: at(0), count: 3 },
    { at: at(1), count: 2 },
    { at: at(5), count: 3 },
    { at: at(10), count: 4 },
    { at: at(15), count: 5 },
    { at: at(20), count: 4 },
    { at: at(30), count: 5 },
    { at: at(35), count: 4 },
    { at: at(55), count: 3 },
    { at: at(60), count: 0 },
  ]);
});

test('an open visit after everybody else has gone lasts to the last change 100ms knows of', async ({
  ada,
  simulator,
}) => {
  const room = await makeRoom(ada);
  const { id } = await simulator.plant({
    roomId: room.id,
    createdAt: at(0),
    updatedAt: at(50),
    peers: [stay('ana', 'Ana', at(0), at(30)), stay('eva', 'Eva', at(40), null)],
  });
  const { session, participants } = await attendance(ada, id);
  expect(session).toMatchObject({ endedAt: at(50), durationSeconds: minutes(50) });
  expect(participants).toMatchObject([
    { name: 'Ana', presentSeconds: minutes(30), open: false },
    { name: 'Eva', presentSeconds: minutes(10), open: true },
  ]);
});

test('visits are cut to the session, and what is left of none is dropped', async ({ ada, simulator }) => {
  const room = await makeRoom(ada);
  const { id } = await simulator.plant({
    roomId: room.id,
    createdAt: at(10),
    updatedAt: at(40),
    peers: [
      stay('ana', 'Ana', at(9, 59), at(40)),
      stay('ben', 'Ben', at(0), at(5)),
      stay('cem', 'Cem', at(20), at(20)),
    ],
  });
  const { totals, participants } = await attendance(ada, id);
  expect(participants).toMatchObject([
    { name: 'Ana', firstJoinedAt: at(10), presentSeconds: minutes(30), presentRatio: 1 },
  ]);
  expect(totals).toMatchObject({ participants: 1, peakConcurrent: 1 });
});

test('half a second is rounded once, at the end', async ({ ada, simulator }) => {
  const room = await makeRoom(ada);
  const brief = Array.from({ length: 5 }, (_, index) => {
    const from = first + index * 1_000;
    return stay('ana', 'Ana', new Date(from).toISOString(), new Date(from + 300).toISOString());
  });
  const { id } = await simulator.plant({ roomId: room.id, createdAt: at(0), updatedAt: at(1), peers: brief });
  expect((await attendance(ada, id)).participants).toMatchObject([
    { presentSeconds: 2, connectedSeconds: 2, joins: 5 },
  ]);
});

test('a session that runs counts up to now', async ({ ada, simulator }) => {
  const room = await makeRoom(ada);
  const start = Date.now() - minutes(10) * 1000;
  const ago = (seconds: number) => new Date(start + seconds * 1000).toISOString();
  const { id } = await simulator.plant({
    roomId: room.id,
    active: true,
    createdAt: ago(0),
    peers: [
      stay('ana', 'Ana', ago(0), null, 'teacher'),
      stay('ben', 'Ben', ago(0), ago(60)),
      stay('ben', 'Ben', ago(120), null),
    ],
  });
  const { session, totals, participants } = await attendance(ada, id);
  const now = (Date.now() - start) / 1000;
  expect(session).toMatchObject({ live: true, endedAt: null });
  expect(session.durationSeconds).toBeGreaterThanOrEqual(minutes(10));
  expect(session.durationSeconds).toBeLessThanOrEqual(Math.ceil(now));
  expect(participants).toMatchObject([
    { name: 'Ana', open: false, lastLeftAt: null, presentSeconds: session.durationSeconds, presentRatio: 1 },
    { name: 'Ben', open: false, lastLeftAt: null, presentSeconds: session.durationSeconds - 60, joins: 2 },
  ]);
  expect(totals.presentSeconds).toBeGreaterThanOrEqual(2 * session.durationSeconds - 61);
});

test('a full large room, 20,000 people, is answered in a stream and counted right', async ({
  robot,
  simulator,
}) => {
  const room = await makeRoom(robot, { largeRoom: true, size: 20_000 });
  const people = 20_000;
  const again = 2_000;
  const end = at(60);
  const peers = Array.from({ length: people + again }, (_, index) => {
    const who = index % people;
    const stayed = index < people ? [at(0, who % 600), index < again ? at(30) : end] : [at(40), end];
    return stay(`person-${who}`, `Person ${who}`, stayed[0] ?? '', stayed[1] ?? '');
  });
  const { id } = await simulator.plant({ roomId: room.id, createdAt: at(0), updatedAt: end, peers });

  const answer = await robot.get<Attendance>(`/api/sessions/${id}/attendance`);
  expect(answer.status).toBe(200);
  expect(answer.text.length).toBeGreaterThan(4_000_000);
  expect(answer.headers).toMatchObject({
    'transfer-encoding': 'chunked',
    'cache-control': 'private, no-store',
  });
  expect(answer.headers).not.toHaveProperty('content-length');
  const late = Array.from({ length: people }, (_, who) => who % 600).reduce(
    (sum, seconds) => sum + seconds,
    0,
  );
  const present = people * minutes(60) - late - again * minutes(10);
  expect(answer.body.totals).toEqual({
    participants: people,
    presentSeconds: present,
    connectedSeconds: present,
    peakConcurrent: people,
  });
  expect(answer.body.participants).toHaveLength(people);
  expect(answer.body.participants.filter(({ joins }) => joins === 2)).toHaveLength(again);
  expect(answer.body.participants.find(({ userId }) => userId === 'person-1999')).toMatchObject({
    name: 'Person 1999',
    presentSeconds: minutes(50) - (1_999 % 600),
    visits: [{ leftAt: at(30) }, { joinedAt: at(40), leftAt: end }],
  });
});

test('a session nobody knows is not found', async ({ ada }) => {
  for (const id of ['f'.repeat(24), 'x', '%2e%2e%2frooms', '%00', 'x'.repeat(300)]) {
    expect(await ada.get(`/api/sessions/${id}/attendance`), id).toMatchObject(failure(404, 'not_found'));
  }
});
