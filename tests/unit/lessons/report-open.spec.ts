import { expect, test } from '@playwright/test';
import {
  at,
  ended,
  find,
  lena,
  minutes,
  omar,
  report,
  running,
  student,
  taught,
  teacher,
} from './report-make';

const corrected = (status: 'partial' | 'present') =>
  new Map([
    [
      'r-lena',
      { event: 'e1', excuseId: null, status, note: 'seen in the room', by: 'Ada Byron', at: at('11:00') },
    ],
  ]);

test('an unknown leave that changes nothing: the status stands, flagged open', () => {
  const result = report(taught(student(lena, '09:00', '09:40'), student(lena, '09:41', null)));
  expect(find(result, lena)).toMatchObject({
    status: 'present',
    flags: ['open'],
    open: true,
    reason: '59 of 60 min held',
    presentSeconds: minutes(59),
    lastLeftAt: null,
  });
  expect(result.undecided).toEqual([]);
});

test('an unknown leave that decides: the kinder status, to be looked at', () => {
  const result = report(taught(student(lena, '09:00', null)));
  expect(find(result, lena)).toMatchObject({
    status: 'present',
    computedStatus: 'present',
    flags: ['needsReview', 'open'],
    reason: '60 of 60 min held; a leave is unknown: without that visit absent',
  });
  expect(result.undecided).toEqual([find(result, lena).key]);
});

test('partial or present: with the visit whose leave is known it is partial for sure', () => {
  const result = report(taught(student(lena, '09:00', '09:20'), student(lena, '09:30', null)));
  expect(find(result, lena)).toMatchObject({ status: 'present' });
  expect(find(result, lena).reason).toContain('without that visit partial');
});

test('absent both times is absent, and nothing to look at', () => {
  const result = report(taught(student(lena, '09:59', null)));
  expect(find(result, lena)).toMatchObject({ status: 'absent', flags: ['open'] });
  expect(result.undecided).toEqual([]);
});

test('late only because a visit’s leave is unknown: the arrival of that visit is the kinder reading', () => {
  const result = report(taught(student(lena, '09:02', null), student(lena, '09:10', '10:00')));
  expect(find(result, lena)).toMatchObject({ status: 'present', flags: ['needsReview', 'devices', 'open'] });
});

test('a ghost device beside a known one is flagged and needs nobody', () => {
  const result = report(taught(student(lena, '09:00', '10:00'), student(lena, '09:30', null)));
  expect(find(result, lena)).toMatchObject({
    status: 'present',
    flags: ['devices', 'open'],
    presentSeconds: minutes(60),
    connectedSeconds: minutes(90),
  });
  expect(result.undecided).toEqual([]);
});

test('a ghost out of the hour before does not make an absent person present unseen', () => {
  const session = ended(
    [teacher('08:00', '10:00'), student(lena, '08:00', null), student(omar, '09:00', '10:00')],
    { createdAt: '08:00' },
  );
  const result = report(session, { roster: [lena, omar] });
  expect(find(result, lena)).toMatchObject({ status: 'present', flags: ['needsReview', 'open'] });
  expect(result.undecided).toEqual(['u_c3R1LTE']);
});

test('decided by staff, it waits for nobody', () => {
  const result = report(taught(student(lena, '09:00', null)), { corrections: corrected('partial') });
  expect(find(result, lena)).toMatchObject({ status: 'partial', computedStatus: 'present' });
  expect(find(result, lena).flags).toEqual(['needsReview', 'corrected', 'open']);
  expect(result.undecided).toEqual([]);
});

test('a call that goes on after the lesson hides nothing: who is in it was there to the lesson’s end', () => {
  const session = running([teacher('09:00', null), student(lena, '09:00', null)]);
  const result = report(session, { now: at('11:00') });
  expect(find(result, lena)).toMatchObject({
    status: 'present',
    flags: [],
    open: false,
    lastLeftAt: '2026-11-17T10:30:00.000Z',
  });
  expect(result.series.at(-1)).toEqual({ at: '2026-11-17T10:30:00.000Z', count: 0 });
});

test('an unknown leave of an earlier session hides no known leave of a later one', () => {
  const first = { ...ended([teacher('09:00', '09:20'), student(lena, '09:00', null)]), id: 'one' };
  const second = {
    ...ended([teacher('09:25', '10:00'), student(lena, '09:25', '09:58')], { createdAt: '09:25' }),
    id: 'two',
  };
  expect(find(report([first, second]), lena)).toMatchObject({
    open: true,
    lastLeftAt: '2026-11-17T09:58:00.000Z',
    visits: [
      { joinedAt: '2026-11-17T09:00:00.000Z', leftAt: null },
      { joinedAt: '2026-11-17T09:25:00.000Z', leftAt: '2026-11-17T09:58:00.000Z' },
    ],
  });
});

test('an unknown leave of a guest is flagged, and waits for nobody', () => {
  const result = report(taught(student({ userId: 'x', name: 'Stranger' }, '09:00', null)), { roster: [] });
  expect(find(result, 'Stranger')).toMatchObject({ status: null, flags: ['guest', 'open'] });
  expect(result.undecided).toEqual([]);
});
