import { expect } from '@playwright/test';
import type { Answer } from '../../support/misbehaving-server';
import { failureOf, room, startTime, test } from './support';

const good: Answer = { json: room };
const status = (code: number, headers: Record<string, string> = {}): Answer => ({
  status: code,
  json: { code, message: 'no' },
  headers,
});

for (const code of [408, 429, 500, 502, 503, 504]) {
  test(`a read is tried again after ${code}`, async ({ start }) => {
    const { hms, server } = await start([status(code), status(code), good]);
    expect(await hms.getRoom('r1')).toMatchObject({ id: room.id });
    expect(server.seen).toHaveLength(3);
  });
}

for (const [kind, answer] of [
  ['reset', 'reset'],
  ['cut in the middle of the body', 'cut'],
] as const) {
  test(`a read is tried again after a connection that was ${kind}`, async ({ start }) => {
    const { hms, server } = await start([answer, good]);
    expect(await hms.getRoom('r1')).toMatchObject({ id: room.id });
    expect(server.seen).toHaveLength(2);
  });
}

for (const [kind, answer] of [
  ['says nothing', 'silence'],
  ['stalls half-way through the body', 'half'],
] as const) {
  test(`an attempt that ${kind} is given up and tried again`, async ({ start }) => {
    const { hms, server } = await start([answer, good], { limits: { attemptMs: 500 } });
    expect(await hms.getRoom('r1')).toMatchObject({ id: room.id });
    expect(server.seen).toHaveLength(2);
  });

  test(`a server that ${kind} for ever is unavailable after three attempts`, async ({ start }) => {
    const { hms, server } = await start([answer], { limits: { attemptMs: 200 } });
    expect(await failureOf(hms.getRoom('r1'))).toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('did not answer in time'),
    });
    expect(server.seen).toHaveLength(3);
  });
}

test('two retries at most', async ({ start }) => {
  const { hms, server } = await start([status(500)]);
  expect(await failureOf(hms.getRoom('r1'))).toMatchObject({ code: 'upstream_failed' });
  expect(server.seen).toHaveLength(3);
});

test('waits double and are drawn from the whole span', async ({ start }) => {
  const draws = [0.25, 0.75];
  const { hms, slept } = await start([status(500)], { random: () => draws.shift() ?? 0 });
  await failureOf(hms.getRoom('r1'));
  expect(slept).toEqual([0.25 * 200, 0.75 * 400]);
});

for (const code of [400, 403, 404, 409, 418]) {
  test(`${code} is not tried again`, async ({ start }) => {
    const { hms, server, slept } = await start([status(code)]);
    await failureOf(hms.getRoom('r1'));
    expect(server.seen).toHaveLength(1);
    expect(slept).toEqual([]);
  });
}

test.describe('asked to wait', () => {
  const limited = (message: string, headers = {}): Answer => ({
    status: 429,
    json: { code: 429, message },
    headers,
  });

  test('by seconds, it waits that long', async ({ start }) => {
    const { hms, slept } = await start([status(429, { 'retry-after': '3' }), good]);
    await hms.getRoom('r1');
    expect(slept).toEqual([3_000]);
  });

  test('by a date, it waits until then', async ({ start }) => {
    const date = new Date(startTime + 4_000).toUTCString();
    const { hms, slept } = await start([status(503, { 'retry-after': date }), good]);
    await hms.getRoom('r1');
    expect(slept).toEqual([4_000]);
  });

  test('by the text alone, it waits that long', async ({ start }) => {
    const { hms, slept } = await start([limited('rate limit exceeded, retry after 5 seconds'), good]);
    await hms.getRoom('r1');
    expect(slept).toEqual([5_000]);
  });

  for (const header of ['0', 'Tue, 17 Nov 2026 07:00:00 GMT', '-5', 'whenever']) {
    test(`by "${header}", it waits as if not asked`, async ({ start }) => {
      const { hms, slept } = await start([status(429, { 'retry-after': header }), good]);
      await hms.getRoom('r1');
      expect(slept).toEqual([100]);
    });
  }

  test('longer than there is time, it gives up at once and passes the wait on', async ({ start }) => {
    const { hms, server, slept } = await start([limited('rate limit exceeded, retry after 45 seconds')]);
    expect(await failureOf(hms.getRoom('r1'))).toMatchObject({
      code: 'unavailable',
      message: '100ms asks Rollcall to slow down. Try again in 45 seconds.',
      retryAfterSeconds: 45,
    });
    expect(slept).toEqual([]);
    expect(server.seen).toHaveLength(1);
  });

  test('for thirty years, it advises an hour', async ({ start }) => {
    const { hms, slept } = await start([status(429, { 'retry-after': '1000000000' })]);
    expect(await failureOf(hms.getRoom('r1'))).toMatchObject({
      code: 'unavailable',
      retryAfterSeconds: 3_600,
    });
    expect(slept).toEqual([]);
  });

  test('twice, the two waits together must fit', async ({ start }) => {
    const { hms, server, slept } = await start([status(503, { 'retry-after': '7' })]);
    expect(await failureOf(hms.getRoom('r1'))).toMatchObject({ code: 'unavailable', retryAfterSeconds: 7 });
    expect(slept).toEqual([7_000]);
    expect(server.seen).toHaveLength(2);
  });
});

test('attempts and waits together take no more than the whole budget', async ({ start }) => {
  // Each answer comes 5.9 seconds after its question: two fit into 12 seconds, a third attempt would not begin.
  const { hms, server, clock, slept } = await start(() => {
    clock.now += 5_900;
    return status(500);
  });
  await failureOf(hms.getRoom('r1'));
  expect(server.seen).toHaveLength(2);
  expect(slept).toEqual([100]);
});

test.describe('writes', () => {
  test('a room with a name may be sent again: 100ms finds it by its name', async ({ start }) => {
    const { hms, server } = await start([status(503), good]);
    expect(await hms.createRoom({ name: 'algebra-7b' })).toMatchObject({ id: room.id });
    expect(server.seen).toHaveLength(2);
  });

  for (const name of [undefined, '']) {
    test(`a room with the name ${JSON.stringify(name)} is sent once, and the error says what may have happened`, async ({
      start,
    }) => {
      const { hms, server } = await start(['reset']);
      expect(await failureOf(hms.createRoom({ name }))).toMatchObject({
        code: 'unavailable',
        message: expect.stringContaining('look at the list of rooms first'),
      });
      expect(server.seen).toHaveLength(1);
    });
  }

  test('changes, switches and codes may be sent again', async ({ start }) => {
    const code = { code: 'qwe-rtyu-iop', room_id: 'r1', role: 'guest', enabled: true };
    const { hms, server } = await start((seen, count) => {
      if (count % 2 === 1) return status(502);
      if (seen.path.endsWith('/room-codes/code')) return { json: code };
      return seen.path.includes('/room-codes/') ? { json: { data: [code] } } : good;
    });
    await hms.updateRoom('r1', { description: 'x' });
    await hms.updateRoom('r1', { enabled: false });
    await hms.createRoomCodes('r1');
    await hms.setRoomCode('qwe-rtyu-iop', false);
    expect(server.seen).toHaveLength(8);
  });
});
