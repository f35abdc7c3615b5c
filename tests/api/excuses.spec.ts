import { randomBytes } from 'node:crypto';
import type { Excuse, ExcusePage } from '@/lib/excuses/schema';
import type { LessonParticipant, LessonReport } from '@/lib/lessons/schema';
import type { Room } from '@/lib/rooms/schema';
import type { Today } from '@/lib/today/schema';
import { berlin, change, lessonOf, lessonsOf, makeClass } from '../support/classroom';
import { type Api, expect, failure, type Simulator, test } from '../support/fixtures';
import { at, visit } from '../support/lesson';
import { liveLesson } from '../support/live-lesson';

type Person = { userId: string; name: string };

/** Two people of nobody else's tests: an excuse acts in every room its person is in. */
function twoPeople(): { mia: Person; noah: Person } {
  const own = randomBytes(5).toString('hex');
  return {
    mia: { userId: `mia-${own}`, name: 'Mia Brandt' },
    noah: { userId: `noah-${own}`, name: 'Noah Keller' },
  };
}

/** That Tuesday at nine: who is named was there throughout. */
const held = (simulator: Simulator, room: Room, there: readonly Person[]) =>
  simulator.plant({
    roomId: room.id,
    createdAt: at(0),
    updatedAt: at(60),
    peers: [
      visit('tch-1', 'Ms Okafor', at(0), at(60), 'teacher'),
      ...there.map(({ userId, name }) => visit(userId, name, at(0), at(60))),
    ],
  });

const tuesday = '20261117';
const lessonId = ({ id }: Room) => `${id}.${tuesday}.tue-9`;

/** A class with both on its roster, held with Noah alone, and the id of that lesson. */
async function heldWithoutMia(ada: Api, simulator: Simulator) {
  const { mia, noah } = twoPeople();
  const { room } = await makeClass(ada, { people: [mia, noah] });
  await held(simulator, room, [noah]);
  await lessonsOf(ada, room.id);
  return { mia, noah, room, id: lessonId(room) };
}

async function excuse(ada: Api, { userId }: Person, rest: object = {}): Promise<Excuse> {
  const body = { userId, from: '2026-11-16', to: '2026-11-18', reason: 'choir trip', ...rest };
  const answer = await ada.post<Excuse>('/api/excuses', body);
  expect(answer, answer.text).toMatchObject({ status: 201 });
  return answer.body;
}

function rowOf({ participants }: LessonReport, { userId }: Person): LessonParticipant {
  const row = participants.find((one) => one.userId === userId);
  if (!row) throw new Error(`${userId} is not in the lesson.`);
  return row;
}

const statusOf = async (api: Api, id: string, person: Person) =>
  rowOf(await lessonOf(api, id), person).status;

test('an excuse made beforehand comes into force with the lesson, and being there anyway stays visible', async ({
  ada,
  simulator,
}) => {
  const { mia, noah } = twoPeople();
  const { room } = await makeClass(ada, { people: [mia, noah] });
  const before = Date.now();
  const miss = await excuse(ada, mia);
  expect(miss).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{32}$/),
    userId: mia.userId,
    name: mia.name,
    from: '2026-11-16',
    to: '2026-11-18',
    roomIds: null,
    reason: 'choir trip',
    by: expect.any(String),
    at: expect.stringMatching(/Z$/),
  });
  const come = await excuse(ada, noah, { from: '2026-11-17', to: '2026-11-17', reason: 'half a day' });
  await held(simulator, room, [noah]);
  await lessonsOf(ada, room.id);
  const report = await lessonOf(ada, lessonId(room));
  expect(rowOf(report, mia)).toMatchObject({
    status: 'excused',
    computedStatus: 'absent',
    reason: 'never came',
    flags: ['corrected'],
    correction: {
      event: '',
      excuseId: miss.id,
      status: 'excused',
      note: 'choir trip',
      by: miss.by,
      at: miss.at,
    },
  });
  expect(Date.parse(miss.at)).toBeGreaterThanOrEqual(before - 1_000);
  expect(rowOf(report, noah)).toMatchObject({
    status: 'excused',
    computedStatus: 'present',
    presentSeconds: 3_600,
    heldSeconds: 3_600,
    correction: { excuseId: come.id, note: 'half a day' },
  });
  expect(report.counts).toMatchObject({ roster: 2, excused: 2, absent: 0, present: 0 });
});

test('an excuse acts on its days and in its rooms, and nowhere else', async ({ ada, simulator }) => {
  const { mia, noah, room, id } = await heldWithoutMia(ada, simulator);
  const { room: other } = await makeClass(ada, { people: [mia] });
  await held(simulator, other, [noah]);
  await lessonsOf(ada, other.id);
  const own = await excuse(ada, mia, { roomIds: [room.id, room.id] });
  expect(own.roomIds).toEqual([room.id]);
  expect(await statusOf(ada, id, mia)).toBe('excused');
  expect(await statusOf(ada, id, noah)).toBe('present');
  expect(await statusOf(ada, lessonId(other), mia)).toBe('absent');
  await excuse(ada, mia, { from: '2026-11-18', to: '2026-11-18' });
  await excuse(ada, mia, { from: '2026-11-10', to: '2026-11-16' });
  expect(await statusOf(ada, lessonId(other), mia)).toBe('absent');
  await excuse(ada, mia, { from: '2026-11-17', to: '2026-11-17' });
  expect(await statusOf(ada, lessonId(other), mia)).toBe('excused');
});

