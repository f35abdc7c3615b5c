import { expect, test } from '@playwright/test';
import { lessonFrame, limitsOf } from '@/components/lesson/lesson-frame';
import { person, report, teacher } from './build';

const at = (clock: string) => Date.parse(`2026-11-17T${clock}.000Z`);

test('the timelines show the window, and a little around it where somebody was there', () => {
  expect(lessonFrame(report([person()])).span).toEqual({ start: at('07:58:00'), end: at('09:01:00') });
  const early = report([person()]);
  early.series = [
    { at: '2026-11-17T07:30:00.000Z', count: 1 },
    { at: '2026-11-17T09:30:00.000Z', count: 0 },
  ];
  expect(lessonFrame(early).span, 'half an hour before would squeeze the hour').toEqual({
    start: at('07:50:00'),
    end: at('09:10:00'),
  });
  const empty = report([]);
  empty.series = [];
  expect(lessonFrame(empty).span).toEqual({ start: at('08:00:00'), end: at('09:00:00') });
});

test('late is counted from the start, in minutes as displayed', () => {
  const limits = limitsOf(report([person(), teacher()]));
  expect(limits).toEqual([
    { at: at('08:06:00'), kind: 'late' },
    { at: at('08:50:00'), kind: 'early' },
  ]);
});

test('a teacher who comes late or leaves early moves the limits', () => {
  const limits = limitsOf(
    report([teacher({ firstJoinedAt: '2026-11-17T08:12:40.000Z', lastLeftAt: '2026-11-17T08:45:30.000Z' })]),
  );
  expect(limits).toEqual([
    { at: at('08:18:00'), kind: 'late' },
    { at: at('08:35:00'), kind: 'early' },
  ]);
});

test('with an estimated window, or when it was not held, there are no limits', () => {
  const window = {
    start: '2026-11-17T08:00:00.000Z',
    end: '2026-11-17T09:00:00.000Z',
    source: 'estimated' as const,
  };
  expect(limitsOf(report([teacher()], { window }))).toEqual([]);
  expect(limitsOf(report([], { state: 'not-held' }))).toEqual([]);
});

test('while it runs nobody leaves early', () => {
  expect(limitsOf(report([teacher({ lastLeftAt: null })], { state: 'live' }))).toEqual([
    { at: at('08:06:00'), kind: 'late' },
  ]);
});
