import type { Live } from '@/lib/rooms/schema';
import { type Api, expect, failure, makeRoom, test } from '../support/fixtures';

const live = async (api: Api, roomId: string) => {
  const answer = await api.get<Live>(`/api/rooms/${roomId}/live`);
  expect(answer).toMatchObject({ status: 200 });
  return answer.body.session;
};

const kim = { name: 'Kim', userId: 'kim', role: 'student' };

test('an idle room has no session', async ({ ada }) => {
  const room = await makeRoom(ada);
  expect(await live(ada, room.id)).toBeNull();
});

test('who comes is shown, who goes is not, and when all are gone the room is idle', async ({
  robot,
  simulator,
}) => {
  const room = await makeRoom(robot);
  const first = await simulator.join({ roomId: room.id, ...kim });
  expect(await live(robot, room.id)).toEqual({
    id: first.sessionId,
    startedAt: expect.stringMatching(/\.\d{3}Z$/),
    people: [{ peerId: first.peerId, ...kim, joinedAt: expect.stringMatching(/\.\d{3}Z$/) }],
  });

  const second = await simulator.join({ roomId: room.id, name: 'Ada', userId: 'ada', role: 'teacher' });
  expect((await live(robot, room.id))?.people.map(({ name }) => name)).toEqual(['Ada', 'Kim']);
  await simulator.leave(first.peerId);
  expect((await live(robot, room.id))?.people.map(({ name }) => name)).toEqual(['Ada']);
  await simulator.leave(second.peerId);
  expect(await live(robot, room.id)).toBeNull();
});

test('bots are nobody, two devices are one person, guests are people of their own', async ({
  ada,
  simulator,
}) => {
  const room = await makeRoom(ada);
  const at = { roomId: room.id };
  await simulator.join({ ...at, name: 'Beam', role: '__internal_recorder' });
  expect((await live(ada, room.id))?.people).toEqual([]);

  const laptop = await simulator.join({ ...at, ...kim });
  const phone = await simulator.join({ ...at, ...kim, name: 'Kim (phone)' });
  for (const name of ['iPad', 'iPad']) await simulator.join({ ...at, name, role: 'observer' });
  const people = (await live(ada, room.id))?.people ?? [];
  expect(people.map(({ name, userId }) => [name, userId])).toEqual([
    ['iPad', null],
    ['iPad', null],
    ['Kim (phone)', 'kim'],
  ]);
  expect(people[2]?.peerId).toBe(phone.peerId);

  await simulator.leave(phone.peerId);
  expect((await live(ada, room.id))?.people.find(({ userId }) => userId === 'kim')?.peerId).toBe(
    laptop.peerId,
  );
});

test('a room that is switched off while people are in still shows them', async ({ ada, simulator }) => {
  const room = await makeRoom(ada);
  await simulator.join({ roomId: room.id, ...kim });
  await ada.patch(`/api/rooms/${room.id}`, { enabled: false });
  expect((await live(ada, room.id))?.people).toMatchObject([{ name: 'Kim' }]);
});

test('a room nobody knows is not found', async ({ ada }) => {
  expect(await ada.get(`/api/rooms/${'f'.repeat(24)}/live`)).toMatchObject(failure(404, 'not_found'));
});
