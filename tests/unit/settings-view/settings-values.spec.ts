import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { words } from '@/components/settings/example-sentence';
import { changeOf, pick, toBody, toValues } from '@/components/settings/settings-values';
import { formatDate, newSlotId, slotName, slotNotes, weekdayOf } from '@/components/settings/weekdays';
import { defaultSettings, type RoomSettings, roomSettings } from '@/lib/settings/schema';

const settings: RoomSettings = {
  ...defaultSettings,
  timeZone: 'Europe/Berlin',
  staffRoles: ['teacher'],
  timetable: [
    { id: 'a', weekday: 2, start: '09:00', end: '10:00', title: 'Algebra' },
    {
      id: 'b',
      weekday: 4,
      start: '23:30',
      end: '00:30',
      every: 2,
      anchor: '2026-11-19',
      until: '2027-06-30',
    },
  ],
  exceptions: [
    { date: '2026-12-24', cancelled: true },
    { date: '2026-12-01', slotId: 'a', cancelled: true },
    { date: '2026-12-08', slotId: 'a', start: '11:00', end: '12:00' },
    { date: '2026-12-12', start: '10:00', end: '11:00', title: 'Extra' },
  ],
};

test('settings go through the form unchanged', () => {
  expect(toBody(toValues(settings))).toEqual(settings);
  expect(roomSettings.parse(toBody(toValues(settings)))).toEqual(settings);
});

test('numbers go through the form unchanged, a comma is a decimal sign, and other text stays for the server to refuse', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 600 }),
      fc.option(fc.integer({ min: 0, max: 600 })),
      (late, absent) => {
        const rule = { ...settings.rule, lateAfterMinutes: late, absentAfterMinutes: absent };
        expect(toBody(toValues({ ...settings, rule })).rule).toEqual(rule);
      },
    ),
  );
  const values = toValues(settings);
  const typed = (text: string) =>
    toBody({ ...values, rule: { ...values.rule, minPresencePercent: text } }).rule.minPresencePercent;
  expect(typed(' 62,5 ')).toBe(62.5);
  expect(typed('-3')).toBe(-3);
  expect(typed('')).toBe('');
  expect(typed('1e3')).toBe('1e3');
  expect(typed('ten')).toBe('ten');
});

test('a change carries the differing fields whole, and undoing it the same of the old', () => {
  const start = toBody(toValues(settings));
  const values = toValues(settings);
  expect(changeOf(start, toBody(values))).toEqual({});
  const next = toBody({ ...values, matchByName: true, rule: { ...values.rule, lateAfterMinutes: '10' } });
  const change = changeOf(start, next);
  expect(change).toEqual({ matchByName: true, rule: { ...settings.rule, lateAfterMinutes: 10 } });
  expect(pick(start, Object.keys(change))).toEqual({ matchByName: false, rule: settings.rule });
});

test('an exception sends only what its kind has', () => {
  const values = toValues(settings);
  const [one] = values.exceptions;
  if (!one) throw new Error('There are exceptions.');
  const sent = (part: Partial<typeof one>) =>
    toBody({
      ...values,
      exceptions: [{ ...one, slotId: 'a', start: '08:00', end: '09:00', title: ' T ', ...part }],
    }).exceptions[0];
  const date = '2026-12-24';
  expect(sent({ kind: 'off' })).toEqual({ date, cancelled: true });
  expect(sent({ kind: 'cancelled' })).toEqual({ date, slotId: 'a', cancelled: true });
  expect(sent({ kind: 'changed' })).toEqual({ date, slotId: 'a', start: '08:00', end: '09:00', title: 'T' });
  expect(sent({ kind: 'changed', start: '', end: '' })).toEqual({ date, slotId: 'a', title: 'T' });
  expect(sent({ kind: 'extra' })).toEqual({ date, start: '08:00', end: '09:00', title: 'T' });
});

test('a weekly lesson in words', () => {
  const [a, b] = toValues(settings).timetable;
  if (!a || !b) throw new Error('There are two.');
  expect(slotName(a)).toBe('Tue 09:00–10:00 Algebra');
  expect(slotNotes(a)).toBe('');
  expect(slotName(b)).toBe('Thu 23:30–00:30');
  expect(slotNotes(b)).toBe('ends the next day · every second week · until 30 Jun 2027');
});

test('dates without a zone', () => {
  expect(formatDate('2026-11-07')).toBe('7 Nov 2026');
  expect(formatDate('soon')).toBe('soon');
  expect(weekdayOf('2026-11-22')).toBe(7);
  expect(weekdayOf('2026-11-23')).toBe(1);
  expect(weekdayOf('')).toBeNull();
  expect(weekdayOf('2026-13-45')).toBeNull();
});

test('an id of a new slot is one the server takes, and not taken yet', () => {
  const ids = Array.from({ length: 50 }).reduce<string[]>((taken) => [...taken, newSlotId(taken)], []);
  expect(new Set(ids).size).toBe(50);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{1,40}$/);
});

test('counts as a sentence: present and absent always, the rest when there is somebody', () => {
  const counts = { present: 21, late: 2, partial: 0, absent: 0, excused: 1, leftEarly: 3 };
  expect(words(counts)).toBe('21 present, 2 late, 0 absent, 1 excused; 3 left early');
  expect(words({ present: 0, late: 0, partial: 1, absent: 4, excused: 0, leftEarly: 0 })).toBe(
    '0 present, 1 partial, 4 absent',
  );
});