test('an excuse is taken back and put back; of two the later is shown', async ({ ada, simulator }) => {
  const { mia, id } = await heldWithoutMia(ada, simulator);
  const [first, second] = [await excuse(ada, mia), await excuse(ada, mia, { reason: 'and ill' })];
  const shown = async () => rowOf(await lessonOf(ada, id), mia).correction?.excuseId ?? null;
  expect(await shown()).toBe(second.id);
  expect(await ada.delete(`/api/excuses/${second.id}`)).toMatchObject({ status: 204, text: '' });
  expect(await shown()).toBe(first.id);
  expect(await ada.delete(`/api/excuses/${second.id}`)).toMatchObject(failure(404, 'not_found'));
  expect((await ada.delete(`/api/excuses/${first.id}`)).status).toBe(204);
  expect(await shown()).toBeNull();
  expect(await statusOf(ada, id, mia)).toBe('absent');

  const back = await ada.patch<Excuse>(`/api/excuses/${first.id}`, { removed: false });
  expect(back).toMatchObject({ status: 200, body: first });
  expect(await ada.patch(`/api/excuses/${first.id}`, { removed: false })).toMatchObject({ status: 200 });
  expect(await shown()).toBe(first.id);
});

test('a correction by hand wins over an excuse; taken back, the excuse acts again', async ({
  ada,
  simulator,
}) => {
  const { mia, id } = await heldWithoutMia(ada, simulator);
  const keys = [rowOf(await lessonOf(ada, id), mia).key];
  const corrected = await change(ada, 'put', `${id}/statuses`, { keys, status: 'late', note: 'at the door' });
  await excuse(ada, mia);
  const row = rowOf(await lessonOf(ada, id), mia);
  expect(row).toMatchObject({
    status: 'late',
    correction: { event: corrected.event, excuseId: null, note: 'at the door' },
  });
  const back = await change(ada, 'put', `${id}/statuses`, { keys, status: null });
  expect(rowOf(back, mia)).toMatchObject({ status: 'excused', correction: { note: 'choir trip' } });
  await change(ada, 'post', `${id}/undo`, { event: back.event });
  expect(await statusOf(ada, id, mia)).toBe('late');
  await change(ada, 'post', `${id}/undo`, { event: corrected.event });
  expect(await statusOf(ada, id, mia)).toBe('excused');
});

test('an excuse acts on a signed lesson as a correction after the signature does', async ({
  ada,
  simulator,
}) => {
  const { mia, room, id } = await heldWithoutMia(ada, simulator);
  const { lesson } = await change(ada, 'post', `${id}/sign`);
  expect(lesson.state).toBe('signed');
  // Taken off the roster since: the signed lesson names them still.
  const roster = await ada.get<{ people: { id: string; userId: string }[] }>(`/api/rooms/${room.id}/roster`);
  const entry = roster.body.people.find(({ userId }) => userId === mia.userId);
  expect((await ada.delete(`/api/rooms/${room.id}/roster/${entry?.id}`)).status).toBe(204);
  const late = await excuse(ada, mia);
  const report = await lessonOf(ada, id);
  expect(report.lesson).toMatchObject({ state: 'signed', signedAt: lesson.signedAt });
  expect(rowOf(report, mia)).toMatchObject({ status: 'excused', correction: { excuseId: late.id } });
  expect(Date.parse(late.at)).toBeGreaterThan(Date.parse(lesson.signedAt ?? ''));
});

test('while a lesson runs nobody waits for who is excused', async ({ ada, simulator }) => {
  const { mia, noah } = twoPeople();
  const ola = { userId: `${mia.userId}-o`, name: 'Ola Berg' };
  const { room } = await makeClass(ada, {
    settings: { ...berlin, timeZone: 'UTC', timetable: [] },
    people: [mia, noah, ola],
  });
  await simulator.join({ roomId: room.id, name: noah.name, userId: noah.userId, role: 'student' });
  const utc = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  // A lesson has the date it began on, and midnight may pass meanwhile.
  for (const person of [mia, noah]) await excuse(ada, person, { from: utc(-1), to: utc(1) });
  const { id } = await liveLesson(ada, room.id);
  const report = await lessonOf(ada, id);
  expect(report.counts).toMatchObject({ roster: 3, here: 1, notHereYet: 1, excused: 2 });
  expect(rowOf(report, mia)).toMatchObject({
    status: null,
    now: 'notHereYet',
    reason: 'not here yet; excused',
    correction: { status: 'excused', note: 'choir trip' },
  });
  expect(rowOf(report, noah)).toMatchObject({
    status: null,
    now: 'here',
    reason: expect.stringMatching(/^here since \d\d:\d\d; excused$/),
  });
  const today = await ada.get<Today>('/api/today');
  expect(today.body.now.find((one) => one.id === id)?.notHereYet.map(({ userId }) => userId)).toEqual([
    ola.userId,
  ]);
});

