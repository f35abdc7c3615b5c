import type { Excuse, ExcusePage } from '@/lib/excuses/schema';
import type { Student } from '@/lib/students/schema';
import { enrol, lessonOf } from '../support/classroom';
import { type Api, expect, failure, freshName, makeRoom, test } from '../support/fixtures';
import { makeTwoRooms, plain, type TwoRooms, whoSees } from '../support/two-rooms';

const span = { from: '2026-11-16', to: '2026-11-18', reason: 'choir trip' };

async function excused(api: Api, userId: string, roomIds?: string[]): Promise<Excuse> {
  const answer = await api.post<Excuse>('/api/excuses', { ...span, userId, ...(roomIds ? { roomIds } : {}) });
  expect(answer, answer.text).toMatchObject({ status: 201 });
  return answer.body;
}

/** One of each kind, by the admin. */
const makeExcuses = async (ada: Api, { own, foreign, mine, theirs, both }: TwoRooms) => ({
  here: await excused(ada, mine.userId, [own.id]),
  everywhere: await excused(ada, both.userId),
  mixed: await excused(ada, both.userId, [foreign.id, own.id]),
  elsewhere: await excused(ada, both.userId, [foreign.id]),
  stranger: await excused(ada, theirs.userId),
});

const listed = async (api: Api, query = ''): Promise<Excuse[]> =>
  (await api.get<ExcusePage>(`/api/excuses?from=2026-11-16&to=2026-11-18&limit=100${query}`)).body.excuses;

for (const role of ['teacher', 'viewer'] as const) {
  test(`a ${role} sees the excuses of people they know, for their rooms`, async ({ ada, simulator }) => {
    const two = await makeTwoRooms(ada, simulator);
    const made = await makeExcuses(ada, two);
    const { api } = await whoSees(ada, two, role);
    const seen = await listed(api);
    expect(seen.map(({ id, roomIds }) => [id, roomIds])).toEqual([
      [made.mixed.id, [two.own.id]],
      [made.everywhere.id, null],
      [made.here.id, [two.own.id]],
    ]);
    expect(await listed(api, `&userId=${two.theirs.userId}`)).toEqual([]);
    const both = await api.get<Student>(`/api/students/${two.both.userId}?from=2026-11-16&to=2026-11-18`);
    expect(both.body.excuses).toEqual(seen.slice(0, 2));
  });
}

test('a viewer excuses nobody', async ({ ada, simulator }) => {
  const two = await makeTwoRooms(ada, simulator);
  const { here, elsewhere } = await makeExcuses(ada, two);
  const { api } = await whoSees(ada, two, 'viewer');
  expect(await api.post('/api/excuses', { ...span, userId: two.mine.userId })).toMatchObject(
    failure(403, 'forbidden'),
  );
  expect(await api.delete(`/api/excuses/${here.id}`)).toMatchObject(failure(403, 'forbidden'));
  expect(await api.delete(`/api/excuses/${elsewhere.id}`)).toMatchObject(failure(404, 'not_found'));
});

test('a teacher excuses in their rooms; all rooms are theirs in which the person is', async ({
  ada,
  simulator,
}) => {
  const two = await makeTwoRooms(ada, simulator);
  const { api } = await whoSees(ada, two, 'teacher');
  const made = await excused(api, two.both.userId);
  expect(made.roomIds).toEqual([two.own.id]);
  const lesson = (room: { id: string }) => lessonOf(ada, `${room.id}.20261117.tue-9`);
  const status = async (room: { id: string }) =>
    (await lesson(room)).participants.find(({ userId }) => userId === two.both.userId)?.status;
  expect(await status(two.own)).toBe('excused');
  expect(await status(two.foreign)).toBe('absent');

  const unknownRoom = (id: string) =>
    api.post('/api/excuses', { ...span, userId: two.both.userId, roomIds: [id] });
  const foreign = await unknownRoom(two.foreign.id);
  expect(foreign).toMatchObject(failure(400, 'bad_request'));
  expect(foreign.text).toContain(`There is no room ${two.foreign.id}.`);

  const nobody = freshName('nobody');
  const stranger = await api.post('/api/excuses', { ...span, userId: two.theirs.userId });
  const unknown = await api.post('/api/excuses', { ...span, userId: nobody });
  expect(stranger).toMatchObject(failure(400, 'bad_request'));
  expect(plain(stranger).body.replaceAll(two.theirs.userId, '')).toBe(
    plain(unknown).body.replaceAll(nobody, ''),
  );
});

test('a teacher takes back what is for their rooms alone', async ({ ada, simulator }) => {
  const two = await makeTwoRooms(ada, simulator);
  const { here, everywhere, mixed, elsewhere, stranger } = await makeExcuses(ada, two);
  const { api } = await whoSees(ada, two, 'teacher');
  const path = (id: string) => `/api/excuses/${id}`;
  const unknown = await api.delete(path('0'.repeat(32)));
  for (const { id } of [elsewhere, stranger]) {
    expect(plain(await api.delete(path(id)))).toEqual(plain(unknown));
    expect(await api.patch(path(id), { removed: false })).toMatchObject(failure(404, 'not_found'));
  }
  for (const { id } of [everywhere, mixed]) {
    expect(await api.delete(path(id))).toMatchObject(failure(403, 'forbidden'));
    expect(await api.patch(path(id), { removed: false })).toMatchObject(failure(403, 'forbidden'));
  }
  expect((await api.delete(path(here.id))).status).toBe(204);
  expect(await api.patch(path(here.id), { removed: false })).toMatchObject({ status: 200, body: here });
  expect(await listed(ada, `&userId=${two.both.userId}`)).toHaveLength(3);
});

test('all rooms of a teacher are those the person is in, of several', async ({ ada, simulator }) => {
  const two = await makeTwoRooms(ada, simulator);
  const { api, id } = await whoSees(ada, two, 'teacher');
  const [second, third] = [await makeRoom(ada), await makeRoom(ada)];
  await enrol(ada, second.id, [two.mine]);
  const roomIds = [two.own, second, third].map(({ id: roomId }) => ({ roomId }));
  expect((await ada.patch(`/api/staff/${id}`, { roomIds })).status).toBe(200);
  expect((await excused(api, two.mine.userId)).roomIds?.sort()).toEqual([two.own.id, second.id].sort());
});
