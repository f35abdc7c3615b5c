import { expect, test } from '@playwright/test';
import { parseLessonId, partId, sessionLessonId, slotLessonId } from '@/lib/lessons/lesson-id';

test('ids say what they are made of', () => {
  const slot = slotLessonId('65f', '2026-11-17', 'mon-1_a');
  expect(slot).toBe('65f.20261117.mon-1_a');
  expect(parseLessonId(slot)).toEqual({ roomId: '65f', date: '2026-11-17', slotId: 'mon-1_a', base: slot });
  const session = sessionLessonId('65f', '66a');
  expect(session).toBe('65f.s.66a');
  expect(parseLessonId(session)).toEqual({ roomId: '65f', sessionId: '66a', base: session });
});

test('parts of a split know the lesson they were cut from', () => {
  const part = partId(partId('65f.s.66a', '0123456789'), 'ab-_');
  expect(part).toBe('65f.s.66a.p01234567.pab-_');
  expect(parseLessonId(part)).toEqual({ roomId: '65f', sessionId: '66a', base: '65f.s.66a' });
});

test('slots may be called s or p1', () => {
  expect(parseLessonId('65f.20261117.s')).toMatchObject({ slotId: 's' });
  expect(parseLessonId('65f.20261117.p1')).toMatchObject({ slotId: 'p1', base: '65f.20261117.p1' });
});

test('anything else is no id', () => {
  for (const text of [
    '',
    '65f',
    '65f.s',
    '65f.s.',
    '65f.20261117',
    '65f.20261345.a',
    '65f.20260230.a',
    '65f.s.a.x1',
    '65f.s.a/b',
    'a.b.c',
    '65f.s.a.p',
    '65f.s.a\n',
  ]) {
    expect(parseLessonId(text)).toBeNull();
  }
});
