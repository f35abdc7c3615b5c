import { expect, test } from '@playwright/test';
import { countPresent, livePeople, summarise } from '@/lib/attendance/summary';
import { at, botRoles, ended, iso, minutes, peer, running } from './make';

const options = { botRoles, now: at('09:30') };
const bot = { userId: '', role: 'recorder', name: 'Beam' };

test('a line of the sessions list', () => {
  const session = ended([
    peer('09:00', '09:10'),
    peer('09:20', '09:50'),
    peer('09:00', '09:40', { userId: '' }),
    peer('09:45', '09:45', { userId: 'at once' }),
    peer('09:00', '09:59', bot),
  ]);
  expect(summarise(session, options)).toEqual({
    id: 'session-1',
    startedAt: iso('09:00'),
    endedAt: iso('09:50'),
    live: false,
    participants: 2,
    durationSeconds: minutes(50),
  });
});

test('a running session in the list has no end', () => {
  expect(summarise(running([peer('09:10', null)]), options)).toMatchObject({
    endedAt: null,
    live: true,
    participants: 1,
    durationSeconds: minutes(30),
  });
});

const mixed = [
  peer('09:00', null, { userId: 'b', name: 'Omar', id: 'p1' }),
  peer('09:05', null, { userId: 'b', name: 'Omar (phone)', id: 'p2' }),
  peer('09:02', null, { userId: '', name: 'guest', id: 'p3' }),
  peer('09:03', null, { userId: '', name: 'guest', id: 'p4' }),
  peer('09:00', '09:20', { userId: 'c', name: 'gone' }),
  peer('09:00', null, bot),
  peer('09:07', null, { userId: 'a', name: 'Élan', role: 'teacher', id: 'p5' }),
];

test('present now are distinct people: two devices are one, bots and those who left are none', () => {
  expect(countPresent(running(mixed), botRoles)).toBe(4);
  expect(countPresent({ peers: mixed }, botRoles)).toBe(4);
  expect(countPresent(ended(mixed), botRoles)).toBe(0);
  expect(countPresent({ peers: [] }, botRoles)).toBe(0);
});

test('who is here now, by name, since when, with the peer that joined last', () => {
  const expected = [
    { peerId: 'p5', userId: 'a', name: 'Élan', role: 'teacher', joinedAt: iso('09:07') },
    { peerId: 'p3', userId: null, name: 'guest', role: 'student', joinedAt: iso('09:02') },
    { peerId: 'p4', userId: null, name: 'guest', role: 'student', joinedAt: iso('09:03') },
    { peerId: 'p2', userId: 'b', name: 'Omar (phone)', role: 'student', joinedAt: iso('09:00') },
  ];
  expect(livePeople({ peers: mixed }, botRoles, at('09:00'))).toEqual(expected);
  expect(livePeople({ peers: [...mixed].reverse() }, botRoles, at('09:00'))).toEqual(expected);
});

test('an unknown join shows the start of the session', () => {
  const [person] = livePeople({ peers: [peer(null, null)] }, botRoles, at('08:50'));
  expect(person?.joinedAt).toBe(iso('08:50'));
});
