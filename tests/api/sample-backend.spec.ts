import { decodeJwt } from 'jose';
import type { Room } from '@/lib/rooms/schema';
import type { SampleAnalytics, SampleRoom, SampleSession } from '@/lib/sample-backend/schema';
import { expect, failure, freshName, makeRoom, test } from '../support/fixtures';

const minute = 60_000;
const unknown = 'f'.repeat(24);
const iso = (ms: number) => new Date(ms).toISOString();
const start = Date.parse('2026-11-18T09:00:00.000Z');
const stay = (userId: string | null, name: string, from: number, to: number | null, role = 'student') => ({
  ...(userId === null ? {} : { userId }),
  name,
  role,
  joinedAt: iso(start + from),
  leftAt: to === null ? null : iso(start + to),
});

for (const base of ['', '/api']) {
  test(`POST ${base}/create-room gives 100ms' room object without secrets and account ids`, async ({
    robot,
  }) => {
    const name = freshName('Sample');
    const made = await robot.post<SampleRoom>(`${base}/create-room`, {
      name,
      description: 'made by an app',
      region: 'us',
    });
    expect(made.status).toBe(200);
    expect(made.body).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      name,
      enabled: true,
      description: 'made by an app',
      recording_info: { enabled: false },
      template_id: expect.stringMatching(/^[0-9a-f]{24}$/),
      template: 'school_videoconf',
      region: 'us',
      large_room: false,
      created_at: expect.stringMatching(/\.\d{3}Z$/),
      updated_at: expect.stringMatching(/\.\d{3}Z$/),
    });
    expect((await robot.get(`/api/rooms/${made.body.id}`)).body).toMatchObject({ name, region: 'us' });
    expect(await robot.post(`${base}/create-room`, { name: name.toUpperCase() })).toMatchObject(
      failure(409, 'conflict', { name: expect.any(String) }),
    );
    // As there, nothing has to be said, and what is not known is passed over.
    const nameless = await robot.post<SampleRoom>(`${base}/create-room`, { anything: 'else' });
    expect(nameless).toMatchObject({ status: 200, body: { name: expect.stringMatching(/^[0-9a-f-]{36}$/) } });
  });

  test(`POST ${base}/auth-token gives a join token in the sample's words`, async ({ robot }) => {
    const room = await makeRoom(robot);
    const body = { room_id: room.id, user_id: 'stu-7', role: 'student' };
    const made = await robot.post<{ token: string }>(`${base}/auth-token`, body);
    expect(made.status).toBe(200);
    expect(made.body).toEqual({
      token: expect.any(String),
      msg: 'Token generated successfully!',
      success: true,
    });
    expect(decodeJwt(made.body.token)).toMatchObject({ ...body, type: 'app', version: 2 });
    expect(made.headers['cache-control']).toBe('private, no-store');
  });

  test(`GET ${base}/session-analytics-by-room counts the latest session right`, async ({
    robot,
    simulator,
  }) => {
    const room = await makeRoom(robot);
    const old = { roomId: room.id, createdAt: iso(start - 90 * minute), peers: [] };
    await simulator.plant(old);
    await simulator.plant({
      roomId: room.id,
      createdAt: iso(start),
      updatedAt: iso(start + 60.5 * minute),
      peers: [
        stay('ana', 'Ana', 0, 60 * minute, 'teacher'),
        // A rejoin: the sample answered 500 from here on.
        stay('ben', 'Ben', 0, 90_500),
        stay('ben', 'Ben', 10 * minute, 20 * minute),
        stay('cem', 'Cem', 0, 30 * minute),
        stay('cem', 'Cem', 10 * minute, 40 * minute),
        // Rounded each for itself these would be 0.10 minutes.
        ...Array.from({ length: 10 }, (_, index) => stay('dee', 'Dee', index * 1000, index * 1000 + 400)),
        stay('eva', 'Eva', 50 * minute, null),
        stay(null, 'iPad', 0, minute),
        stay(null, 'iPad', 0, 2 * minute),
        stay('__proto__', 'Pat', 0, 3 * minute),
        stay(null, 'Beam', 0, 60.5 * minute, '__internal_recorder'),
      ],
    });
    const answer = await robot.get<SampleAnalytics>(`${base}/session-analytics-by-room?room_id=${room.id}`);
    expect(answer.status).toBe(200);
    const { user_duration_list: list, ...totals } = answer.body;
    expect(list).toHaveLength(8);
    expect(list).toEqual(
      expect.arrayContaining([
        { name: 'Ana', user_id: 'ana', duration: 60 },
        { name: 'Ben', user_id: 'ben', duration: 11.51 },
        { name: 'Cem', user_id: 'cem', duration: 40 },
        { name: 'Dee', user_id: 'dee', duration: 0.07 },
        { name: 'Eva', user_id: 'eva', duration: 10 },
        { name: 'iPad', user_id: '', duration: 1 },
        { name: 'iPad', user_id: '', duration: 2 },
        { name: 'Pat', user_id: '__proto__', duration: 3 },
      ]),
    );
    // 127 minutes, 30 seconds and a half, and four seconds, added before anything is rounded.
    expect(totals).toEqual({ session_duration: '60.50', total_peer_duration: '127.58' });
  });

  test(`GET ${base}/session-list-by-room gives all sessions of the room, newest first`, async ({
    robot,
    simulator,
  }) => {
    const room = await makeRoom(robot);
    const ids: string[] = [];
    for (let index = 0; index < 12; index += 1) {
      const createdAt = iso(start + index * 90 * minute);
      ids.unshift((await simulator.plant({ roomId: room.id, createdAt, peers: [] })).id);
    }
    const running = await simulator.join({ roomId: room.id, name: 'Kim', userId: 'kim', role: 'student' });
    const answer = await robot.get<SampleSession[]>(`${base}/session-list-by-room?room_id=${room.id}`);
    expect(answer.status).toBe(200);
    expect(answer.body.map(({ id }) => id)).toEqual([running.sessionId, ...ids]);
    expect(answer.body[0]).toEqual({
      id: running.sessionId,
      room_id: room.id,
      active: true,
      created_at: expect.stringMatching(/\.\d{3}Z$/),
      updated_at: expect.stringMatching(/\.\d{3}Z$/),
      peers: {
        [running.peerId]: {
          id: running.peerId,
          session_id: running.sessionId,
          name: 'Kim',
          user_id: 'kim',
          role: 'student',
          joined_at: expect.stringMatching(/\.\d{3}Z$/),
        },
      },
    });
    expect(answer.body[1]).toMatchObject({ active: false, peers: {} });
  });

  test(`the calls at ${base}/ refuse with our envelope what the sample let through`, async ({
    ada,
    robot,
    anonymous,
  }) => {
    const room = await makeRoom(ada);
    const off = await makeRoom(ada);
    await ada.patch(`/api/rooms/${off.id}`, { enabled: false });
    const token = (more: object) =>
      robot.post(`${base}/auth-token`, { room_id: room.id, user_id: 'kim', role: 'student', ...more });
    const created = (body: object) => robot.post(`${base}/create-room`, { ...body });

    expect(await token({ role: 'host' })).toMatchObject(
      failure(400, 'bad_request', { role: expect.any(String) }),
    );
    expect(await token({ user_id: '' })).toMatchObject(
      failure(400, 'bad_request', { user_id: expect.any(String) }),
    );
    expect(await token({ room_id: undefined })).toMatchObject(
      failure(400, 'bad_request', { room_id: expect.any(String) }),
    );
    expect(await token({ room_id: unknown })).toMatchObject(failure(404, 'not_found'));
    expect(await token({ room_id: '../templates' })).toMatchObject(failure(404, 'not_found'));
    expect(await token({ room_id: off.id })).toMatchObject(failure(409, 'conflict'));
    expect(await created({ name: 'two words' })).toMatchObject(
      failure(400, 'bad_request', { name: expect.any(String) }),
    );
    expect(await created({ template_id: unknown })).toMatchObject(
      failure(400, 'bad_request', { template_id: expect.any(String) }),
    );
    for (const call of ['session-analytics-by-room', 'session-list-by-room']) {
      const needed = failure(400, 'bad_request', { room_id: expect.any(String) });
      for (const query of ['', '?room_id=', '?room_id=%20', '?roomId=x']) {
        expect(await robot.get(`${base}/${call}${query}`), `${call}${query}`).toMatchObject(needed);
      }
      expect(await robot.get(`${base}/${call}?room_id=${unknown}`)).toMatchObject(failure(404, 'not_found'));
      expect(await robot.get(`${base}/${call}?room_id=../rooms`)).toMatchObject(failure(404, 'not_found'));
      expect(await anonymous.get(`${base}/${call}?room_id=${room.id}`)).toMatchObject(
        failure(401, 'unauthorized'),
      );
    }
    for (const call of ['create-room', 'auth-token']) {
      expect(await anonymous.post(`${base}/${call}`, {})).toMatchObject(failure(401, 'unauthorized'));
    }
  });
}

