import { expect } from '@playwright/test';
import { defaultLimits } from '@/lib/hms/request';
import type { Answer } from '../../support/misbehaving-server';
import { emptyList, failureOf, room, test } from './support';

const unreadable: [string, Answer][] = [
  ['no JSON', { text: '{"id": "65f1' }],
  ['a page of HTML', { text: '<html><body>Welcome</body></html>' }],
  ['nothing at all', { text: '' }],
  ['null', { json: null }],
  ['a list instead of a room', { json: [room] }],
  ['a room without an id', { json: { name: 'algebra-7b' } }],
  ['a room whose id is a number', { json: { ...room, id: 7 } }],
];
for (const [what, answer] of unreadable) {
  test(`an answer of ${what} is upstream_failed, and not asked for again`, async ({ start }) => {
    const { hms, server } = await start([answer]);
    expect(await failureOf(hms.getRoom('r1'))).toMatchObject({
      code: 'upstream_failed',
      message: expect.stringContaining('cannot read'),
    });
    expect(server.seen).toHaveLength(1);
  });
}

test('the limits are those of the design: 5 s, 12 s, 16 MB, 64 MB', () => {
  expect(defaultLimits).toEqual({
    attemptMs: 5_000,
    totalMs: 12_000,
    maxBytes: 16_000_000,
    maxSessionBytes: 64_000_000,
  });
});

test.describe('a body that is too large', () => {
  const limits = { maxBytes: 200_000, maxSessionBytes: 400_000 };

  test('is given up, wherever a room or a template is asked for', async ({ start }) => {
    const { hms, server } = await start([{ bytes: 200_001 }], { limits });
    for (const call of [
      () => hms.listRooms({ enabled: true }),
      () => hms.getRoom('r1'),
      () => hms.listTemplates(),
      () => hms.listRoomCodes('r1'),
    ]) {
      expect(await failureOf(call())).toMatchObject({ code: 'upstream_failed' });
    }
    expect(server.seen).toHaveLength(4);
  });

  test('is taken when it is just as large as allowed', async ({ start }) => {
    const { hms } = await start([{ bytes: 200_000 }], { limits });
    expect(await hms.listRooms({ enabled: true })).toEqual({ items: [], next: null });
  });

  test('may be larger for sessions', async ({ start }) => {
    const { hms } = await start([{ bytes: 400_000 }], { limits });
    expect(await hms.listSessions({ active: true })).toEqual({ items: [], next: null });
  });

  test('of sessions is asked for again, ten at a time', async ({ start }) => {
    const ten = Array.from({ length: 10 }, (_, n) => ({ id: `s${n}` }));
    const { hms, server } = await start(
      [{ bytes: 400_001 }, { json: { limit: 10, data: ten, last: 's9' } }],
      { limits },
    );
    const page = await hms.listSessions({ active: false, roomId: 'r1', limit: 100, start: 's-1' });
    expect(page.items).toHaveLength(10);
    expect(page.next, 'ten of ten are a full page').toBe('s9');
    const asked = server.seen.map(({ query }) => Object.fromEntries(query));
    expect(asked).toEqual([
      { active: 'false', room_id: 'r1', start: 's-1', limit: '100' },
      { active: 'false', room_id: 'r1', start: 's-1', limit: '10' },
    ]);
  });

  test('of ten sessions is given up', async ({ start }) => {
    const { hms, server } = await start([{ bytes: 400_001 }], { limits });
    expect(await failureOf(hms.listSessions({ active: false, limit: 100 }))).toMatchObject({
      code: 'upstream_failed',
      message: expect.stringContaining('more data'),
    });
    expect(server.seen).toHaveLength(2);
    expect(await failureOf(hms.listSessions({ active: false, limit: 10 }))).toMatchObject({
      code: 'upstream_failed',
    });
    expect(server.seen).toHaveLength(3);
  });
});

