import { type Claims, claimsOf } from '@/lib/import/claims';
import { type EnrolmentChangeset, enrolmentsOf } from '@/lib/import/enrolling';
import { aliasesOf, type Match, matchPerson } from '@/lib/import/matching';
import type { PlacedRow, PlanInput } from '@/lib/import/plan-input';
import type { ImportRow, Rejection } from '@/lib/import/rows';
import { normalUserId } from '@/lib/lessons/who';
import { indexPeople, type PersonState } from '@/lib/roster/person-index';

/** What is to be written. The numbers count rows; `ended` those the file lists no more, or lists as over. */
export type Plan = EnrolmentChangeset & {
  newPeople: PersonState[];
  changedPeople: PersonState[];
  counts: { added: number; updated: number; unchanged: number; ended: number };
  rejected: Rejection[];
};

/**
 * What an import changes. Pure: the same file twice changes nothing the second time. Rows with a user id come first, so that
 * rows without one find whom those name; then those with an external id, for they may give an e-mail address to a second
 * person, and a row with the address alone must be as open the first time as the second. Rows that say somebody is over
 * come last, and only for who is not named otherwise.
 */
export function planImport(input: PlanInput): Plan {
  const index = indexPeople(input.people);
  const before = new Map(input.people.map((person) => [person.id, person]));
  const current = new Map(before);
  const claims = claimsOf();
  const aliases = aliasesOf();
  const enrolments = enrolmentsOf(input);
  const counts = { added: 0, updated: 0, unchanged: 0, ended: 0 };
  const rejected = [...input.rejected];
  const refuse = (row: ImportRow, reason: string) => {
    const mentions = [row.userId, row.email, row.externalId].filter((one) => one !== null);
    rejected.push({
      line: row.line,
      reason,
      mentions,
      ...(row.file === undefined ? {} : { file: row.file }),
    });
  };

  const groups = new Map<string, { person: PersonState; rows: PlacedRow[] }>();
  const over: PlacedRow[] = [];
  for (const row of inOrder(input.rows)) {
    const match = matchPerson(row, index, aliases);
    if ('reason' in match) {
      aliases.add(row, null);
      refuse(row, match.reason);
      continue;
    }
    if (row.over) {
      over.push(row);
      continue;
    }
    const known = match.person;
    const person = known && input.fixed?.has(known.id) ? known : afterRow(row, match, claims, input.newId);
    aliases.add(row, person.id);
    const trouble = claims.against(person.id, row);
    if (trouble !== null) {
      refuse(row, trouble);
      continue;
    }
    if (match.person) index.replace(match.person, person);
    else index.add(person);
    current.set(person.id, person);
    claims.add(person.id, row);
    const key = `${row.roomId} ${person.id}`;
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { person, rows: [row] });
  }
  for (const {
    person: { id },
    rows,
  } of groups.values()) {
    const outcomes = enrolments.enrol(rows, rows[0]?.roomId ?? '', id);
    const told = differs(before.get(id), current.get(id));
    for (const [place, row] of rows.entries()) {
      const outcome = outcomes[place] ?? 'unchanged';
      if (typeof outcome !== 'string') refuse(row, outcome.reason);
      else counts[place === 0 && told && outcome === 'unchanged' ? 'updated' : outcome] += 1;
    }
  }
  for (const row of over) {
    const match = matchPerson(row, index, aliases);
    const person = 'reason' in match ? null : match.person;
    const ended = person !== null && enrolments.end(row.roomId, person.id, row.until);
    counts[ended ? 'ended' : 'unchanged'] += 1;
  }
  if (input.endMissing) counts.ended += enrolments.endOthers(mentionedIn(rejected, [...current.values()]));
  const after = [...current.values()];
  return {
    newPeople: after.filter(({ id }) => !before.has(id)),
    changedPeople: after.filter((person) => before.has(person.id) && differs(before.get(person.id), person)),
    ...enrolments.changes(),
    counts,
    rejected: rejected.sort((a, b) => (a.file ?? '').localeCompare(b.file ?? '') || a.line - b.line),
  };
}

function inOrder(rows: readonly PlacedRow[]): PlacedRow[] {
  const place = ({ over, userId, externalId }: PlacedRow) =>
    over ? 3 : userId !== null ? 0 : externalId !== null ? 1 : 2;
  return [...rows].sort((a, b) => place(a) - place(b));
}

/** The person as the row leaves them. What the file said first counts; blanks say nothing. */
function afterRow(
  row: PlacedRow,
  { person, userId }: Match,
  claims: Claims,
  newId: () => string,
): PersonState {
  const base = person ?? { id: newId(), userId, name: row.name ?? userId, email: null, externalId: null };
  const said = claims.of(base.id);
  return {
    ...base,
    name: said?.name ?? row.name ?? base.name,
    email: said?.email ?? row.email ?? base.email,
    externalId: said?.externalId ?? row.externalId ?? base.externalId,
  };
}

const differs = (one: PersonState | undefined, other: PersonState | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  (one.name !== other.name || one.email !== other.email || one.externalId !== other.externalId);

/** Who is named anywhere in a row that could not be taken: a bad row must not end anybody. */
function mentionedIn(rejected: readonly Rejection[], people: readonly PersonState[]): Set<string> {
  const said = new Set(rejected.flatMap(({ mentions }) => mentions.map(normalUserId)));
  const named = people.filter(({ userId, email, externalId }) =>
    [userId, email, externalId].some((id) => id !== null && said.has(normalUserId(id))),
  );
  return new Set(named.map(({ id }) => id));
}
