import type { ExcuseInput } from '@/lib/excuses/apply';
import type { CorrectionInput } from '@/lib/lessons/types';

/** An excuse for 16 to 18 November in all rooms, made at 1000. */
export const excuse = (rest: Partial<ExcuseInput> = {}): ExcuseInput => ({
  id: 'a1',
  from: '2026-11-16',
  until: '2026-11-18',
  roomIds: null,
  reason: 'choir trip',
  by: 'Ada Byron',
  at: 1000,
  ...rest,
});

/** What staff said of one lesson by hand. */
export const byHand = (rest: Partial<CorrectionInput> = {}): CorrectionInput => ({
  event: 'e1',
  excuseId: null,
  status: 'late',
  note: 'seen at the door',
  by: 'Grace Hopper',
  at: 500,
  ...rest,
});
