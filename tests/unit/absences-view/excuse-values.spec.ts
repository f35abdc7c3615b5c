import { expect, test } from '@playwright/test';
import { type ExcuseValues, readExcuse } from '@/components/excuses/excuse-values';

const filled: ExcuseValues = {
  student: { userId: 'stu-1', name: 'Ben Hansen', rooms: [{ roomId: 'a', roomName: 'algebra-7b' }] },
  from: '2026-11-17',
  to: '2026-11-19',
  everywhere: true,
  roomIds: [],
  reason: '  Hospital ',
};

test('what is sent: without rooms it is all of them', () => {
  expect(readExcuse(filled)).toEqual({
    wish: { userId: 'stu-1', from: '2026-11-17', to: '2026-11-19', reason: 'Hospital' },
  });
  // Rooms that were chosen before "all rooms" again do not count.
  expect(readExcuse({ ...filled, roomIds: ['a'] })).toEqual(readExcuse(filled));
  expect(readExcuse({ ...filled, everywhere: false, roomIds: ['a'] })).toMatchObject({
    wish: { roomIds: ['a'] },
  });
});

test('an empty form says beside each field what is missing', () => {
  const empty = { ...filled, student: null, from: '', to: '', everywhere: false, reason: ' ' };
  expect(readExcuse(empty)).toEqual({
    errors: {
      userId: 'Choose a student.',
      from: 'Give the date as YYYY-MM-DD.',
      to: 'Give the date as YYYY-MM-DD.',
      roomIds: 'Choose at least one room.',
      reason: 'Say why, in a few words.',
    },
  });
});

test('days that end before they begin', () => {
  expect(readExcuse({ ...filled, to: '2026-11-16' })).toEqual({
    errors: { to: 'The last day is before the first.' },
  });
});
