import type { CorrectionInput } from '@/lib/lessons/types';

/** An excuse that stands, as lessons are judged by it. `from`, `until`: first and last day; `roomIds` null: all rooms. */
export type ExcuseInput = {
  id: string;
  from: string;
  until: string;
  roomIds: readonly string[] | null;
  reason: string;
  by: string;
  /** When it was made, epoch milliseconds. */
  at: number;
};

/** What an excuse must cover: a room's lesson of that date. */
type Place = { roomId: string; date: string };

/** Of the excuses that cover a lesson the one made last; undefined when none does. */
export function excuseFor(excuses: readonly ExcuseInput[], place: Place): ExcuseInput | undefined {
  let latest: ExcuseInput | undefined;
  for (const excuse of excuses) {
    if (covers(excuse, place) && (!latest || isAfter(excuse, latest))) latest = excuse;
  }
  return latest;
}

const covers = ({ from, until, roomIds }: ExcuseInput, { roomId, date }: Place): boolean =>
  from <= date && date <= until && (roomIds === null || roomIds.includes(roomId));

const isAfter = (one: ExcuseInput, other: ExcuseInput): boolean =>
  one.at > other.at || (one.at === other.at && one.id > other.id);

/**
 * What staff said about the people of a lesson: by hand, else by an excuse for its day. Taking back what was said by hand
 * lets the excuse act again.
 * @param corrections by hand, by rosterId
 * @param excuses of everybody on the room's rosters, by rosterId
 */
export function withExcuses(
  corrections: ReadonlyMap<string, CorrectionInput>,
  excuses: ReadonlyMap<string, readonly ExcuseInput[]>,
  place: Place,
): ReadonlyMap<string, CorrectionInput> {
  if (excuses.size === 0) return corrections;
  const said = new Map(corrections);
  for (const [rosterId, own] of excuses) {
    const excuse = said.has(rosterId) ? undefined : excuseFor(own, place);
    if (excuse) said.set(rosterId, toCorrection(excuse));
  }
  return said;
}

const toCorrection = ({ id, reason, by, at }: ExcuseInput): CorrectionInput => ({
  event: '',
  excuseId: id,
  status: 'excused',
  note: reason,
  by,
  at,
});
