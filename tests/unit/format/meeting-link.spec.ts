import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { fillMeetingUrl } from '@/lib/format/meeting-link';

const template = 'https://acme.app.100ms.live/meeting/{code}?userId={userId}&name={name}';
const place = { code: 'wpi-srjb-wer', roomId: '65f1c0aa12bd34ce56f07a01', role: 'student' };

test('a place for somebody known', () => {
  expect(fillMeetingUrl(template, { ...place, userId: 'stu-1', name: 'Lena Park' })).toBe(
    'https://acme.app.100ms.live/meeting/wpi-srjb-wer?userId=stu-1&name=Lena%20Park',
  );
});

test('a link per role carries no empty user id', () => {
  expect(fillMeetingUrl(template, place)).toBe('https://acme.app.100ms.live/meeting/wpi-srjb-wer');
  expect(fillMeetingUrl(template, { ...place, userId: '', name: 'Lena' })).toBe(
    'https://acme.app.100ms.live/meeting/wpi-srjb-wer?name=Lena',
  );
});

test('parameters without a placeholder stay, one with any unknown value goes', () => {
  const other = 'https://x.example/{roomId}/{role}?skip_preview=true&who={role}-{userId}&r={role}';
  expect(fillMeetingUrl(other, place)).toBe(
    'https://x.example/65f1c0aa12bd34ce56f07a01/student?skip_preview=true&r=student',
  );
});

test('values cannot break out of their place', () => {
  const url = fillMeetingUrl(template, {
    ...place,
    code: '../x?y#z',
    userId: 'a&role=host#',
    name: '{code} $& %',
  });
  expect(new URL(url).pathname).toBe('/meeting/..%2Fx%3Fy%23z');
  expect(Array.from(new URL(url).searchParams)).toEqual([
    ['userId', 'a&role=host#'],
    ['name', '{code} $& %'],
  ]);
});

test('an app that routes by fragment keeps path and query there', () => {
  const hash = 'https://x.example/app#/join/{code}?userId={userId}&name={name}';
  expect(fillMeetingUrl(hash, { ...place, name: 'Zoë' })).toBe(
    'https://x.example/app#/join/wpi-srjb-wer?name=Zo%C3%AB',
  );
});

test('braces that are no placeholder of ours stay', () => {
  expect(fillMeetingUrl('https://x.example/{code}/{constructor}', place)).toBe(
    'https://x.example/wpi-srjb-wer/{constructor}',
  );
});

test('any id and name arrives as it is', () => {
  const text = fc.string({ minLength: 1, unit: 'grapheme' });
  fc.assert(
    fc.property(text, text, (userId, name) => {
      const { searchParams } = new URL(fillMeetingUrl(template, { ...place, userId, name }));
      return searchParams.get('userId') === userId && searchParams.get('name') === name;
    }),
  );
});

test('half a character is replaced, not thrown at', () => {
  const url = fillMeetingUrl(template, { ...place, name: 'a\uD800b' });
  expect(new URL(url).searchParams.get('name')).toBe('a\uFFFDb');
});
