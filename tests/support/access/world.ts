import type { Excuse } from '@/lib/excuses/schema';
import type { LessonReport } from '@/lib/lessons/schema';
import { berlin, enrol, lessonOf, lessonsOf, makeClass, tuesdayClass } from '../classroom';
import { type Api, expect, freshName, type Simulator } from '../fixtures';

/** One room and all that belongs to it. */
export type Side = {
  roomId: string;
  roomName: string;
  /** In the names and ids of everybody in it. */
  mark: string;
  sessionId: string;
  lessonId: string;
  /** A participant's key in that lesson: somebody on the roster, and a guest. */
  studentKey: string;
  guestKey: string;
  rosterId: string;
  /** Somebody on this room's roster and on no other. */
  userId: string;
  excuseId: string;
  code: string;
  /** Words that are in what may be said of this room only. */
  canaries: string[];
};

/** A room of one's own and one of somebody else, and a student who is in both. */
export type World = { ada: Api; own: Side; foreign: Side; shared: string };

export const lessonDay = '2026-11-17';

/** Two classes alike: a lesson that was held, a roster, an excuse, links, and somebody who is in the call now. */
export async function makeWorld(ada: Api, simulator: Simulator): Promise<World> {
  const shared = freshName('both');
  const own = await makeSide(ada, simulator, 'own', shared);
  const foreign = await makeSide(ada, simulator, 'foreign', shared);
  return { ada, own, foreign, shared };
}

async function makeSide(ada: Api, simulator: Simulator, what: string, shared: string): Promise<Side> {
  const mark = freshName(what);
  const userId = `${mark}-1`;
  const people = ['Ben', 'Ida', 'Lena', 'Omar'].map((name, index) => ({
    userId: `${mark}-${index + 1}`,
    name: `${name} ${mark}`,
    email: `${mark}-${index + 1}@school.example`,
  }));
  const { room, roster } = await makeClass(ada, { settings: berlin, people });
  await enrol(ada, room.id, [{ userId: shared, name: 'Both Sides' }]);
  await tuesdayClass(simulator, room.id, 0, mark);
  const day = `?from=${lessonDay}&to=${lessonDay}`;
  const lessonId = (await lessonsOf(ada, room.id, day)).lessons[0]?.id ?? '';
  const report = await lessonOf(ada, lessonId);
  const sessions = await ada.get<{ sessions: { id: string }[] }>(`/api/rooms/${room.id}/sessions`);
  const sessionId = sessions.body.sessions[0]?.id ?? '';
  const excused = { userId, from: '2026-12-01', to: '2026-12-02', roomIds: [room.id], reason: `why ${mark}` };
  const excuse = await ada.post<Excuse>('/api/excuses', excused);
  expect(excuse, excuse.text).toMatchObject({ status: 201 });
  const codes = await ada.post<{ codes: { code: string; role: string }[] }>(`/api/rooms/${room.id}/codes`);
  const code = codes.body.codes.find(({ role }) => role === 'student')?.code ?? '';
  await simulator.join({ roomId: room.id, name: `Live ${mark}`, userId: `${mark}-2`, role: 'student' });
  return {
    roomId: room.id,
    roomName: room.name,
    mark,
    sessionId,
    lessonId,
    studentKey: keyOf(report, `Ida ${mark}`),
    guestKey: keyOf(report, 'iPad'),
    rosterId: roster[`${mark}-3`] ?? '',
    userId,
    excuseId: excuse.body.id,
    code,
    canaries: [room.id, room.name, mark, sessionId, excuse.body.id, code],
  };
}

const keyOf = ({ participants }: LessonReport, name: string): string =>
  participants.find((one) => one.name === name)?.key ?? '';
