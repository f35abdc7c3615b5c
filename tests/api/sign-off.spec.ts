import type { SignOff } from '@/lib/sign-off/schema';
import { change, lessonsOf, makeClass, tuesdayClass } from '../support/classroom';
import { type Api, expect, failure, sharedDoor, test } from '../support/fixtures';
import { at, visit } from '../support/lesson';
import { asStaff } from '../support/staff';

// The overview is of the whole workspace, which other tests share: each looks at the lessons of its own room.

async function waitingIn(api: Api, roomId: string, query = '?from=2026-10-27&to=2026-11-17') {
  const answer = await api.get<SignOff>(`/api/sign-off${query}`);
  expect(answer, answer.text.slice(0, 300)).toMatchObject({ status: 200 });
  const starts = answer.body.lessons.map(({ startedAt }) => startedAt);
  expect(starts).toEqual([...starts].sort().reverse());
  return answer.body.lessons.filter((lesson) => lesson.roomId === roomId);
}

test('lessons that are final, have a roster and no signature, newest first, with who taught them', async ({
  ada,
  robot,
  simulator,
}) => {
  const { room } = await makeClass(ada);
  await tuesdayClass(simulator, room.id);
  await tuesdayClass(simulator, room.id, 2);
  const idOf = (date: string) => `${room.id}.${date}.tue-9`;
  // Two teachers, and one of them came twice; the week between them nobody came at all.
  const then = (minutes: number) => at(minutes - 3 * 7 * 24 * 60);
  await simulator.plant({
    roomId: room.id,
    createdAt: then(0),
    updatedAt: then(60),
    peers: [
      visit('tch-2', 'Mr Ito', then(0), then(25), 'teacher'),
      visit('tch-1', 'Ms Okafor', then(0), then(20), 'teacher'),
      visit('tch-1', 'Ms Okafor', then(30), then(60), 'teacher'),
      ...['stu-1', 'stu-2', 'stu-3', 'stu-4'].map((id) => visit(id, id, then(0), then(60))),
    ],
  });
  // The past is asked for once: other tests may have had the whole workspace read before this was planted.
  await lessonsOf(ada, room.id);
  const waiting = await waitingIn(robot, room.id);
  const tuesday = {
    id: idOf('20261117'),
    roomId: room.id,
    roomName: room.name,
    title: 'Algebra',
    startedAt: '2026-11-17T08:00:00.000Z',
    endedAt: '2026-11-17T09:00:00.000Z',
    date: '2026-11-17',
    timeZone: 'Europe/Berlin',
    teachers: ['Ms Okafor'],
    roster: 4,
    absent: 1,
    // Omar's name on somebody without an id.
    toDecide: 1,
  };
  expect(waiting).toEqual([
    tuesday,
    expect.objectContaining({ id: idOf('20261103'), teachers: ['Ms Okafor'] }),
    expect.objectContaining({
      id: idOf('20261027'),
      teachers: ['Ms Okafor', 'Mr Ito'],
      absent: 0,
      toDecide: 0,
    }),
  ]);

  const signed = await change(ada, 'post', `${idOf('20261103')}/sign`);
  expect((await waitingIn(ada, room.id)).map(({ date }) => date)).toEqual(['2026-11-17', '2026-10-27']);
  await change(ada, 'post', `${idOf('20261103')}/undo`, { event: signed.event });
  expect(await waitingIn(ada, room.id)).toHaveLength(3);
});

test('without a roster, not held, or on other days there is nothing to sign', async ({ ada, simulator }) => {
  const bare = await makeClass(ada, { people: [] });
  await tuesdayClass(simulator, bare.room.id);
  await lessonsOf(ada, bare.room.id);
  expect(await waitingIn(ada, bare.room.id)).toEqual([]);

  const { room } = await makeClass(ada);
  await tuesdayClass(simulator, room.id);
  await tuesdayClass(simulator, room.id, 1);
  await lessonsOf(ada, room.id);
  const dates = async (query: string) => (await waitingIn(ada, room.id, query)).map(({ date }) => date);
  expect(await dates('?from=2026-11-10&to=2026-11-16')).toEqual(['2026-11-10']);
  expect(await dates('?from=2026-11-17&to=2026-11-17')).toEqual(['2026-11-17']);
  await change(ada, 'patch', `${room.id}.20261117.tue-9`, { held: false, note: 'Fire drill' });
  expect(await dates('?from=2026-11-10&to=2026-11-17')).toEqual(['2026-11-10']);
});

test('thirty days up to today unless said otherwise, 400 at most', async ({ ada, anonymous }) => {
  await makeClass(ada);
  const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format(new Date());
  const before = today();
  const { body } = await ada.get<SignOff>('/api/sign-off');
  expect([before, today()]).toContain(body.to);
  expect(Date.parse(body.to) - Date.parse(body.from)).toBe(30 * 86_400_000);
  expect(body.freshAt).toMatch(/Z$/);
  const year = await ada.get<SignOff>('/api/sign-off?from=2024-01-01&to=2025-02-03');
  expect(year).toMatchObject({ status: 200, body: { from: '2024-01-01', to: '2025-02-03' } });
  const refused: [query: string, fields: Record<string, unknown>][] = [
    ['from=2024-01-01&to=2025-02-04', { to: expect.stringContaining('400') }],
    ['from=2026-11-02&to=2026-11-01', { to: 'The last day is before the first.' }],
    ['to=tomorrow', { to: 'Give the date as YYYY-MM-DD.' }],
  ];
  for (const [query, fields] of refused) {
    expect(await ada.get(`/api/sign-off?${query}`), query).toMatchObject(failure(400, 'bad_request', fields));
  }
  expect(await anonymous.get('/api/sign-off')).toMatchObject(failure(401, 'unauthorized'));
});

test('a teacher is told that this is for admins, and sees students all the same', async ({ ada }) => {
  const { api } = await asStaff(ada, sharedDoor(), { role: 'teacher' });
  expect(await api.get('/api/sign-off')).toMatchObject(failure(403, 'forbidden'));
  expect(await api.get('/api/students')).toMatchObject({ status: 200, body: { students: [] } });
});
