import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { slot as slotSchema } from '@/lib/settings/schema';
import { occurrences, versionAt } from '@/lib/timetable/occurrences';
import { localDate } from '@/lib/timetable/zone';
import { between, dates, lines, slot, version } from './make';

test.describe('weekly slots', () => {
  test('weekday 1 is Monday, 7 is Sunday, whatever the zone', () => {
    const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => slot({ id: `d${weekday}`, weekday }));
    for (const zone of ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles']) {
      const found = between('2026-11-16', '2026-11-22', [version(week, zone)]);
      expect(found.map(({ slotId, date }) => `${slotId} ${date}`)).toEqual([
        'd1 2026-11-16',
        'd2 2026-11-17',
        'd3 2026-11-18',
        'd4 2026-11-19',
        'd5 2026-11-20',
        'd6 2026-11-21',
        'd7 2026-11-22',
      ]);
    }
  });

  test('an end at or before the start is on the next day', () => {
    const night = slot({ id: 'night', start: '23:30', end: '00:30' });
    const whole = slot({ id: 'whole', weekday: 4, start: '08:00', end: '08:00' });
    expect(lines(between('2026-11-17', '2026-11-19', [version([night, whole], 'UTC')]))).toEqual([
      'night 2026-11-17T23:30Z 2026-11-18T00:30Z',
      'whole 2026-11-19T08:00Z 2026-11-20T08:00Z',
    ]);
  });

  test('first and last day count', () => {
    const termly = slot({ from: '2026-11-10', until: '2026-11-24' });
    expect(dates(between('2026-10-01', '2026-12-31', [version([termly])]))).toEqual([
      '2026-11-10',
      '2026-11-17',
      '2026-11-24',
    ]);
  });

  test('every second week from a date in a week with the lesson, also backwards and over the new year', () => {
    // The anchor is the Friday of a week with the lesson.
    const found = between('2026-11-01', '2027-01-20', [version([slot({ every: 2, anchor: '2026-12-04' })])]);
    expect(dates(found)).toEqual([
      '2026-11-03',
      '2026-11-17',
      '2026-12-01',
      '2026-12-15',
      '2026-12-29',
      '2027-01-12',
    ]);
  });

  test('every second week without an anchor is counted from the first day', () => {
    const found = between('2026-11-01', '2026-12-20', [version([slot({ every: 2, from: '2026-11-11' })])]);
    expect(dates(found)).toEqual(['2026-11-24', '2026-12-08']);
  });

  test('the range takes starts, its end not included', () => {
    const range = { start: Date.parse('2026-11-10T08:00Z'), end: Date.parse('2026-11-17T08:00Z') };
    expect(dates(occurrences([version([slot()])], [], range))).toEqual(['2026-11-10']);
    expect(occurrences([version([slot()])], [], { start: range.end, end: range.end })).toEqual([]);
  });
});

