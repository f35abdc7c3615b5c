import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { emptyRoom, nameAdvice, readRoomValues } from '@/components/rooms/create-room-values';
import { roomNamePattern } from '@/lib/rooms/schema';

test('what was left empty is not sent', () => {
  expect(readRoomValues({ ...emptyRoom, name: 'algebra-7b' })).toEqual({ room: { name: 'algebra-7b' } });
});

test('the time limit becomes seconds, with a comma or a point', () => {
  const seconds = (limit: string, limitUnit: 'minutes' | 'hours') =>
    readRoomValues({ ...emptyRoom, name: 'a', limit, limitUnit });
  expect(seconds('45', 'minutes')).toEqual({ room: { name: 'a', maxDurationSeconds: 2_700 } });
  expect(seconds('1,5', 'hours')).toEqual({ room: { name: 'a', maxDurationSeconds: 5_400 } });
  expect(seconds('1.5', 'hours')).toEqual({ room: { name: 'a', maxDurationSeconds: 5_400 } });
});

test('every wrong field has its own message', () => {
  const read = readRoomValues({
    ...emptyRoom,
    name: 'a b',
    description: 'x'.repeat(501),
    size: 'many',
    limit: '13',
    limitUnit: 'hours',
  });
  expect('errors' in read && Object.keys(read.errors).sort()).toEqual([
    'description',
    'maxDurationSeconds',
    'name',
    'size',
  ]);
});

test('more than 2,500 people need a large room', () => {
  expect(readRoomValues({ ...emptyRoom, name: 'a', size: '5000' })).toMatchObject({
    errors: { size: expect.stringContaining('large room') },
  });
  expect(readRoomValues({ ...emptyRoom, name: 'a', size: '5000', largeRoom: true })).toEqual({
    room: { name: 'a', size: 5_000, largeRoom: true },
  });
});

test('a name nobody has typed yet is not wrong', () => {
  expect(nameAdvice('')).toBeNull();
  expect(nameAdvice('algebra-7b.v2:A_1')).toBeNull();
});

test('a wrong name is explained and mended', () => {
  expect(nameAdvice('Fußball 7/b')).toEqual({
    problem: expect.stringContaining('“ß”, a space and a slash'),
    suggestion: 'Fussball-7-b',
  });
  expect(nameAdvice('Élève n° 1')?.suggestion).toBe('Eleve-n-1');
  expect(nameAdvice('数学')?.suggestion).toBe('');
});

test('a suggestion is always a name that 100ms takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 130 }), (name) => {
      const suggestion = nameAdvice(name)?.suggestion ?? '';
      if (suggestion === '') return;
      expect(suggestion).toMatch(roomNamePattern);
      expect(suggestion.length).toBeLessThanOrEqual(100);
      expect(nameAdvice(suggestion)).toBeNull();
    }),
  );
});
