import {
  type Answer,
  Api,
  asAnonymous,
  dataOf,
  expect,
  failure,
  makeKey,
  makeRoom,
  sharedDoor,
  test,
} from '../support/fixtures';
import { exportedMethods, type Method, methods, pagePaths, routeFiles } from '../support/routes';
import { asStaff } from '../support/staff';

/** Open to everyone, on purpose. Whoever adds to this list says why in the design. */
const publicRoutes = ['/api/auth/[...nextauth]', '/api/health', '/api/cron/sync', '/api/invites/[token]'];
const publicPages = ['/sign-in', '/invite/[token]'];
const sampleCalls = ['/create-room', '/auth-token', '/session-analytics-by-room', '/session-list-by-room'];
/** For people, not for programs. */
const staffOnly = [
  '/api/audit',
  '/api/audit.csv',
  '/api/connection',
  '/api/keys',
  '/api/keys/[id]',
  '/api/me/password',
  '/api/me/sessions',
  '/api/privacy/purges',
  '/api/privacy/purges/[id]',
  '/api/privacy/retention',
  '/api/privacy/students/[userId]/access',
  '/api/privacy/students/[userId]/erase',
  '/api/privacy/students/[userId]/export',
  '/api/privacy/students/[userId]/hold',
  '/api/staff',
  '/api/staff/[id]',
  '/api/staff/[id]/reset',
  '/api/staff/[id]/sign-out',
];

type Call = { method: Method; path: string; route: string };
const isWrite = ({ method }: Call) => method !== 'GET';
const said = ({ method, path }: Call) => `${method} ${path}`;

/** Every guarded call there is, at addresses that exist: an unguarded one would have something to show. */
async function guardedCalls(ada: Api): Promise<Call[]> {
  const room = await makeRoom(ada);
  const codes = await ada.post<{ codes: { code: string }[] }>(`/api/rooms/${room.id}/codes`);
  const school = await ada.get<{ rooms: { id: string }[] }>('/api/rooms?q=algebra-7b');
  const sessions = await ada.get<{ sessions: { id: string }[] }>(
    `/api/rooms/${school.body.rooms[0]?.id}/sessions?limit=1`,
  );
  const lessons = await ada.get<{ lessons: { id: string }[] }>(
    `/api/rooms/${school.body.rooms[0]?.id}/lessons?limit=1`,
  );
  const key = await makeKey(ada, { name: 'a key to look at' });
  const values: Record<string, string | undefined> = {
    '[roomId]': room.id,
    '[code]': codes.body.codes[0]?.code,
    '[sessionId]': sessions.body.sessions[0]?.id,
    '[lessonId]': lessons.body.lessons[0]?.id,
    '[id]': key.id,
    '[userId]': 'stu-1',
    '[...path]': 'no/such/call',
  };
  const filled = (route: string) =>
    route.replace(/\[[^\]]+\]/g, (name) => {
      const value = values[name];
      if (!value) throw new Error(`What stands for ${name} in ${route}? Tell this test.`);
      return value;
    });
  const files = (await routeFiles()).filter(({ path }) => !publicRoutes.includes(path));
  const calls = files.flatMap((file) =>
    file.methods.map((method) => ({ method, route: file.path, path: filled(file.path) })),
  );
  // The sample's calls stand at the root too, by a rewrite that no file shows.
  const atRoot = calls
    .filter(({ route }) => sampleCalls.includes(route.slice('/api'.length)))
    .map((call) => ({ ...call, path: call.path.slice('/api'.length) }));
  return [...calls, ...atRoot].map((call) => ({
    ...call,
    path: `${call.path}${queryOf(call.route, room.id)}`,
  }));
}

/** What a call needs to be told; and one day of all rooms, whose other half year takes its time. */
function queryOf(route: string, roomId: string): string {
  if (/by-room$/.test(route)) return `?room_id=${roomId}`;
  return /\/(attendance\.(csv|xlsx)|sign-off)$/.test(route) && !route.includes('[')
    ? '?from=2026-11-17&to=2026-11-17'
    : '';
}

/** As ada, but only what is given here goes along besides her cookie. */
const bare = (ada: Api, headers: Record<string, string> = {}) => new Api(ada.context, headers);

