import { request } from '@playwright/test';
import { Api, asAnonymous, expect, failure, sharedDoor, signIn, test } from '../support/fixtures';

const { admin } = sharedDoor();
const cookieName = 'next-auth.session-token';

type Session = { user?: Record<string, unknown>; expires?: string };

/** Posts the form with whatever is given, and the token that goes with it. */
async function post(api: Api, path: string, fields: Record<string, string>) {
  const { csrfToken } = (await api.get<{ csrfToken: string }>('/api/auth/csrf')).body;
  const body = new URLSearchParams({ csrfToken, json: 'true', ...fields }).toString();
  return api.post<{ url?: string }>(path, body, {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
}

const session = async (api: Api) => (await api.get<Session>('/api/auth/session')).body;

/** Ada in a browser of her own, for tests that sign out or look at the cookie. */
async function asAda(): Promise<Api> {
  const api = await asAnonymous(sharedDoor());
  expect(await signIn(api.context, admin)).toBe(200);
  return api;
}

test('the right e-mail and password let in, in any letter case of the e-mail', async () => {
  const spelled = [admin.email, admin.email.toUpperCase(), ` ${admin.email} `, admin.email.replace('h', 'H')];
  for (const email of spelled) {
    const api = await asAnonymous(sharedDoor());
    expect(await signIn(api.context, { ...admin, email }), email).toBe(200);
    expect((await api.get('/api/rooms?limit=1')).status, email).toBe(200);
    await api.dispose();
  }
});

test('the session says who: id, e-mail, name and role, nothing more', async ({ ada, anonymous }) => {
  expect(await session(ada)).toEqual({
    user: { id: expect.stringMatching(/^[0-9a-f]{32}$/), email: admin.email, name: 'head', role: 'admin' },
    expires: expect.stringMatching(/Z$/),
  });
  expect(await session(anonymous)).toEqual({});
});

test('anybody else stays outside, and cannot tell what was wrong', async () => {
  const wrong = [
    { email: admin.email, password: `${admin.password}x` },
    { email: admin.email, password: admin.password.toUpperCase() },
    { email: admin.email, password: ` ${admin.password}` },
    { email: admin.email, password: '' },
    { email: 'nobody@school.example', password: admin.password },
    { email: '', password: '' },
    { email: "' or true --", password: "' or true --" },
    { email: '%', password: admin.password },
    { email: 'head_school.example', password: admin.password },
    { email: 'head@school.example\0', password: admin.password },
    { email: admin.email, password: '\0' },
    { email: admin.email, password: 'x'.repeat(2_000) },
    { email: `${'x'.repeat(400)}@school.example`, password: admin.password },
  ];
  for (const who of wrong) {
    const api = await asAnonymous(sharedDoor());
    const answer = await post(api, '/api/auth/callback/credentials', who);
    const label = JSON.stringify(who).slice(0, 60);
    expect(answer.status, label).toBe(401);
    expect(answer.body.url, label).toMatch(
      /\/api\/auth\/error\?error=CredentialsSignin&provider=credentials$/,
    );
    expect(answer.headers['set-cookie'] ?? '', label).not.toContain(cookieName);
    expect(await session(api), label).toEqual({});
    await api.dispose();
  }
});

test('the form needs the token that goes with it', async () => {
  const api = await asAnonymous(sharedDoor());
  for (const csrfToken of ['', 'guessed', 'a'.repeat(64)]) {
    const answer = await post(api, '/api/auth/callback/credentials', { ...admin, csrfToken });
    expect(answer.body.url).toContain('csrf=true');
    expect(answer.headers['set-cookie'] ?? '').not.toContain(`${cookieName}=`);
  }
  await api.dispose();
});

test('signing out ends the cookie in the browser', async () => {
  const api = await asAda();
  expect((await api.get('/api/rooms?limit=1')).status).toBe(200);
  expect((await post(api, '/api/auth/signout', {})).status).toBe(200);
  const { cookies } = await api.context.storageState();
  expect(cookies.filter(({ name }) => name === cookieName)).toEqual([]);
  expect(await api.get('/api/rooms?limit=1')).toMatchObject(failure(401, 'unauthorized'));
  await api.dispose();
});

test('signing out takes a token too, so that no other site can do it', async () => {
  const api = await asAda();
  await post(api, '/api/auth/signout', { csrfToken: 'guessed' });
  expect((await api.get('/api/rooms?limit=1')).status).toBe(200);
  await api.dispose();
});

test('what a browser posts about its session changes nothing in it', async () => {
  const api = await asAda();
  const before = await session(api);
  const { csrfToken } = (await api.get<{ csrfToken: string }>('/api/auth/csrf')).body;
  const forged = {
    id: '0'.repeat(32),
    sub: '0'.repeat(32),
    email: 'evil@school.example',
    name: 'Evil',
    role: 'teacher',
  };
  for (const data of [forged, { user: forged }, { token: forged }, forged.sub]) {
    await api.post('/api/auth/session', { csrfToken, data });
    await api.post('/api/auth/session', { data });
    expect((await session(api)).user).toEqual(before.user);
  }
  expect((await api.get('/api/rooms?limit=1')).status).toBe(200);
  await api.dispose();
});

test('after signing in nobody is sent to another site', async () => {
  const { url } = sharedDoor();
  const elsewhere = [
    'https://evil.example/',
    '//evil.example',
    '///evil.example',
    '////evil.example',
    'http://evil.example',
    'HTTPS://EVIL.EXAMPLE',
    `${url}.evil.example`,
    `${url}@evil.example`,
    `${url}%40evil.example`,
    `${url}\\@evil.example`,
    `http://${new URL(url).hostname}@evil.example`,
    '/\\evil.example',
    '\\/evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/\r\n/evil.example',
    '\t//evil.example',
    ' //evil.example',
    '\u00a0//evil.example',
    '/%2f/evil.example',
    '/%2fevil.example',
    '/%5cevil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/%09/evil.example',
    'https:evil.example',
    'https:/evil.example',
    '\\\\evil.example',
    '//evil.example%00',
    '//evil%E3%80%82example',
    'data:text/html,<script>alert(1)</script>',
    'javascript:alert(1)',
    'rooms',
  ];
  expect(elsewhere.length).toBeGreaterThanOrEqual(30);
  for (const callbackUrl of elsewhere) {
    const api = await asAnonymous(sharedDoor());
    const answer = await post(api, '/api/auth/callback/credentials', { ...admin, callbackUrl });
    // The browser goes there itself, by the rules of its own address parser; a wish that is none is refused.
    if (answer.status === 400) expect(answer, callbackUrl).toMatchObject(failure(400, 'bad_request'));
    else expect(new URL(answer.body.url ?? '', url).origin, callbackUrl).toBe(url);
    const shown = await api.get(`/sign-in?callbackUrl=${encodeURIComponent(callbackUrl)}`);
    if (shown.status === 307)
      expect(new URL(shown.headers.location ?? '', url).origin, callbackUrl).toBe(url);
    expect(shown.text, callbackUrl).not.toMatch(/href="[^"]*evil/);
    await api.dispose();
  }
});

test('the door sends those who are in already to where they wanted, never to another site', async ({
  ada,
}) => {
  const wishes: [wish: string, target: string][] = [
    ['/keys', '/keys'],
    ['/rooms?q=algebra', '/rooms?q=algebra'],
    ['', '/'],
    ['https://evil.example', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/.//evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['rooms', '/'],
  ];
  for (const [wish, target] of wishes) {
    const answer = await ada.get(`/sign-in?callbackUrl=${encodeURIComponent(wish)}`);
    expect(answer.status, wish).toBe(307);
    expect(answer.headers.location, wish).toBe(target);
  }
  expect(
    (await ada.get('/sign-in?callbackUrl=/keys&callbackUrl=https://evil.example')).headers.location,
  ).toBe('/');
});

test("next-auth's own addresses lead to our door, not to another site", async ({ anonymous }) => {
  for (const path of ['signin', 'error', 'signout']) {
    const answer = await anonymous.get(`/api/auth/${path}?callbackUrl=https://evil.example`);
    const target = new URL(answer.headers.location ?? '', sharedDoor().url);
    expect(answer.status, path).toBe(302);
    expect(target.origin + target.pathname, path).toBe(`${sharedDoor().url}/sign-in`);
    expect(target.href, path).not.toContain('evil');
  }
});

test('what a request says of its host changes no address of ours', async ({ anonymous }) => {
  const headers = {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    forwarded: 'host=evil.example',
  };
  for (const path of [
    '/rooms',
    '/',
    '/api/auth/signin',
    '/api/auth/providers',
    '/api/auth/csrf',
    '/sign-in',
  ]) {
    const answer = await anonymous.get(path, { headers });
    expect(`${answer.headers.location} ${answer.headers['set-cookie']} ${answer.text}`, path).not.toContain(
      'evil',
    );
  }
});

test('nonsense to the sign-in calls is refused in our envelope, not by falling over', async ({
  anonymous,
}) => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const json = { 'content-type': 'application/json' };
  const credentials = '/api/auth/callback/credentials';
  const answers = [
    await anonymous.post(credentials, '{"email":', { headers: json }),
    await anonymous.post(credentials, 'null', { headers: json }),
    await anonymous.post(credentials, '{"callbackUrl":{"a":1}}', { headers: json }),
    await anonymous.post(credentials, '{"callbackUrl":"ht!tp://","json":"true"}', { headers: json }),
    await anonymous.post(credentials, '%%%=%', { headers: form }),
    await anonymous.post(credentials, 'callbackUrl=javascript%3Aalert(1)', { headers: form }),
    await anonymous.post('/api/auth/session', '{', { headers: json }),
    await anonymous.post('/api/auth/_log', '{"level":"constructor","code":"x"}', { headers: json }),
    await anonymous.get('/api/auth/session?callbackUrl=ht!tp%3A%2F%2F'),
    await anonymous.get('/api/auth/callback/credentials'),
    await anonymous.get('/api/auth/callback/google'),
    await anonymous.get('/api/auth/error?error=%0d%0aset-cookie:%20a=b'),
    await anonymous.get(`/api/auth/error?error=${encodeURIComponent('小')}`),
    await anonymous.get('/api/auth/nothing/at/all'),
  ];
  for (const [index, { status, headers, body }] of answers.entries()) {
    expect([302, 400, 404], `answer ${index}`).toContain(status);
    if (status >= 400) expect(body, `answer ${index}`).toMatchObject({ error: { code: expect.any(String) } });
    expect(headers['set-cookie'] ?? '', `answer ${index}`).not.toContain('a=b');
  }
  const context = await request.newContext({ baseURL: sharedDoor().url });
  const odd = new Api(context, { cookie: 'next-auth.callback-url=ht!tp://; next-auth.csrf-token=x' });
  expect((await odd.get('/api/auth/session')).status).toBeLessThan(500);
  expect((await odd.get('/api/rooms')).status).toBe(401);
  await odd.dispose();
});

test('the sign-in form takes no more than a form needs', async ({ anonymous }) => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const body = `email=${'x'.repeat(100_001)}`;
  expect(await anonymous.post('/api/auth/callback/credentials', body, { headers })).toMatchObject(
    failure(413, 'too_large'),
  );
});