test('a room without a session has no analytics and an empty list', async ({ robot }) => {
  const room: Room = await makeRoom(robot);
  expect(await robot.get(`/session-analytics-by-room?room_id=${room.id}`)).toMatchObject(
    failure(404, 'not_found'),
  );
  expect(await robot.get(`/session-list-by-room?room_id=${room.id}`)).toMatchObject({
    status: 200,
    body: [],
  });
});

test('while a session runs its analytics count up to now', async ({ robot, simulator }) => {
  const room = await makeRoom(robot);
  const began = Date.now() - 5 * minute;
  const peer = { userId: 'kim', name: 'Kim', role: 'student', joinedAt: iso(began) };
  await simulator.plant({
    roomId: room.id,
    createdAt: iso(began - 60 * minute),
    updatedAt: iso(began - minute),
    peers: [],
  });
  await simulator.plant({ roomId: room.id, active: true, createdAt: iso(began), peers: [peer] });
  const { body } = await robot.get<SampleAnalytics>(`/session-analytics-by-room?room_id=${room.id}`);
  const most = (Date.now() - began) / minute + 0.01;
  expect(body.user_duration_list).toEqual([{ name: 'Kim', user_id: 'kim', duration: expect.any(Number) }]);
  for (const text of [body.session_duration, body.total_peer_duration]) {
    expect(text).toMatch(/^\d+\.\d\d$/);
    expect(Number(text)).toBeGreaterThanOrEqual(5);
    expect(Number(text)).toBeLessThanOrEqual(most);
  }
});

test('the sample calls work by cookie from our own pages, and from no other site', async ({ ada }) => {
  const room = await makeRoom(ada);
  const body = { room_id: room.id, user_id: 'kim', role: 'student' };
  expect((await ada.post('/auth-token', body)).status).toBe(200);
  for (const origin of ['https://evil.example', 'null']) {
    expect(await ada.post('/auth-token', body, { headers: { origin } })).toMatchObject(
      failure(403, 'forbidden'),
    );
  }
});
