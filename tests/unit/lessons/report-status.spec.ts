import { expect, test } from '@playwright/test';
import {
  at,
  ended,
  find,
  lena,
  minutes,
  omar,
  peer,
  report,
  student,
  taught,
  teacher,
  windowed,
  zoe,
} from './report-make';

test('who was there as long as the rule wants is present, with the minutes as the reason', () => {
  const result = report(taught(student(lena, '09:00', '09:52')), { rule: { leftEarlyMinutes: 8 } });
  expect(find(result, lena)).toMatchObject({
    status: 'present',
    computedStatus: 'present',
    reason: '52 of 60 min held',
    flags: [],
    presentSeconds: minutes(52),
    heldSeconds: minutes(52),
    presentRatio: 52 / 60,
    now: null,
    rosterId: 'r-lena',
    email: 'lena@school.test',
  });
});

test('who never came is absent, under a key of the roster, without visits', () => {
  const result = report(taught(), { roster: [omar] });
  expect(find(result, omar)).toMatchObject({
    key: 'r_r-omar',
    userId: 'stu-2',
    status: 'absent',
    reason: 'never came',
    visits: [],
    joins: 0,
    maxDevices: 0,
    firstJoinedAt: null,
    lastLeftAt: null,
    presentRatio: 0,
  });
});

test('presence in the window under the least that counts is absence, exactly that much is not', () => {
  const result = report(taught(student(lena, '08:31', '09:01:59.999'), student(omar, '08:31', '09:02')), {
    roster: [lena, omar],
    rule: { minPresencePercent: 0, leftEarlyMinutes: 600 },
  });
  expect(find(result, lena)).toMatchObject({
    status: 'absent',
    reason: 'in the room for 1 min; presence counts from 2 min',
    flags: [],
  });
  expect(find(result, omar)).toMatchObject({ status: 'present' });
});

test('nobody is present without presence, also where the least that counts is nothing', () => {
  const result = report(taught(student(lena, '08:40', '09:00')), {
    roster: [lena, omar],
    rule: { countsFromMinutes: 0, minPresencePercent: 0 },
  });
  expect(find(result, lena)).toMatchObject({
    status: 'absent',
    reason: 'not in the room between 09:00 and 10:00',
  });
  expect(find(result, omar)).toMatchObject({ status: 'absent', reason: 'never came' });
});

test('an arrival after the latest that counts is absence, however long the rest; unless that limit is off', () => {
  const session = taught(student(lena, '09:21', '10:00'), student(omar, '09:20:59', '10:00'));
  const strict = report(session, { roster: [lena, omar], rule: { absentAfterMinutes: 20 } });
  expect(find(strict, lena)).toMatchObject({
    status: 'absent',
    reason: 'arrived 09:21, 21 min after the start; the limit is 20',
    flags: [],
  });
  expect(find(strict, omar)).toMatchObject({ status: 'late' });
  expect(find(report(session), lena)).toMatchObject({ status: 'late' });
});

test('presence in the held time under the least share is partial; exactly the share is not', () => {
  const result = report(
    taught(
      student(lena, '09:00', '09:29:59.999'),
      student(omar, '09:00', '09:30'),
      student(zoe, '09:00', '09:12'),
    ),
    { roster: [lena, omar, zoe], rule: { leftEarlyMinutes: 60 } },
  );
  expect(find(result, lena)).toMatchObject({
    status: 'partial',
    reason: '29 of 60 min held, 49.9 %; the limit is 50 %',
  });
  expect(find(result, omar)).toMatchObject({ status: 'present' });
  expect(find(result, zoe)).toMatchObject({ reason: '12 of 60 min held, 20 %; the limit is 50 %' });
});

test('partial comes before late, and still tells of the late arrival', () => {
  const result = report(taught(student(lena, '09:48', '10:00')));
  expect(find(result, lena)).toMatchObject({
    status: 'partial',
    flags: ['arrivedLate'],
    reason:
      '12 of 60 min held, 20 %; the limit is 50 %; arrived 09:48, 48 min after the start; the limit is 5',
  });
});

