import type { EnrolmentState, PlacedRow } from '@/lib/import/plan-input';
import { type Days, dayBefore, overlap } from '@/lib/roster/days';

/** Whose enrolments are settled, and where. */
type Whose = { roomId: string; personId: string; newId: () => string };
type Settled = {
  enrolments: EnrolmentState[];
  /** By row, the enrolment that is its period. */
  idOf: Map<PlacedRow, string>;
  taken: PlacedRow[];
  refused: PlacedRow[];
};

const same = (one: Days, other: Days) => one.from === other.from && one.until === other.until;
const make = ({ newId, ...whose }: Whose, { from, until }: Days): EnrolmentState => ({
  id: newId(),
  ...whose,
  from,
  until,
});

/**
 * Without days: who is on the roster now or later stays; who left yesterday is back without a gap, else from today.
 * @param wanted false: no row speaks of this person any more
 */
export function settleUndated(
  own: readonly EnrolmentState[],
  today: string,
  whose: Whose,
  wanted: boolean,
): EnrolmentState[] {
  if (!wanted || own.some(({ until }) => until === null || until >= today)) return [...own];
  const yesterday = dayBefore(today);
  const left = own.find(({ until }) => until === yesterday);
  if (left) return own.map((one) => (one === left ? { ...one, until: null } : one));
  return [...own, make(whose, { from: own.length > 0 ? today : null, until: null })];
}

/**
 * Rows with days. One period: the enrolment it falls into gets its days, what is blank stays; else it is a new one. Several:
 * they are as the file says, blank is open, and take the place of what they overlap.
 */
export function settlePeriods(
  own: readonly EnrolmentState[],
  rows: readonly PlacedRow[],
  whose: Whose,
): Settled {
  const [first] = rows;
  if (!first) return { enrolments: [...own], idOf: new Map(), taken: [], refused: [] };
  if (rows.every((row) => same(row, first))) return settleOne(own, rows, first, whose);
  const taken: PlacedRow[] = [];
  const refused: PlacedRow[] = [];
  for (const row of rows) {
    if (taken.every((one) => same(one, row) || !overlap(one, row))) taken.push(row);
    else refused.push(row);
  }
  const periods = taken.filter((row, place) => taken.findIndex((one) => same(one, row)) === place);
  const free = new Set(own);
  const claim = (period: Days, fits: (one: EnrolmentState) => boolean) => {
    const found = [...free].find(fits);
    if (found) free.delete(found);
    return found && { ...found, from: period.from, until: period.until };
  };
  const exact = periods.map((period) => claim(period, (one) => same(one, period)));
  const settled = periods.map(
    (period, place) => exact[place] ?? claim(period, (one) => overlap(one, period)) ?? make(whose, period),
  );
  const idOf = new Map(
    taken.flatMap((row) => settled.filter((one) => same(one, row)).map(({ id }) => [row, id] as const)),
  );
  const kept = [...free].filter((one) => !periods.some((period) => overlap(one, period)));
  return { enrolments: [...kept, ...settled], idOf, taken, refused };
}

function settleOne(
  own: readonly EnrolmentState[],
  rows: readonly PlacedRow[],
  period: PlacedRow,
  whose: Whose,
): Settled {
  const [one, ...more] = own.filter((other) => overlap(other, period));
  if (more.length > 0) return { enrolments: [...own], idOf: new Map(), taken: [], refused: [...rows] };
  const is = one
    ? { ...one, from: period.from ?? one.from, until: period.until ?? one.until }
    : make(whose, period);
  return {
    enrolments: [...own.filter((other) => other !== one), is],
    idOf: new Map(rows.map((row) => [row, is.id])),
    taken: [...rows],
    refused: [],
  };
}
