import { createHmac } from 'node:crypto';
import { expect, keys, minute, sign, startTime, test } from './started';

const seconds = Math.floor(startTime / 1000);
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = {
  access_key: keys.accessKey,
  type: 'management',
  version: 2,
  iat: seconds - 10,
  nbf: seconds - 10,
  exp: seconds + 3600,
  jti: 'x',
};
/** A token by hand, with a header that no library would write. */
function forged(header: object, payload: unknown = claims, secret = keys.secret) {
  const body = `${encode(header)}.${encode(payload)}`;
  return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
}
const unsigned = (alg: string) => `${encode({ alg, typ: 'JWT' })}.${encode(claims)}.`;

test('a good management token is let in', async ({ empty }) => {
  const { status } = await empty.call('GET', '/v2/rooms', undefined, {
    authorization: `Bearer ${forged({ alg: 'HS256', typ: 'JWT' })}`,
  });
  expect(status).toBe(200);
});

const refused: Record<string, () => Promise<string> | string> = {
  'no token': () => '',
  'another scheme': async () => `Basic ${await sign(startTime)}`,
  'an empty bearer': () => 'Bearer ',
  'no token at all behind the scheme': () => 'Bearer nonsense',
  'two parts only': () => 'Bearer a.b',
  'an expired token': async () => `Bearer ${await sign(startTime, { exp: seconds - 1 })}`,
  'a token that expires now': async () => `Bearer ${await sign(startTime, { exp: seconds })}`,
  'a token from the future': async () => `Bearer ${await sign(startTime, { nbf: seconds + 60 })}`,
  'a token issued in the future': async () => `Bearer ${await sign(startTime, { iat: seconds + 60 })}`,
  'another secret': async () =>
    `Bearer ${await sign(startTime, {}, { secret: 'another secret altogether' })}`,
  'another access key': async () => `Bearer ${await sign(startTime, { access_key: 'other' })}`,
  'no access key': async () => `Bearer ${await sign(startTime, { access_key: undefined })}`,
  'an app token': async () =>
    `Bearer ${await sign(startTime, { type: 'app', room_id: 'r', role: 'teacher', user_id: 'u' })}`,
  'no type': async () => `Bearer ${await sign(startTime, { type: undefined })}`,
  'version as text': async () => `Bearer ${await sign(startTime, { version: '2' })}`,
  'version 1': async () => `Bearer ${await sign(startTime, { version: 1 })}`,
  'no jti': async () => `Bearer ${await sign(startTime, { jti: undefined })}`,
  'an empty jti': async () => `Bearer ${await sign(startTime, { jti: '' })}`,
  'no exp': async () => `Bearer ${await sign(startTime, { exp: undefined })}`,
  'no nbf': async () => `Bearer ${await sign(startTime, { nbf: undefined })}`,
  'no iat': async () => `Bearer ${await sign(startTime, { iat: undefined })}`,
  'exp as text': () => `Bearer ${forged({ alg: 'HS256' }, { ...claims, exp: 'tomorrow' })}`,
  'a list as payload': () => `Bearer ${forged({ alg: 'HS256' }, [1])}`,
  'alg none': () => `Bearer ${unsigned('none')}`,
  'alg None': () => `Bearer ${unsigned('None')}`,
  'HS256 without a signature': () => `Bearer ${unsigned('HS256')}`,
  HS512: async () => `Bearer ${await sign(startTime, {}, { alg: 'HS512' })}`,
  'RS256 in the header, signed as HS256': () => `Bearer ${forged({ alg: 'RS256' })}`,
  'the key in the header': () =>
    `Bearer ${forged({ alg: 'HS256', jwk: { kty: 'oct', k: encode('k') } }, claims, 'k')}`,
  'a critical extension nobody knows': () => `Bearer ${forged({ alg: 'HS256', crit: ['x'], x: 1 })}`,
};

for (const [what, authorization] of Object.entries(refused)) {
  test(`refuses ${what}`, async ({ empty }) => {
    const { status, body } = await empty.call('GET', '/v2/rooms', undefined, {
      authorization: await authorization(),
    });
    expect(status).toBe(401);
    expect(body).toEqual({ code: 401, message: 'Token validation error', details: [expect.any(String)] });
  });
}

test('the token is judged by the injected clock', async ({ empty }) => {
  const authorization = `Bearer ${await sign(startTime, { exp: seconds + 60 })}`;
  expect((await empty.call('GET', '/v2/rooms', undefined, { authorization })).status).toBe(200);
  empty.pass(minute);
  const late = await empty.call('GET', '/v2/rooms', undefined, { authorization });
  expect(late.body).toMatchObject({ code: 401, details: ['token is expired'] });
});

test('every route but the code exchange asks for a token', async ({ school }) => {
  const routes = [
    'GET /rooms',
    'POST /rooms',
    'GET /rooms/x',
    'POST /rooms/x',
    'GET /templates',
    'GET /templates/x',
    'POST /room-codes/room/x',
    'POST /room-codes/room/x/role/y',
    'GET /room-codes/room/x',
    'POST /room-codes/code',
    'GET /sessions',
    'GET /sessions/x',
    'GET /active-rooms/x',
    'GET /active-rooms/x/peers',
    'GET /active-rooms/x/peers/y',
    'POST /active-rooms/x/peers/y',
    'POST /active-rooms/x/send-message',
    'POST /active-rooms/x/remove-peers',
    'POST /active-rooms/x/end-room',
  ];
  for (const route of routes) {
    const [method = '', path] = route.split(' ');
    const { status } = await school.call(method, `/v2${path}`, undefined, { authorization: '' });
    expect(status, route).toBe(401);
  }
});

test('unknown routes and methods are 404 in the envelope of 100ms', async ({ school }) => {
  for (const [method, path] of [
    ['GET', '/v2/nowhere'],
    ['GET', '/'],
    ['DELETE', '/v2/rooms'],
    ['PUT', '/v2/rooms/x'],
    ['GET', '/v2/rooms/'],
  ] as const) {
    const { status, body } = await school.call(method, path);
    expect(status).toBe(404);
    expect(body).toMatchObject({ code: 404, message: 'Not found' });
  }
});
