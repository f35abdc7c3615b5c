import { expect } from '@playwright/test';
import { jwtVerify } from 'jose';
import type { Answer } from '../../support/misbehaving-server';
import { bearerOf, emptyList, failureOf, keys, room, startTime, test } from './support';

const refused: Answer = {
  status: 401,
  json: { code: 401, message: 'Token validation error', details: ['not found'] },
};

test('every request carries a management token that verifies', async ({ start }) => {
  const { hms, server } = await start([emptyList]);
  await hms.listRooms({ enabled: true });
  const { payload } = await jwtVerify(bearerOf(server.seen[0]), new TextEncoder().encode(keys.secret), {
    algorithms: ['HS256'],
    currentDate: new Date(startTime),
  });
  expect(payload).toMatchObject({ access_key: keys.accessKey, type: 'management', version: 2 });
});

test('100 parallel callers share one token', async ({ start }) => {
  const { hms, server } = await start([emptyList]);
  await Promise.all(Array.from({ length: 100 }, () => hms.listRooms({ enabled: true })));
  expect(server.seen).toHaveLength(100);
  expect(new Set(server.seen.map(bearerOf)).size).toBe(1);
});

test('a refused token is renewed once, and the question asked again', async ({ start }) => {
  const { hms, server, slept } = await start([refused, { json: room }]);
  expect(await hms.getRoom('r1')).toMatchObject({ id: room.id });
  const [first, second] = server.seen.map(bearerOf);
  expect(server.seen).toHaveLength(2);
  expect(second).not.toBe(first);
  expect(slept).toEqual([]);
});

test('100 parallel refusals cost one new signing', async ({ start }) => {
  let stale: string | undefined;
  const { hms, server } = await start((seen) => {
    stale ??= bearerOf(seen);
    return bearerOf(seen) === stale ? refused : emptyList;
  });
  await Promise.all(Array.from({ length: 100 }, () => hms.listRooms({ enabled: true })));
  expect(new Set(server.seen.map(bearerOf)).size).toBe(2);
});

test('a write that was refused for its token is sent again: nothing was done yet', async ({ start }) => {
  const { hms, server } = await start([refused, { json: room }]);
  await hms.createRoom({});
  expect(server.seen).toHaveLength(2);
});

test('a permanent 401 is asked exactly twice and is no sign-out', async ({ start }) => {
  const { hms, server } = await start([refused]);
  expect(await failureOf(hms.getRoom('r1'))).toMatchObject({
    code: 'upstream_failed',
    message: expect.stringContaining('APP_ACCESS_KEY'),
  });
  expect(server.seen).toHaveLength(2);
});

test('403 is asked once, with one token', async ({ start }) => {
  const { hms, server } = await start([
    { status: 403, json: { code: 403, message: 'insufficient permissions' } },
  ]);
  expect(await failureOf(hms.getRoom('r1'))).toMatchObject({ code: 'upstream_failed' });
  expect(server.seen).toHaveLength(1);
});

test('a redirect is not followed: the token goes nowhere else', async ({ start }) => {
  const elsewhere = await start([{ json: room }]);
  for (const status of [301, 302, 303, 307, 308]) {
    const { hms, server } = await start([
      { status, text: '', headers: { location: `${elsewhere.server.url}/rooms/r1` } },
    ]);
    expect(await failureOf(hms.getRoom('r1'))).toMatchObject({ code: 'upstream_failed' });
    expect(server.seen).toHaveLength(1);
  }
  expect(elsewhere.server.seen).toEqual([]);
});
