import type { Participant } from '@/lib/attendance/schema';

export type SortKey = 'name' | 'role' | 'first' | 'last' | 'presence' | 'percent' | 'joins' | 'devices';
export type Sort = { key: SortKey; down: boolean };
export type Filter = { text: string; role: string };

// One collator for all comparisons: making one is a hundred times dearer than using it.
export const collator = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true });

/** How a column reads first: words from A, times from the earliest, amounts from the largest. */
export const startsDown = (key: SortKey): boolean =>
  ['presence', 'percent', 'joins', 'devices'].includes(key);

type Named = Pick<Participant, 'key' | 'name' | 'userId'>;

/** A participant with what comparing and finding needs, worked out once. */
export type Entry<P extends Named = Participant> = { participant: P; rank: number; words: string };

/** Lists participants by name. Nameless ones come last. */
export function indexParticipants<P extends Named>(participants: readonly P[]): Entry<P>[] {
  const byName = [...participants].sort(
    (a, b) =>
      Number(a.name.trim() === '') - Number(b.name.trim() === '') ||
      collator.compare(a.name, b.name) ||
      (a.key < b.key ? -1 : 1),
  );
  return byName.map((participant, rank) => ({
    participant,
    rank,
    words: plain(`${participant.name}\n${participant.userId ?? ''}`),
  }));
}

/** The entries that match, in order. Equal ones stand by name. */
export function arrange(entries: Entry[], filter: Filter, sort: Sort): Entry[] {
  const wanted = plain(filter.text.trim());
  const found = entries.filter(
    ({ participant, words }) =>
      (filter.role === '' || participant.role === filter.role) && (wanted === '' || words.includes(wanted)),
  );
  const sign = sort.down ? -1 : 1;
  return found.sort((a, b) => sign * compare(sort.key, a, b) || a.rank - b.rank);
}

/** The roles that occur, by name. */
export function rolesOf(participants: Participant[]): string[] {
  return [...new Set(participants.map((participant) => participant.role))].sort(collator.compare);
}

function compare(key: SortKey, a: Entry, b: Entry): number {
  const one = a.participant;
  const other = b.participant;
  switch (key) {
    case 'name':
      return a.rank - b.rank;
    case 'role':
      return one.role === other.role ? 0 : collator.compare(one.role, other.role);
    case 'first':
      return order(one.firstJoinedAt, other.firstJoinedAt);
    // ISO strings of equal form sort as text; "~" stands after every digit, and so "still here" after every leave.
    case 'last':
      return order(one.lastLeftAt ?? '~', other.lastLeftAt ?? '~');
    case 'presence':
      return one.presentSeconds - other.presentSeconds;
    case 'percent':
      return one.presentRatio - other.presentRatio;
    case 'joins':
      return one.joins - other.joins;
    case 'devices':
      return one.maxDevices - other.maxDevices;
  }
}

export const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Without accents and letter case, so that "oz" finds "Özgür". */
export const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
