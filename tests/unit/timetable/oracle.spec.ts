import assert from 'node:assert/strict';
import { test } from '@playwright/test';
import fc from 'fast-check';
import type { TimetableVersion } from '@/lib/lessons/types';
import type { Exception, Slot } from '@/lib/settings/schema';
import { occurrences } from '@/lib/timetable/occurrences';
import { dateOf, occurrencesByMinute } from '../lessons/oracle/timetable-model';

// Thousands of runs: `expect`, which writes a step into the report each time, would take minutes.
const day = 86_400_000;
const walked = 12;
/** Zones at the nights in which their clocks change, in every way there is: by half an hour, by two, at midnight, from 23:00 to 0:00. */
const nights = [
  ['Europe/Berlin', '2026-03-29T01:00:00Z'],
  ['Europe/Berlin', '2026-10-25T01:00:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T15:00:00Z'],
  ['Australia/Lord_Howe', '2026-10-03T15:30:00Z'],
  ['America/St_Johns', '2026-03-08T05:30:00Z'],
  ['America/St_Johns', '2026-11-01T04:30:00Z'],
  ['Pacific/Chatham', '2026-04-04T14:00:00Z'],
  ['Asia/Beirut', '2026-03-28T22:00:00Z'],
  ['America/Santiago', '2026-09-06T04:00:00Z'],
  ['America/Santiago', '2026-04-05T03:00:00Z'],
  ['America/Nuuk', '2026-03-29T01:00:00Z'],
  ['Antarctica/Troll', '2026-03-29T01:00:00Z'],
  ['Asia/Kathmandu', '2026-11-17T18:15:00Z'],
  ['UTC', '2026-11-17T00:00:00Z'],
] as const;

const two = (value: number) => String(value).padStart(2, '0');
const clock = fc
  .tuple(
    fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 23 })),
    fc.constantFrom(0, 1, 15, 30, 59),
  )
  .map(([hours, minutes]) => `${two(hours)}:${two(minutes)}`);
const late = fc.constantFrom('23:00', '23:30', '23:59', '22:30');
const time = fc.oneof({ arbitrary: clock, weight: 3 }, { arbitrary: late, weight: 1 });

function timetables(around: number) {
  const date = fc.integer({ min: -14, max: 14 }).map((days) => dateOf(around + days * day));
  const near = fc.integer({ min: -5, max: 5 }).map((days) => dateOf(around + days * day));
  const maybe = <T>(what: fc.Arbitrary<T>) => fc.option(what, { nil: undefined, freq: 1 });
  const slots = fc.uniqueArray(
    fc
      .record({
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        title: maybe(fc.constantFrom('Algebra', 'Latin')),
        weekday: fc.oneof(fc.integer({ min: 1, max: 7 }), fc.constantFrom(6, 7)),
        start: time,
        end: time,
        dates: fc.tuple(maybe(date), maybe(date)),
        every: fc.constantFrom(undefined, 1 as const, 2 as const),
        anchor: date,
        anchored: fc.boolean(),
      })
      .map(({ dates: [one, other], every, anchor, anchored, title, ...rest }): Slot => {
        const [from, until] = one && other && other < one ? [other, one] : [one, other];
        return {
          ...rest,
          ...(title && { title }),
          ...(from && { from }),
          ...(until && { until }),
          ...(every && { every }),
          ...((anchored || (every === 2 && !from)) && { anchor }),
        };
      }),
    { maxLength: 4, selector: ({ id }) => id },
  );
  const exceptions = fc.uniqueArray(
    fc
      .record({
        date: near,
        slotId: fc.constantFrom(undefined, 'a', 'b', 'c', 'd'),
        times: maybe(fc.tuple(time, time)),
        cancelled: fc.boolean(),
        title: maybe(fc.constantFrom('Exam')),
      })
      .filter(({ slotId, times, cancelled }) => slotId !== undefined || cancelled || times !== undefined)
      .map(
        ({ date: on, slotId, times, cancelled, title }): Exception => ({
          date: on,
          ...(slotId && { slotId }),
          ...(times && { start: times[0], end: times[1] }),
          ...(cancelled && { cancelled }),
          ...(title && { title }),
        }),
      ),
    { maxLength: 5, selector: ({ date: on, slotId, start }) => `${on} ${slotId ?? start}` },
  );
  return { slots, exceptions };
}

type Case = { around: number; versions: TimetableVersion[]; exceptions: Exception[] };
const cases: fc.Arbitrary<Case> = fc.constantFrom(...nights).chain(([timeZone, text]) => {
  const around = Date.parse(text);
  const { slots, exceptions } = timetables(around);
  const zone = fc.oneof(
    { arbitrary: fc.constant(timeZone), weight: 4 },
    { arbitrary: fc.constant('UTC'), weight: 1 },
  );
  const since = fc
    .integer({ min: -5 * 24 * 60, max: 5 * 24 * 60 })
    .map((minutes) => around + minutes * 60_000);
  return fc
    .tuple(
      fc.array(fc.record({ timeZone: zone, slots }), { minLength: 1, maxLength: 3 }),
      fc.uniqueArray(since, { minLength: 2, maxLength: 2 }),
      fc.boolean(),
      exceptions,
    )
    .map(([versions, changes, ever, list]) => {
      const sorted = changes.sort((a, b) => a - b);
      const firstSince = ever ? null : around - 3 * day;
      return {
        around,
        versions: versions
          .map((version, index) => ({
            ...version,
            since: index === 0 ? firstSince : (sorted[index - 1] ?? null),
          }))
          .filter(({ since: from }, index) => index === 0 || firstSince === null || (from ?? 0) > firstSince),
        exceptions: list,
      };
    });
});

test('agrees with a walk of the wall clock, minute by minute', () => {
  const range = fc.tuple(
    fc.integer({ min: -8 * 1440, max: 8 * 1440 }),
    fc.integer({ min: 0, max: 8 * 1440 }),
  );
  fc.assert(
    fc.property(cases, range, ({ around, versions, exceptions }, [from, length]) => {
      const start = around + from * 60_000;
      const end = Math.min(start + length * 60_000, around + 8 * day);
      const expected = occurrencesByMinute(versions, exceptions, around, walked);
      assert.deepEqual(
        occurrences(versions, exceptions, { start, end }),
        expected.filter((one) => start <= one.start && one.start < end),
      );
    }),
    { numRuns: 1500 },
  );
});
