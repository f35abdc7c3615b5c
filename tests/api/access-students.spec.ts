import type { Absences } from '@/lib/absences/schema';
import type { Student, StudentPage } from '@/lib/students/schema';
import { asKey, dataOf, expect, failure, freshName, sharedDoor, test } from '../support/fixtures';
import { makeTwoRooms, plain, whoSees } from '../support/two-rooms';

const days = 'from=2026-11-17&to=2026-11-17';

for (const role of ['teacher', 'viewer'] as const) {
  test(`a ${role} knows the students of their rooms, and of those rooms alone`, async ({
    ada,
    simulator,
  }) => {
    const two = await makeTwoRooms(ada, simulator);
    const { api } = await whoSees(ada, two, role);

    const listed = await api.get<StudentPage>('/api/students?limit=100');
    expect(listed.body.students.map(({ userId }) => userId).sort()).toEqual([
      two.both.userId,
      two.mine.userId,
    ]);
    const rooms = listed.body.students.flatMap((one) => one.rooms.map(({ roomId }) => roomId));
    expect(new Set(rooms)).toEqual(new Set([two.own.id]));
    const searched = await api.get<StudentPage>(`/api/students?q=${two.theirs.userId}`);
    expect(searched.body).toEqual({ students: [], nextCursor: null });

    const both = await api.get<Student>(`/api/students/${two.both.userId}?${days}`);
    expect(both.body.rooms.map(({ roomId }) => roomId)).toEqual([two.own.id]);
    expect(both.body.lessons.map(({ roomId }) => roomId)).toEqual([two.own.id]);
    expect(both.text).not.toContain(two.foreign.name);
    const all = await ada.get<Student>(`/api/students/${two.both.userId}?${days}`);
    expect(all.body.lessons).toHaveLength(2);

    for (const what of ['', '/attendance.csv', '/attendance.xlsx']) {
      const foreign = await api.get(`/api/students/${two.theirs.userId}${what}?${days}`);
      const unknown = await api.get(`/api/students/${freshName('nobody')}${what}?${days}`);
      expect(foreign, what).toMatchObject(failure(404, 'not_found'));
      expect(plain(foreign), what).toEqual(plain(unknown));
    }
    for (const page of [`/students/${two.theirs.userId}`, `/print/students/${two.theirs.userId}`]) {
      expect((await dataOf(api, page)).text, page).not.toContain(two.theirs.name);
    }
  });

  test(`what a ${role} takes away tells nothing of other rooms`, async ({ ada, simulator }) => {
    const two = await makeTwoRooms(ada, simulator);
    const { api } = await whoSees(ada, two, role);
    const absences = await api.get<Absences>('/api/absences?date=2026-11-17');
    expect(absences.body.absences.map(({ roomId }) => roomId)).toEqual([two.own.id, two.own.id]);
    expect(absences.body.lessons).toBe(1);
    for (const file of [
      '/api/absences.csv?date=2026-11-17',
      `/api/attendance.csv?${days}`,
      `/api/attendance.csv?roomId=${two.own.id}&${days}`,
      `/api/rooms/${two.own.id}/register.csv?${days}`,
      `/api/students/${two.both.userId}/attendance.csv?${days}`,
    ]) {
      const answer = await api.get(file);
      expect(answer.status, file).toBe(200);
      expect(answer.text, file).toContain(two.both.name);
      for (const canary of [two.theirs.name, two.theirs.userId, two.foreign.name, two.foreign.id]) {
        expect(answer.text, file).not.toContain(canary);
      }
    }
  });
}

test('a key for one room knows as much as that room', async ({ ada, simulator }) => {
  const two = await makeTwoRooms(ada, simulator);
  const robot = await asKey(ada, sharedDoor(), { roomIds: [two.own.id], scopes: ['attendance:read'] });
  expect(await robot.get(`/api/students/${two.theirs.userId}`)).toMatchObject(failure(404, 'not_found'));
  const range = await robot.get(`/api/attendance.csv?${days}`);
  expect(range.text).toContain(two.mine.name);
  expect(range.text).not.toContain(two.theirs.name);
  await robot.dispose();
});
