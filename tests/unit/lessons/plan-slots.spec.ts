import { expect, test } from '@playwright/test';
import { at, lines, met, plan, tuesday } from './plan-make';

const a = tuesday('a', '09:00', '10:00');

test('a slot owns its time and the buffer around it, and is the lesson’s window', () => {
  const sessions = [
    met('c', [
      ['t', '08:00', '10:20'],
      ['lena', '08:50', '11:00'],
    ]),
  ];
  expect(lines(plan({ slots: [a], sessions }))).toEqual(['a 09:00-10:00 timetable, owns 08:30-10:30, c']);
});

test('the buffer ends in the middle of the break to a neighbour, on both sides', () => {
  const slots = [a, tuesday('b', '10:20', '11:00'), tuesday('c', '12:30', '13:00')];
  expect(lines(plan({ slots }))).toEqual([
    'a 09:00-10:00 timetable, owns 08:30-10:10, no session, not entered',
    'b 10:20-11:00 timetable, owns 10:10-11:30, no session, not entered',
    'c 12:30-13:00 timetable, owns 12:00-13:30, no session, not entered',
  ]);
});

test('slots that share time part in the middle of it', () => {
  const exceptions = [{ date: '2026-11-17', start: '09:50', end: '10:50' }];
  expect(lines(plan({ slots: [a], exceptions }))).toEqual([
    'a 09:00-10:00 timetable, owns 08:30-09:55, no session, not entered',
    'x0950 09:50-10:50 timetable, owns 09:55-11:20, no session, not entered',
  ]);
});

test('two slots back to back in one call are two lessons', () => {
  const slots = [a, tuesday('b', '10:00', '11:00')];
  const sessions = [
    met('c', [
      ['t', '08:55', '11:05'],
      ['lena', '09:00', '11:00'],
    ]),
  ];
  expect(lines(plan({ slots, sessions }))).toEqual([
    'a 09:00-10:00 timetable, owns 08:30-10:00, c',
    'b 10:00-11:00 timetable, owns 10:00-11:30, c',
  ]);
});

test('several sessions are one lesson when the main room was left for a while', () => {
  const sessions = [
    met('c3', [['t', '09:50', '10:05']]),
    met('c1', [['lena', '08:35', '08:50']]),
    met('c2', [['t', '09:00', '09:15']]),
  ];
  expect(lines(plan({ slots: [a], sessions }))).toEqual([
    'a 09:00-10:00 timetable, owns 08:30-10:30, c1+c2+c3',
  ]);
});

test.describe('5 minutes inside the slot make it a lesson', () => {
  const first = (left: string, rest: Parameters<typeof plan>[0] = {}) =>
    plan({ slots: [a], sessions: [met('c', [['lena', '08:40', left]])], ...rest })[0];

  test('4:59 do not, 5:00 do', () => {
    expect(first('09:04:59')).toMatchObject({ id: 'room.s.c' });
    expect(first('09:05:00')).toMatchObject({ id: 'room.20261117.a', entered: true });
  });

  test('added over sessions, a minute with two people once', () => {
    const twice = [
      met('c1', [
        ['lena', '09:00', '09:02'],
        ['omar', '09:00', '09:03'],
      ]),
    ];
    expect(lines(plan({ slots: [a], sessions: twice }))).toContain(
      'a 09:00-10:00 timetable, owns 08:30-10:30, no session, not entered',
    );
    const again = [...twice, met('c2', [['lena', '09:30', '09:32']])];
    expect(lines(plan({ slots: [a], sessions: again }))).toEqual([
      'a 09:00-10:00 timetable, owns 08:30-10:30, c1+c2',
    ]);
  });

  test('bots and people who wait are nobody', () => {
    const sessions = [
      met('c', [
        ['bot', '09:00', '10:00', 'recorder'],
        ['lena', '09:00', '10:00', 'waiting'],
      ]),
    ];
    expect(lines(plan({ slots: [a], sessions }))).toEqual([
      'a 09:00-10:00 timetable, owns 08:30-10:30, no session, not entered',
    ]);
  });
});

test('a slot in the past that nobody entered is there, not entered; one in the future is no lesson', () => {
  const slots = [a, tuesday('b', '15:00', '16:00')];
  const lessons = plan({ slots, now: at('12:00') });
  expect(lessons.map(({ id, entered }) => [id, entered])).toEqual([['room.20261117.a', false]]);
});

