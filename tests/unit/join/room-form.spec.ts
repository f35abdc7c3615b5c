import { expect, test } from '@playwright/test';
import { limitErrors, toChange, toForm } from '@/components/rooms/room-form';
import { type Room, roomChange } from '@/lib/rooms/schema';

const room: Room = {
  id: 'r1',
  name: 'algebra-7b',
  description: 'Algebra, class 7B',
  enabled: true,
  templateId: 't1',
  templateName: 'school_videoconf',
  region: 'eu',
  size: 5_000,
  largeRoom: true,
  maxDurationSeconds: 5_400,
  createdAt: '2026-09-01T08:00:00.000Z',
  live: null,
  lastSessionAt: null,
};
const edited = (change: Partial<ReturnType<typeof toForm>>) => toChange(room, { ...toForm(room), ...change });

test('an untouched form changes nothing', () => {
  expect(edited({})).toEqual({});
  expect(edited({ description: ' Algebra, class 7B ' })).toEqual({});
});

test('only what differs is sent, minutes as seconds', () => {
  expect(edited({ minutes: '60' })).toEqual({ maxDurationSeconds: 3_600 });
  expect(edited({ minutes: '2,5' })).toEqual({ maxDurationSeconds: 150 });
  expect(edited({ description: '', region: 'us' })).toEqual({ description: '', region: 'us' });
});

test('the size of a large room passes the schema because "large room" goes with it', () => {
  const change = edited({ size: '6000' });
  expect(change).toEqual({ size: 6_000, largeRoom: true });
  expect(roomChange.safeParse(change).success).toBe(true);
});

test('turning "large room" off with too large a size is refused beside the size', () => {
  const form = { ...toForm(room), largeRoom: false };
  expect(Object.keys(limitErrors(room, form))).toEqual(['size']);
  expect(limitErrors(room, { ...form, size: '2500' })).toEqual({});
});

test('a room without limits may leave them empty; one with limits may not empty them', () => {
  const open = { ...room, largeRoom: false };
  delete open.size;
  delete open.maxDurationSeconds;
  expect(limitErrors(open, toForm(open))).toEqual({});
  expect(toChange(open, { ...toForm(open), largeRoom: true })).toEqual({ largeRoom: true });
  expect(Object.keys(limitErrors(room, { ...toForm(room), size: ' ', minutes: '' }))).toEqual([
    'size',
    'maxDurationSeconds',
  ]);
});

test('text that is no number is refused in words', () => {
  const result = roomChange.safeParse(edited({ size: 'many' }));
  expect(result.error?.issues[0]?.message).toBe('Give the size as a whole number of people.');
});
