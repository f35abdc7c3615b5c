import type { LessonChanged, LessonPage, LessonReport } from '@/lib/lessons/schema';
import type { Room } from '@/lib/rooms/schema';
import type { RosterPerson } from '@/lib/roster/schema';
import type { RoomSettings } from '@/lib/settings/schema';
import { type Api, expect, makeRoom, type Simulator } from './fixtures';
import { at, visit } from './lesson';

/** Tuesdays at nine in Berlin, where `at(0)` is 2026-11-17 09:00. */
export const tuesday = { id: 'tue-9', title: 'Algebra', weekday: 2, start: '09:00', end: '10:00' };
export const berlin = { timeZone: 'Europe/Berlin', timetable: [tuesday] };

/** Four people. Who changes one takes a mark of their own: people belong to the whole workspace, which tests share. */
export const studentsOf = (mark: string) => [
  { userId: `${mark}-1`, name: 'Ben Hansen' },
  { userId: `${mark}-2`, name: 'Ida Roth', email: 'ida@school.example' },
  { userId: `${mark}-3`, name: 'Lena Park' },
  { userId: `${mark}-4`, name: 'Omar Aziz' },
];
export const students = studentsOf('stu');

/** A room with a timetable and, unless told otherwise, four students on its roster. */
export async function makeClass(
  api: Api,
  { settings = berlin, people = students }: { settings?: object; people?: object[] } = {},
): Promise<{ room: Room; roster: Record<string, string> }> {
  const room = await makeRoom(api);
  await setSettings(api, room.id, settings);
  return { room, roster: people.length > 0 ? await enrol(api, room.id, people) : {} };
}

export async function setSettings(api: Api, roomId: string, settings: object): Promise<RoomSettings> {
  const answer = await api.put<RoomSettings>(`/api/rooms/${roomId}/settings`, settings);
  expect(answer, answer.text).toMatchObject({ status: 200 });
  return answer.body;
}

/** Puts people on a roster. Returns their roster ids by user id. */
export async function enrol(api: Api, roomId: string, people: object[]): Promise<Record<string, string>> {
  const answer = await api.post<{ people: RosterPerson[] }>(`/api/rooms/${roomId}/roster`, { people });
  expect(answer, answer.text).toMatchObject({ status: 201 });
  return Object.fromEntries(answer.body.people.map(({ userId, id }) => [userId, id]));
}

/**
 * That Tuesday, or one some weeks before: the teacher from 8:58 to 10:01, Ben there throughout, Ida from 9:07, Lena for
 * twenty minutes, Omar never; "Omar Aziz" without an id from 9:10 to 9:40, and an iPad for five minutes.
 */
export const tuesdayClass = (simulator: Simulator, roomId: string, weeksBefore = 0, mark = 'stu') => {
  const then = (minutes: number) => at(minutes - weeksBefore * 7 * 24 * 60);
  return simulator.plant({
    roomId,
    createdAt: then(-2),
    updatedAt: then(61),
    peers: [
      visit('tch-1', 'Ms Okafor', then(-2), then(61), 'teacher'),
      visit(`${mark}-1`, 'Ben', then(-1), then(60)),
      visit(`${mark}-2`, 'Ida', then(7), then(60)),
      visit(`${mark}-3`, 'Lena', then(0), then(20)),
      visit('', 'Omar  AZIZ', then(10), then(40)),
      visit('', 'iPad', then(15), then(20)),
    ],
  });
};

export async function lessonsOf(api: Api, roomId: string, query = ''): Promise<LessonPage> {
  const answer = await api.get<LessonPage>(`/api/rooms/${roomId}/lessons${query}`);
  expect(answer, answer.text).toMatchObject({ status: 200 });
  return answer.body;
}

export async function lessonOf(api: Api, id: string): Promise<LessonReport> {
  const answer = await api.get<LessonReport>(`/api/lessons/${id}`);
  expect(answer, answer.text).toMatchObject({ status: 200 });
  return answer.body;
}

/** A write of a lesson that must succeed. */
export async function change(
  api: Api,
  method: 'post' | 'put' | 'patch',
  path: string,
  body: object = {},
): Promise<LessonChanged> {
  const answer = await api[method]<LessonChanged>(`/api/lessons/${path}`, body);
  expect(answer, answer.text).toMatchObject({ status: 200 });
  return answer.body;
}

/** Statuses by name, of those who have one. */
export const statusesOf = ({ participants }: LessonReport): Record<string, string | null> =>
  Object.fromEntries(
    participants.filter(({ rosterId }) => rosterId).map(({ name, status }) => [name, status]),
  );