test('late is more than the grace after the start, in minutes as displayed: 09:05:59 is 09:05', () => {
  const result = report(
    taught(
      student(lena, '09:05:59.999', '10:00'),
      student(omar, '09:06', '10:00'),
      student(zoe, '09:07:30', '10:00'),
    ),
    { roster: [lena, omar, zoe] },
  );
  expect(find(result, lena)).toMatchObject({ status: 'present', flags: [] });
  expect(find(result, omar)).toMatchObject({ status: 'late', flags: ['arrivedLate'] });
  expect(find(result, zoe)).toMatchObject({
    status: 'late',
    reason: 'arrived 09:07, 7 min after the start; the limit is 5',
  });
});

test('the start is displayed in whole minutes as well', () => {
  const session = ended([
    teacher('09:02:59', '10:00'),
    student(lena, '09:07:59', '10:00'),
    student(omar, '09:08', '10:00'),
  ]);
  const result = report(session, { roster: [lena, omar] });
  expect(find(result, lena)).toMatchObject({ status: 'present' });
  expect(find(result, omar)).toMatchObject({
    status: 'late',
    reason: 'arrived 09:08, 6 min after staff came at 09:02; the limit is 5',
  });
});

test('times in a reason are the room’s', () => {
  const result = report(taught(student(lena, '09:07', '10:00')), {
    settings: { timeZone: 'Asia/Kathmandu' },
  });
  expect(find(result, lena).reason).toBe('arrived 14:52, 7 min after the start; the limit is 5');
});

test('who left more than the grace before the end left early, and is no less present for it', () => {
  const result = report(taught(student(lena, '09:00', '09:41:30'), student(omar, '09:00', '09:50')), {
    roster: [lena, omar],
  });
  expect(find(result, lena)).toMatchObject({
    status: 'present',
    flags: ['leftEarly'],
    reason: '41 of 60 min held; left 09:41, 19 min before the end; the limit is 10',
  });
  expect(find(result, omar)).toMatchObject({ flags: [] });
  expect(result.counts.leftEarly).toBe(1);
});

test('the end is when the last of the staff left, if that was before the window’s end', () => {
  const result = report(
    ended([teacher('09:00', '09:45'), student(lena, '09:00', '09:36'), student(omar, '09:00', '09:34')]),
    {
      roster: [lena, omar],
    },
  );
  expect(find(result, lena)).toMatchObject({ flags: [] });
  expect(find(result, omar)).toMatchObject({
    flags: ['leftEarly'],
    reason: '34 of 45 min held (planned 60); left 09:34, 11 min before the end; the limit is 10',
  });
});

test('who was in the room before the window arrives at its start, and leaves at its end', () => {
  const result = report(taught(student(lena, '08:45', '10:20')));
  expect(find(result, lena)).toMatchObject({
    status: 'present',
    flags: [],
    presentSeconds: minutes(60),
    firstJoinedAt: '2026-11-17T08:45:00.000Z',
    lastLeftAt: '2026-11-17T10:20:00.000Z',
  });
});

test('who left the main room for a while has presence of the rest, and is present with enough of it', () => {
  const result = report(
    taught(
      student(lena, '09:00', '09:10'),
      student(lena, '09:41', '10:00'),
      student(omar, '09:00', '09:10'),
      student(omar, '09:35', '10:00'),
    ),
    { roster: [lena, omar] },
  );
  expect(find(result, lena)).toMatchObject({ status: 'partial', presentSeconds: minutes(29), joins: 2 });
  expect(find(result, omar)).toMatchObject({ status: 'present', presentSeconds: minutes(35) });
});

test('two devices at once count once, are flagged, and add up only as connected time', () => {
  const result = report(taught(student(lena, '09:00', '09:25'), student(lena, '09:05', '09:20')), {
    rule: { leftEarlyMinutes: 60 },
  });
  expect(find(result, lena)).toMatchObject({
    status: 'partial',
    flags: ['devices'],
    maxDevices: 2,
    presentSeconds: minutes(25),
    connectedSeconds: minutes(40),
  });
});

test('a reconnect across the edge of the lesson’s own time is no second device', () => {
  const result = report(
    ended(
      [teacher('08:20', '10:00'), student(lena, '08:20', '08:30:40'), student(lena, '08:29:50', '10:00')],
      {
        createdAt: '08:20',
      },
    ),
  );
  expect(find(result, lena)).toMatchObject({ maxDevices: 1, flags: [], joins: 2 });
});

