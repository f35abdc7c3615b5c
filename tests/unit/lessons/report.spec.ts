import { expect, test } from '@playwright/test';
import type { Status } from '@/lib/lessons/schema';
import type { CorrectionInput } from '@/lib/lessons/types';
import {
  at,
  ended,
  find,
  guest,
  iso,
  lena,
  minutes,
  omar,
  peer,
  report,
  running,
  student,
  taught,
  teacher,
  windowed,
  zoe,
} from './report-make';

const correction = (status: Status): CorrectionInput => ({
  event: 'e1',
  excuseId: null,
  status,
  note: 'a note from home',
  by: 'Ada Byron',
  at: at('11:00'),
});
const corrected = (status: Status, rosterId = 'r-lena') => new Map([[rosterId, correction(status)]]);

test('excused is what staff say, and the presence is still shown', () => {
  const result = report(taught(student(lena, '09:00', '09:52')), { corrections: corrected('excused') });
  expect(find(result, lena)).toMatchObject({
    status: 'excused',
    computedStatus: 'present',
    reason: '52 of 60 min held',
    presentSeconds: minutes(52),
    flags: ['corrected'],
    correction: {
      event: 'e1',
      status: 'excused',
      note: 'a note from home',
      by: 'Ada Byron',
      at: iso('11:00'),
    },
  });
  expect(result.counts).toMatchObject({ excused: 1, present: 0, averageSeconds: 0 });
});

test('excused before the lesson, and never came', () => {
  const result = report(taught(), { corrections: corrected('excused') });
  expect(find(result, lena)).toMatchObject({
    status: 'excused',
    computedStatus: 'absent',
    reason: 'never came',
  });
});

test('a correction keeps the computed status and its reason; taken back, nothing is left of it', () => {
  const session = taught(student(lena, '09:07', '10:00'));
  const before = report(session);
  const during = report(session, { corrections: corrected('present') });
  expect(find(during, lena)).toMatchObject({
    status: 'present',
    computedStatus: 'late',
    reason: 'arrived 09:07, 7 min after the start; the limit is 5',
    flags: ['arrivedLate', 'corrected'],
  });
  expect(during.counts).toMatchObject({ present: 1, late: 0 });
  expect(find(before, lena)).toMatchObject({ status: 'late', flags: ['arrivedLate'], correction: null });
});

test('corrected to absent: what was late or early about it is not said', () => {
  const result = report(taught(student(lena, '09:07', '09:30')), { corrections: corrected('absent') });
  expect(find(result, lena)).toMatchObject({
    status: 'absent',
    flags: ['corrected'],
    computedStatus: 'partial',
  });
  expect(result.counts).toMatchObject({ absent: 1, leftEarly: 0 });
});

test('corrected from absent: what was late or early about it is said', () => {
  const result = report(taught(student(lena, '09:07', '09:08')), { corrections: corrected('partial') });
  expect(find(result, lena).flags).toEqual(['arrivedLate', 'leftEarly', 'corrected']);
});

test('a correction of a lesson that was not held is kept and decides nothing', () => {
  const result = report([], { corrections: corrected('excused') });
  expect(find(result, lena)).toMatchObject({ status: null, flags: [], correction: { status: 'excused' } });
  expect(result.counts.excused).toBe(0);
});

test('while it runs people are here, gone or not here yet, and nobody has a status', () => {
  const session = running([
    teacher('09:00', null),
    student(lena, '09:01', null),
    student(omar, '09:02', '09:10'),
  ]);
  const result = report(session, { roster: [lena, omar, zoe], running: true, now: at('09:20') });
  expect(result.participants.map(({ name, now, status, reason }) => [name, now, status, reason])).toEqual([
    ['Ada Byron', 'here', null, 'here since 09:00'],
    ['Lena Park', 'here', null, 'here since 09:01'],
    ['Omar Diaz', 'gone', null, 'gone since 09:10'],
    ['Zoë Ahn', 'notHereYet', null, 'not here yet'],
  ]);
  expect(result.counts).toMatchObject({ roster: 3, here: 1, gone: 1, notHereYet: 1, absent: 0 });
  expect(result.counts.averageSeconds).toBe((minutes(19) + minutes(8)) / 2);
  expect(find(result, lena)).toMatchObject({
    lastLeftAt: null,
    open: false,
    flags: [],
    presentSeconds: minutes(19),
  });
  expect(result.heldMs).toBe(minutes(20) * 1000);
  expect(result.plannedMs).toBe(minutes(60) * 1000);
  expect(result.series.at(-1)).toEqual({ at: iso('09:10'), count: 2 });
});

test('while it runs nobody waits for an excused person, and the excuse is there to see', () => {
  const result = report(running([teacher('09:00', null), student(omar, '09:01', null)]), {
    roster: [lena, omar, zoe],
    running: true,
    now: at('09:20'),
    corrections: new Map([...corrected('excused'), ...corrected('excused', omar.id)]),
  });
  expect(find(result, lena)).toMatchObject({
    status: null,
    now: 'notHereYet',
    reason: 'not here yet; excused',
    correction: { status: 'excused' },
  });
  expect(find(result, omar)).toMatchObject({
    status: null,
    now: 'here',
    reason: 'here since 09:01; excused',
  });
  expect(result.counts).toMatchObject({ roster: 3, excused: 2, here: 1, notHereYet: 1 });
});

