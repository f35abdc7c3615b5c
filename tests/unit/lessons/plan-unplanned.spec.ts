import { expect, test } from '@playwright/test';
import { estimatedWindow } from '@/lib/lessons/estimated-window';
import { at, lines, met, plan, tuesday } from './plan-make';

const a = tuesday('a', '09:00', '10:00');
const run = (sessions: Parameters<typeof met>[], rest: Parameters<typeof plan>[0] = {}) =>
  lines(plan({ sessions: sessions.map((one) => met(...one)), ...rest }));

test('sessions at most 15 minutes apart are one lesson, named after the first', () => {
  expect(
    run([
      ['c2', [['lena', '09:45', '10:30']]],
      ['c1', [['lena', '09:00', '09:30']]],
      ['c3', [['lena', '10:45:01', '11:00']]],
    ]),
  ).toEqual([
    's.c1 09:00-10:30 estimated, owns 09:00-10:30, c1+c2',
    's.c3 10:45:01-11:00 estimated, owns 10:45:01-11:00, c3',
  ]);
});

test('sessions with nobody, only bots or only waiting people make no lesson', () => {
  expect(
    run([
      ['c1', []],
      ['c2', [['bot', '09:00', '10:00', 'recorder']]],
      ['c3', [['lena', '11:00', '12:00', 'waiting']]],
    ]),
  ).toEqual([]);
});

test.describe('the estimated window', () => {
  test('is from the first to the last moment with half of the most non-staff people', () => {
    const people = [
      ['t', '08:30', '12:00'],
      ['lena', '08:50', '10:00'],
      ['omar', '09:00', '10:02'],
      ['mia', '09:05', '10:01'],
      ['noah', '09:06', '09:59'],
      ['tablet', '09:00', '13:00', 'student'],
    ] as Parameters<typeof met>[1];
    // Five at most: three make half. 09:00 has lena, omar and the tablet; from 10:01 on only two are left.
    expect(run([['c', people]])).toEqual(['s.c 09:00-10:01 estimated, owns 08:30-13:00, c']);
  });

  test('counts a person on two devices once, also over two sessions', () => {
    const phone = met('c', [
      ['lena', '09:00', '10:00'],
      ['lena', '09:00', '10:00'],
      ['omar', '09:20', '09:40'],
      ['mia', '09:20', '09:40'],
      ['noah', '09:20', '09:40'],
    ]);
    expect(lines(plan({ sessions: [phone] }))).toEqual(['s.c 09:20-09:40 estimated, owns 09:00-10:00, c']);
  });

  test('takes observers for people, waiting ones not', () => {
    expect(
      run([
        [
          'c',
          [
            ['lena', '09:00', '09:30'],
            ['omar', '08:00', '10:00', 'waiting'],
            ['ina', '09:10', '09:50', 'observer'],
          ],
        ],
      ]),
    ).toEqual(['s.c 09:00-09:50 estimated, owns 09:00-09:50, c']);
  });

  test('with only staff is their whole stay', () => {
    expect(
      run([
        [
          'c',
          [
            ['t1', '09:00', '09:30'],
            ['t2', '09:20', '10:00'],
          ],
        ],
      ]),
    ).toEqual(['s.c 09:00-10:00 estimated, owns 09:00-10:00, c']);
  });

  test('goes over a moment in which one leaves and another comes', () => {
    const spans = (...pairs: [number, number][]) => pairs.map(([start, end]) => ({ start, end }));
    expect(estimatedWindow([spans([0, 10]), spans([10, 20])])).toEqual({ start: 0, end: 20 });
    expect(estimatedWindow([spans([0, 2], [5, 6]), spans([1, 2])])).toEqual({ start: 0, end: 6 });
    expect(estimatedWindow([spans([0, 9]), spans([3, 5]), spans([4, 6])])).toEqual({ start: 3, end: 6 });
    expect(estimatedWindow([])).toBeNull();
  });

  test('ends now while the lesson runs', () => {
    const session = met(
      'c',
      [
        ['t', '09:00', null],
        ['lena', '09:05', null],
        ['omar', '09:06', '09:07'],
      ],
      {
        active: true,
        updatedAt: null,
      },
    );
    expect(lines(plan({ sessions: [session], now: at('09:40') }))).toEqual([
      's.c 09:05-09:40 estimated, owns 09:00-09:40, c',
    ]);
  });
});

test.describe('next to an empty slot of the same day', () => {
  test('a class held 75 minutes after its slot is offered as moved from it', () => {
    expect(
      run(
        [
          [
            'c',
            [
              ['t', '10:15', '11:15'],
              ['lena', '10:15', '11:15'],
            ],
          ],
        ],
        { slots: [a] },
      ),
    ).toEqual([
      'a 09:00-10:00 timetable, owns 08:30-10:30, no session, not entered',
      's.c 10:15-11:15 estimated, owns 10:15-11:15, c, moved from 09:00',
    ]);
  });

  test('once staff have set the window of the empty slot it is the slot’s lesson', () => {
    const events = [
      {
        id: 'e1',
        lessonId: 'room.20261117.a',
        kind: 'window' as const,
        start: at('10:15'),
        end: at('11:15'),
      },
    ];
    const sessions: Parameters<typeof met>[] = [
      [
        'c',
        [
          ['t', '10:15', '11:15'],
          ['lena', '10:15', '11:15'],
        ],
      ],
    ];
    expect(run(sessions, { slots: [a], events })).toEqual(['a 10:15-11:15 staff, owns 09:45-11:45, c']);
  });

  test('nothing is offered that was held, lies on another day, or was offered already', () => {
    const held: Parameters<typeof met> = ['c0', [['t', '09:00', '10:00']]];
    const after: Parameters<typeof met> = ['c1', [['t', '11:00', '12:00']]];
    expect(run([held, after], { slots: [a] })).toEqual([
      'a 09:00-10:00 timetable, owns 08:30-10:30, c0',
      's.c1 11:00-12:00 estimated, owns 11:00-12:00, c1',
    ]);
    const monday = [{ ...a, weekday: 1 }];
    expect(run([after], { slots: monday })).toEqual(['s.c1 11:00-12:00 estimated, owns 11:00-12:00, c1']);
    const later: Parameters<typeof met> = ['c2', [['t', '14:00', '15:00']]];
    const moved = plan({ slots: [a], sessions: [met(...after), met(...later)] }).map(
      ({ movedFrom }) => movedFrom?.lessonId,
    );
    expect(moved).toEqual([undefined, 'room.20261117.a', undefined]);
  });

  test('of two empty slots the nearer by its start', () => {
    const slots = [a, tuesday('b', '14:00', '15:00')];
    const lessons = run([['c', [['t', '12:00', '13:00']]]], { slots });
    expect(lessons[1]).toBe('s.c 12:00-13:00 estimated, owns 12:00-13:00, c, moved from 14:00');
  });
});

test('a chain does not reach across a slot’s lesson', () => {
  const short = [tuesday('a', '09:05', '09:12')];
  const sessions: Parameters<typeof met>[] = [
    ['c1', [['lena', '08:30', '09:02']]],
    ['c2', [['lena', '09:05', '09:12']]],
    ['c3', [['lena', '09:15', '09:40']]],
  ];
  expect(run(sessions, { slots: short, bufferMinutes: 0 }).map((one) => one.split(' ')[0])).toEqual([
    's.c1',
    'a',
    's.c3',
  ]);
  expect(run(sessions, { slots: [] }).map((one) => one.split(' ')[0])).toEqual(['s.c1']);
});
