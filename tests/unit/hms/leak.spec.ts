import { inspect } from 'node:util';
import { expect } from '@playwright/test';
import fc from 'fast-check';
import { isAppError, toEnvelope } from '@/lib/errors';
import type { HmsClient } from '@/lib/hms/types';
import type { Answer, Seen } from '../../support/misbehaving-server';
import { activePeers, activeRoom, fullCode, fullRoom, fullSession, fullTemplate, secrets } from './fixtures';
import { bearerOf, failureOf, keys, test } from './support';

const list = (item: unknown) => ({ limit: 10, data: [item], last: 'x' });

/** The right answer to each request, full of secrets. */
function answerTo({ path, method }: Seen): unknown {
  if (path.endsWith('/rooms')) return method === 'GET' ? list(fullRoom) : fullRoom;
  if (path.includes('/active-rooms/')) return path.endsWith('/peers') ? activePeers : activeRoom;
  if (path.includes('/room-codes/room/')) return list(fullCode);
  if (path.endsWith('/room-codes/code')) return fullCode;
  if (path.endsWith('/sessions')) return list(fullSession);
  if (path.endsWith('/templates')) return list(fullTemplate);
  if (path.includes('/sessions/')) return fullSession;
  return path.includes('/templates/') ? fullTemplate : fullRoom;
}

const calls: Record<keyof HmsClient, (hms: HmsClient) => Promise<unknown>> = {
  listRooms: (hms) => hms.listRooms({ enabled: true }),
  getRoom: (hms) => hms.getRoom('r1'),
  createRoom: (hms) => hms.createRoom({ name: 'algebra-7b' }),
  updateRoom: (hms) => hms.updateRoom('r1', { description: 'x', enabled: true }),
  listTemplates: (hms) => hms.listTemplates(),
  getTemplate: (hms) => hms.getTemplate('t1'),
  listRoomCodes: (hms) => hms.listRoomCodes('r1'),
  createRoomCodes: (hms) => hms.createRoomCodes('r1'),
  setRoomCode: (hms) => hms.setRoomCode('qwe-rtyu-iop', true),
  listSessions: (hms) => hms.listSessions({ active: true }),
  getSession: (hms) => hms.getSession('s1'),
  getActiveRoom: (hms) => hms.getActiveRoom('r1'),
};

const never = [...Object.values(secrets), keys.secret, keys.accessKey, 'LEAK'];
const expectNothingOf = (text: string, more: string[] = []) =>
  expect([...never, ...more].filter((secret) => text.includes(secret))).toEqual([]);

for (const [name, call] of Object.entries(calls)) {
  test(`${name} gives no secret away`, async ({ start }) => {
    const { hms } = await start((seen) => ({ json: answerTo(seen) }));
    const answer = await call(hms);
    expect(inspect(answer, { depth: 9 })).toMatch(/algebra|Lena|school_videoconf|qwe-rtyu-iop/);
    expectNothingOf(inspect(answer, { depth: 9, showHidden: true }));
  });
}

const failing: [string, (seen: Seen) => Answer][] = [
  ['a body of another shape', (seen) => ({ json: [answerTo(seen)] })],
  ['broken JSON', (seen) => ({ text: JSON.stringify(answerTo(seen)).slice(0, -1) })],
  ...[400, 401, 403, 404, 418, 429, 500, 503].map((status): [string, (seen: Seen) => Answer] => [
    `a ${status} that repeats what it got and knows`,
    (seen) => ({
      status,
      json: {
        code: status,
        message: `no ${seen.headers.authorization}`,
        details: [JSON.stringify(answerTo(seen)), secrets.storageSecret],
      },
    }),
  ]),
  ['a redirect', () => ({ status: 302, text: '', headers: { location: secrets.webhookUrl } })],
];
for (const [what, answer] of failing) {
  test(`${what}: no error gives a secret away, neither to people nor to the log`, async ({ start }) => {
    const { hms, server } = await start((seen) => answer(seen));
    for (const [name, call] of Object.entries(calls)) {
      if (name === 'getActiveRoom' && [400, 404].some((status) => what.includes(`${status}`))) continue;
      const { error } = await failureOf(call(hms));
      const tokens = server.seen.map(bearerOf);
      const told =
        JSON.stringify(toEnvelope(error)) +
        inspect(error, { depth: 9, showHidden: true }) +
        String(error.stack);
      expectNothingOf(told, [...new Set(tokens), 'Bearer', 'Lena']);
    }
  });
}

test('whatever an answer is, the result is ours or an AppError', async ({ start }) => {
  let answer: unknown = null;
  const { hms } = await start(() => ({ json: answer }));
  const strange = fc.oneof(fc.jsonValue(), fc.constantFrom(null, '', [], {}, 0, true));
  const damaged = fc
    .record({ key: fc.constantFrom(...Object.keys(fullSession), ...Object.keys(fullRoom)), value: strange })
    .map(({ key, value }) => ({ ...fullRoom, ...fullSession, [key]: value }));
  const wrapped = damaged.map((item) => ({ ...item, ...list(item) }));
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(strange, damaged, wrapped),
      fc.constantFrom(...Object.values(calls)),
      async (json, call) => {
        answer = json;
        const outcome = await call(hms).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(isAppError(outcome), String(outcome)).toBe(true);
        expectNothingOf(inspect(outcome, { depth: 9 }));
      },
    ),
    { numRuns: 400 },
  );
});
