import type { StaffInvited, StaffMember, StaffPage } from '@/lib/staff/schema';
import { type Api, expect, failure, freshName, makeRoom, sharedDoor, test } from '../support/fixtures';
import { asStaff, enter, invite, tokenOf } from '../support/staff';

const door = sharedDoor();

/** Everybody, page by page. */
async function everybody(api: Api, limit = 100): Promise<StaffMember[]> {
  const all: StaffMember[] = [];
  let cursor = '';
  do {
    const { body } = await api.get<StaffPage>(`/api/staff?limit=${limit}&cursor=${cursor}`);
    all.push(...body.staff);
    cursor = body.nextCursor ?? '';
  } while (cursor !== '');
  return all;
}

const change = (api: Api, id: string, body: object) =>
  api.patch<{ staff: StaffMember }>(`/api/staff/${id}`, body);

test('who is invited stands in the list, without a password, with their rooms and no secret', async ({
  ada,
}) => {
  const [algebra, physics] = [await makeRoom(ada), await makeRoom(ada)];
  const email = `${freshName('Kim')}@School.example`;
  const made = await ada.post<StaffInvited>('/api/staff', {
    email: ` ${email} `,
    name: '  Kim Okafor ',
    role: 'teacher',
    roomIds: [algebra.id, { roomId: physics.id, until: '2026-12-18' }],
    mayCreateRooms: true,
  });
  expect(made).toMatchObject({ status: 201, headers: { 'cache-control': 'private, no-store' } });
  const { staff, inviteUrl, expiresAt } = made.body;
  expect(staff).toMatchObject({
    email,
    name: 'Kim Okafor',
    role: 'teacher',
    mayCreateRooms: true,
    mayGivePower: false,
    disabled: false,
    invited: true,
    lastSignInAt: null,
    roomsMade: 0,
  });
  expect(staff.rooms).toHaveLength(2);
  expect(staff.rooms).toEqual(
    expect.arrayContaining([
      { roomId: algebra.id, roomName: algebra.name, until: null },
      { roomId: physics.id, roomName: physics.name, until: '2026-12-18' },
    ]),
  );
  expect(inviteUrl).toMatch(new RegExp(`^${door.url}/invite/[\\w-]{43}$`));
  const hours = (Date.parse(expiresAt) - Date.parse(staff.createdAt)) / 3_600_000;
  expect(hours).toBeCloseTo(48, 1);

  const listed = await everybody(ada);
  expect(listed).toContainEqual(staff);
  expect(JSON.stringify(listed)).not.toContain(tokenOf(inviteUrl));
  expect(JSON.stringify(listed)).not.toContain('argon2');
});

test('the list goes by name and page by page, each person once', async ({ ada }) => {
  const mark = freshName('page');
  for (const name of [`${mark} b`, `${mark} C`, `${mark} a`]) {
    await ada.post('/api/staff', { email: `${freshName('p')}@school.example`, name, role: 'viewer' });
  }
  const names = (await everybody(ada, 1)).map(({ name }) => name).filter((name) => name.startsWith(mark));
  expect(names).toEqual([`${mark} a`, `${mark} b`, `${mark} C`]);
  for (const query of ['limit=0', 'limit=101', 'limit=x', 'cursor=nonsense'])
    expect(await ada.get(`/api/staff?${query}`), query).toMatchObject(failure(400, 'bad_request'));
});

