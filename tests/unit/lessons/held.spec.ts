import { expect, test } from '@playwright/test';
import { heldTime } from '@/lib/lessons/held';
import { at, ended, find, lena, minutes, omar, report, student, teacher } from './report-make';

const span = (start: string, end: string) => ({ start: at(start), end: at(end) });

test('held is the window between the first staff join and the last staff leave, whatever lies between', () => {
  const result = report(
    ended([teacher('09:05', '09:20'), teacher('09:40', '09:50'), student(lena, '09:00', '10:00')]),
  );
  expect(result.held).toEqual([span('09:05', '09:50')]);
  expect(result).toMatchObject({ heldMs: minutes(45) * 1000, plannedMs: minutes(60) * 1000, notHeld: false });
});

test('the teacher opens 30 minutes early and one tablet stays for hours: nobody is late or partial for it', () => {
  const session = ended(
    [teacher('08:30', '10:00'), student(lena, '09:01', '10:00'), student(omar, '09:00', '13:00')],
    { createdAt: '08:30' },
  );
  const result = report(session, { roster: [lena, omar], now: at('14:00') });
  expect(result.held).toEqual([span('09:00', '10:00')]);
  expect(find(result, lena)).toMatchObject({ status: 'present', flags: [], reason: '59 of 60 min held' });
  expect(find(result, omar)).toMatchObject({
    status: 'present',
    presentSeconds: minutes(60),
    lastLeftAt: '2026-11-17T10:30:00.000Z',
  });
});

test('a fire alarm after 28 of 60 minutes: 28 minutes were held, and who stayed for them is present', () => {
  const result = report(
    ended([teacher('09:00', '09:28'), student(lena, '09:00', '09:28'), student(omar, '09:00', '09:22')]),
    { roster: [lena, omar] },
  );
  expect(result.heldMs).toBe(minutes(28) * 1000);
  expect(find(result, lena)).toMatchObject({
    status: 'present',
    flags: [],
    reason: '28 of 28 min held (planned 60)',
  });
  expect(find(result, omar)).toMatchObject({ status: 'present', reason: '22 of 28 min held (planned 60)' });
});

test('the teacher is 12 minutes late: late counts from the teacher, and waiting for the teacher is no held time', () => {
  const result = report(
    ended([teacher('09:12', '10:00'), student(lena, '09:00', '10:00'), student(omar, '09:17', '10:00')]),
    { roster: [lena, omar] },
  );
  expect(result.held).toEqual([span('09:12', '10:00')]);
  expect(find(result, lena)).toMatchObject({
    status: 'present',
    presentSeconds: minutes(60),
    heldSeconds: minutes(48),
  });
  expect(find(result, omar)).toMatchObject({ status: 'present', reason: '43 of 48 min held (planned 60)' });
});

test('the teacher never comes: not held, nobody has a status, and none is counted', () => {
  const result = report(ended([student(lena, '09:00', '10:00')]), { roster: [lena, omar] });
  expect(result).toMatchObject({ notHeld: true, held: [], heldMs: 0 });
  expect(
    result.participants.map(({ status, computedStatus, reason }) => [status, computedStatus, reason]),
  ).toEqual([
    [null, null, 'not held: no staff came'],
    [null, null, 'not held: no staff came'],
  ]);
  expect(result.counts).toMatchObject({ roster: 2, present: 0, absent: 0, averageSeconds: 0 });
});

test('staff declare it held: then held is the window less the empty spans', () => {
  const session = ended([student(lena, '09:05', '09:30'), student(lena, '09:40', '10:10')]);
  const result = report(session, { heldByStaff: true });
  expect(result.held).toEqual([span('09:05', '09:30'), span('09:40', '10:00')]);
  expect(find(result, lena)).toMatchObject({ status: 'present', reason: '45 of 45 min held (planned 60)' });
});

test('staff declare it not held: it has no statuses, whoever was there', () => {
  const result = report(ended([teacher('09:00', '10:00'), student(lena, '09:00', '10:00')]), {
    heldByStaff: false,
  });
  expect(result.notHeld).toBe(true);
  expect(find(result, lena)).toMatchObject({ status: null, reason: 'staff said it was not held' });
});

test('declared held, but nobody was in the room: there is nothing to measure against', () => {
  const result = report([], { heldByStaff: true });
  expect(result.notHeld).toBe(true);
  expect(find(result, lena)).toMatchObject({ status: null, reason: 'not held: nobody came' });
});

test('staff only outside the window: no held time', () => {
  const result = report(
    ended([teacher('08:40', '08:55'), student(lena, '08:40', '10:00')], { createdAt: '08:40' }),
  );
  expect(result.notHeld).toBe(true);
  expect(find(result, lena).reason).toBe('not held: no time of the lesson counts');
});

test('a room without staff roles: the window less the empty spans, and late counts from its start', () => {
  const result = report(ended([student(lena, '09:10', '09:30'), student(omar, '09:20', '09:40')]), {
    roster: [lena, omar],
    settings: { staffRoles: [] },
  });
  expect(result.held).toEqual([span('09:10', '09:40')]);
  expect(find(result, lena)).toMatchObject({ status: 'late' });
});

test('spans with nobody in the room are not held; a guest is somebody', () => {
  const result = report(
    ended([
      teacher('09:00', '09:10'),
      teacher('09:50', '10:00'),
      student({ userId: '', name: 'Guest' }, '09:20', '09:30'),
    ]),
  );
  expect(result.held).toEqual([span('09:00', '09:10'), span('09:20', '09:30'), span('09:50', '10:00')]);
});

test('bots and people in the waiting room hold nothing', () => {
  const result = report(
    ended([
      teacher('09:00', '09:10'),
      teacher('09:50', '10:00'),
      { ...student(omar, '09:00', '10:00'), role: 'recorder' },
      { ...student(omar, '09:00', '10:00'), role: 'lobby' },
    ]),
  );
  expect(result.heldMs).toBe(minutes(20) * 1000);
});

test('staff on the roster are students, and hold nothing', () => {
  const result = report(ended([{ ...student(lena, '09:00', '10:00'), role: 'teacher' }]));
  expect(result.notHeld).toBe(true);
});

test('heldTime takes staff in their order of coming: who leaves last need not have come last', () => {
  const window = span('09:00', '10:00');
  const staff = [span('09:00', '09:55'), span('09:10', '09:20')];
  const held = heldTime({ window, presence: staff, staff, staffed: true, heldByStaff: null });
  expect(held).toEqual([span('09:00', '09:55')]);
});
