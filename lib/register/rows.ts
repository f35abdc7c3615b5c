import { toSeconds } from '@/lib/attendance/compute';
import { byName, nameSortKey } from '@/lib/attendance/order';
import type { Status } from '@/lib/lessons/schema';
import type { LessonStandings, Standing } from '@/lib/lessons/standings';
import { absencesInARow } from '@/lib/register/absence-runs';
import type { RegisterStudent } from '@/lib/register/schema';
import { totalsOf } from '@/lib/register/totals';

/** A person on a room's roster as it is now, by one of their enrolments. */
export type Enrolled = {
  rosterId: string;
  personId: string;
  userId: string;
  name: string;
  email: string | null;
};

/** Whose an enrolment was that stands no more. */
export type Former = { personId: string; userId: string };

export type RowSources = {
  /** Oldest first. */
  lessons: readonly Pick<LessonStandings, 'wholeMs' | 'standings'>[];
  /** The room's enrolments that stand, whatever their days; of one person the latest last. */
  enrolled: readonly Enrolled[];
  /** Those of them whose people are in the register even without a lesson. */
  expected: ReadonlySet<string>;
  /** The other enrolments of these lessons, by rosterId. */
  former: ReadonlyMap<string, Former>;
};

/** A row while it is filled. */
type Draft = Pick<Enrolled, 'rosterId' | 'userId' | 'name' | 'email'> & {
  /** The roster as it is now says who they are; else the latest lesson does. */
  known: boolean;
  statuses: (Status | null)[];
  presentMs: number[];
};

/** The rows of a register, by name: a person each, however often they were enrolled. */
export function registerRows(sources: RowSources): RegisterStudent[] {
  const { lessons, enrolled, expected } = sources;
  const { rowOf, rows } = drafting(sources);
  for (const one of enrolled) if (expected.has(one.rosterId)) rowOf({ ...one, id: one.rosterId });
  lessons.forEach(({ standings }, place) => {
    for (const { entry, status, presentMs } of standings) {
      const row = rowOf(entry);
      row.statuses[place] = status;
      row.presentMs[place] = presentMs;
      if (row.known) continue;
      row.rosterId = entry.id;
      row.name = entry.name;
      row.email = entry.email;
    }
  });
  return [...rows()]
    .map((row) => ({ sortKey: nameSortKey(row.name), name: row.name, key: row.userId, row }))
    .sort(byName)
    .map(({ row }) => toStudent(row, lessons));
}

/** Finds the row of whose enrolment it is, and makes it the first time. */
function drafting({ lessons, enrolled, former }: RowSources) {
  const byEnrolment = new Map<string, Draft>();
  const byPerson = new Map<string, Draft>();
  const personOf = new Map(enrolled.map(({ rosterId, personId }) => [rosterId, personId]));
  const latest = new Map(enrolled.map((one) => [one.personId, one]));

  const make = (entry: Standing['entry']): Draft => {
    const was = former.get(entry.id);
    const personId = personOf.get(entry.id) ?? was?.personId ?? `enrolment ${entry.id}`;
    const is = latest.get(personId);
    const row = byPerson.get(personId) ?? {
      rosterId: is?.rosterId ?? entry.id,
      userId: is?.userId ?? was?.userId ?? entry.userId,
      name: is?.name ?? entry.name,
      email: is ? is.email : entry.email,
      known: is !== undefined,
      statuses: lessons.map(() => null),
      presentMs: lessons.map(() => 0),
    };
    byPerson.set(personId, row);
    byEnrolment.set(entry.id, row);
    return row;
  };
  return {
    rowOf: (entry: Standing['entry']) => byEnrolment.get(entry.id) ?? make(entry),
    rows: () => byPerson.values(),
  };
}

function toStudent(row: Draft, lessons: RowSources['lessons']): RegisterStudent {
  const { rosterId, userId, name, email, statuses, presentMs } = row;
  const counted = lessons.map(({ wholeMs }, place) => ({
    status: statuses[place] ?? null,
    presentMs: presentMs[place] ?? 0,
    heldMs: wholeMs,
  }));
  return {
    rosterId,
    userId,
    name,
    email,
    statuses,
    presentSeconds: presentMs.map(toSeconds),
    ...totalsOf(counted),
    absencesInARow: absencesInARow(statuses),
  };
}
