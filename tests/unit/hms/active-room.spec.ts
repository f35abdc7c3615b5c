import { expect } from '@playwright/test';
import type { Answer, Seen } from '../../support/misbehaving-server';
import { activePeers, activeRoom, fullSession } from './fixtures';
import { failureOf, test } from './support';

const idle: Answer = { status: 404, json: { code: 404, message: 'session not found' } };
const answers = (room: Answer, peers: Answer) => (seen: Seen) =>
  seen.path.endsWith('/peers') ? peers : room;

test('the session and the people of a room that is live', async ({ start }) => {
  const { hms, server } = await start(answers({ json: activeRoom }, { json: activePeers }));
  expect(await hms.getActiveRoom('r1')).toEqual({
    roomId: 'r1',
    sessionId: fullSession.id,
    startedAt: Date.parse('2024-03-13T15:14:00.121Z'),
    peers: [expect.objectContaining({ name: 'Lena', leftAt: null })],
  });
  expect(server.seen.map(({ path }) => path).sort()).toEqual([
    '/v2/active-rooms/r1',
    '/v2/active-rooms/r1/peers',
  ]);
});

test('nobody there is null, also when the session ends between the two questions', async ({ start }) => {
  for (const script of [
    answers(idle, idle),
    answers({ json: activeRoom }, idle),
    answers(idle, { json: activePeers }),
    answers({ json: { id: 'r1', session: null } }, { json: { peers: null } }),
  ]) {
    const { hms } = await start(script);
    expect(await hms.getActiveRoom('r1')).toBeNull();
  }
});

test('a failure of either question is a failure, not an empty room', async ({ start }) => {
  const broken: Answer = { status: 500, text: '' };
  for (const script of [answers(broken, { json: activePeers }), answers({ json: activeRoom }, broken)]) {
    const { hms } = await start(script);
    expect(await failureOf(hms.getActiveRoom('r1'))).toMatchObject({ code: 'upstream_failed' });
  }
});
