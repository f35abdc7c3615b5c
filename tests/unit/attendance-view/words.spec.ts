import { expect, test } from '@playwright/test';
import {
  averagePresence,
  describePresence,
  describeSeries,
  hereNow,
  longestFirst,
  nameOf,
  peakOf,
} from '@/components/attendance/summary';
import { leaveWords, timelineWords, visitSeconds, visitWords } from '@/components/attendance/visit-words';
import { attendance, participant } from './build';

const ida = participant({ userId: 'stu-2', name: 'Ida Roth', presentSeconds: 1_320, lastLeftAt: null });
const session = attendance([participant(), ida]);
const live = attendance([participant(), ida], { live: true, endedAt: null, durationSeconds: 2_400 });

test('the peak is the first moment with the most people', () => {
  expect(peakOf(session.series)).toEqual({ at: '2026-11-17T08:20:00.000Z', count: 2 });
  expect(peakOf([])).toBeNull();
});

test('averages and who is here', () => {
  expect(averagePresence(session)).toBe(2_460);
  expect(averagePresence(attendance([]))).toBe(0);
  expect(hereNow(live)).toBe(1);
  expect(hereNow(session), 'nobody is in an ended session, whatever is not known of their leave').toBe(0);
});

test('longest first, by key where equal', () => {
  const sorted = longestFirst([ida, participant({ userId: 'b' }), participant({ userId: 'a' })]);
  expect(sorted.map((one) => one.userId)).toEqual(['a', 'b', 'stu-2']);
});

test('the charts in words', () => {
  expect(describePresence(session)).toBe(
    'Presence of 2 participants, longest first: from Lena Park with 1 h 00 to Ida Roth with 22 min, half of them 22 min or more. The session lasted 1 h 00.',
  );
  expect(describePresence(attendance([participant()]))).toBe(
    'Lena Park was present for 1 h 00. The session lasted 1 h 00.',
  );
  expect(describeSeries(session, 'Europe/Berlin')).toBe(
    'People in the room from 09:00 to 10:00: at most 2, first at 09:20.',
  );
  expect(describeSeries(live, 'UTC')).toContain('08:00 to now');
  expect(describePresence(attendance([]))).toBe('Nobody was in this session.');
});

test('a visit in words, to the second in the zone', () => {
  const visit = { joinedAt: '2026-11-17T08:01:12.400Z', leftAt: '2026-11-17T08:31:40.000Z' };
  const end = Date.parse('2026-11-17T09:00:00.000Z');
  expect(visitWords(visit, session.session, end, 'Europe/Berlin')).toBe('09:01:12 – 09:31:40, 30 min');
  expect(visitSeconds({ ...visit, leftAt: null }, end)).toBeCloseTo(3_527.6, 1);
  expect(leaveWords({ ...visit, leftAt: null }, session.session, 'UTC')).toBe('not known');
  expect(leaveWords({ ...visit, leftAt: null }, live.session, 'UTC')).toBe('still here');
});

test('a timeline in words names the first visits and counts the rest', () => {
  const visits = Array.from({ length: 6 }, (_, hour) => ({
    joinedAt: `2026-11-17T0${hour}:00:00.000Z`,
    leftAt: `2026-11-17T0${hour}:30:00.000Z`,
  }));
  expect(timelineWords(visits.slice(0, 2), session.session, 'UTC')).toBe('00:00 to 00:30, 01:00 to 01:30');
  expect(timelineWords(visits, session.session, 'UTC')).toMatch(/03:00 to 03:30 and 2 more$/);
});

test('people without a name have one to show', () => {
  expect(nameOf(participant({ name: '  ' }))).toBe('No name');
});