test('the walker sees every way to export a method', () => {
  expect(exportedMethods('export const GET = 1;\nexport async function POST() {}')).toEqual(['GET', 'POST']);
  expect(exportedMethods("export { handle as DELETE, other as PUT } from './x';")).toEqual(['PUT', 'DELETE']);
  expect(exportedMethods('export const { GET, POST: PATCH } = handlers;')).toEqual(['GET', 'PATCH']);
  expect(() => exportedMethods("export * from './x';")).toThrow('hides');
});

test('every route is found, with its methods', async () => {
  const files = await routeFiles();
  expect(files.map(({ path }) => path)).toEqual(
    expect.arrayContaining([...publicRoutes, ...staffOnly, '/api/rooms']),
  );
  expect(files.filter((file) => file.methods.length === 0)).toEqual([]);
});

test('nobody is let in without a cookie or a key, whatever the method', async ({ ada, anonymous }) => {
  const calls = await guardedCalls(ada);
  for (const call of calls) {
    const answer = await anonymous.call(call.method, call.path, isWrite(call) ? {} : undefined);
    expect(answer, said(call)).toMatchObject(failure(401, 'unauthorized'));
    expect(answer.headers['www-authenticate'], said(call)).toBe('Bearer');
  }
  // What a file does not export is not there. So nothing slips through that its text does not show.
  for (const path of new Set(calls.map((call) => call.path))) {
    const known = calls.filter((call) => call.path === path).map(({ method }) => method);
    for (const method of methods.filter((one) => !known.includes(one))) {
      expect(
        (await anonymous.call(method, path, method === 'GET' ? undefined : {})).status,
        `${method} ${path}`,
      ).toBe(405);
    }
    expect((await anonymous.call('HEAD', path)).status, path).toBe(known.includes('GET') ? 401 : 405);
  }
});

test('nobody sees a page but the door, read as a page or as its data', async ({ anonymous }) => {
  const pages = (await pagePaths()).filter((path) => !publicPages.includes(path));
  expect(pages.length).toBeGreaterThan(4);
  for (const page of pages) {
    const path = page.replace(/\[[^\]]+\]/g, 'f'.repeat(24));
    // Every page is come back to after signing in.
    const expected = `/sign-in?callbackUrl=${encodeURIComponent(path)}`;
    const answer = await anonymous.get(path);
    expect(sentTo(answer), path).toBe(expected);
    expect(answer.text, path).not.toMatch(/Sign out|head@school/);
    const data = await dataOf(anonymous, path);
    const redirected = data.status === 307 && data.headers.location?.startsWith(expected);
    expect(redirected || data.text.includes(`;${expected};`), `the data of ${path}`).toBe(true);
    expect(data.text, path).not.toMatch(/Sign out|head@school/);
  }
});

/** Where a page sends its reader: by its head, or, when its frame is out before it knows, by a tag in its text. */
function sentTo({ status, headers, text }: Answer<unknown>): string | undefined {
  if (status === 307) return headers.location;
  const url = /http-equiv="refresh" content="\d+;url=([^"]*)"/.exec(text)?.[1];
  return url?.replaceAll('&amp;', '&');
}

test("a write by cookie must come from our own pages, so that no other site can make one in a person's name", async ({
  ada,
}) => {
  const own = new URL(sharedDoor().url);
  const foreign = [
    undefined,
    '',
    'null',
    'https://evil.example',
    `https://${own.host}`,
    `http://localhost:${own.port}`,
    `${own.origin}.evil.example`,
    `${own.origin}/`,
    `http://127.0.0.1:1`,
    `${own.origin} https://evil.example`,
  ];
  for (const call of (await guardedCalls(ada)).filter(isWrite)) {
    for (const origin of foreign) {
      const answer = await bare(ada, origin === undefined ? {} : { origin }).call(call.method, call.path, {});
      expect(answer, `${said(call)} from ${origin}`).toMatchObject(failure(403, 'forbidden'));
    }
    // A referer, or a sign that only some browsers send, is no Origin.
    const hints = { referer: `${own.origin}/rooms`, 'sec-fetch-site': 'same-origin' };
    expect(await bare(ada, hints).call(call.method, call.path, {}), said(call)).toMatchObject(
      failure(403, 'forbidden'),
    );
    // An Origin of ours that the browser itself calls another site's.
    const torn = { origin: own.origin, 'sec-fetch-site': 'cross-site' };
    expect(await bare(ada, torn).call(call.method, call.path, {}), said(call)).toMatchObject(
      failure(403, 'forbidden'),
    );
  }
});

