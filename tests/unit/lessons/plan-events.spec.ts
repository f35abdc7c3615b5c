import { expect, test } from '@playwright/test';
import type { PlanEvent } from '@/lib/lessons/types';
import { at, lines, met, plan, tuesday } from './plan-make';

const slots = [tuesday('a', '09:00', '10:00'), tuesday('b', '10:00', '11:00')];
const sessions = [
  met('c', [
    ['t', '08:55', '11:05'],
    ['lena', '09:00', '11:00'],
  ]),
];
const slotA = 'room.20261117.a';
const slotB = 'room.20261117.b';

const window = (lessonId: string, start: string, end: string, id = 'window-1'): PlanEvent => ({
  id,
  lessonId,
  kind: 'window',
  start: at(start),
  end: at(end),
});
const split = (lessonId: string, time: string, id = 'abcdefgh-rest'): PlanEvent => ({
  id,
  lessonId,
  kind: 'split',
  at: at(time),
});
const merge = (lessonId: string, other: string): PlanEvent => ({
  id: 'm',
  lessonId,
  kind: 'merge',
  with: other,
});
const after = (events: PlanEvent[], rest: Parameters<typeof plan>[0] = {}) =>
  lines(plan({ slots, sessions, events, ...rest }));

test.describe('a window', () => {
  test('of a slot moves what it owns, and its neighbour’s share', () => {
    expect(after([window(slotA, '09:00', '09:40')])).toEqual([
      'a 09:00-09:40 staff, owns 08:30-09:50, c',
      'b 10:00-11:00 timetable, owns 09:50-11:30, c',
    ]);
  });

  test('that was set again is the last one', () => {
    expect(after([window(slotA, '09:00', '09:20'), window(slotA, '09:00', '09:50')])[0]).toContain(
      '09:00-09:50',
    );
  });

  test('of a slot makes it entered, also with nobody there', () => {
    expect(
      plan({ slots, events: [window(slotA, '13:00', '14:00')] }).map(({ id, entered }) => [id, entered]),
    ).toEqual([
      [slotB, false],
      [slotA, true],
    ]);
  });

  test('can move a slot to another day: it is answered where it took place, on that date', () => {
    const events = [window(slotA, '2026-11-30T09:00', '2026-11-30T10:00')];
    const held = [met('d', [['t', '2026-11-30T09:00', '2026-11-30T10:00']])];
    const range = { start: at('2026-11-30T00:00'), end: at('2026-12-01T00:00') };
    const now = at('2026-12-01T00:00');
    const lessons = plan({ slots, sessions: held, events, range, now });
    expect(lessons).toMatchObject([{ id: slotA, date: '2026-11-30', sessionIds: ['d'] }]);
    expect(plan({ slots, events, now }).map(({ id }) => id)).toEqual([slotB]);
  });

  test('of an unplanned lesson leaves it its sessions, whichever of them it is named after', () => {
    const two = [met('c1', [['lena', '09:00', '09:30']]), met('c2', [['lena', '09:40', '10:00']])];
    for (const id of ['room.s.c1', 'room.s.c2']) {
      expect(after([window(id, '09:10', '09:50')], { slots: [], sessions: two })).toEqual([
        's.c1 09:10-09:50 staff, owns 09:00-10:00, c1+c2',
      ]);
    }
  });
});

test.describe('a split', () => {
  test('at a moment inside the window makes two lessons', () => {
    const lessons = plan({ slots, sessions, events: [split(slotA, '09:20')] });
    expect(lines(lessons)).toEqual([
      'a 09:00-09:20 staff, owns 08:30-09:20, c',
      'a.pabcdefgh 09:20-10:00 staff, owns 09:20-10:00, c',
      'b 10:00-11:00 timetable, owns 10:00-11:30, c',
    ]);
  });

  test('takes each part’s own sessions', () => {
    const two = [met('c1', [['lena', '09:00', '09:30']]), met('c2', [['lena', '09:40', '10:00']])];
    expect(after([split('room.s.c1', '09:35')], { slots: [], sessions: two })).toEqual([
      's.c1 09:00-09:35 staff, owns 09:00-09:35, c1',
      's.c1.pabcdefgh 09:35-10:00 staff, owns 09:35-10:00, c2',
    ]);
  });

  test('outside or at the edge of the window has no effect', () => {
    const before = after([]);
    for (const time of ['08:50', '09:00', '10:00', '10:10'])
      expect(after([split(slotA, time)])).toEqual(before);
  });

  test('can be split again, and its parts have windows of their own', () => {
    const part = `${slotA}.pabcdefgh`;
    expect(
      after([split(slotA, '09:20'), split(part, '09:40', 'second'), window(slotA, '09:00', '09:10')]),
    ).toEqual([
      'a 09:00-09:10 staff, owns 08:30-09:15, c',
      'a.pabcdefgh 09:20-09:40 staff, owns 09:15-09:40, c',
      'a.pabcdefgh.psecond 09:40-10:00 staff, owns 09:40-10:00, c',
      'b 10:00-11:00 timetable, owns 10:00-11:30, c',
    ]);
  });
});

test.describe('a merge', () => {
  test('takes the hull of windows and owned times, under the id of the event’s lesson', () => {
    expect(after([merge(slotB, slotA)])).toEqual(['b 09:00-11:00 staff, owns 08:30-11:30, c']);
    expect(after([merge(slotA, slotB)])).toEqual(['a 09:00-11:00 staff, owns 08:30-11:30, c']);
  });

  test('of an empty slot with the lesson beside it leaves no offer behind', () => {
    const late = [met('d', [['t', '12:00', '13:00']])];
    expect(after([merge('room.s.d', slotA), merge('room.s.d', slotB)], { sessions: late })).toEqual([
      's.d 09:00-13:00 staff, owns 08:30-13:00, d',
    ]);
  });

  test('across another lesson that was held has no effect', () => {
    const three = [...slots, tuesday('c', '11:00', '12:00')];
    const all = [met('c', [['t', '09:00', '12:00']])];
    const before = after([], { slots: three, sessions: all });
    expect(after([merge(slotA, 'room.20261117.c')], { slots: three, sessions: all })).toEqual(before);
  });

  test('puts a split together again', () => {
    expect(after([split(slotA, '09:20'), merge(slotA, `${slotA}.pabcdefgh`)])[0]).toBe(
      'a 09:00-10:00 staff, owns 08:30-10:00, c',
    );
  });
});

test('an event of a lesson that is not there has no effect', () => {
  const before = after([]);
  const gone = 'room.20261117.gone';
  expect(
    after([
      window(gone, '09:00', '10:00'),
      split(gone, '09:30'),
      merge(gone, slotA),
      merge(slotA, gone),
      split('room.s.c', '09:30'),
    ]),
  ).toEqual(before);
});
