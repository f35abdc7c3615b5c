import type { MySessions } from '@/lib/account/schema';
import { type Api, asAnonymous, expect, failure, sharedDoor, signIn, test } from '../support/fixtures';
import { asStaff, enter, invite } from '../support/staff';

const door = sharedDoor();
const next = 'the next long password';

const sessionsOf = async (api: Api) => (await api.get<MySessions>('/api/me/sessions')).body.sessions;
const change = (api: Api, body: unknown) => api.put<{ ended: number }>('/api/me/password', body);
const out = failure(401, 'unauthorized');

test('my sessions are listed, the one I ask by marked, and nobody else’s', async ({ ada }) => {
  const kim = await asStaff(ada, door, { role: 'viewer' });
  const other = await enter(door, kim);
  const [here, there] = [await sessionsOf(kim.api), await sessionsOf(other)];
  expect(here).toHaveLength(2);
  expect(here.map(({ id }) => id).sort()).toEqual(there.map(({ id }) => id).sort());
  expect(here.filter(({ current }) => current)).toHaveLength(1);
  expect(here.find(({ current }) => current)?.id).not.toBe(there.find(({ current }) => current)?.id);
  for (const session of here) expect(session.userAgent).toMatch(/Playwright|Mozilla/);
  const { cookies } = await kim.api.context.storageState();
  for (const { value } of cookies) expect(JSON.stringify(here)).not.toContain(value);
});

test('one of my sessions can be ended, or all but this one', async ({ ada }) => {
  const kim = await asStaff(ada, door, { role: 'viewer' });
  const [second, third] = [await enter(door, kim), await enter(door, kim)];
  const idOf = async (api: Api) => (await sessionsOf(api)).find(({ current }) => current)?.id ?? '';
  const secondId = await idOf(second);
  expect((await kim.api.delete(`/api/me/sessions?id=${secondId}`)).body).toEqual({ ended: 1 });
  expect(await second.get('/api/rooms')).toMatchObject(out);
  expect((await third.get('/api/rooms')).status).toBe(200);
  expect(await kim.api.delete(`/api/me/sessions?id=${secondId}`)).toMatchObject(failure(404, 'not_found'));
  expect((await kim.api.delete('/api/me/sessions')).body).toEqual({ ended: 1 });
  expect(await third.get('/api/rooms')).toMatchObject(out);
  expect(await sessionsOf(kim.api)).toHaveLength(1);
  // The one that asks may go too.
  expect((await kim.api.delete(`/api/me/sessions?id=${await idOf(kim.api)}`)).body).toEqual({ ended: 1 });
  expect(await kim.api.get('/api/me/sessions')).toMatchObject(out);
});

test('nobody ends a session of somebody else', async ({ ada }) => {
  const [kim, lee] = [
    await asStaff(ada, door, { role: 'viewer' }),
    await asStaff(ada, door, { role: 'admin' }),
  ];
  const [session] = await sessionsOf(kim.api);
  for (const id of [session?.id ?? '', 'x', '0'.repeat(64), "' or true --"])
    expect(await lee.api.delete(`/api/me/sessions?id=${encodeURIComponent(id)}`), id).toMatchObject(
      failure(404, 'not_found'),
    );
  expect((await kim.api.get('/api/rooms')).status).toBe(200);
  expect(await lee.api.delete(`/api/me/sessions?id=${'x'.repeat(65)}`)).toMatchObject(
    failure(400, 'bad_request'),
  );
});

test('a password is changed by who knows it; other sessions end and this one stays', async ({ ada }) => {
  const kim = await asStaff(ada, door, { role: 'viewer' });
  const other = await enter(door, kim);
  const reset = (await ada.post<{ resetUrl: string }>(`/api/staff/${kim.id}/reset`)).body.resetUrl;
  expect(await change(kim.api, { current: kim.password, next })).toMatchObject({
    status: 200,
    body: { ended: 1 },
  });
  expect(await other.get('/api/rooms')).toMatchObject(out);
  expect((await kim.api.get('/api/rooms')).status).toBe(200);
  const { context } = await asAnonymous(door);
  expect(await signIn(context, { email: kim.email, password: kim.password })).toBe(401);
  expect(await signIn(context, { email: kim.email, password: next })).toBe(200);
  // A link that lay around is no way back to an old owner.
  const { pathname } = new URL(reset);
  expect(
    (await (await asAnonymous(door)).post(`/api${pathname.replace('invite', 'invites')}`, { password: next }))
      .status,
  ).toBe(404);
});

test('a wrong password changes nothing and is in the log', async ({ ada }) => {
  const kim = await asStaff(ada, door, { role: 'viewer' });
  for (const current of [`${kim.password}x`, kim.password.toUpperCase(), ` ${kim.password}`])
    expect(await change(kim.api, { current, next })).toMatchObject(
      failure(400, 'bad_request', { current: expect.any(String) }),
    );
  for (const body of [
    {},
    { current: kim.password },
    { current: kim.password, next: 'short' },
    { current: '', next },
    { current: kim.password, next, email: 'x@y.example' },
  ])
    expect(await change(kim.api, body), JSON.stringify(body)).toMatchObject(failure(400, 'bad_request'));
  expect((await enter(door, kim)).context).toBeTruthy();
  const { body } = await ada.get<{ events: { result: string }[] }>(
    `/api/audit?target=${kim.id}&action=password.change`,
  );
  expect(body.events.map(({ result }) => result)).toEqual(['failed', 'failed', 'failed']);
});

test('of two changes at once one counts, and the other is told', async ({ ada }) => {
  const kim = await asStaff(ada, door, { role: 'viewer' });
  const other = await enter(door, kim);
  const wishes = ['first long password', 'second long password'];
  const answers = await Promise.all(
    [kim.api, other].map((api, index) => change(api, { current: kim.password, next: wishes[index] })),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const winner = answers.findIndex(({ status }) => status === 200);
  expect((await ([kim.api, other][winner] ?? kim.api).get('/api/rooms')).status).toBe(200);
  expect((await enter(door, { email: kim.email, password: wishes[winner] ?? '' })).context).toBeTruthy();
});

test('what a browser posts as its session never becomes it', async ({ ada }) => {
  const kim = await asStaff(ada, door, { role: 'viewer' });
  const { staff } = await invite(ada, { role: 'admin' });
  const session = async () => (await kim.api.get<{ user: object }>('/api/auth/session')).body.user;
  const before = await session();
  expect(before).toEqual({ id: kim.id, email: kim.email, name: kim.name, role: 'viewer' });
  const forged = { id: staff.id, sub: staff.id, sid: 'x'.repeat(43), email: staff.email, role: 'admin' };
  const { csrfToken } = (await kim.api.get<{ csrfToken: string }>('/api/auth/csrf')).body;
  for (const data of [forged, { user: forged }, { token: forged }, { session: { user: forged } }]) {
    await kim.api.post('/api/auth/session', { csrfToken, data });
    await kim.api.post('/api/auth/session', { csrfToken, ...data });
    expect(await session()).toEqual(before);
    expect(await kim.api.get('/api/staff')).toMatchObject(failure(403, 'forbidden'));
  }
});
