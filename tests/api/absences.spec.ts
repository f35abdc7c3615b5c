import { randomBytes } from 'node:crypto';
import type { Absence, Absences } from '@/lib/absences/schema';
import type { Room } from '@/lib/rooms/schema';
import { change, lessonsOf, makeClass } from '../support/classroom';
import { type Api, expect, failure, type Simulator, test } from '../support/fixtures';
import { visit } from '../support/lesson';
import { liveLesson } from '../support/live-lesson';

/** People of nobody else's tests: an excuse acts in every room its person is in. */
function ownPeople() {
  const own = randomBytes(5).toString('hex');
  return [
    { userId: `ana-${own}`, name: 'Ana Ruiz' },
    { userId: `ben-${own}`, name: 'Ben Hansen', email: 'ben@school.example', externalId: `x-${own}` },
    { userId: `cem-${own}`, name: 'Cem Acar' },
  ] as const;
}
type Person = ReturnType<typeof ownPeople>[number];

const minute = 60_000;

/** An hour with a teacher that begins at this moment; `there` says how many minutes somebody stays. */
const hourFrom = (
  simulator: Simulator,
  room: Room,
  start: string,
  there: readonly (readonly [Person, number])[],
) => {
  const then = (minutes: number) => new Date(Date.parse(start) + minutes * minute).toISOString();
  return simulator.plant({
    roomId: room.id,
    createdAt: then(0),
    updatedAt: then(60),
    peers: [
      visit('tch-1', 'Ms Okafor', then(0), then(60), 'teacher'),
      ...there.map(([{ userId, name }, minutes]) => visit(userId, name, then(0), then(minutes))),
    ],
  });
};

async function absencesOf(api: Api, query: string): Promise<Absences> {
  const answer = await api.get<Absences>(`/api/absences${query}`);
  expect(answer, answer.text).toMatchObject({ status: 200 });
  return answer.body;
}

/** Others teach in the same workspace: only these rooms are ours. */
const own = ({ absences }: Absences, ...rooms: Room[]): Absence[] =>
  absences.filter(({ roomId }) => rooms.some(({ id }) => id === roomId));

test('the absences of a date are those of each room’s own day, over all rooms', async ({
  ada,
  simulator,
}) => {
  const people = ownPeople();
  const [ana, ben, cem] = people;
  const zoned = (timeZone: string) =>
    makeClass(ada, { settings: { timeZone, timetable: [] }, people: [...people] });
  const [{ room: berlin }, { room: auckland }] = [
    await zoned('Europe/Berlin'),
    await zoned('Pacific/Auckland'),
  ];
  // Wednesday evening in Berlin is Thursday morning in Auckland.
  const evening = '2025-03-12T20:00:00.000Z';
  await hourFrom(simulator, berlin, evening, [[ana, 60]]);
  await hourFrom(simulator, berlin, '2025-03-13T08:00:00.000Z', [
    [ana, 60],
    [ben, 20],
  ]);
  await hourFrom(simulator, auckland, evening, [
    [ben, 60],
    [cem, 60],
  ]);
  for (const room of [berlin, auckland]) await lessonsOf(ada, room.id);

  const thursday = await absencesOf(ada, '?date=2025-03-13');
  expect(thursday).toMatchObject({ date: '2025-03-13', timeZone: expect.any(String) });
  expect(thursday.lessons).toBeGreaterThanOrEqual(2);
  const rows = own(thursday, berlin, auckland);
  expect(rows.map(({ roomId, name, status }) => [roomId, name, status])).toEqual([
    [auckland.id, 'Ana Ruiz', 'absent'],
    [berlin.id, 'Ben Hansen', 'partial'],
    [berlin.id, 'Cem Acar', 'absent'],
  ]);
  expect(rows[0]).toMatchObject({ startedAt: evening, timeZone: 'Pacific/Auckland', email: null });
  const [lesson] = (await lessonsOf(ada, berlin.id)).lessons;
  expect(rows[1]).toEqual({
    lessonId: lesson?.id,
    roomId: berlin.id,
    roomName: berlin.name,
    title: berlin.name,
    startedAt: '2025-03-13T08:00:00.000Z',
    endedAt: lesson?.endedAt,
    timeZone: 'Europe/Berlin',
    state: 'final',
    key: `u_${Buffer.from(ben.userId).toString('base64url')}`,
    rosterId: expect.any(String),
    userId: ben.userId,
    name: 'Ben Hansen',
    email: 'ben@school.example',
    externalId: ben.externalId,
    status: 'partial',
    now: null,
    presentSeconds: 1_200,
    heldSeconds: 3_600,
    reason: expect.stringContaining('20 of 60 min held'),
    excused: false,
    correction: null,
  });
  const wednesday = own(await absencesOf(ada, '?date=2025-03-12'), berlin, auckland);
  expect(wednesday.map(({ roomId, name }) => [roomId, name])).toEqual([
    [berlin.id, 'Ben Hansen'],
    [berlin.id, 'Cem Acar'],
  ]);
  expect(own(await absencesOf(ada, '?date=2025-03-14'), berlin, auckland)).toEqual([]);
});

