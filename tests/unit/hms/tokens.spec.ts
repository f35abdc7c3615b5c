import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { createJoinTokens, createManagementTokens } from '@/lib/hms/tokens';
import { keys, startTime } from './support';

const seconds = startTime / 1000;
const key = new TextEncoder().encode(keys.secret);
const grant = { roomId: '65f1c0aa12bd34ce56f07a01', userId: 'stu-1042', role: 'guest', lifeSeconds: 3_600 };

/** Made by jsonwebtoken, the library of the sample backend, from the same claims. */
const goldenManagement = [
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9',
  'eyJhY2Nlc3Nfa2V5IjoiNjRhYTEwZTVmMGYwZjBmMGYwZjBmMGYwIiwidHlwZSI6Im1hbmFnZW1lbnQiLCJ2ZXJzaW9uIjoyLCJpYXQiOjE3OTQ5MDIzOTAsIm5iZiI6MTc5NDkwMjM5MCwiZXhwIjoxNzk0OTg4NzkwLCJqdGkiOiI2YTBmMGQxYy01ZDBlLTRhMGYtOGY2My0wZjViN2Q4ZjNjMTEifQ',
  'Di5c8ZHu0cdJQgcCIzAPI__koSN9mr3jGCO8OqAAShM',
].join('.');
const goldenJoin = [
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9',
  'eyJhY2Nlc3Nfa2V5IjoiNjRhYTEwZTVmMGYwZjBmMGYwZjBmMGYwIiwicm9vbV9pZCI6IjY1ZjFjMGFhMTJiZDM0Y2U1NmYwN2EwMSIsInVzZXJfaWQiOiJzdHUtMTA0MiIsInJvbGUiOiJndWVzdCIsInR5cGUiOiJhcHAiLCJ2ZXJzaW9uIjoyLCJpYXQiOjE3OTQ5MDIzOTAsIm5iZiI6MTc5NDkwMjM5MCwiZXhwIjoxNzk0OTA2MDAwLCJqdGkiOiI2YTBmMGQxYy01ZDBlLTRhMGYtOGY2My0wZjViN2Q4ZjNjMTEifQ',
  'aFXX-Sq0_fF-EvtPH5jGXJt5aWJSoFOlu80V4Nf_qsk',
].join('.');

const frozen = { keys, now: () => startTime, newId: () => '6a0f0d1c-5d0e-4a0f-8f63-0f5b7d8f3c11' };
const verify = (token: string) =>
  jwtVerify(token, key, { algorithms: ['HS256'], currentDate: new Date(startTime) });

function counting() {
  const clock = { now: startTime };
  let signed = 0;
  const newId = () => `id-${++signed}`;
  return {
    clock,
    signings: () => signed,
    tokens: createManagementTokens({ keys, now: () => clock.now, newId }),
  };
}

test('a management token is exactly this text', async () => {
  const token = createManagementTokens(frozen).get();
  expect(token).toBe(goldenManagement);
  const { payload, protectedHeader } = await verify(token);
  expect(protectedHeader).toEqual({ alg: 'HS256', typ: 'JWT' });
  expect(payload).toEqual({
    access_key: keys.accessKey,
    type: 'management',
    version: 2,
    iat: seconds - 10,
    nbf: seconds - 10,
    exp: seconds - 10 + 86_400,
    jti: '6a0f0d1c-5d0e-4a0f-8f63-0f5b7d8f3c11',
  });
});

test('a join token is exactly this text', async () => {
  const { token, expiresAt } = createJoinTokens(frozen).signJoinToken(grant);
  expect(token).toBe(goldenJoin);
  expect(expiresAt).toBe(startTime + 3_600_000);
  const { payload, protectedHeader } = await verify(token);
  expect(protectedHeader).toEqual({ alg: 'HS256', typ: 'JWT' });
  expect(payload).toEqual({
    access_key: keys.accessKey,
    room_id: grant.roomId,
    user_id: grant.userId,
    role: grant.role,
    type: 'app',
    version: 2,
    iat: seconds - 10,
    nbf: seconds - 10,
    exp: seconds + 3_600,
    jti: '6a0f0d1c-5d0e-4a0f-8f63-0f5b7d8f3c11',
  });
});

test('jose verifies join tokens for any person, role and secret, and reads back what was signed', async () => {
  const words = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.trim() !== '');
  await fc.assert(
    fc.asyncProperty(words, words, words, words, async (userId, role, roomId, secret) => {
      const tokens = createJoinTokens({ ...frozen, keys: { accessKey: 'k', secret } });
      const { token } = tokens.signJoinToken({ userId, role, roomId, lifeSeconds: 60 });
      const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
        algorithms: ['HS256'],
        currentDate: new Date(startTime),
      });
      expect(payload).toMatchObject({ user_id: userId, role, room_id: roomId, exp: seconds + 60 });
    }),
  );
});

