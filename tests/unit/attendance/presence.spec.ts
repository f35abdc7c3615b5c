import { expect, test } from '@playwright/test';
import { compute, ended, iso, minutes, only, peer } from './make';

test('one visit is present and connected as long as it lasts', () => {
  const attendance = compute(ended([peer('09:10', '09:40')], { createdAt: '09:10' }));
  expect(only(attendance)).toEqual({
    key: 'u_c3R1LTE',
    userId: 'stu-1',
    name: 'Lena Park',
    role: 'student',
    firstJoinedAt: iso('09:10'),
    lastLeftAt: iso('09:40'),
    presentSeconds: minutes(30),
    connectedSeconds: minutes(30),
    presentRatio: 1,
    joins: 1,
    maxDevices: 1,
    open: false,
    visits: [{ joinedAt: iso('09:10'), leftAt: iso('09:40') }],
  });
});

test('every rejoin is a new peer of the same person; the gap does not count', () => {
  const attendance = compute(ended([peer('09:00', '09:20'), peer('09:30', '09:50')]));
  expect(only(attendance)).toMatchObject({
    joins: 2,
    maxDevices: 1,
    presentSeconds: minutes(40),
    connectedSeconds: minutes(40),
    firstJoinedAt: iso('09:00'),
    lastLeftAt: iso('09:50'),
    presentRatio: 0.8,
  });
});

test('two devices at once are present once and connected twice', () => {
  const attendance = compute(ended([peer('09:00', '10:00'), peer('09:15', '09:45')]));
  expect(only(attendance)).toMatchObject({
    joins: 2,
    maxDevices: 2,
    presentSeconds: minutes(60),
    connectedSeconds: minutes(90),
    presentRatio: 1,
    lastLeftAt: iso('10:00'),
  });
  expect(attendance.totals).toEqual({
    participants: 1,
    presentSeconds: minutes(60),
    connectedSeconds: minutes(90),
    peakConcurrent: 1,
  });
});

test('visits that touch are one presence without a gap', () => {
  const attendance = compute(ended([peer('09:00', '09:20'), peer('09:20', '10:00')]));
  expect(only(attendance)).toMatchObject({ joins: 2, maxDevices: 1, presentSeconds: minutes(60) });
  expect(attendance.series.map(({ count }) => count)).toEqual([1, 0]);
});

test('peers without a user id are each a person of their own, whatever their name', () => {
  const guest = { userId: '', name: 'Guest' };
  const attendance = compute(
    ended([
      peer('09:00', '09:30', { ...guest, id: 'peer-b' }),
      peer('09:10', '09:20', { ...guest, id: 'peer-a' }),
    ]),
  );
  expect(attendance.participants.map(({ key, userId, joins }) => ({ key, userId, joins }))).toEqual([
    { key: 'g_peer-a', userId: null, joins: 1 },
    { key: 'g_peer-b', userId: null, joins: 1 },
  ]);
  expect(attendance.totals.peakConcurrent).toBe(2);
});

test('equal names with different ids stay apart, and a changed name stays one person', () => {
  const attendance = compute(
    ended([
      peer('09:00', '09:10', { userId: 'a', name: 'Jo Blogs' }),
      peer('09:00', '09:30', { userId: 'b', name: 'Jo Blogs' }),
      peer('09:40', '09:50', { userId: 'a', name: 'Jo (phone)' }),
    ]),
  );
  expect(attendance.participants.map(({ userId, name, joins }) => [userId, name, joins])).toEqual([
    ['a', 'Jo (phone)', 2],
    ['b', 'Jo Blogs', 1],
  ]);
});

test('name and role are those of the latest visit, wherever it stands in the map', () => {
  const early = peer('09:00', '09:59', { name: 'lena', role: 'student' });
  const late = peer('09:30', '09:31', { name: 'Lena Park', role: 'speaker' });
  for (const peers of [
    [early, late],
    [late, early],
  ]) {
    expect(only(compute(ended(peers)))).toMatchObject({ name: 'Lena Park', role: 'speaker' });
  }
});

test('two visits that join at the same instant: the one that ends later, then the higher peer id, gives the name', () => {
  const longer = peer('09:00', '09:50', { id: 'a', name: 'longer' });
  const shorter = peer('09:00', '09:40', { id: 'z', name: 'shorter' });
  const equal = peer('09:00', '09:50', { id: 'b', name: 'equal' });
  expect(only(compute(ended([longer, shorter]))).name).toBe('longer');
  expect(only(compute(ended([shorter, longer]))).name).toBe('longer');
  expect(only(compute(ended([equal, longer]))).name).toBe('equal');
});

test('ids that are names of JavaScript are people like others', () => {
  const ids = ['__proto__', 'constructor', 'hasOwnProperty', 'toString'];
  const attendance = compute(
    ended(ids.flatMap((userId) => [peer('09:00', '09:10', { userId }), peer('09:20', '09:30', { userId })])),
  );
  expect(attendance.participants.map(({ userId }) => userId).sort()).toEqual([...ids].sort());
  for (const participant of attendance.participants) {
    expect(participant).toMatchObject({ joins: 2, presentSeconds: minutes(20) });
  }
});

test('a guest whose peer id is somebody else’s user id is not that person', () => {
  const attendance = compute(
    ended([
      peer('09:00', '09:10', { userId: 'x', name: 'A' }),
      peer('09:00', '09:10', { userId: '', id: 'x', name: 'B' }),
    ]),
  );
  expect(attendance.participants.map(({ key }) => key)).toEqual(['u_eA', 'g_x']);
});

test('keys carry any id safely', () => {
  const attendance = compute(ended([peer('09:00', '09:10', { userId: 'Zoë / ß?#' })]));
  const { key } = only(attendance);
  expect(key).toMatch(/^u_[A-Za-z0-9_-]+$/);
  expect(Buffer.from(key.slice(2), 'base64url').toString('utf8')).toBe('Zoë / ß?#');
});

test('milliseconds are added up and rounded once', () => {
  // Six visits of 10.4 s: rounded one by one they would be 60 s, together they are 62 s.
  const visits = Array.from({ length: 6 }, (_, index) => peer(`09:0${index}`, `09:0${index}:10.400`));
  const attendance = compute(ended(visits));
  expect(only(attendance)).toMatchObject({ presentSeconds: 62, connectedSeconds: 62 });
  const others = Array.from({ length: 6 }, (_, index) =>
    peer('09:00', '09:00:10.400', { userId: `stu-${index}` }),
  );
  expect(compute(ended(others)).totals).toMatchObject({ presentSeconds: 62, connectedSeconds: 62 });
});

test('participants come by name without letter case and accents, then by key', () => {
  const named = (name: string, userId: string) => peer('09:00', '09:10', { name, userId });
  const attendance = compute(
    ended([
      named('zoe', '1'),
      named('Ärmel', '2'),
      named('Zoë', '3'),
      named('Arne', '4'),
      named('Ben', '6'),
      named('Ben', '5'),
    ]),
  );
  expect(attendance.participants.map(({ name, userId }) => `${name} ${userId}`)).toEqual([
    'Ärmel 2',
    'Arne 4',
    'Ben 5',
    'Ben 6',
    'Zoë 3',
    'zoe 1',
  ]);
});