test('somebody is found by their user id as on a roster: as written, else alike when that is one', async ({
  ada,
}) => {
  const { mia, noah } = twoPeople();
  await makeClass(ada, { people: [mia, noah] });
  const loud = { userId: ` ${mia.userId.toUpperCase()} `, name: mia.name };
  expect(await excuse(ada, loud)).toMatchObject({ userId: mia.userId });
  const listed = await ada.get<ExcusePage>(`/api/excuses?userId=${mia.userId.toUpperCase()}`);
  expect(listed.body.excuses.map(({ userId }) => userId)).toEqual([mia.userId]);
  const nobody = { userId: `${mia.userId}-x`, from: '2026-11-16', to: '2026-11-18', reason: 'ill' };
  expect(await ada.post('/api/excuses', nobody)).toMatchObject(
    failure(400, 'bad_request', { userId: expect.stringContaining('no student') }),
  );
  expect((await ada.get<ExcusePage>(`/api/excuses?userId=${nobody.userId}`)).body).toEqual({
    excuses: [],
    nextCursor: null,
  });
});

test('excuses are listed by their first day, latest first, a page at a time; taken back ones are not', async ({
  ada,
  robot,
}) => {
  const { mia } = twoPeople();
  await makeClass(ada, { people: [mia] });
  const of = async (from: string, to: string) => (await excuse(robot, mia, { from, to })).id;
  const september = await of('2026-09-01', '2026-09-30');
  const november = await of('2026-11-02', '2026-11-02');
  const long = await of('2026-09-01', '2026-11-10');
  const gone = await of('2026-10-01', '2026-10-02');
  expect((await ada.delete(`/api/excuses/${gone}`)).status).toBe(204);
  const list = async (query: string): Promise<ExcusePage> => {
    const answer = await ada.get<ExcusePage>(`/api/excuses?userId=${mia.userId}${query}`);
    expect(answer, answer.text).toMatchObject({ status: 200 });
    return answer.body;
  };
  const ids = async (query = '') => (await list(query)).excuses.map(({ id }) => id);
  expect(await ids()).toEqual([november, long, september]);
  expect(await ids('&from=2026-10-01')).toEqual([november, long]);
  expect(await ids('&to=2026-11-01')).toEqual([long, september]);
  expect(await ids('&from=2026-11-10&to=2026-11-10')).toEqual([long]);
  const seen: string[] = [];
  let cursor: string | null = '';
  do {
    const page: ExcusePage = await list(`&limit=1&cursor=${cursor}`);
    expect(page.excuses).toHaveLength(1);
    seen.push(...page.excuses.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(seen).toEqual([november, long, september]);
});

test('what is wrong is said of its field, and nobody unknown may look or change', async ({
  ada,
  anonymous,
}) => {
  const { mia } = twoPeople();
  const { room } = await makeClass(ada, { people: [mia] });
  const good = { userId: mia.userId, from: '2026-11-16', to: '2026-11-18', reason: 'ill' };
  for (const [field, change] of Object.entries({
    userId: { userId: '' },
    from: { from: '16.11.2026' },
    to: { to: '2026-11-15' },
    roomIds: { roomIds: [room.id, 'nowhere'] },
    reason: { reason: ' ' },
    until: { until: '2026-11-18' },
  })) {
    const answer = await ada.post('/api/excuses', { ...good, ...change });
    expect(answer, field).toMatchObject(failure(400, 'bad_request', { [field]: expect.any(String) }));
  }
  const made = await excuse(ada, mia);
  expect(await ada.patch(`/api/excuses/${made.id}`, { removed: true })).toMatchObject(
    failure(400, 'bad_request', { removed: expect.stringContaining('DELETE') }),
  );
  for (const id of ['0123456789abcdef0123456789abcdef', 'a.b']) {
    expect(await ada.patch(`/api/excuses/${id}`, { removed: false })).toMatchObject(
      failure(404, 'not_found'),
    );
    expect(await ada.delete(`/api/excuses/${id}`)).toMatchObject(failure(404, 'not_found'));
  }
  const forged = Buffer.from(JSON.stringify({ from: '0000-01-01', at: made.at, id: made.id })).toString(
    'base64url',
  );
  for (const query of ['from=monday', 'from=2026-11-18&to=2026-11-17', 'limit=0', `cursor=${forged}`]) {
    const field = query.split(/[=&]/)[query.includes('&') ? 2 : 0] ?? '';
    expect(await ada.get(`/api/excuses?${query}`), query).toMatchObject(
      failure(400, 'bad_request', { [field]: expect.any(String) }),
    );
  }
  expect(await anonymous.get('/api/excuses')).toMatchObject(failure(401, 'unauthorized'));
  expect(await anonymous.post('/api/excuses', good)).toMatchObject(failure(401, 'unauthorized'));
  expect(await anonymous.delete(`/api/excuses/${made.id}`)).toMatchObject(failure(401, 'unauthorized'));
});