test.describe('what is asked', () => {
  test('`enabled`, `active` and a limit from 10 to 100 are always said', async ({ start }) => {
    const { hms, server } = await start([emptyList]);
    await hms.listRooms({ enabled: false });
    await hms.listRooms({ enabled: true, name: 'a:b&c', limit: 3 });
    await hms.listSessions({ active: true, limit: 1_000 });
    await hms.listSessions({ active: false, roomId: 'r1', after: 0, before: 1_500 });
    await hms.listTemplates();
    expect(server.seen.map(({ path, query }) => [path, Object.fromEntries(query)])).toEqual([
      ['/v2/rooms', { enabled: 'false', limit: '100' }],
      ['/v2/rooms', { enabled: 'true', name: 'a:b&c', limit: '10' }],
      ['/v2/sessions', { active: 'true', limit: '100' }],
      [
        '/v2/sessions',
        {
          active: 'false',
          room_id: 'r1',
          after: '1970-01-01T00:00:00.000Z',
          before: '1970-01-01T00:00:01.500Z',
          limit: '100',
        },
      ],
      ['/v2/templates', { limit: '100' }],
    ]);
  });

  test('ids are one part of the path, whatever is in them', async ({ start }) => {
    const { hms, server } = await start([{ json: room }]);
    for (const id of ['a/b', '../rooms', 'a?b=c', 'a#b', 'ü', '%2e%2e', 'a b']) {
      await hms.getRoom(id);
      expect(decodeURIComponent(server.seen.at(-1)?.path ?? '')).toBe(`/v2/rooms/${id}`);
      expect(server.seen.at(-1)?.path.split('/')).toHaveLength(4);
    }
  });

  for (const id of ['', ' ', '.', '..', '\uD800', 'x'.repeat(201)]) {
    test(`the id ${JSON.stringify(id).slice(0, 12)} is not asked for at all`, async ({ start }) => {
      const { hms, server } = await start([emptyList]);
      for (const call of [
        () => hms.getRoom(id),
        () => hms.updateRoom(id, { enabled: true }),
        () => hms.getTemplate(id),
        () => hms.getSession(id),
        () => hms.listRoomCodes(id),
        () => hms.createRoomCodes(id),
      ]) {
        expect(await failureOf(call())).toMatchObject({ code: 'not_found' });
      }
      expect(await hms.getActiveRoom(id)).toBeNull();
      expect(server.seen).toEqual([]);
    });
  }

  test('sessions of a room without an id would be those of the whole workspace', async ({ start }) => {
    const { hms, server } = await start([emptyList]);
    expect(await failureOf(hms.listSessions({ active: true, roomId: '' }))).toMatchObject({
      code: 'not_found',
    });
    expect(server.seen).toEqual([]);
  });

  test('only what is given goes into a new room and a change', async ({ start }) => {
    const { hms, server } = await start([{ json: room }]);
    await hms.createRoom({
      name: 'algebra-7b',
      templateId: 't1',
      region: 'eu',
      largeRoom: true,
      size: 3_000,
    });
    await hms.createRoom({ name: '', description: '', maxDurationSeconds: 120 });
    await hms.updateRoom('r1', { description: '' });
    await hms.updateRoom('r1', { enabled: false });
    await hms.updateRoom('r1', { enabled: true, region: 'in' });
    expect(server.seen.map(({ method, path, body }) => [method, path, body])).toEqual([
      [
        'POST',
        '/v2/rooms',
        { name: 'algebra-7b', template_id: 't1', region: 'eu', large_room: true, size: 3_000 },
      ],
      ['POST', '/v2/rooms', { description: '', max_duration_seconds: 120 }],
      ['POST', '/v2/rooms/r1', { description: '' }],
      ['POST', '/v2/rooms/r1', { enabled: false }],
      ['POST', '/v2/rooms/r1', { region: 'in' }],
      ['POST', '/v2/rooms/r1', { enabled: true }],
    ]);
  });
});
