import { type Right, rights } from '@/lib/auth/schema';
import type { Room, RoomPage, Template } from '@/lib/rooms/schema';
import { type Api, asKey, expect, failure, freshName, makeRoom, sharedDoor, test } from '../support/fixtures';

type Call = [method: string, path: string, body?: object];

/** What each scope opens, over a room of one's own and one of the school that had lessons. */
function callsOf(own: Room, school: Room): Record<Right, Call[]> {
  const room = `/api/rooms/${own.id}`;
  const token = { role: 'student', userId: 'kim' };
  return {
    'rooms:read': [
      ['GET', '/api/rooms'],
      ['GET', room],
      ['GET', `${room}/live`],
      ['GET', `${room}/settings`],
      ['GET', `${room}/roster`],
      ['GET', '/api/templates'],
    ],
    'rooms:write': [
      ['PATCH', room, { description: freshName('scope') }],
      ['POST', '/api/rooms', { name: freshName('scope') }],
      ['POST', '/create-room', { name: freshName('scope') }],
      ['POST', `${room}/roster`, { userId: freshName('kim'), name: 'Kim' }],
    ],
    'tokens:create': [
      ['POST', `${room}/tokens`, token],
      ['POST', '/auth-token', { room_id: own.id, user_id: 'kim', role: 'student' }],
      ['GET', `${room}/codes`],
      ['GET', `${room}/roles`],
    ],
    'attendance:read': [
      ['GET', `/api/rooms/${school.id}/sessions`],
      ['GET', `/api/rooms/${school.id}/lessons`],
      ['GET', `/api/rooms/${school.id}/register`],
      ['GET', `/api/rooms/${school.id}/register.csv`],
      ['GET', `/session-list-by-room?room_id=${school.id}`],
      ['GET', `/session-analytics-by-room?room_id=${school.id}`],
      ['GET', '/api/today'],
      ['GET', '/api/students?q=a'],
      ['GET', '/api/absences?date=2026-11-17'],
      ['GET', '/api/absences.csv?date=2026-11-17'],
      ['GET', '/api/attendance.csv?from=2026-11-17&to=2026-11-17'],
      ['GET', '/api/excuses'],
    ],
  };
}

const send = (api: Api, [method, path, body]: Call) => api.call(method, path, body);

for (const scope of rights) {
  test(`a key with ${scope} alone does what that says and nothing else`, async ({ ada }) => {
    const own = await makeRoom(ada);
    const { body } = await ada.get<RoomPage>('/api/rooms?q=algebra-7b');
    const [school = own] = body.rooms;
    const robot = await asKey(ada, sharedDoor(), { scopes: [scope] });
    for (const [needed, calls] of Object.entries(callsOf(own, school))) {
      for (const call of calls) {
        const answer = await send(robot, call);
        const said = `${call[0]} ${call[1]} with ${scope}`;
        if (needed === scope) expect(answer.status, said).toBeLessThan(300);
        else {
          expect(answer, said).toMatchObject(failure(403, 'forbidden'));
          expect(answer.text, said).toContain(needed);
        }
      }
    }
    await robot.dispose();
  });
}

test('links need both: to change rooms and to let people in', async ({ ada }) => {
  const room = await makeRoom(ada);
  const path = `/api/rooms/${room.id}/codes`;
  for (const scope of rights) {
    const robot = await asKey(ada, sharedDoor(), { scopes: [scope] });
    expect(await robot.post(path), scope).toMatchObject(failure(403, 'forbidden'));
    expect(await robot.patch(`${path}/aaa-bbbb-ccc`, { enabled: false }), scope).toMatchObject(
      failure(403, 'forbidden'),
    );
    await robot.dispose();
  }
  const robot = await asKey(ada, sharedDoor(), { scopes: ['rooms:write', 'tokens:create'] });
  const made = await robot.post<{ codes: { code: string }[] }>(path);
  expect(made.status).toBe(201);
  expect((await robot.patch(`${path}/${made.body.codes[0]?.code}`, { enabled: false })).status).toBe(200);
  const { body } = await ada.get<{ templates: Template[] }>('/api/templates');
  expect(body.templates.find(({ id }) => id === room.templateId)?.roles).toHaveLength(made.body.codes.length);
  await robot.dispose();
});
