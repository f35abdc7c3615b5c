import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { correctionsOf } from '@/components/print/corrections';
import { cssText } from '@/components/print/css-text';
import { noteOf, ruleWords, signedWords, warningsOf } from '@/components/print/lesson-words';
import { counted, daysOf, glued, minutesOf, percentOf } from '@/components/print/numbers';
import { letter } from '@/components/print/status-mark';
import { lessonNote, missingStatus, zonesOf } from '@/components/print/student-words';
import type { StudentLesson } from '@/lib/students/schema';
import { person, report } from '../lesson-view/build';

const said = {
  event: 'e1',
  excuseId: null,
  status: 'excused' as const,
  note: 'Doctor',
  by: 'Ada',
  at: '2026-11-17T10:02:00.000Z',
};

test('a text in a style sheet cannot end it, and reads as it was', () => {
  expect(cssText('algebra 7')).toBe('"algebra 7"');
  expect(cssText('</style>"\\')).toBe('"\\3c \\2f style\\3e \\22 \\5c "');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const written = cssText(text);
      expect(written).toMatch(/^"([A-Za-z0-9 ]|\\[0-9a-f]{1,6} )*"$/);
      const read = written
        .slice(1, -1)
        .replace(/\\([0-9a-f]+) /g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
      expect(read).toBe(text);
    }),
  );
});

test('half a character becomes the replacement character', () => {
  expect(cssText('a\u0000b\ud800c')).toBe('"a\\fffd b\\fffd c"');
});

test('minutes are cut off, and a little is not nothing', () => {
  expect([0, 1, 59, 60, 3_599, 81_000].map(minutesOf)).toEqual(['0', '<1', '<1', '1', '59', '1,350']);
});

test('percentages, days and counts', () => {
  expect([null, 0, 82.4, 99.9, 100].map(percentOf)).toEqual(['–', '0 %', '82 %', '99 %', '100 %']);
  expect(daysOf('2026-09-01', '2026-11-22')).toBe('1 Sep – 22 Nov 2026');
  expect([counted(1, 'lesson'), counted(1_200, 'lesson'), counted(0, 'person', 'people')]).toEqual([
    '1 lesson',
    '1,200 lessons',
    '0 people',
  ]);
  expect([letter('partial'), letter('absent'), letter(null)]).toEqual(['½', 'A', '–']);
});

test('a number keeps its unit beside it', () => {
  expect(glued('20 of 60 min held, 34 %; 3 minutes')).toBe('20 of 60\u00a0min held, 34\u00a0%; 3 minutes');
});

test('the rule in one sentence, with its numbers', () => {
  const { lesson } = report([]);
  expect(ruleWords(lesson)).toBe(
    'Rule: who was there for less than 2 min is absent, for less than 50 % of the time held partial, who came more than 5 min after the start late, everybody else present.',
  );
  const strict = { ...lesson, base: 'scheduled' as const, rule: { ...lesson.rule, absentAfterMinutes: 30 } };
  expect(ruleWords(strict)).toContain('less than 2 min or came more than 30 min after the start is absent');
  expect(ruleWords(strict)).toContain('of the planned time');
  const window = { ...lesson.window, source: 'estimated' as const };
  expect(ruleWords({ ...lesson, window })).toContain('the window is estimated, so nobody is late');
});

test('what is not the last word says so', () => {
  expect(warningsOf(report([person()]))).toEqual([]);
  expect(warningsOf(report([], { state: 'live' }))).toEqual([expect.stringContaining('still runs')]);
  expect(warningsOf(report([], { state: 'provisional' }))).toEqual([expect.stringMatching(/^Provisional/)]);
  expect(warningsOf(report([], { state: 'not-held' }))).toEqual([expect.stringMatching(/^Not held/)]);
  const open = person({ flags: ['needsReview'] });
  expect(warningsOf(report([open]))).toEqual(['1 status still waits for somebody to decide.']);
  expect(warningsOf(report([{ ...open, correction: said }]))).toEqual([]);
});

test('a signature says whose and when, in the zone of the room', () => {
  expect(signedWords(report([]).lesson)).toBeUndefined();
  const signed = report([], { state: 'signed', signedBy: 'Ada', signedAt: said.at }).lesson;
  expect(signedWords(signed)).toBe('Signed in Rollcall by Ada, Tue 17 Nov 2026, 11:02.');
});

test('the note of a lesson: what was said, the reason, and a leave nobody saw', () => {
  expect(noteOf(person())).toBe('60 of 60 min held');
  expect(noteOf(person({ correction: said }))).toBe('“Doctor”; 60 of 60 min held');
  expect(noteOf(person({ correction: { ...said, note: '' } }))).toBe('corrected; 60 of 60 min held');
  expect(noteOf(person({ open: true, lastLeftAt: null }))).toBe('60 of 60 min held; leave not reported');
});

test('what was said of many at once stands once, the latest first', () => {
  const later = { ...said, event: 'e2', at: '2026-11-18T10:02:00.000Z' };
  const shared = correctionsOf([
    person({ name: 'Ben', correction: said, computedStatus: 'absent' }),
    person({ name: 'Ida' }),
    person({ name: 'Lena', correction: later, computedStatus: 'absent' }),
    person({ name: 'Omar', correction: said, computedStatus: 'absent' }),
    person({ name: 'Zoë', correction: said, computedStatus: 'late' }),
  ]);
  expect(shared.map(({ names }) => names)).toEqual([['Lena'], ['Ben', 'Omar'], ['Zoë']]);
});

const studentLesson: StudentLesson = {
  lessonId: 'l',
  roomId: 'r',
  roomName: 'algebra-7b',
  title: 'Algebra',
  startedAt: '2026-11-17T08:00:00.000Z',
  endedAt: '2026-11-17T09:00:00.000Z',
  date: '2026-11-17',
  timeZone: 'Europe/Berlin',
  state: 'final',
  status: 'excused',
  computedStatus: 'absent',
  reason: 'never came',
  flags: [],
  presentSeconds: 0,
  heldSeconds: 3_600,
  correction: said,
};

test('a line of a record says who said what, and what was computed', () => {
  expect(lessonNote(studentLesson)).toBe(
    '“Doctor” (Ada, Tue 17 Nov 2026, 11:02; computed absent); never came',
  );
  expect(lessonNote({ ...studentLesson, correction: null })).toBe('never came');
  expect((['not-held', 'live', 'final'] as const).map((state) => missingStatus({ state }))).toEqual([
    'not held',
    'running',
    'no status',
  ]);
});

test('a record names each zone once', () => {
  const elsewhere = { ...studentLesson, timeZone: 'America/New_York' };
  expect(zonesOf({ rooms: [], lessons: [studentLesson, elsewhere, studentLesson] })).toEqual([
    'Europe/Berlin',
    'America/New_York',
  ]);
});