test('base scheduled: the share is of the whole window, and so is the ratio', () => {
  const session = ended([teacher('09:00', '09:28'), student(lena, '09:00', '09:28')]);
  expect(find(report(session, { settings: { base: 'scheduled' } }), lena)).toMatchObject({
    status: 'partial',
    presentRatio: 28 / 60,
    reason: '28 of 60 min planned, 47 %; the limit is 50 %',
  });
  expect(find(report(session), lena)).toMatchObject({ status: 'present', presentRatio: 1 });
});

test('base scheduled counts presence in the window before staff came', () => {
  const session = ended([teacher('09:30', '10:00'), student(lena, '09:00', '09:35')]);
  expect(find(report(session, { settings: { base: 'scheduled' } }), lena)).toMatchObject({
    status: 'present',
    flags: ['leftEarly'],
  });
  expect(find(report(session), lena)).toMatchObject({ status: 'partial' });
});

test('with an estimated window nobody is late, left early or too late, and short presence is no absence', () => {
  const result = report(
    taught(student(lena, '09:40', '10:00'), student(omar, '09:00', '09:31'), student(zoe, '09:59', '10:00')),
    {
      lesson: windowed('09:00', '10:00', 'estimated'),
      roster: [lena, omar, zoe, { id: 'r-mia', userId: 'stu-4', name: 'Mia', email: null }],
      rule: { absentAfterMinutes: 10 },
    },
  );
  expect(find(result, lena)).toMatchObject({ status: 'partial', flags: [] });
  expect(find(result, omar)).toMatchObject({ status: 'present', flags: [], reason: '31 of 60 min held' });
  expect(find(result, zoe)).toMatchObject({
    status: 'partial',
    reason: '1 of 60 min held, 2 %; the limit is 50 %',
  });
  expect(find(result, 'Mia')).toMatchObject({ status: 'absent', reason: 'never came' });
});

test('a window that staff set is judged like the timetable’s', () => {
  const result = report(taught(student(lena, '09:20', '10:00')), {
    lesson: windowed('09:10', '10:00', 'staff'),
  });
  expect(find(result, lena)).toMatchObject({
    status: 'late',
    reason: 'arrived 09:20, 10 min after the start; the limit is 5',
  });
});

test('several sessions of one lesson are one attendance; a person is united by user id', () => {
  const first = { ...ended([teacher('09:00', '09:20'), student(lena, '09:00', '09:20')]), id: 'one' };
  const second = {
    ...ended([teacher('09:25', '10:00'), student(lena, '09:30', '10:00')], { createdAt: '09:25' }),
    id: 'two',
  };
  const result = report([second, first]);
  expect(result.heldMs).toBe(minutes(55) * 1000);
  expect(find(result, lena)).toMatchObject({ status: 'present', joins: 2, presentSeconds: minutes(50) });
  expect(result.counts).toMatchObject({ roster: 1, present: 1, absent: 0, averageSeconds: minutes(50) });
});

test('visits are cut to the lesson’s own time, and what lies outside is another lesson’s', () => {
  const session = ended(
    [
      peer('07:00', '12:00', { userId: 'tea-1', role: 'teacher' }),
      student(lena, '07:00', '11:00'),
      student(omar, '07:00', '08:20'),
    ],
    { createdAt: '07:00' },
  );
  const result = report(session, { roster: [lena, omar] });
  expect(find(result, lena)).toMatchObject({
    visits: [{ joinedAt: '2026-11-17T08:30:00.000Z', leftAt: '2026-11-17T10:30:00.000Z' }],
    connectedSeconds: minutes(60),
  });
  expect(find(result, omar)).toMatchObject({ status: 'absent', key: 'r_r-omar', visits: [] });
  expect(result.series).toEqual([
    { at: '2026-11-17T08:30:00.000Z', count: 2 },
    { at: '2026-11-17T10:30:00.000Z', count: 0 },
  ]);
  expect(result.plannedMs).toBe(at('10:00') - at('09:00'));
});