test('an e-mail is taken once, in any letter case, also of who is disabled and by two at once', async ({
  ada,
}) => {
  const { staff } = await invite(ada, { role: 'viewer' });
  const again = { email: staff.email.toUpperCase(), name: 'Somebody else', role: 'teacher' };
  expect(await ada.post('/api/staff', again)).toMatchObject(
    failure(409, 'conflict', { email: expect.any(String) }),
  );
  await change(ada, staff.id, { disabled: true });
  expect(await ada.post('/api/staff', again)).toMatchObject(failure(409, 'conflict'));

  const same = { email: `${freshName('twin')}@school.example`, name: 'Twin', role: 'viewer' };
  const answers = await Promise.all([ada.post('/api/staff', same), ada.post('/api/staff', same)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
});

test('what is missing or wrong is said by field, and nobody is added', async ({ ada }) => {
  const good = { email: `${freshName('nobody')}@school.example`, name: 'Nobody', role: 'teacher' };
  const wrong: [field: string, body: object][] = [
    ['email', { ...good, email: 'nobody' }],
    ['email', { ...good, email: `${'x'.repeat(320)}@school.example` }],
    ['email', { name: 'Nobody', role: 'teacher' }],
    ['name', { ...good, name: ' ' }],
    ['name', { ...good, name: 'x'.repeat(121) }],
    ['role', { ...good, role: 'owner' }],
    ['role', { email: good.email, name: 'Nobody' }],
    ['roomIds', { ...good, roomIds: 'all' }],
    ['roomIds', { ...good, roomIds: ['f'.repeat(24)] }],
    ['roomIds.0.until', { ...good, roomIds: [{ roomId: 'x', until: 'tomorrow' }] }],
    ['mayCreateRooms', { ...good, mayCreateRooms: 'yes' }],
    ['passwordHash', { ...good, passwordHash: 'x' }],
    ['id', { ...good, id: '0'.repeat(32) }],
  ];
  for (const [field, body] of wrong) {
    expect(await ada.post('/api/staff', body), JSON.stringify(body)).toMatchObject(
      failure(400, 'bad_request', { [field]: expect.any(String) }),
    );
  }
  expect((await everybody(ada)).some(({ email }) => email === good.email)).toBe(false);
});

test('a change counts for what it names and leaves the rest', async ({ ada }) => {
  const room = await makeRoom(ada);
  const { staff } = await invite(ada, { role: 'teacher', roomIds: [room.id], mayGivePower: true });
  const { rooms } = staff;
  expect((await change(ada, staff.id, { name: 'Ms Roth' })).body.staff).toEqual({
    ...staff,
    name: 'Ms Roth',
  });
  expect((await change(ada, staff.id, {})).body.staff).toMatchObject({ name: 'Ms Roth', rooms });
  const until = '2026-12-24';
  const cover = await change(ada, staff.id, { roomIds: [{ roomId: room.id, until }], mayGivePower: false });
  expect(cover.body.staff).toMatchObject({ rooms: [{ roomId: room.id, until }], mayGivePower: false });
  expect(await change(ada, staff.id, { roomIds: [room.id, 'nowhere'], name: 'Never' })).toMatchObject(
    failure(400, 'bad_request', { roomIds: expect.stringContaining('nowhere') }),
  );
  expect((await change(ada, staff.id, { roomIds: [] })).body.staff).toMatchObject({
    name: 'Ms Roth',
    rooms: [],
  });
  for (const body of [{ role: 'owner' }, { email: 'x@y.example' }, { disabled: 'yes' }, { password: 'x' }]) {
    expect(await change(ada, staff.id, body)).toMatchObject(failure(400, 'bad_request'));
  }
});

test('nobody of that id is nobody', async ({ ada }) => {
  for (const id of ['0'.repeat(32), 'x', '%00', "'%20or%201=1", '..%2frooms']) {
    expect(await change(ada, id, { role: 'viewer' }), id).toMatchObject(failure(404, 'not_found'));
    for (const call of ['sign-out', 'reset'])
      expect(await ada.post(`/api/staff/${id}/${call}`), id).toMatchObject(failure(404, 'not_found'));
  }
});

test('only admins look after the staff: teachers and viewers are refused in everything', async ({ ada }) => {
  const other = (await invite(ada, { role: 'viewer' })).staff;
  for (const role of ['teacher', 'viewer'] as const) {
    const { api, id } = await asStaff(ada, door, { role, mayCreateRooms: true, mayGivePower: true });
    const body = { email: `${freshName('x')}@school.example`, name: 'X', role: 'admin' };
    const answers = [
      await api.get('/api/staff'),
      await api.post('/api/staff', body),
      await change(api, other.id, { disabled: true }),
      // Not even themselves.
      await change(api, id, { role: 'admin' }),
      await api.post(`/api/staff/${other.id}/sign-out`),
      await api.post(`/api/staff/${other.id}/reset`),
    ];
    for (const answer of answers) expect(answer).toMatchObject(failure(403, 'forbidden'));
  }
  expect((await everybody(ada)).find(({ id }) => id === other.id)).toEqual(other);
});

test('a disabled person is out until they are enabled, and comes back as they were', async ({ ada }) => {
  const room = await makeRoom(ada);
  const kim = await asStaff(ada, door, { role: 'teacher', roomIds: [room.id] });
  const disabled = await change(ada, kim.id, { disabled: true });
  expect(disabled.body.staff).toMatchObject({ disabled: true, rooms: [{ roomId: room.id }] });
  expect(await ada.post(`/api/staff/${kim.id}/reset`)).toMatchObject(failure(409, 'conflict'));
  expect((await change(ada, kim.id, { disabled: false })).body.staff.disabled).toBe(false);
  // The session from before does not come back with them.
  expect(await kim.api.get('/api/rooms')).toMatchObject(failure(401, 'unauthorized'));
  const again = await enter(door, kim);
  expect((await again.get('/api/rooms')).status).toBe(200);
});

test('a sign-in is seen in the list', async ({ ada }) => {
  const kim = await asStaff(ada, door, { role: 'viewer' });
  const row = (await everybody(ada)).find(({ id }) => id === kim.id);
  expect(row).toMatchObject({ invited: false, lastSignInAt: expect.stringMatching(/Z$/) });
});

test('the log tells who changed whom: ids and settings, no name and no link', async ({ ada }) => {
  const room = await makeRoom(ada);
  const { staff, inviteUrl } = await invite(ada, { role: 'teacher' });
  await change(ada, staff.id, { name: 'A Secret Name', role: 'viewer', roomIds: [room.id] });
  await change(ada, staff.id, { disabled: true });
  await change(ada, staff.id, { disabled: false });
  await ada.post(`/api/staff/${staff.id}/sign-out`);
  const { resetUrl } = (await ada.post<{ resetUrl: string }>(`/api/staff/${staff.id}/reset`)).body;
  const { body } = await ada.get<{ events: { action: string; details: unknown }[] }>(
    `/api/audit?target=${staff.id}`,
  );
  expect(body.events.map(({ action }) => action)).toEqual([
    'staff.reset',
    'staff.sign-out',
    'staff.change',
    'staff.change',
    'staff.change',
    'staff.invite',
  ]);
  const told = JSON.stringify(body.events.map(({ details }) => details));
  expect(told).toContain(room.id);
  for (const secret of ['A Secret Name', staff.email, tokenOf(inviteUrl), tokenOf(resetUrl)])
    expect(told).not.toContain(secret);
});
