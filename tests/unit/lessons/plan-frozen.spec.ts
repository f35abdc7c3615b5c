import { expect, test } from '@playwright/test';
import type { PlannedLesson } from '@/lib/lessons/types';
import { at, lines, met, plan, tuesday } from './plan-make';

const slots = [tuesday('a', '09:00', '10:00'), tuesday('b', '10:00', '11:00')];
const sessions = [
  met('c', [
    ['t', '08:55', '11:05'],
    ['lena', '09:00', '11:00'],
  ]),
];
const find = (lessons: PlannedLesson[], id: string): PlannedLesson[] =>
  lessons.filter((one) => one.id === id);
const slotA = 'room.20261117.a';

test('a frozen lesson stays as it is when the timetable no longer has it, and its sessions make no other', () => {
  const frozen = find(plan({ slots, sessions }), slotA);
  expect(plan({ slots: [], sessions, frozen })).toEqual(frozen);
});

test('freezing each lesson of a day, or all, changes none of them', () => {
  const day = {
    slots,
    sessions: [...sessions, met('d', [['t', '13:00', '14:00']]), met('e', [['lena', '16:00', '17:00']])],
  };
  const before = plan(day);
  expect(before).toHaveLength(4);
  for (const one of before) expect(plan({ ...day, frozen: [one] })).toEqual(before);
  expect(plan({ ...day, frozen: before })).toEqual(before);
});

test('neighbours leave a frozen lesson its time', () => {
  const frozen = find(plan({ slots, sessions }), slotA);
  const moved = [slots[0], tuesday('b', '10:20', '11:00')].filter((one) => one !== undefined);
  expect(lines(plan({ slots: moved, sessions, frozen }))).toEqual([
    'a 09:00-10:00 timetable, owns 08:30-10:00, c',
    'b 10:20-11:00 timetable, owns 10:00-11:30, c',
  ]);
  const early = [tuesday('z', '08:10', '08:50')];
  expect(lines(plan({ slots: early, sessions: [], frozen }))[0]).toBe(
    'z 08:10-08:50 timetable, owns 07:40-08:30, no session, not entered',
  );
});

test('a slot planned later on top of a frozen lesson is no lesson', () => {
  const unplanned = [
    met('d', [
      ['t', '13:00', '14:00'],
      ['lena', '13:00', '14:00'],
    ]),
  ];
  const frozen = plan({ sessions: unplanned });
  const exceptions = [{ date: '2026-11-17', start: '13:00', end: '14:00' }];
  expect(plan({ sessions: unplanned, exceptions, frozen })).toEqual(frozen);
});

test('slots that share time both stay when one of them is frozen', () => {
  const exceptions = [{ date: '2026-11-17', start: '09:30', end: '10:30' }];
  const day = { slots: slots.slice(0, 1), sessions, exceptions };
  const before = plan(day);
  expect(before).toHaveLength(2);
  for (const one of before) expect(plan({ ...day, frozen: [one] })).toEqual(before);
});

test('one part of a split can be frozen while the other is open', () => {
  for (const [lessonId, given] of [
    [slotA, slots],
    ['room.s.c', []],
  ] as const) {
    const events = [{ id: 'abcdefgh', lessonId, kind: 'split' as const, at: at('09:30') }];
    const day = { slots: [...given], sessions, events };
    const before = plan(day);
    expect(before[1]?.id).toBe(`${lessonId}.pabcdefgh`);
    for (const one of before) expect(plan({ ...day, frozen: [one] })).toEqual(before);
  }
});

test('a merged lesson that is frozen keeps both', () => {
  const events = [{ id: 'm', lessonId: slotA, kind: 'merge' as const, with: 'room.20261117.b' }];
  const frozen = plan({ slots, sessions, events });
  expect(plan({ slots, sessions, events, frozen })).toEqual(frozen);
});

test('an empty slot that is frozen takes nothing from the class held beside it', () => {
  const beside = [
    met('d', [
      ['t', '11:15', '12:15'],
      ['lena', '11:15', '12:15'],
    ]),
  ];
  const before = plan({ slots, sessions: beside });
  expect(lines(before)[2]).toBe('s.d 11:15-12:15 estimated, owns 11:15-12:15, d, moved from 10:00');
  for (const one of before) expect(plan({ slots, sessions: beside, frozen: [one] })).toEqual(before);
});

test('who comes back after the signature makes a lesson of its own, even within the gap', () => {
  const first = [met('c1', [['lena', '09:00', '10:00']])];
  const frozen = plan({ sessions: first });
  const both = [...first, met('c2', [['lena', '10:05', '10:15']])];
  expect(lines(plan({ sessions: both, frozen }))).toEqual([
    's.c1 09:00-10:00 estimated, owns 09:00-10:00, c1',
    's.c2 10:05-10:15 estimated, owns 10:05-10:15, c2',
  ]);
});
