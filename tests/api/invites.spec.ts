import type { StaffReset } from '@/lib/staff/schema';
import { Api, asAnonymous, expect, failure, sharedDoor, signIn, test } from '../support/fixtures';
import { accept, asStaff, enter, invite, tokenOf } from '../support/staff';

const door = sharedDoor();
const password = 'a fine long password';

const use = async (url: string, body: unknown) => {
  const nobody = await asAnonymous(door);
  const answer = await nobody.post(`/api/invites/${tokenOf(url)}`, body);
  await nobody.dispose();
  return answer;
};
const resetOf = async (ada: Api, id: string) =>
  (await ada.post<StaffReset>(`/api/staff/${id}/reset`)).body.resetUrl;
const gone = failure(404, 'not_found');

test('an invite lets somebody choose a password, once', async ({ ada }) => {
  const { staff, inviteUrl } = await invite(ada, { role: 'teacher' });
  const { context } = await asAnonymous(door);
  expect(await signIn(context, { email: staff.email, password })).toBe(401);
  expect(await use(inviteUrl, { password })).toMatchObject({ status: 200, body: { email: staff.email } });
  expect(await signIn(context, { email: staff.email, password })).toBe(200);
  expect((await context.get('/api/auth/session')).ok()).toBe(true);
  expect(await use(inviteUrl, { password: 'another long password' })).toMatchObject(gone);
  expect(await signIn(context, { email: staff.email, password: 'another long password' })).toBe(401);
});

test('of two who use a link at the same time one does', async ({ ada }) => {
  for (const kind of ['invite', 'reset']) {
    const { staff, inviteUrl } = await invite(ada, { role: 'viewer' });
    if (kind === 'reset') expect(await accept(door, inviteUrl, password)).toBe(200);
    const url = kind === 'reset' ? await resetOf(ada, staff.id) : inviteUrl;
    const passwords = ['first long password', 'second long password'];
    const answers = await Promise.all(passwords.map((one) => use(url, { password: one })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    const winner = passwords[answers.findIndex(({ status }) => status === 200)] ?? '';
    const { context } = await asAnonymous(door);
    for (const one of passwords)
      expect(await signIn(context, { email: staff.email, password: one })).toBe(one === winner ? 200 : 401);
  }
});

test('a link that was never made, is used up or replaced is told from none other', async ({ ada }) => {
  const { staff, inviteUrl } = await invite(ada, { role: 'viewer' });
  const second = await resetOf(ada, staff.id);
  const used = await resetOf(ada, staff.id);
  expect((await use(used, { password })).status).toBe(200);
  const made = tokenOf(used);
  const others = [
    inviteUrl,
    second,
    used,
    `${door.url}/invite/${'x'.repeat(43)}`,
    `${door.url}/invite/${made.slice(0, -1)}`,
    `${door.url}/invite/${made.toLowerCase()}`,
    `${door.url}/invite/%00`,
    `${door.url}/invite/x`,
    `${door.url}/invite/${'x'.repeat(2_000)}`,
  ];
  const said = new Set<unknown>();
  for (const url of others) {
    const answer = await use(url, { password });
    expect(answer, url).toMatchObject(gone);
    said.add((answer.body as { error: { message: string } }).error.message);
  }
  expect(said.size).toBe(1);
});

test('who is disabled has no links, and gets none back', async ({ ada }) => {
  const { staff, inviteUrl } = await invite(ada, { role: 'viewer' });
  await ada.patch(`/api/staff/${staff.id}`, { disabled: true });
  expect(await use(inviteUrl, { password })).toMatchObject(gone);
  await ada.patch(`/api/staff/${staff.id}`, { disabled: false });
  expect(await use(inviteUrl, { password })).toMatchObject(gone);
  expect((await use(await resetOf(ada, staff.id), { password })).status).toBe(200);
});

test('a reset ends all sessions and the old password when it is used, not before', async ({ ada }) => {
  const kim = await asStaff(ada, door, { role: 'teacher' });
  const url = await resetOf(ada, kim.id);
  expect((await kim.api.get('/api/rooms')).status).toBe(200);
  expect((await use(url, { password })).status).toBe(200);
  expect(await kim.api.get('/api/rooms')).toMatchObject(failure(401, 'unauthorized'));
  const { context } = await asAnonymous(door);
  expect(await signIn(context, kim)).toBe(401);
  const again = await enter(door, { email: kim.email, password });
  expect((await again.get('/api/rooms')).status).toBe(200);
});

test('a reset lasts a day; for who never chose a password it is an invite of two', async ({ ada }) => {
  const hoursOf = async (id: string) => {
    const { body, headers } = await ada.post<StaffReset>(`/api/staff/${id}/reset`);
    expect(headers['cache-control']).toBe('private, no-store');
    return (Date.parse(body.expiresAt) - Date.now()) / 3_600_000;
  };
  expect(await hoursOf((await invite(ada, { role: 'viewer' })).staff.id)).toBeCloseTo(48, 1);
  expect(await hoursOf((await asStaff(ada, door, { role: 'viewer' })).id)).toBeCloseTo(24, 1);
});

test('a password has 12 to 256 characters of any kind, and every one of them counts', async ({ ada }) => {
  const { inviteUrl } = await invite(ada, { role: 'viewer' });
  const wrong = [
    '',
    'x'.repeat(11),
    '🎓'.repeat(11),
    'x'.repeat(257),
    '🎓'.repeat(257),
    `${'x'.repeat(12)}\ud800`,
  ];
  for (const one of wrong)
    expect(await use(inviteUrl, { password: one }), JSON.stringify(one)).toMatchObject(
      failure(400, 'bad_request', { password: expect.any(String) }),
    );
  for (const body of [{}, { password: 7 }, { password, role: 'admin' }, null])
    expect(await use(inviteUrl, body)).toMatchObject(failure(400, 'bad_request'));

  const { staff, inviteUrl: second } = await invite(ada, { role: 'viewer' });
  const long = `  ${'é漢🎓x'.repeat(63)}  `;
  expect(Array.from(long)).toHaveLength(256);
  expect((await use(second, { password: long })).status).toBe(200);
  const { context } = await asAnonymous(door);
  for (const near of [long.trim(), long.slice(0, -1), long.slice(0, 72), long.normalize('NFD')])
    expect(await signIn(context, { email: staff.email, password: near })).toBe(401);
  expect(await signIn(context, { email: staff.email, password: long })).toBe(200);
});

test('a link works without a cookie and from anywhere, and beside somebody else’s cookie', async ({
  ada,
}) => {
  const { staff, inviteUrl } = await invite(ada, { role: 'viewer' });
  const beside = new Api(ada.context, { origin: 'https://elsewhere.example' });
  expect((await beside.post(`/api/invites/${tokenOf(inviteUrl)}`, { password })).status).toBe(200);
  // Whose cookie that was stays signed in; the log names whose password it is.
  expect((await ada.get('/api/rooms')).status).toBe(200);
  const { body } = await ada.get<{ events: { actor: string }[] }>(
    `/api/audit?target=${staff.id}&action=invite.accept`,
  );
  expect(body.events).toHaveLength(1);
  expect(JSON.stringify(body.events)).toContain(staff.id);
});
