import { expect, test } from '@playwright/test';
import { wireActivePeers, wireActiveRoom } from '@/lib/hms/wire/active-rooms';
import { errorTexts } from '@/lib/hms/wire/error';
import { wireRoomCode } from '@/lib/hms/wire/room-codes';
import { wireRoom } from '@/lib/hms/wire/rooms';
import { wireSession } from '@/lib/hms/wire/sessions';
import { wireTemplate } from '@/lib/hms/wire/templates';
import { activePeers, activeRoom, fullCode, fullRoom, fullSession, fullTemplate } from '../fixtures';

const ms = (iso: string) => Date.parse(iso);

test('a room with everything', () => {
  expect(wireRoom.parse(fullRoom)).toEqual({
    id: fullRoom.id,
    name: 'algebra-7b',
    description: 'Algebra, class 7B',
    enabled: false,
    templateId: '64ab22e1d3c4b5a697887766',
    templateName: 'school_videoconf',
    region: 'eu',
    size: 3_000,
    largeRoom: true,
    maxDurationSeconds: 5_400,
    recordingEnabled: true,
    createdAt: ms('2024-03-13T15:05:14.402Z'),
    updatedAt: null,
  });
});

const bareRoom = {
  id: 'r',
  name: '',
  description: '',
  enabled: true,
  templateId: '',
  templateName: '',
  region: '',
  size: null,
  largeRoom: null,
  maxDurationSeconds: null,
  recordingEnabled: null,
  createdAt: null,
  updatedAt: null,
};

test('a room with nothing but an id, or with nulls and strange values', () => {
  expect(wireRoom.parse({ id: 'r' })).toEqual(bareRoom);
  const nulls = Object.fromEntries(Object.keys(fullRoom).map((key) => [key, null]));
  expect(wireRoom.parse({ ...nulls, id: 'r' })).toEqual(bareRoom);
  expect(wireRoom.parse({ id: 'r', name: 7, size: 'big', region: {}, created_at: 12 })).toEqual(bareRoom);
});

test('recording by its other name, and a region nobody knows yet', () => {
  const room = wireRoom.parse({ id: 'r', recording: { enabled: false }, region: 'mars' });
  expect(room).toMatchObject({ recordingEnabled: false, region: 'mars' });
});

test('a session with its peers', () => {
  expect(wireSession.parse(fullSession)).toEqual({
    id: fullSession.id,
    roomId: fullRoom.id,
    active: false,
    createdAt: ms('2024-03-13T15:14:00.121Z'),
    updatedAt: ms('2024-03-13T15:40:02Z'),
    peers: [
      {
        id: '0b6d2c1e-4f0a-4b7e-9a51-6c2f8d3e1a90',
        userId: 'stu-1042',
        name: 'Lena',
        role: 'guest',
        joinedAt: ms('2024-03-13T15:15:31.900Z'),
        leftAt: ms('2024-03-13T15:40:02.377Z'),
      },
    ],
  });
});

const peersOf = (peers: unknown) => wireSession.parse({ ...fullSession, peers }).peers;
const nobody = { userId: '', name: '', role: '', joinedAt: null, leftAt: null };

test('no peers, in every form', () => {
  const { peers: _peers, ...without } = fullSession;
  expect(wireSession.parse(without).peers).toEqual([]);
  for (const peers of [null, {}, [], '', 7]) expect(peersOf(peers)).toEqual([]);
});

test('peers from before 2023: no id, `user` for `user_id`', () => {
  expect(peersOf({ p1: { user: 'stu-1', name: 'Lena' }, p2: {} })).toEqual([
    { ...nobody, id: 'p1', userId: 'stu-1', name: 'Lena' },
    { ...nobody, id: 'p2' },
  ]);
});

test('the newer of both names of a user counts', () => {
  expect(peersOf({ p1: { user_id: 'new', user: 'old' }, p2: { user_id: null, user: 'old' } })).toMatchObject([
    { userId: 'new' },
    { userId: 'old' },
  ]);
});

test('a left_at that is null, missing, empty or the zero time is no leave', () => {
  const lefts = [null, undefined, '', '0001-01-01T00:00:00Z'];
  const peers = peersOf(Object.fromEntries(lefts.map((left_at, n) => [`p${n}`, { left_at }])));
  expect(peers.map((peer) => peer.leftAt)).toEqual([null, null, null, null]);
});

test('a peer called __proto__ is a peer, and entries that are no objects are nobody', () => {
  const peers = JSON.parse('{"__proto__":{"name":"Mallory"},"a":null,"b":"x","constructor":{"name":"Eve"}}');
  expect(peersOf(peers)).toEqual([
    { ...nobody, id: '__proto__', name: 'Mallory' },
    { ...nobody, id: 'constructor', name: 'Eve' },
  ]);
});

test('roles nobody knows and bots are kept: who counts is decided elsewhere', () => {
  const peers = peersOf({ a: { role: '__internal_recorder' }, b: { role: 'role of tomorrow' } });
  expect(peers.map((peer) => peer.role)).toEqual(['__internal_recorder', 'role of tomorrow']);
});

test('an active room and its people', () => {
  expect(wireActiveRoom.parse(activeRoom)).toEqual({
    sessionId: fullSession.id,
    startedAt: ms('2024-03-13T15:14:00.121Z'),
  });
  expect(wireActivePeers.parse(activePeers)).toEqual([
    {
      id: '0b6d2c1e-4f0a-4b7e-9a51-6c2f8d3e1a90',
      userId: 'stu-1042',
      name: 'Lena',
      role: 'whatever-comes-next',
      joinedAt: ms('2024-03-13T15:15:31.900Z'),
      leftAt: null,
    },
  ]);
  for (const session of [null, undefined, {}, { id: '' }])
    expect(wireActiveRoom.parse({ session })).toBeNull();
  for (const peers of [null, undefined, {}]) expect(wireActivePeers.parse({ peers })).toEqual([]);
});

test('a template: roles by name or key, power by permission', () => {
  expect(wireTemplate.parse(fullTemplate)).toEqual({
    id: fullTemplate.id,
    name: 'school_videoconf',
    roles: [
      { name: 'host', power: true },
      { name: 'guest', power: false },
      { name: 'helper', power: true },
      { name: 'viewer', power: false },
    ],
  });
  expect(wireTemplate.parse({ _id: 't' })).toEqual({ id: 't', name: '', roles: [] });
  expect(wireTemplate.parse({ id: 't', roles: null })).toEqual({ id: 't', name: '', roles: [] });
  expect(wireTemplate.safeParse({ name: 'x' }).success).toBe(false);
});

test('a room code', () => {
  expect(wireRoomCode.parse(fullCode)).toEqual({
    code: 'qwe-rtyu-iop',
    roomId: fullRoom.id,
    role: 'guest',
    enabled: true,
  });
  expect(wireRoomCode.safeParse({ role: 'guest' }).success).toBe(false);
});

test('the texts of an error, wherever they stand', () => {
  const body = { message: 'a', details: ['b', 7, ''], data: { description: 'c' } };
  expect(errorTexts(JSON.stringify(body))).toEqual(['a', 'b', 'c']);
  for (const text of ['', '<html>', 'null', '[]', '7', '{"details":{"a":1}}']) {
    expect(errorTexts(text)).toEqual([]);
  }
});