test('who came back is here, and who waits to be let in is not', () => {
  const session = running([
    student(lena, '09:00', '09:05'),
    student(lena, '09:06', null),
    { ...student(omar, '09:00', null), role: 'lobby' },
  ]);
  const result = report(session, { roster: [lena, omar], running: true, now: at('09:20') });
  expect(find(result, lena)).toMatchObject({ now: 'here', reason: 'here since 09:00' });
  expect(find(result, omar)).toMatchObject({ now: 'notHereYet', reason: 'in the waiting room' });
});

test('an unplanned lesson owns until now while it runs: who is in it is here', () => {
  const lesson = windowed('09:00', '09:20', 'estimated');
  const result = report(running([teacher('09:00', null), student(lena, '09:00', null)]), {
    lesson: { ...lesson, owned: { start: at('09:00'), end: at('09:20') } },
    running: true,
    now: at('09:20'),
  });
  expect(find(result, lena).now).toBe('here');
  expect(result.series).toEqual([{ at: iso('09:00'), count: 2 }]);
});

test('without a roster everybody but staff and observers is counted as here, and nobody has a status', () => {
  const peers = [
    teacher('09:00', null),
    guest('p1', 'Max', '09:00', null),
    guest('p2', 'Mia', '09:00', '09:10'),
    peer('09:00', null, { userId: 'mum', name: 'Mum', role: 'visitor' }),
  ];
  const live = report(running(peers), { roster: [], running: true, now: at('09:20') });
  expect(live.counts).toMatchObject({ roster: 0, here: 1, gone: 1, notHereYet: 0, guests: 2 });
  const over = report(taught(guest('p1', 'Max', '09:00', '09:30'), guest('p2', 'Mia', '09:00', '09:10')), {
    roster: [],
  });
  expect(over.counts).toMatchObject({ here: 0, guests: 2, present: 0, averageSeconds: minutes(20) });
});

test('the average is of those who came: present, late or partial', () => {
  const result = report(
    taught(student(lena, '09:00', '10:00'), student(omar, '09:00', '09:20'), student(zoe, '09:00', '09:01')),
    { roster: [lena, omar, zoe] },
  );
  expect(result.counts).toMatchObject({ present: 1, partial: 1, absent: 1, averageSeconds: minutes(40) });
});

test('the series counts distinct people of every kind, inside the lesson’s own time', () => {
  const session = ended(
    [
      teacher('08:00', '10:00'),
      student(lena, '09:00', '09:30'),
      student(lena, '09:10', '09:40'),
      guest('p1', 'iPad', '09:20', '09:35'),
      { ...guest('p2', 'Max', '09:00', '10:00'), role: 'lobby' },
      { ...guest('p3', 'Bot', '09:00', '11:00'), role: 'recorder' },
    ],
    { createdAt: '08:00' },
  );
  const links = new Map([['g_p1', { event: 'e1', rosterId: 'r-lena', by: 'Ada Byron', at: at('11:00') }]]);
  expect(report(session).series).toEqual([
    { at: iso('08:30'), count: 1 },
    { at: iso('09:00'), count: 2 },
    { at: iso('09:20'), count: 3 },
    { at: iso('09:35'), count: 2 },
    { at: iso('09:40'), count: 1 },
    { at: iso('10:00'), count: 0 },
  ]);
  expect(report(session, { links }).series.map(({ count }) => count)).toEqual([1, 2, 1, 0]);
});

test('participants are by name, without case and accents, then by key', () => {
  const result = report(
    taught(
      guest('p2', 'Max', '09:00', '10:00'),
      guest('p1', 'max', '09:00', '10:00'),
      guest('p3', 'Äda', '09:00', '10:00'),
    ),
    { roster: [zoe, lena] },
  );
  expect(result.participants.map(({ name }) => name)).toEqual([
    'Äda',
    'Ada Byron',
    'Lena Park',
    'Max',
    'max',
    'Zoë Ahn',
  ]);
});

test('the order of sessions, peers and roster changes nothing, and nothing that goes in is changed', () => {
  const peers = [
    teacher('09:00', '10:00'),
    student(lena, '09:00', '09:20'),
    student({ userId: 'STU-1', name: 'L' }, '09:10', null),
    guest('p1', 'Omar Diaz', '09:05', '09:50'),
    guest('p2', 'Max', '09:05', '09:50'),
  ];
  const one = ended(peers);
  const other = { ...ended([student(omar, '10:05', '10:20')], { createdAt: '10:05' }), id: 'session-2' };
  const settings = { matchByName: true };
  const before = JSON.stringify([one, other]);
  const straight = report([one, other], { roster: [lena, omar, zoe], settings });
  const turned = report([other, { ...one, peers: peers.toReversed() }], {
    roster: [zoe, omar, lena],
    settings,
  });
  expect(turned).toEqual(straight);
  expect(JSON.stringify([one, other])).toBe(before);
});

test('a session of bots alone is nobody', () => {
  const result = report(ended([{ ...student(lena, '09:00', '10:00'), role: 'recorder' }]));
  expect(result).toMatchObject({ notHeld: true, series: [] });
  expect(find(result, lena)).toMatchObject({ reason: 'not held: nobody came' });
});