test('a session that feeds a slot makes no lesson outside of it, however long a tablet stays', () => {
  const sessions = [
    met('c', [
      ['t', '08:30', '10:00'],
      ['tablet', '08:30', '16:00'],
    ]),
  ];
  expect(lines(plan({ slots: [a], sessions }))).toEqual(['a 09:00-10:00 timetable, owns 08:30-10:30, c']);
});

test.describe('while it runs', () => {
  const running = (joined: string, now: string) =>
    lines(
      plan({
        slots: [a],
        now: at(now),
        sessions: [met('c', [['lena', joined, null]], { active: true, updatedAt: null })],
      }),
    );

  test('a slot is a lesson from its start on, also with nobody there', () => {
    expect(lines(plan({ slots: [a], now: at('08:59:59') }))).toEqual([]);
    expect(lines(plan({ slots: [a], now: at('09:00') }))).toEqual([
      'a 09:00-10:00 timetable, owns 08:30-10:30, no session, not entered',
    ]);
  });

  test('somebody in its time is enough, before its start too', () => {
    expect(running('08:40', '08:41')).toEqual(['a 09:00-10:00 timetable, owns 08:30-10:30, c']);
    expect(running('08:20', '08:25')).toEqual(['s.c 08:20-08:25 estimated, owns 08:20-08:25, c']);
  });
});

test('a lesson over midnight has the date of its start, and belongs to that day', () => {
  const slots = [tuesday('night', '23:30', '00:30')];
  const sessions = [met('c', [['t', '23:30', '2026-11-18T00:30']])];
  const now = at('2026-11-18T12:00');
  expect(plan({ slots, sessions, now })).toMatchObject([{ date: '2026-11-17', sessionIds: ['c'] }]);
  const next = { start: at('2026-11-18T00:00'), end: at('2026-11-19T00:00') };
  expect(plan({ slots, sessions, now, range: next })).toEqual([]);
});

test('the date is the one of the room’s zone', () => {
  const versions = [
    { since: null, timeZone: 'Asia/Kolkata', slots: [{ ...a, weekday: 3, start: '00:30', end: '01:30' }] },
  ];
  const lessons = plan({ versions, timeZone: 'Asia/Kolkata' });
  expect(lines(lessons)).toEqual([
    '20261118.a 19:00-20:00 timetable, owns 18:30-20:30, no session, not entered',
  ]);
  expect(lessons[0]?.date).toBe('2026-11-18');
});

test('a timetable changed midway leaves the lessons before as they were', () => {
  const versions = [
    { since: null, timeZone: 'UTC', slots: [a] },
    {
      since: at('12:00'),
      timeZone: 'UTC',
      slots: [tuesday('b', '08:00', '09:00'), tuesday('c', '15:00', '16:00')],
    },
  ];
  expect(plan({ versions }).map(({ id }) => id)).toEqual(['room.20261117.a', 'room.20261117.c']);
});

test('a day off, a moved slot and an extra lesson', () => {
  const date = '2026-11-17';
  const sessions = [met('c', [['t', '13:00', '14:00']])];
  const of = (...exceptions: NonNullable<Parameters<typeof plan>[0]>['exceptions'] & object) =>
    lines(plan({ slots: [a], sessions, exceptions }));
  expect(of({ date, cancelled: true })).toEqual(['s.c 13:00-14:00 estimated, owns 13:00-14:00, c']);
  expect(of({ date, slotId: 'a', start: '13:00', end: '14:00' })).toEqual([
    'a 13:00-14:00 timetable, owns 12:30-14:30, c',
  ]);
  expect(of({ date, start: '13:00', end: '14:00' })).toEqual([
    'a 09:00-10:00 timetable, owns 08:30-10:30, no session, not entered',
    'x1300 13:00-14:00 timetable, owns 12:30-14:30, c',
  ]);
});

test('the order of sessions, peers and slots changes nothing', () => {
  const slots = [a, tuesday('b', '10:00', '11:00')];
  const sessions = [
    met('c1', [
      ['t', '09:00', '09:30'],
      ['lena', '09:05', '09:40'],
    ]),
    met('c2', [
      ['t', '12:00', '12:30'],
      ['omar', '12:05', '12:40'],
    ]),
    met('c3', [
      ['t', '12:50', '13:30'],
      ['omar', '12:45', '13:40'],
    ]),
  ];
  const turned = sessions.map((one) => ({ ...one, peers: [...one.peers].reverse() })).reverse();
  expect(plan({ slots: [...slots].reverse(), sessions: turned })).toEqual(plan({ slots, sessions }));
});