test("the forms of the door are taken from our own pages, or from programs, never from another site's", async () => {
  const { admin, url } = sharedDoor();
  const { context } = await asAnonymous(sharedDoor());
  const { csrfToken } = await (await context.get('/api/auth/csrf')).json();
  const form = new URLSearchParams({ ...admin, csrfToken, json: 'true' }).toString();
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const post = (path: string, headers: Record<string, string>) =>
    new Api(context).post(path, form, { headers: { ...type, ...headers } });
  const foreign: Record<string, string>[] = [
    { origin: 'null' },
    { origin: 'https://evil.example' },
    { origin: `${url}.evil.example` },
    { origin: url, 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'cross-site' },
  ];
  for (const path of ['callback/credentials', 'signout', 'session']) {
    for (const headers of foreign)
      expect(await post(`/api/auth/${path}`, headers), path).toMatchObject(failure(403, 'forbidden'));
  }
  expect((await post('/api/auth/callback/credentials', { origin: url })).status).toBe(200);
  await context.dispose();
});

test('nothing is changed by reading: each GET, asked twice, finds what it found', async ({ ada }) => {
  test.setTimeout(300_000);
  const calls = (await guardedCalls(ada)).filter((call) => !isWrite(call));
  const list = async () =>
    (await ada.get<{ rooms: { id: string }[] }>('/api/rooms?q=room-')).body.rooms.length;
  const before = await list();
  for (const call of calls) {
    // Whatever a query asks for: the words that writes use are none of a read.
    const glue = call.path.includes('?') ? '&' : '?';
    const asked = await ada.get(`${call.path}${glue}_method=DELETE&enabled=false&removed=true`);
    expect(asked.status, said(call)).toBeLessThan(500);
    const overridden = await ada.get(call.path, { headers: { 'x-http-method-override': 'DELETE' } });
    expect(overridden.status, said(call)).toBeLessThan(500);
    const again = await ada.get(call.path);
    expect(again.status, said(call)).toBe(overridden.status);
  }
  expect(await list()).toBeGreaterThanOrEqual(before);
});

test('a key needs no Origin, and a foreign one does not matter', async ({ robot }) => {
  const room = await makeRoom(robot);
  const body = { role: 'student', userId: 'kim' };
  const origins: Record<string, string>[] = [{}, { origin: 'https://app.example' }, { origin: 'null' }];
  for (const headers of origins) {
    expect((await robot.post(`/api/rooms/${room.id}/tokens`, body, { headers })).status).toBe(201);
  }
});

test('a bad key is refused everywhere, also beside a good cookie and from our own pages', async ({ ada }) => {
  const bad = [
    'Bearer x',
    'Bearer ',
    'bearer',
    `Bearer rc_${'0'.repeat(38)}`,
    'Basic YWRhOmFkYQ==',
    'Bearer a b',
  ];
  const calls = await guardedCalls(ada);
  for (const [index, call] of calls.entries()) {
    const authorization = bad[index % bad.length] ?? '';
    const headers = { authorization, origin: sharedDoor().url };
    expect(
      await bare(ada, headers).call(call.method, call.path, isWrite(call) ? {} : undefined),
      said(call),
    ).toMatchObject(failure(401, 'unauthorized'));
  }
});

test('keys are managed by people: a good key is refused there, also beside a good cookie', async ({
  ada,
  robot,
}) => {
  const { key } = await makeKey(ada, { name: 'meddler' });
  const both = bare(ada, { authorization: `Bearer ${key}`, origin: sharedDoor().url });
  const calls = (await guardedCalls(ada)).filter(({ route }) => staffOnly.includes(route));
  expect([...new Set(calls.map(({ route }) => route))].sort()).toEqual([...staffOnly].sort());
  for (const call of calls) {
    for (const api of [robot, both]) {
      const answer = await api.call(call.method, call.path, isWrite(call) ? { name: 'another' } : undefined);
      expect(answer, said(call)).toMatchObject(failure(403, 'forbidden'));
    }
  }
});

