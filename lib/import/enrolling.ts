import { settlePeriods, settleUndated } from '@/lib/import/periods';
import type { EnrolmentState, PlacedRow, PlanInput } from '@/lib/import/plan-input';
import { dayBefore } from '@/lib/roster/days';

export type EnrolmentChangeset = {
  newEnrolments: EnrolmentState[];
  changedEnrolments: EnrolmentState[];
  /** Ids of those that would have ended before they began, or that the file's periods took the place of. */
  removedEnrolments: string[];
};
export type RowOutcome = 'added' | 'updated' | 'unchanged' | { reason: string };

const overlapping =
  'These days overlap others of the same person, in this file or on the roster. Give each period once.';
const keyOf = (roomId: string, personId: string) => `${roomId} ${personId}`;
const isDated = ({ from, until }: PlacedRow) => from !== null || until !== null;

/** The enrolments of an import while it is planned. */
export function enrolmentsOf({
  enrolments,
  todayIn,
  newId,
}: Pick<PlanInput, 'enrolments' | 'todayIn' | 'newId'>) {
  const before = new Map(enrolments.map((one) => [one.id, one]));
  const current = new Map<string, EnrolmentState[]>();
  for (const one of enrolments) {
    const key = keyOf(one.roomId, one.personId);
    current.set(key, [...(current.get(key) ?? []), one]);
  }
  const named = new Set<string>();
  const rooms = new Set<string>();
  const all = () => [...current.values()].flat();

  /** Ends what is open in a room for a person; what has not begun goes. Returns how many. */
  const finish = (roomId: string, key: string, last: string | null): number => {
    const yesterday = dayBefore(todayIn(roomId));
    const day = last !== null && last < yesterday ? last : yesterday;
    const own = current.get(key) ?? [];
    const open = own.filter(({ until }) => until === null || until > yesterday);
    const kept = own.flatMap((one) => {
      if (!open.includes(one)) return [one];
      return one.from !== null && one.from > day ? [] : [{ ...one, until: day }];
    });
    current.set(key, kept);
    return open.length;
  };

  return {
    /** Puts somebody on a room's roster as all rows of them for this room say. Answers for each row. */
    enrol: (rows: readonly PlacedRow[], roomId: string, personId: string): RowOutcome[] => {
      const key = keyOf(roomId, personId);
      rooms.add(roomId);
      named.add(key);
      const own = current.get(key) ?? [];
      const fresh = { roomId, personId, newId };
      const dated = settlePeriods(own, rows.filter(isDated), fresh);
      const settled =
        dated.taken.length > 0
          ? dated.enrolments
          : settleUndated(own, todayIn(roomId), fresh, rows.length > dated.refused.length);
      current.set(key, settled);
      const told = new Set<string>();
      return rows.map((row) => {
        if (dated.refused.includes(row)) return { reason: overlapping };
        const one =
          dated.idOf.get(row) ?? settled.find(({ id }) => isChanged(before.get(id), settled, id))?.id;
        if (one === undefined || told.has(one)) return 'unchanged';
        told.add(one);
        if (!before.has(one)) return 'added';
        return isChanged(before.get(one), settled, one) ? 'updated' : 'unchanged';
      });
    },
    /** Ends who is still on the roster, unless another row enrols them. @param last the last day, when the file gives one */
    end: (roomId: string, personId: string, last: string | null): boolean => {
      rooms.add(roomId);
      const key = keyOf(roomId, personId);
      return !named.has(key) && finish(roomId, key, last) > 0;
    },
    /** Ends those of the file's rooms whom no row named. Returns how many. @param spared people who are left alone */
    endOthers: (spared: ReadonlySet<string>): number => {
      let ended = 0;
      for (const [key, [one]] of [...current]) {
        if (!one || !rooms.has(one.roomId) || named.has(key) || spared.has(one.personId)) continue;
        ended += finish(one.roomId, key, null);
      }
      return ended;
    },
    changes: (): EnrolmentChangeset => {
      const after = all();
      const kept = new Set(after.map(({ id }) => id));
      return {
        newEnrolments: after.filter(({ id }) => !before.has(id)),
        changedEnrolments: after.filter(({ id }) => before.has(id) && isChanged(before.get(id), after, id)),
        removedEnrolments: [...before.keys()].filter((id) => !kept.has(id)),
      };
    },
  };
}

function isChanged(was: EnrolmentState | undefined, after: readonly EnrolmentState[], id: string): boolean {
  const is = after.find((one) => one.id === id);
  return was === undefined || is === undefined || was.from !== is.from || was.until !== is.until;
}