test.describe('clocks that change', () => {
  const on = (date: string, zone: string, start: string, end: string) => {
    const weekday = ((new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7) + 1;
    return lines(between(date, date, [version([slot({ id: 's', weekday, start, end })], zone)]));
  };

  test('09:00 stays 09:00 when summer time ends', () => {
    expect(lines(between('2026-10-20', '2026-10-27', [version([slot()])]))).toEqual([
      'tue 2026-10-20T07:00Z 2026-10-20T08:00Z',
      'tue 2026-10-27T08:00Z 2026-10-27T09:00Z',
    ]);
  });

  test('a time that does not exist moves forward', () => {
    expect(on('2026-03-29', 'Europe/Berlin', '02:30', '04:00')).toEqual([
      's 2026-03-29T01:30Z 2026-03-29T02:00Z',
    ]);
    expect(on('2026-03-29', 'Europe/Berlin', '01:30', '02:30')).toEqual([
      's 2026-03-29T00:30Z 2026-03-29T01:30Z',
    ]);
  });

  test('a slot inside the hour that does not exist keeps its length', () => {
    expect(on('2026-03-29', 'Europe/Berlin', '02:00', '03:00')).toEqual([
      's 2026-03-29T01:00Z 2026-03-29T02:00Z',
    ]);
    expect(on('2026-03-29', 'Europe/Berlin', '02:30', '03:15')).toEqual([
      's 2026-03-29T01:30Z 2026-03-29T02:15Z',
    ]);
  });

  test('a time that exists twice is the first', () => {
    expect(on('2026-10-25', 'Europe/Berlin', '02:15', '02:45')).toEqual([
      's 2026-10-25T00:15Z 2026-10-25T00:45Z',
    ]);
    expect(on('2026-10-25', 'Europe/Berlin', '02:30', '03:30')).toEqual([
      's 2026-10-25T00:30Z 2026-10-25T02:30Z',
    ]);
  });

  test('zones of half an hour, and one that changes by half an hour', () => {
    expect(on('2026-11-17', 'Asia/Kolkata', '09:00', '10:00')).toEqual([
      's 2026-11-17T03:30Z 2026-11-17T04:30Z',
    ]);
    expect(on('2026-11-17', 'Asia/Kathmandu', '00:15', '01:00')).toEqual([
      's 2026-11-16T18:30Z 2026-11-16T19:15Z',
    ]);
    // Lord Howe goes from +10:30 to +11:00 at 02:00 on 4 October and back at 02:00 on 5 April.
    expect(on('2026-10-04', 'Australia/Lord_Howe', '02:15', '03:00')).toEqual([
      's 2026-10-03T15:45Z 2026-10-03T16:00Z',
    ]);
    expect(on('2026-04-05', 'Australia/Lord_Howe', '01:45', '02:15')).toEqual([
      's 2026-04-04T14:45Z 2026-04-04T15:45Z',
    ]);
  });

  test('a day that begins at 01:00', () => {
    // Santiago goes from 00:00 to 01:00 on 6 September 2026.
    expect(on('2026-09-06', 'America/Santiago', '00:00', '02:00')).toEqual([
      's 2026-09-06T04:00Z 2026-09-06T05:00Z',
    ]);
  });
});

test.describe('exceptions', () => {
  const plan = [
    version([slot({ title: 'Algebra' }), slot({ id: 'late', start: '11:00', end: '12:00' })], 'UTC'),
  ];
  const on17 = (...exceptions: Parameters<typeof between>[3] & object) =>
    between('2026-11-17', '2026-11-17', plan, exceptions);
  const date = '2026-11-17';

  test('cancel one slot on one date', () => {
    expect(lines(on17({ date, slotId: 'tue', cancelled: true }))).toEqual([
      'late 2026-11-17T11:00Z 2026-11-17T12:00Z',
    ]);
    const next = between('2026-11-24', '2026-11-24', plan, [{ date, slotId: 'tue', cancelled: true }]);
    expect(next.map(({ slotId }) => slotId)).toEqual(['tue', 'late']);
  });

  test('move one slot: same id and date, other times, in order', () => {
    expect(lines(on17({ date, slotId: 'tue', start: '13:00', end: '14:30' }))).toEqual([
      'late 2026-11-17T11:00Z 2026-11-17T12:00Z',
      'tue 2026-11-17T13:00Z 2026-11-17T14:30Z',
    ]);
  });

  test('rename one slot', () => {
    expect(on17({ date, slotId: 'tue', title: 'Test' }).map(({ title }) => title)).toEqual(['Test', null]);
    expect(on17().map(({ title }) => title)).toEqual(['Algebra', null]);
  });

  test('a whole day off takes every slot, extra lessons of that day stay', () => {
    expect(on17({ date, cancelled: true })).toEqual([]);
    const extra = { date, start: '15:00', end: '16:00', title: 'Rehearsal' };
    expect(on17({ date, cancelled: true }, extra)).toEqual([
      {
        slotId: 'x1500',
        date,
        title: 'Rehearsal',
        start: Date.parse('2026-11-17T15:00Z'),
        end: Date.parse('2026-11-17T16:00Z'),
      },
    ]);
  });

  test('an extra lesson on a day without slots, over midnight', () => {
    const extra = { date: '2026-11-18', start: '23:00', end: '01:00' };
    expect(lines(between('2026-11-18', '2026-11-18', plan, [extra]))).toEqual([
      'x2300 2026-11-18T23:00Z 2026-11-19T01:00Z',
    ]);
  });

  test('an extra lesson never takes the id of a slot', () => {
    const taken = [version([slot({ id: 'x0900' })], 'UTC')];
    const found = between(date, date, taken, [{ date, start: '09:00', end: '09:30' }]);
    expect(new Set(found.map(({ slotId }) => slotId)).size).toBe(2);
  });

  test('an exception for a slot that does not take place that day has no effect', () => {
    const monday = { date: '2026-11-16', slotId: 'tue', start: '09:00', end: '10:00' };
    expect(between('2026-11-16', '2026-11-16', plan, [monday])).toEqual([]);
  });
});

test.describe('a timetable that was changed', () => {
  const versions = [
    version([slot({ start: '13:00', end: '14:00' })], 'UTC', '2026-11-18T12:00Z'),
    version([slot()], 'UTC'),
  ];

  test('acts from its moment on, never backwards', () => {
    expect(lines(between('2026-11-10', '2026-11-24', [version([], 'UTC'), ...versions].slice(1)))).toEqual([
      'tue 2026-11-10T09:00Z 2026-11-10T10:00Z',
      'tue 2026-11-17T09:00Z 2026-11-17T10:00Z',
      'tue 2026-11-24T13:00Z 2026-11-24T14:00Z',
    ]);
  });

  test('on the day of the change a slot that was held is not planned a second time', () => {
    const during = [
      version([slot()], 'UTC'),
      version([slot({ start: '13:00', end: '14:00' })], 'UTC', '2026-11-17T10:30Z'),
    ];
    expect(lines(between('2026-11-17', '2026-11-17', during))).toEqual([
      'tue 2026-11-17T09:00Z 2026-11-17T10:00Z',
    ]);
    const afternoon = { start: Date.parse('2026-11-17T12:00Z'), end: Date.parse('2026-11-17T18:00Z') };
    expect(occurrences(during, [], afternoon)).toEqual([]);
  });

  test('each version has its own zone; exceptions act in all of them', () => {
    const moved = [version([slot()], 'UTC'), version([slot()], 'Asia/Kolkata', '2026-11-18T00:00Z')];
    const exceptions = ['2026-11-17', '2026-12-01'].map((date) => ({
      date,
      slotId: 'tue',
      start: '08:00',
      end: '09:00',
    }));
    expect(lines(between('2026-11-17', '2026-12-01', moved, exceptions))).toEqual([
      'tue 2026-11-17T08:00Z 2026-11-17T09:00Z',
      'tue 2026-11-24T03:30Z 2026-11-24T04:30Z',
      'tue 2026-12-01T02:30Z 2026-12-01T03:30Z',
    ]);
  });

  test('the version in force', () => {
    expect(versionAt(versions, Date.parse('2026-11-18T11:59:59Z'))?.slots[0]?.start).toBe('09:00');
    expect(versionAt(versions, Date.parse('2026-11-18T12:00Z'))?.slots[0]?.start).toBe('13:00');
    expect(versionAt(versions.slice(0, 1), 0)).toBeUndefined();
  });
});

test('property: what is planned starts at the slot’s clock time on its weekday, once a date, and any cut of the range answers the same', () => {
  const zones = [
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kolkata',
    'America/Santiago',
  ];
  const clock = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
  const slots = fc.record({
    weekday: fc.integer({ min: 1, max: 7 }),
    start: clock,
    end: clock,
    every: fc.constantFrom<1 | 2>(1, 2),
    anchor: fc.constantFrom('2026-01-05', '2026-02-03', '2026-11-22'),
  });
  const year = Date.parse('2026-01-01T00:00Z');
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      slots,
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (zone, given, first, length, share) => {
        const one = slotSchema.parse({ id: 'a', ...given });
        const range = { start: year + first * 86_400_000, end: year + (first + length) * 86_400_000 };
        const middle = Math.round(range.start + share * (range.end - range.start));
        const found = occurrences([version([one], zone)], [], range);
        const halves = [
          ...occurrences([version([one], zone)], [], { start: range.start, end: middle }),
          ...occurrences([version([one], zone)], [], { start: middle, end: range.end }),
        ];
        expect(halves).toEqual(found);
        expect(new Set(dates(found)).size).toBe(found.length);
        const gap = Math.round(length / (one.every === 2 ? 14 : 7));
        expect(Math.abs(found.length - gap)).toBeLessThanOrEqual(1);
        for (const { date, start, end } of found) {
          expect(localDate(start, zone)).toBe(date);
          expect(((new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7) + 1).toBe(one.weekday);
          expect(end).toBeGreaterThan(start);
          expect(end - start).toBeLessThanOrEqual(25 * 3_600_000);
        }
      },
    ),
    { numRuns: 300 },
  );
});
