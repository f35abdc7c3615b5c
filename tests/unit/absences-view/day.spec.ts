import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { thereWords } from '@/components/absences/absence-words';
import { absencesFile, absencesKey, absencesPath, readDate } from '@/components/absences/absences-key';
import { dayPlus, dayWords, isDay } from '@/components/absences/day';
import { excuseDays, roomWords } from '@/components/excuses/excuse-words';

test('what is a day of the calendar, and what is none', () => {
  for (const text of ['2026-11-17', '2024-02-29']) expect(isDay(text), text).toBe(true);
  for (const text of ['2026-02-30', '2026-13-01', '17.11.2026', '2026-11-17T00:00', '', undefined, ['x']]) {
    expect(isDay(text), String(text)).toBe(false);
  }
});

test('days before and after, over months, years and changes of clocks', () => {
  expect(dayPlus('2026-11-30', 1)).toBe('2026-12-01');
  expect(dayPlus('2024-03-01', -1)).toBe('2024-02-29');
  expect(dayPlus('2026-01-01', -1)).toBe('2025-12-31');
  expect(dayWords('2026-11-17')).toBe('Tue 17 Nov 2026');
  const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(days, fc.integer({ min: -400, max: 400 }), (at, step) => {
      const date = at.toISOString().slice(0, 10);
      expect(isDay(dayPlus(date, step))).toBe(true);
      expect(dayPlus(dayPlus(date, step), -step)).toBe(date);
    }),
  );
});

test('the day of the page is in its address, and today is none', () => {
  expect(readDate({ date: '2026-11-17' })).toBe('2026-11-17');
  for (const date of [undefined, 'tomorrow', ['2026-11-17', '2026-11-18']])
    expect(readDate({ date })).toBe('');
  expect(absencesPath('')).toBe('/absences');
  expect(absencesPath('2026-11-17')).toBe('/absences?date=2026-11-17');
  expect(absencesKey('')).toBe('/api/absences');
  expect(absencesFile('2026-11-17', 'xlsx')).toBe('/api/absences.xlsx?date=2026-11-17');
});

test('minutes there of minutes held, cut off', () => {
  expect(thereWords({ presentSeconds: 1_379, heldSeconds: 3_600 })).toBe('22 of 60 min');
  expect(thereWords({ presentSeconds: 0, heldSeconds: 90_000 })).toBe('0 of 1,500 min');
});

test('the days and rooms of an excuse in words', () => {
  expect(excuseDays({ from: '2026-11-17', to: '2026-11-17' })).toBe('Tue 17 Nov 2026');
  expect(excuseDays({ from: '2026-11-17', to: '2026-11-19' })).toBe('17–19 Nov 2026');
  const names = new Map([
    ['a', 'algebra-7b'],
    ['p', 'physics-9a'],
  ]);
  expect(roomWords(null, names)).toBe('all rooms');
  expect(roomWords(['a', 'p'], names)).toBe('algebra-7b, physics-9a');
  expect(roomWords(['a', 'x'], names)).toBe('algebra-7b and 1 other room');
  expect(roomWords(['x'], names)).toBe('1 room');
  expect(roomWords(['x', 'y'], names)).toBe('2 rooms');
});
