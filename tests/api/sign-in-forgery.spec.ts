import { jwtDecrypt } from 'jose';
import { Api, asAnonymous, asKey, expect, failure, makeKey, ownTest as test } from '../support/fixtures';
import { encrypted, keyOf, signedForgeries } from '../support/forged-tokens';

// Forged session cookies and keys, at a server whose secret we know, so that each differs from a good one in one thing only.
test.describe.configure({ mode: 'default', timeout: 180_000 });

const cookieName = 'next-auth.session-token';

test('only a cookie that this server made, for staff who may enter, lets in', async ({ pair, owner }) => {
  const { NEXTAUTH_SECRET: secret = '' } = pair.app.settings;
  const { cookies } = await owner.context.storageState();
  const good = cookies.find(({ name }) => name === cookieName)?.value ?? '';
  const { payload } = await jwtDecrypt(good, keyOf(secret));
  expect(Object.keys(payload).sort()).toEqual(['exp', 'iat', 'jti', 'sid']);
  const sid = String(payload.sid);
  const { user } = (await owner.get<{ user: { id: string } }>('/api/auth/session')).body;

  const enter = async (cookie: string) => {
    const { context } = await asAnonymous(pair.app);
    const api = new Api(context, { cookie: `${cookieName}=${cookie}` });
    const answer = await api.get('/api/rooms?limit=1');
    await api.dispose();
    return answer;
  };
  // Our way to make one is right: such a cookie lets in.
  expect((await enter(await encrypted({ sid }, secret))).status).toBe(200);

  const forged: Record<string, string> = {
    ...signedForgeries({ sid }, secret),
    'another secret': await encrypted({ sid }, 'x'.repeat(43)),
    'the 100ms secret': await encrypted({ sid }, pair.simulator.secret),
    'an empty secret': await encrypted({ sid }, ''),
    'the secret itself for a key': await encrypted({ sid }, secret, {
      key: new TextEncoder().encode(secret).slice(0, 32),
    }),
    'the key of another purpose': await encrypted({ sid }, secret, {
      key: keyOf(secret, 'next-auth.csrf-token'),
    }),
    'another way to encrypt': await encrypted({ sid }, secret, {
      header: { enc: 'A128CBC-HS256' },
    }),
    'another way to hold the key': await encrypted({ sid }, secret, { header: { alg: 'A256KW' } }),
    'a key wrapped by the counter way': await encrypted({ sid }, secret, { header: { alg: 'A256GCMKW' } }),
    'one that is over': await encrypted({ sid }, secret, { age: 7_200 }),
    'one without an end': await encrypted({ sid }, secret, { life: null }),
    'one made long ago that lasts for years': await encrypted({ sid }, secret, {
      age: 13 * 3_600,
      life: 10 ** 8,
    }),
    'one made tomorrow': await encrypted({ sid }, secret, { age: -86_400 }),
    'one that begins tomorrow': await encrypted(
      { sid, nbf: Math.floor(Date.now() / 1_000) + 86_400 },
      secret,
    ),
    nobody: await encrypted({}, secret),
    'a stranger': await encrypted({ sid: 'A'.repeat(43) }, secret),
    'who it is instead of a session': await encrypted({ sub: user.id, sid: user.id }, secret),
    'an e-mail instead of a session': await encrypted({ sid: pair.app.admin.email }, secret),
    'a session that is a number': await encrypted({ sid: 7 }, secret),
    'a session that is a list': await encrypted({ sid: [sid] }, secret),
    'a session that is SQL': await encrypted({ sid: "' or true --" }, secret),
    'a session with NUL': await encrypted({ sid: `${sid}\0` }, secret),
    'a cut cookie': good.slice(0, -4),
    'a changed cookie': `${good.slice(0, -8)}AAAAAAAA`,
    'an empty cookie': '',
    'no cookie at all': 'a.b.c.d.e',
    'three thousand letters': 'e'.repeat(3_000),
  };
  expect(Object.keys(forged).length).toBeGreaterThanOrEqual(60);
  for (const [what, cookie] of Object.entries(forged)) {
    expect(await enter(cookie), what).toMatchObject(failure(401, 'unauthorized'));
  }
  // None of them has cost anybody anything.
  expect((await enter(good)).status).toBe(200);
});

