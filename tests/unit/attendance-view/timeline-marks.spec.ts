import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { percentOf, sessionSpan } from '@/components/attendance/span';
import { timelineMarks } from '@/components/attendance/timeline-marks';
import type { Visit } from '@/lib/attendance/schema';
import { attendance } from './build';

const start = Date.parse('2026-11-17T08:00:00.000Z');
const span = { start, end: start + 3_600_000 };
const iso = (minutes: number) => new Date(start + minutes * 60_000).toISOString();
const visit = (from: number, to: number | null): Visit => ({
  joinedAt: iso(from),
  leftAt: to === null ? null : iso(to),
});

test('visits stand where they were in the session', () => {
  const { marks, lanes } = timelineMarks([visit(0, 15), visit(30, 60)], span);
  expect(lanes).toBe(1);
  expect(marks).toEqual([
    { from: 0, to: 25, lane: 0, open: false, visits: [0] },
    { from: 50, to: 100, lane: 0, open: false, visits: [1] },
  ]);
});

test('an open visit reaches to the end and says so', () => {
  expect(timelineMarks([visit(45, null)], span).marks).toEqual([
    { from: 75, to: 100, lane: 0, open: true, visits: [0] },
  ]);
});

test('two devices get two lanes, a third visit goes back to the first', () => {
  const { marks, lanes } = timelineMarks([visit(0, 30), visit(10, 50), visit(35, 60)], span);
  expect(lanes).toBe(2);
  expect(marks.map((mark) => mark.lane)).toEqual([0, 1, 0]);
});

test('a lost connection that overlaps the next by up to 90 s is no second device', () => {
  expect(timelineMarks([visit(0, 31.5), visit(30, 60)], span).lanes).toBe(1);
  expect(timelineMarks([visit(0, 31.6), visit(30, 60)], span).lanes).toBe(2);
  expect(timelineMarks([visit(0, 31), visit(30, 30.5)], span).lanes).toBe(2);
});

test('ten devices at once share three lanes', () => {
  expect(
    timelineMarks(
      Array.from({ length: 10 }, () => visit(0, 60)),
      span,
    ).lanes,
  ).toBe(3);
});

test('the index of a mark names the visit, in whatever order visits come', () => {
  const { marks } = timelineMarks([visit(30, 60), visit(0, 15)], span);
  expect(marks.map((mark) => mark.visits)).toEqual([[1], [0]]);
});

const visits = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 60_000 }), fc.boolean())
    .map(([one, other, open]) =>
      visit(Math.min(one, other) / 1_000, open ? null : Math.max(one, other) / 1_000),
    ),
  { maxLength: 300 },
);

test('never too many marks, all inside the session, every visit in exactly one', () => {
  fc.assert(
    fc.property(visits, fc.integer({ min: 1, max: 40 }), (list, most) => {
      const { marks } = timelineMarks(list, span, most);
      expect(marks.length).toBeLessThanOrEqual(most);
      expect(marks.flatMap((mark) => mark.visits).sort((a, b) => a - b)).toEqual(
        list.map((_, index) => index),
      );
      for (const mark of marks) {
        expect(mark.from).toBeGreaterThanOrEqual(0);
        expect(mark.to).toBeLessThanOrEqual(100);
        expect(mark.to).toBeGreaterThanOrEqual(mark.from);
      }
    }),
  );
});

test('a live session ends now, an ended one at its end, and one without length does not divide by zero', () => {
  const live = attendance([], { live: true, endedAt: null, durationSeconds: 1_200 });
  expect(sessionSpan(live.session).end - start).toBe(1_200_000);
  expect(sessionSpan(attendance([]).session).end - start).toBe(3_600_000);
  expect(percentOf({ start, end: start }, start)).toBe(0);
  expect(timelineMarks([visit(0, 0)], { start, end: start }).marks).toHaveLength(1);
});