test('whatever is asked for, a join token makes exactly these claims, and of what was asked', () => {
  const words = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.trim() !== '');
  const wanted = fc.record({
    userId: words,
    role: words,
    roomId: words,
    lifeSeconds: fc.integer({ min: 60, max: 86_400 }),
  });
  // What a caller might try to slip in beside it.
  const more = fc.dictionary(
    fc.constantFrom('exp', 'type', 'version', 'jti', 'access_key', 'user_id', 'x'),
    words,
  );
  const clock = fc.integer({ min: startTime, max: startTime + 400 * 86_400_000 });
  fc.assert(
    fc.property(wanted, more, clock, (asked, extra, now) => {
      const tokens = createJoinTokens({ ...frozen, now: () => now });
      const { token, expiresAt } = tokens.signJoinToken({ ...extra, ...asked });
      const at = Math.floor(now / 1_000);
      expect(decodeJwt(token)).toEqual({
        access_key: keys.accessKey,
        room_id: asked.roomId,
        user_id: asked.userId,
        role: asked.role,
        type: 'app',
        version: 2,
        iat: at - 10,
        nbf: at - 10,
        exp: at + asked.lifeSeconds,
        jti: frozen.newId(),
      });
      expect(expiresAt).toBe((at + asked.lifeSeconds) * 1_000);
    }),
  );
});

test('of 10,000 tokens no two have one id', () => {
  const tokens = createJoinTokens({ ...frozen, newId: randomUUID });
  const signed = tokens.signJoinTokens(Array.from({ length: 10_000 }, () => grant));
  expect(new Set(signed.map(({ token }) => decodeJwt(token).jti)).size).toBe(10_000);
});

test('a token under another secret is refused', async () => {
  const { token } = createJoinTokens({
    ...frozen,
    keys: { ...keys, secret: `${keys.secret}x` },
  }).signJoinToken(grant);
  await expect(verify(token)).rejects.toThrow('signature verification failed');
});

test('many join tokens keep their order, have ids of their own and verify one by one', async () => {
  let ids = 0;
  const tokens = createJoinTokens({ ...frozen, newId: () => `id-${++ids}` });
  const people = Array.from({ length: 300 }, (_, n) => ({ ...grant, userId: `stu-${n}` }));
  const signed = tokens.signJoinTokens(people);
  const claims = await Promise.all(signed.map(async ({ token }) => (await verify(token)).payload));
  expect(claims.map((claim) => claim.user_id)).toEqual(people.map((person) => person.userId));
  expect(new Set(claims.map((claim) => claim.jti)).size).toBe(300);
});

for (const [field, wrong] of [
  ['userId', { userId: '' }],
  ['userId', { userId: ' \n' }],
  ['roomId', { roomId: '' }],
  ['role', { role: '' }],
  ['expiresInMinutes', { lifeSeconds: 0 }],
  ['expiresInMinutes', { lifeSeconds: Number.NaN }],
] as const) {
  test(`a join token with ${JSON.stringify(wrong)} is refused, alone and among others`, () => {
    let ids = 0;
    const tokens = createJoinTokens({ ...frozen, newId: () => `id-${++ids}` });
    const refusal = expect.objectContaining({
      code: 'bad_request',
      fields: { [field]: expect.stringMatching(/\.$/) },
    });
    expect(() => tokens.signJoinToken({ ...grant, ...wrong })).toThrow(refusal);
    expect(() => tokens.signJoinTokens([grant, { ...grant, ...wrong }])).toThrow(refusal);
    expect(ids, 'nothing was signed').toBe(0);
  });
}

test('the management token is kept until 5 minutes before its end', () => {
  const { tokens, clock, signings } = counting();
  const first = tokens.get();
  const { exp = 0 } = decodeJwt(first);
  clock.now = (exp - 301) * 1000;
  expect(tokens.get()).toBe(first);
  clock.now = (exp - 300) * 1000;
  const second = tokens.get();
  expect(second).not.toBe(first);
  expect(decodeJwt(second).exp).toBe(exp - 300 - 10 + 86_400);
  expect(signings()).toBe(2);
});

test('parallel refusals of one token cost one new signing', () => {
  const { tokens, signings } = counting();
  const refused = tokens.get();
  const renewed = Array.from({ length: 100 }, () => {
    tokens.invalidate(refused);
    return tokens.get();
  });
  expect(new Set(renewed).size).toBe(1);
  expect(renewed[0]).not.toBe(refused);
  expect(signings()).toBe(2);
});

test('tokens say what they are: an app token is none for the REST API', () => {
  const management = createManagementTokens(frozen).get();
  const join = createJoinTokens(frozen).signJoinToken(grant).token;
  expect(decodeJwt(management).type).toBe('management');
  expect(decodeJwt(join).type).toBe('app');
  expect(decodeProtectedHeader(join)).toEqual(decodeProtectedHeader(management));
});