test('a cookie ends with its session, wherever it is', async ({ pair }) => {
  const { NEXTAUTH_SECRET: secret = '' } = pair.app.settings;
  const { csrfToken } = await (await fetch(`${pair.app.url}/api/auth/csrf`)).json();
  expect(csrfToken).toMatch(/^[0-9a-f]{64}$/);
  const api = await asAnonymous(pair.app);
  const { context } = api;
  const { csrfToken: token } = (await api.get<{ csrfToken: string }>('/api/auth/csrf')).body;
  const form = { ...pair.app.admin, csrfToken: token, json: 'true' };
  expect((await context.post('/api/auth/callback/credentials', { form })).status()).toBe(200);
  const { cookies } = await context.storageState();
  const stolen = cookies.find(({ name }) => name === cookieName)?.value ?? '';
  const { payload } = await jwtDecrypt(stolen, keyOf(secret));
  const thief = new Api((await asAnonymous(pair.app)).context, { cookie: `${cookieName}=${stolen}` });
  const forger = new Api((await asAnonymous(pair.app)).context, {
    cookie: `${cookieName}=${await encrypted({ sid: payload.sid }, secret)}`,
  });
  for (const one of [thief, forger]) expect((await one.get('/api/rooms?limit=1')).status).toBe(200);
  const out = { csrfToken: token, json: 'true' };
  expect((await context.post('/api/auth/signout', { form: out })).status()).toBe(200);
  for (const one of [thief, forger]) {
    expect(await one.get('/api/rooms?limit=1')).toMatchObject(failure(401, 'unauthorized'));
    await one.dispose();
  }
  await api.dispose();
});

test('no token stands in for an API key', async ({ pair, owner }) => {
  const { NEXTAUTH_SECRET: secret = '', CRON_SECRET: cron = '' } = pair.app.settings;
  const { cookies } = await owner.context.storageState();
  const cookie = cookies.find(({ name }) => name === cookieName)?.value ?? '';
  const { payload } = await jwtDecrypt(cookie, keyOf(secret));
  const { key } = await makeKey(owner);
  const letters = key.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  const management = await encrypted({ sid: payload.sid }, secret);
  const forged: Record<string, string> = {
    ...signedForgeries(
      { sid: payload.sid, access_key: pair.simulator.accessKey, type: 'management' },
      secret,
    ),
    "the session's cookie": cookie,
    "the session's secret": String(payload.sid),
    'a cookie of our making': management,
    'the secret': secret,
    'the 100ms secret': pair.simulator.secret,
    'the secret of the scheduler': cron || 'none',
    'a key with another end': letters,
    'a key cut short': key.slice(0, -1),
    'a key with more': `${key}0`,
    'a key in capitals': key.toUpperCase(),
    'a key without its checksum': key.slice(0, -6),
    'a key of zeros': `rc_${'0'.repeat(38)}`,
    'a key twice': `${key} ${key}`,
    'a key with a comma': `${key},${key}`,
    'a key in quotes': `"${key}"`,
    '10,000 letters': `rc_${'a'.repeat(10_000)}`,
  };
  expect(Object.keys(forged).length).toBeGreaterThanOrEqual(50);
  const { context } = await asAnonymous(pair.app);
  for (const [what, token] of Object.entries(forged)) {
    const answer = await new Api(context, { authorization: `Bearer ${token}` }).get('/api/rooms?limit=1');
    expect(answer, what).toMatchObject(failure(401, 'unauthorized'));
  }
  const robot = await asKey(owner, pair.app);
  expect((await robot.get('/api/rooms?limit=1')).status).toBe(200);
  await context.dispose();
  await robot.dispose();
});

test('a page does not open for a forged cookie either', async ({ pair }) => {
  const { context } = await asAnonymous(pair.app);
  const forged = await encrypted({ sid: 'x' }, 'y'.repeat(43));
  const api = new Api(context, { cookie: `${cookieName}=${forged}` });
  expect(await api.get('/rooms')).toMatchObject({
    status: 307,
    headers: { location: '/sign-in?callbackUrl=%2Frooms' },
  });
  await api.dispose();
});