test('every answer is kept by no cache and has a request id, refusals too', async ({ ada, anonymous }) => {
  const ids = new Set<string>();
  const calls = await guardedCalls(ada);
  // Somebody of their own: one of these calls ends all other sessions of who makes it.
  const { api: eve } = await asStaff(ada, sharedDoor(), { role: 'admin' });
  for (const call of calls) {
    const body = isWrite(call) ? {} : undefined;
    for (const api of [eve, anonymous, bare(eve)]) {
      const { headers, status } = await api.call(call.method, call.path, body);
      expect(status, said(call)).toBeLessThan(500);
      expect(headers, said(call)).toMatchObject({
        'cache-control': 'private, no-store',
        'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
      ids.add(headers['x-request-id'] ?? '');
    }
  }
  expect(ids.size).toBe(calls.length * 3);
});

test('no answer invites other sites to read it', async ({ ada }) => {
  const origin = 'https://evil.example';
  for (const call of await guardedCalls(ada)) {
    const asked = await bare(ada, { origin, 'access-control-request-method': call.method }).call(
      'OPTIONS',
      call.path,
    );
    const answered = await bare(ada, { origin }).call(call.method, call.path, isWrite(call) ? {} : undefined);
    for (const { headers } of [asked, answered]) {
      expect(
        Object.keys(headers).filter((name) => name.startsWith('access-control-')),
        said(call),
      ).toEqual([]);
    }
  }
});

test('an address that names no call is said to be none, in our envelope', async ({ ada, anonymous }) => {
  for (const path of [
    '/api/nothing',
    '/api/rooms/x/y/z',
    '/api/sessions',
    '/api/keys/x/y',
    '/api/health/x',
    '/api/Rooms',
  ]) {
    for (const method of methods) {
      expect(
        await ada.call(method, path, method === 'GET' ? undefined : {}),
        `${method} ${path}`,
      ).toMatchObject(failure(404, 'not_found'));
    }
    expect(await anonymous.get(path), path).toMatchObject(failure(401, 'unauthorized'));
  }
});

test('HEAD answers as GET does, without a body', async ({ ada }) => {
  for (const call of (await guardedCalls(ada)).filter((one) => !isWrite(one))) {
    const [whole, head] = [await ada.get(call.path), await ada.call('HEAD', call.path)];
    expect({ status: head.status, text: head.text }, call.path).toEqual({ status: whole.status, text: '' });
    expect(head.headers['content-type']).toBe(whole.headers['content-type']);
  }
});

test('the session cookie is out of reach for scripts and for other sites', async () => {
  const { url, admin } = sharedDoor();
  const { context } = await asAnonymous(sharedDoor());
  const { csrfToken } = await (await context.get('/api/auth/csrf')).json();
  const form = { ...admin, csrfToken, json: 'true' };
  const answer = await context.post('/api/auth/callback/credentials', { form, maxRedirects: 0 });
  const cookies = answer.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie');
  const session = cookies.find(({ value }) => value.startsWith('next-auth.session-token='))?.value ?? '';
  expect(session.split('; ')).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'SameSite=Lax']));
  expect(url).toMatch(/^http:/);
  expect(session).not.toContain('Domain=');
  await context.dispose();
});

test('nothing tells what the server is made of', async ({ anonymous, ada }) => {
  for (const path of ['/api/rooms', '/sign-in', '/api/health', '/nothing']) {
    for (const api of [anonymous, ada]) {
      const { headers } = await api.get(path);
      expect(headers['x-powered-by'], path).toBeUndefined();
      expect(headers.server, path).toBeUndefined();
    }
  }
});

test('pages of somebody signed in are kept by no cache', async ({ ada }) => {
  for (const page of ['/rooms', '/keys']) {
    const [text, data] = [await ada.get(page), await dataOf(ada, page)];
    expect(data.headers['content-type'], page).toContain('text/x-component');
    for (const { headers } of [text, data]) expect(headers['cache-control'], page).toContain('no-store');
  }
});

test('no page takes a write: there is no call but those of the API', async ({ ada, anonymous }) => {
  const headers = { 'next-action': '0'.repeat(42), 'content-type': 'text/plain;charset=UTF-8' };
  for (const api of [ada, anonymous]) {
    for (const page of ['/rooms', '/keys', '/sign-in']) {
      const answer = await api.post(page, '[]', { headers });
      expect(answer.status, page).toBeLessThan(500);
      expect(answer.headers, page).not.toHaveProperty('set-cookie');
    }
  }
});