test('who is excused stays on the list, by an excuse or by hand, and says so', async ({ ada, simulator }) => {
  const people = ownPeople();
  const [ana, ben, cem] = people;
  const { room } = await makeClass(ada, {
    settings: { timeZone: 'UTC', timetable: [] },
    people: [...people],
  });
  await hourFrom(simulator, room, '2025-04-08T09:00:00.000Z', [[ana, 60]]);
  const [lesson] = (await lessonsOf(ada, room.id)).lessons;
  const day = async () => own(await absencesOf(ada, '?date=2025-04-08'), room);
  const days = { from: '2025-04-01', to: '2025-04-30' };
  for (const { userId } of [ana, ben]) {
    const made = await ada.post('/api/excuses', { userId, ...days, reason: 'exchange year' });
    expect(made.status).toBe(201);
  }
  const key = (await day()).find(({ userId }) => userId === cem.userId)?.key ?? '';
  const body = { keys: [key], status: 'excused', note: 'a fever' };
  const { event } = await change(ada, 'put', `${lesson?.id}/statuses`, body);
  const rows = await day();
  expect(rows.map(({ name, status, excused }) => [name, status, excused])).toEqual([
    ['Ana Ruiz', 'excused', true],
    ['Ben Hansen', 'excused', true],
    ['Cem Acar', 'excused', true],
  ]);
  expect(rows.map(({ presentSeconds, correction }) => [presentSeconds, correction?.note])).toEqual([
    [3_600, 'exchange year'],
    [0, 'exchange year'],
    [0, 'a fever'],
  ]);
  expect(rows.map(({ correction }) => correction?.excuseId)).toEqual([
    expect.stringMatching(/^[0-9a-f]{32}$/),
    expect.stringMatching(/^[0-9a-f]{32}$/),
    null,
  ]);
  await change(ada, 'post', `${lesson?.id}/undo`, { event });
  expect((await day()).at(-1)).toMatchObject({ name: 'Cem Acar', status: 'absent', excused: false });
});

test('while a lesson runs the list says who is not here yet', async ({ ada, simulator }) => {
  const people = ownPeople();
  const [ana, ben, cem] = people;
  const { room } = await makeClass(ada, {
    settings: { timeZone: 'UTC', timetable: [] },
    people: [...people],
  });
  await simulator.join({ roomId: room.id, name: ana.name, userId: ana.userId, role: 'student' });
  const utc = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const made = await ada.post('/api/excuses', {
    userId: cem.userId,
    from: utc(-1),
    to: utc(1),
    reason: 'ill',
  });
  expect(made.status).toBe(201);
  const live = await liveLesson(ada, room.id);
  // The date it began on, wherever the clock is by now.
  const listed = await absencesOf(ada, `?date=${live.startedAt.slice(0, 10)}`);
  const rows = own(listed, room);
  expect(
    rows.map(({ userId, state, status, now, excused }) => [userId, state, status, now, excused]),
  ).toEqual([
    [ben.userId, 'live', null, 'notHereYet', false],
    [cem.userId, 'live', null, 'notHereYet', true],
  ]);
  expect(rows.every(({ lessonId }) => lessonId === live.id)).toBe(true);
});

test('without a date it is today in the workspace’s zone; a wrong one is refused', async ({
  ada,
  robot,
  anonymous,
}) => {
  const today = await absencesOf(robot, '');
  const dateIn = (ms: number) => new Intl.DateTimeFormat('en-CA', { timeZone: today.timeZone }).format(ms);
  // Midnight may have passed since.
  expect([dateIn(Date.now()), dateIn(Date.now() - 5 * minute)]).toContain(today.date);
  for (const date of ['', 'today', '2026-02-30', '0000-01-01']) {
    expect(await ada.get(`/api/absences?date=${date}`), date).toMatchObject(
      failure(400, 'bad_request', { date: expect.any(String) }),
    );
  }
  expect(await anonymous.get('/api/absences')).toMatchObject(failure(401, 'unauthorized'));
});
