import type { Student } from '@/lib/students/schema';
import { enrol, lessonsOf, makeClass, setSettings } from './classroom';
import { type Api, expect, freshName, makeRoom, type Simulator } from './fixtures';
import { at, visit } from './lesson';

/** Four people nobody else has: on pages over all rooms they are found by the mark in their ids. */
export type Class = {
  mark: string;
  teacher: string;
  people: { userId: string; name: string; email: string }[];
  rooms: { id: string; name: string }[];
};

const names = ['Ben Hansen', 'Ida Roth', 'Lena Park', 'Omar Aziz'];
const week = 7 * 24 * 60;

/** A class of Tuesdays at nine in Berlin, in as many rooms as are wanted, with the same four people. */
export async function makeOffice(api: Api, rooms = 1): Promise<Class> {
  const mark = freshName('off');
  const people = names.map((name, index) => ({
    userId: `${mark}-${index + 1}`,
    name,
    email: `${mark}-${index + 1}@school.example`,
  }));
  const made: Class['rooms'] = [];
  for (let count = 0; count < rooms; count += 1) made.push((await makeClass(api, { people })).room);
  return { mark, teacher: `Ms ${mark}`, people, rooms: made };
}

/**
 * The Tuesday some weeks before 17 Nov 2026 in the first room, or another: the teacher and Ben throughout, Ida from 9:07,
 * Lena for twenty minutes, Omar never. With `there` only those, throughout. What was planted is in the past, of which the
 * archive may have heard that nothing is missing; the room's own lessons always ask. Hold a room's classes oldest first: what
 * is older than the newest that is known nobody looks for.
 */
export async function holdClass(
  api: Api,
  simulator: Simulator,
  { mark, teacher, rooms }: Class,
  { weeksBefore = 0, room = 0, there }: { weeksBefore?: number; room?: number; there?: number[] } = {},
): Promise<void> {
  const then = (minutes: number) => at(minutes - weeksBefore * week);
  const student = (number: number, from: number, to: number) =>
    visit(`${mark}-${number}`, names[number - 1] ?? '', then(from), then(to));
  const roomId = rooms[room]?.id ?? '';
  await simulator.plant({
    roomId,
    createdAt: then(-2),
    updatedAt: then(61),
    peers: [
      visit(`${mark}-t`, teacher, then(-2), then(61), 'teacher'),
      ...(there?.map((number) => student(number, -1, 60)) ?? [
        student(1, -1, 60),
        student(2, 7, 60),
        student(3, 0, 20),
      ]),
    ],
  });
  const date = then(0).slice(0, 10);
  const { lessons } = await lessonsOf(api, roomId, `?from=${date}&to=${date}`);
  expect(lessons).toMatchObject([{ state: 'final' }]);
}

/** The one lesson of a room on a day; its id. */
export async function lessonOn(api: Api, roomId: string, date: string): Promise<string> {
  const { lessons } = await lessonsOf(api, roomId, `?from=${date}&to=${date}`);
  expect(lessons).toHaveLength(1);
  return lessons[0]?.id ?? '';
}

export async function studentOf(api: Api, userId: string, query = ''): Promise<Student> {
  const answer = await api.get<Student>(`/api/students/${encodeURIComponent(userId)}${query}`);
  expect(answer, answer.text).toMatchObject({ status: 200 });
  return answer.body;
}

/** Somebody on the roster of a room without a timetable. */
export async function enrolOdd(api: Api, userId: string, name: string): Promise<void> {
  const room = await makeRoom(api);
  await setSettings(api, room.id, { timeZone: 'Europe/Berlin' });
  await enrol(api, room.id, [{ userId, name }]);
}
