import assert from 'node:assert/strict';
import { test } from '@playwright/test';
import fc from 'fast-check';
import { formatAgo, formatDateTime, formatExact } from '@/lib/format/time';

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Africa/Casablanca',
];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const minute = 60_000;
const day = 86_400_000;

const zone = fc.constantFrom(...zones);
const moment = fc.oneof(
  fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2050, 0, 1) }),
  // Around New Year, and around the changes of summer time in Europe and America.
  ...[Date.UTC(2027, 0, 1), Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1), Date.UTC(2026, 10, 1, 6)].map(
    (at) => fc.integer({ min: at - day, max: at + day }),
  ),
);

/** The offset of a zone, learnt from Intl's name of it: another way than the one the formatters go. */
function offset(ms: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(ms);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /^GMT([+-])(\d\d):(\d\d)$/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * minute;
}

/** Reads "Tue 17 Nov 2026, 09:05" back as if it were UTC. */
function read(text: string): number {
  const match = /^(\w{3}) (\d{1,2}) (\w{3}) (\d{4}), (\d\d):(\d\d)$/.exec(text);
  assert.ok(match, text);
  const [, weekday, date, month = '', year, hour, minutes] = match;
  const at = Date.UTC(Number(year), months.indexOf(month), Number(date), Number(hour), Number(minutes));
  assert.equal(weekday, new Date(at).toUTCString().slice(0, 3));
  return at;
}

test('what is written in a zone reads back as the same minute', () => {
  fc.assert(
    fc.property(moment, zone, (ms, timeZone) => {
      const back = read(formatDateTime(new Date(ms).toISOString(), timeZone)) - offset(ms, timeZone);
      assert.equal(back, Math.floor(ms / minute) * minute);
    }),
    { numRuns: 2000 },
  );
});

test('the exact form reads back as the same second', () => {
  fc.assert(
    fc.property(moment, (ms) => {
      const text = formatExact(new Date(ms).toISOString());
      assert.equal(Date.parse(text.replace(' UTC', 'Z').replace(' ', 'T')), Math.floor(ms / 1000) * 1000);
    }),
  );
});

test('days ago are the midnights between two moments', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 0, max: 12 * day }), zone, (ms, later, timeZone) => {
      const dayOf = (at: number) => Math.floor((at + offset(at, timeZone)) / day);
      const midnights = dayOf(ms + later) - dayOf(ms);
      const text = formatAgo(new Date(ms).toISOString(), ms + later, timeZone);
      if (midnights === 0) assert.equal(text, 'today');
      else if (midnights === 1) assert.equal(text, 'yesterday');
      else if (midnights < 7) assert.equal(text, `${midnights} d ago`);
      else assert.match(text, /^\d{1,2} \w{3} \d{4}$/);
    }),
    { numRuns: 2000 },
  );
});
