import { expect, test } from '@playwright/test';
import { compute, ended, iso, minutes, only, peer, running } from './make';

test('an unknown leave in a running session means still here', () => {
  const attendance = compute(running([peer('09:10', null)]), '09:30');
  expect(only(attendance)).toMatchObject({
    lastLeftAt: null,
    open: false,
    presentSeconds: minutes(20),
    visits: [{ joinedAt: iso('09:10'), leftAt: null }],
  });
});

test('who came back is still here, who left is not', () => {
  const attendance = compute(
    running([peer('09:00', '09:05'), peer('09:10', null), peer('09:00', '09:20', { userId: 'gone' })]),
    '09:30',
  );
  expect(attendance.participants.map(({ userId, lastLeftAt }) => [userId, lastLeftAt])).toEqual([
    ['gone', iso('09:20')],
    ['stu-1', null],
  ]);
});

test('an unknown leave in an ended session lasts to its end and is marked open, with no leave made up', () => {
  const attendance = compute(
    ended([peer('09:00', '09:40', { userId: 'known' }), peer('09:10', null)], { updatedAt: '10:00' }),
  );
  expect(attendance.session.endedAt).toBe(iso('09:40'));
  const [known, ghost] = attendance.participants;
  expect(known).toMatchObject({ open: false, lastLeftAt: iso('09:40') });
  expect(ghost).toMatchObject({
    open: true,
    lastLeftAt: null,
    presentSeconds: minutes(30),
    visits: [{ joinedAt: iso('09:10'), leftAt: null }],
  });
});

test('somebody with an unknown leave who joined after the last known one ends the session at its last change', () => {
  const attendance = compute(
    ended([peer('09:00', '09:40', { userId: 'known' }), peer('09:50', null)], { updatedAt: '10:00' }),
  );
  expect(attendance.session).toMatchObject({ endedAt: iso('10:00'), durationSeconds: minutes(60) });
  expect(attendance.participants.map(({ presentSeconds }) => presentSeconds)).toEqual([
    minutes(40),
    minutes(10),
  ]);
});

test('with no known leave at all the last change ends the session', () => {
  const attendance = compute(ended([peer('09:10', null)], { updatedAt: '09:30' }));
  expect(attendance.session.endedAt).toBe(iso('09:30'));
  expect(only(attendance)).toMatchObject({ open: true, presentSeconds: minutes(20) });
});

test('a bot’s leave ends nothing, and its unknown leave opens nothing', () => {
  const bot = { userId: 'bot', role: 'recorder' };
  const attendance = compute(
    ended([peer('09:00', '09:30'), peer('09:00', '09:58', bot), peer('09:45', null, bot)]),
  );
  expect(attendance.session.endedAt).toBe(iso('09:30'));
  expect(only(attendance)).toMatchObject({ open: false });
});

test('a last change before a known leave does not cut that leave off', () => {
  const attendance = compute(
    ended([peer('09:00', '09:40', { userId: 'known' }), peer('09:50', null)], { updatedAt: '09:20' }),
  );
  expect(attendance.session.endedAt).toBe(iso('09:40'));
});

test('with no last change either, an open visit after all known leaves has no length and is dropped', () => {
  const attendance = compute(
    ended([peer('09:00', '09:40'), peer('09:50', null, { userId: 'late' })], { updatedAt: null }),
  );
  expect(attendance.session.endedAt).toBe(iso('09:50'));
  expect(only(attendance)).toMatchObject({ userId: 'stu-1', presentSeconds: minutes(40) });
});

test('a ghost beside a known leave: the last leave of that person is unknown', () => {
  const attendance = compute(
    ended([peer('09:00', null), peer('09:10', '09:30'), peer('09:00', '09:50', { userId: 'other' })]),
  );
  const ghost = attendance.participants.find(({ userId }) => userId === 'stu-1');
  expect(ghost).toMatchObject({ open: true, lastLeftAt: null, presentSeconds: minutes(50) });
  expect(ghost?.visits).toEqual([
    { joinedAt: iso('09:00'), leftAt: null },
    { joinedAt: iso('09:10'), leftAt: iso('09:30') },
  ]);
});

test('a ghost whose person also leaves at the very end still has no known last leave', () => {
  const attendance = compute(ended([peer('09:00', null), peer('09:10', '09:50')]));
  expect(only(attendance)).toMatchObject({ open: true, lastLeftAt: null });
});

test('a leave that 100ms dates after now is cut to now', () => {
  const attendance = compute(running([peer('09:00', '09:31')]), '09:30');
  expect(only(attendance)).toMatchObject({ presentSeconds: minutes(30), lastLeftAt: iso('09:30') });
});

test('an unknown join begins with the session', () => {
  const attendance = compute(ended([peer(null, '09:30')]));
  expect(only(attendance)).toMatchObject({ firstJoinedAt: iso('09:00'), presentSeconds: minutes(30) });
});
