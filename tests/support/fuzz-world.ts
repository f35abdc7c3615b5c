import { makeClass, tuesdayClass } from './classroom';
import { asAdmin, makeKey, Simulator } from './fixtures';
import type { Pair } from './servers';
import { invite, tokenOf } from './staff';

/** Things that exist in an app of one's own, by the name of the parameter that names them. */
export type World = {
  idsFor(path: string, parameter: string): string[];
  /** A query or a body with things that exist in the fields that name things of this kind. */
  named<T>(value: T): T;
};

export async function makeWorld({ app, simulator }: Pair): Promise<World> {
  const ada = await asAdmin(app);
  const { room, roster } = await makeClass(ada);
  const { id: sessionId } = await tuesdayClass(new Simulator(simulator.url), room.id);
  const lessons = await ada.get<{ lessons: { id: string }[] }>(
    `/api/rooms/${room.id}/lessons?from=2026-11-10&to=2026-11-20`,
  );
  const codes = await ada.post<{ codes: { code: string }[] }>(`/api/rooms/${room.id}/codes`);
  const colleague = await invite(ada, { role: 'teacher', roomIds: [room.id] });
  const key = await makeKey(ada, { name: 'to look at' });
  await ada.dispose();
  const known: Record<string, string[]> = {
    roomId: [room.id],
    sessionId: [sessionId],
    lessonId: lessons.body.lessons.map(({ id }) => id),
    code: codes.body.codes.map(({ code }) => code),
    userId: ['stu-1', 'stu-2', 'stu-3', 'stu-4'],
    token: [tokenOf(colleague.inviteUrl)],
  };
  const ids: [part: string, ids: string[]][] = [
    ['/roster/', Object.values(roster)],
    ['/staff/', [colleague.staff.id]],
    ['/keys/', [key.id]],
  ];
  const words: Record<string, unknown> = {
    ...Object.fromEntries(Object.entries(known).map(([name, [first]]) => [name, first])),
    room_id: room.id,
    role: 'student',
    user_id: 'stu-1',
    roomIds: [room.id],
    rosterIds: Object.values(roster).slice(0, 2),
  };
  return {
    named: <T>(value: T): T =>
      (typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value).map(([name, given]) => [
              name,
              given !== undefined && Object.hasOwn(words, name) ? words[name] : given,
            ]),
          )
        : value) as T,
    idsFor(path, parameter) {
      const found = known[parameter] ?? ids.find(([part]) => path.includes(part))?.[1] ?? [];
      return found.length > 0 ? found : ['no-such-thing'];
    },
  };
}
