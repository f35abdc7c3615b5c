import { expect, test } from '@playwright/test';
import type { PlanEvent } from '@/lib/lessons/types';
import { at, lines, met, plan, tuesday } from './plan-make';
import { ended, find, report, teacher } from './report-make';

// What random rooms found: each once, by hand and small.
const slots = [tuesday('a', '09:00', '10:00'), tuesday('b', '10:00', '11:00')];
const held = met('c', [
  ['t', '09:00', '10:00'],
  ['lena', '09:00', '10:00'],
]);
const slotA = 'room.20261117.a';
const merged: PlanEvent = { id: 'm', lessonId: slotA, kind: 'merge', with: 'room.20261117.b' };

test('a device that another replaced before the lesson’s time is none in the lesson', () => {
  // Two tablets until 08:30:30, replaced by the laptop at 08:29:30: as the lesson’s time begins there is one.
  const lesson = report(
    ended([teacher('08:20', '08:30:30'), teacher('08:20', '08:30:30'), teacher('08:29:30', '10:00')], {
      createdAt: '08:20',
    }),
  );
  expect(find(lesson, 'Ada Byron')).toMatchObject({ joins: 3, maxDevices: 1, flags: ['staff'] });
});

test('a class held beside an empty slot is signed, and the slot is still not held', () => {
  const beside = { slots: slots.slice(0, 1), sessions: [met('d', [['lena', '09:28', '09:32']])] };
  const before = plan(beside);
  expect(lines(before)).toEqual([
    'a 09:00-10:00 timetable, owns 08:30-10:30, no session, not entered',
    's.d 09:28-09:32 estimated, owns 09:28-09:32, d, moved from 09:00',
  ]);
  expect(plan({ ...beside, frozen: before.slice(1) })).toEqual(before);
});

test('a call that was open long before anybody came takes no time from the lesson before', () => {
  const early = met('d', [['omar', '10:40', '11:20']], { createdAt: at('10:20') });
  const signed = plan({ slots: slots.slice(0, 1), sessions: [held, early] });
  expect(lines(signed)).toEqual([
    'a 09:00-10:00 timetable, owns 08:30-10:30, c',
    's.d 10:40-11:20 estimated, owns 10:40-11:20, d',
  ]);
  const frozen = signed.slice(1);
  expect(plan({ slots: slots.slice(0, 1), sessions: [held, early], frozen })).toEqual(signed);
});

test('a lesson merged with an empty slot takes no visits of the lesson held there', () => {
  const there = met('d', [['omar', '10:30', '10:33']]);
  expect(lines(plan({ slots, sessions: [held, there], events: [merged] }))).toEqual([
    'a 09:00-11:00 staff, owns 08:30-10:30, c',
    's.d 10:30-10:33 estimated, owns 10:30-10:33, d',
  ]);
});

test('an empty slot takes no time from a merged lesson whose window staff set', () => {
  const three = [...slots, tuesday('c', '11:00', '12:00')];
  const late = met('d', [['lena', '11:05', '11:50']]);
  const events: PlanEvent[] = [
    { id: 'm', lessonId: slotA, kind: 'merge', with: 'room.20261117.c' },
    { id: 'w', lessonId: slotA, kind: 'window', start: at('09:00'), end: at('09:50') },
  ];
  expect(lines(plan({ slots: three, bufferMinutes: 0, sessions: [held, late], events }))).toEqual([
    'a 09:00-09:50 staff, owns 09:00-12:00, c+d',
    'b 10:00-11:00 timetable, owns 10:00-11:00, no session, not entered',
  ]);
});

test('a session that staff’s windows left out makes a lesson of its own', () => {
  const live = met('d', [['lena', '08:40', null]], { active: true });
  const events: PlanEvent[] = [
    { id: 'split-at-0930', lessonId: slotA, kind: 'split', at: at('09:30') },
    { id: 'w', lessonId: slotA, kind: 'window', start: at('09:30'), end: at('10:05') },
  ];
  const lessons = plan({ slots: slots.slice(0, 1), sessions: [live], events, now: at('08:50') });
  expect(lessons.flatMap(({ sessionIds }) => sessionIds)).toEqual(['d']);
});
