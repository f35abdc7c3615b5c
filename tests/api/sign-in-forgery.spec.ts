import { createHmac, hkdfSync, randomUUID } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { Api, asAnonymous, expect, failure, ownTest as test } from '../support/fixtures';

// Forged session cookies, at a server whose secret we know, so that each differs from a good one in one thing only.
test.describe.configure({ mode: 'default', timeout: 180_000 });

const cookieName = 'next-auth.session-token';

/** next-auth's own key: derived from the secret. */
const keyOf = (secret: string) =>
  new Uint8Array(hkdfSync('sha256', secret, '', 'NextAuth.js Generated Encryption Key', 32));

const encrypt = (claims: Record<string, unknown>, secret: string, age = 0, life = 3_600) => {
  const now = Math.floor(Date.now() / 1000) - age;
  return new EncryptJWT(claims)
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setIssuedAt(now)
    .setExpirationTime(now + life)
    .setJti(randomUUID())
    .encrypt(keyOf(secret));
};

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('only a cookie that this server made, for staff who may enter, lets in', async ({ pair, owner }) => {
  const { NEXTAUTH_SECRET: secret = '' } = pair.app.settings;
  const { cookies } = await owner.context.storageState();
  const good = cookies.find(({ name }) => name === cookieName)?.value ?? '';
  const { payload } = await jwtDecrypt(good, keyOf(secret));
  expect(Object.keys(payload).sort()).toEqual(['exp', 'iat', 'jti', 'sub']);
  const { sub = '' } = payload;

  const enter = async (cookie: string) => {
    const { context } = await asAnonymous(pair.app);
    const api = new Api(context, { cookie: `${cookieName}=${cookie}` });
    const answer = await api.get('/api/rooms?limit=1');
    await api.dispose();
    return answer;
  };
  // Our way to make one is right: such a cookie lets in.
  expect((await enter(await encrypt({ sub }, secret))).status).toBe(200);

  const claims = { sub, exp: Math.floor(Date.now() / 1000) + 3_600 };
  const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
  const forged: Record<string, string> = {
    'an unsigned token': `${part({ alg: 'none' })}.${part(claims)}.`,
    'a token signed with the secret, not encrypted': `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`,
    'another secret': await encrypt({ sub }, 'x'.repeat(43)),
    'the 100ms secret': await encrypt({ sub }, pair.simulator.secret),
    'one that is over': await encrypt({ sub }, secret, 7_200),
    nobody: await encrypt({}, secret),
    'a stranger': await encrypt({ sub: '0'.repeat(32) }, secret),
    'an e-mail instead of an id': await encrypt(
      { sub: pair.app.admin.email, email: pair.app.admin.email },
      secret,
    ),
    'an id that is a number': await encrypt({ sub: 7 }, secret),
    'an id that is SQL': await encrypt({ sub: "' or true --" }, secret),
    'an id with NUL': await encrypt({ sub: `${sub}\0` }, secret),
    'a cut cookie': good.slice(0, -4),
    'a changed cookie': `${good.slice(0, -8)}AAAAAAAA`,
    'an empty cookie': '',
    'no cookie at all': 'a.b.c.d.e',
  };
  for (const [what, cookie] of Object.entries(forged)) {
    expect(await enter(cookie), what).toMatchObject(failure(401, 'unauthorized'));
  }
});

test('a page does not open for a forged cookie either', async ({ pair }) => {
  const { context } = await asAnonymous(pair.app);
  const api = new Api(context, { cookie: `${cookieName}=${await encrypt({ sub: 'x' }, 'y'.repeat(43))}` });
  expect(await api.get('/rooms')).toMatchObject({
    status: 307,
    headers: { location: '/sign-in?callbackUrl=%2Frooms' },
  });
  await api.dispose();
});
