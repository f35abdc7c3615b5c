import { expect, test } from '@playwright/test';
import { excuseFor, withExcuses } from '@/lib/excuses/apply';
import { percentage } from '@/lib/lessons/percentage';
import type { CorrectionInput } from '@/lib/lessons/types';
import { byHand, excuse } from './make';

const lesson = { roomId: 'room-1', date: '2026-11-17' };
const nothing: ReadonlyMap<string, CorrectionInput> = new Map();

test('an excuse covers its first and last day, and none beside them', () => {
  const covers = (date: string) => excuseFor([excuse()], { ...lesson, date }) !== undefined;
  expect(['2026-11-15', '2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19'].map(covers)).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
});

test('an excuse for some rooms leaves the others alone', () => {
  const some = [excuse({ roomIds: ['room-1', 'room-2'] })];
  expect(excuseFor(some, lesson)?.id).toBe('a1');
  expect(excuseFor(some, { ...lesson, roomId: 'room-2' })?.id).toBe('a1');
  expect(excuseFor(some, { ...lesson, roomId: 'room-3' })).toBeUndefined();
});

test('where excuses overlap the one made last is shown, in whatever order they come', () => {
  const first = excuse({ id: 'f', at: 1 });
  const last = excuse({ id: 'b', at: 3 });
  const same = excuse({ id: 'a', at: 3 });
  const elsewhere = excuse({ id: 'z', at: 9, roomIds: ['room-9'] });
  const all = [first, last, same, elsewhere];
  expect(excuseFor(all, lesson)?.id).toBe('b');
  expect(excuseFor(all.toReversed(), lesson)?.id).toBe('b');
});

test('an excuse speaks as a correction does: with its reason, author and time', () => {
  const said = withExcuses(nothing, new Map([['r1', [excuse()]]]), lesson);
  expect([...said]).toEqual([
    ['r1', { event: '', excuseId: 'a1', status: 'excused', note: 'choir trip', by: 'Ada Byron', at: 1000 }],
  ]);
});

test('what was said by hand stands, however old; without it the excuse acts', () => {
  const excuses = new Map([['r1', [excuse()]]]);
  const corrections = new Map([
    ['r1', byHand()],
    ['r2', byHand({ status: 'absent' })],
  ]);
  expect(withExcuses(corrections, excuses, lesson)).toEqual(corrections);
  corrections.delete('r1');
  const said = withExcuses(corrections, excuses, lesson);
  expect(said.get('r1')).toMatchObject({ status: 'excused', excuseId: 'a1' });
  expect(said.get('r2')).toBe(corrections.get('r2'));
  expect(corrections.has('r1')).toBe(false);
});

test('an excused lesson counts in no percentage, whoever was there', () => {
  const counted = [
    { status: 'present' as const, presentMs: 60, heldMs: 60 },
    { status: 'absent' as const, presentMs: 0, heldMs: 60 },
  ];
  const excused = { status: 'excused' as const, presentMs: 50, heldMs: 60 };
  expect(percentage([...counted, excused])).toEqual(percentage(counted));
});
