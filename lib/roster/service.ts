import 'server-only';
import { randomBytes } from 'node:crypto';
import { requireRoom } from '@/lib/access/rooms';
import { byName, nameSortKey } from '@/lib/attendance/order';
import { type AuditEntry, record } from '@/lib/audit/record';
import type { Staff } from '@/lib/auth/schema';
import { AppError } from '@/lib/errors';
import { beforeInputsChange } from '@/lib/lessons/freeze';
import { knownRoom } from '@/lib/rooms/state';
import { overlap, sayDays } from '@/lib/roster/days';
import { changedDetails, hasOtherDetails } from '@/lib/roster/details';
import { indexPeople, type PersonState } from '@/lib/roster/person-index';
import { isKnownTo, requireOwnDetails, taughtElsewhere } from '@/lib/roster/reach';
import { rosterOf } from '@/lib/roster/rows';
import type { EnrolmentChange, NewEnrolment, Roster, RosterPerson } from '@/lib/roster/schema';
import {
  aloneOnRosters,
  type EnrolmentRow,
  enrolmentsIn,
  everybody,
  findEnrolment,
  type RosterChanges,
  roomsOfPeople,
  writeChanges,
} from '@/lib/roster/store';

const newId = () => randomBytes(16).toString('hex');
const nothing: RosterChanges = {
  newPeople: [],
  changedPeople: [],
  newEnrolments: [],
  changedEnrolments: [],
  removedEnrolments: [],
};

/** Who is or was on a room's roster, by name; those who left have an `until`. Throws `not_found`. */
export async function listRoster(staff: Staff, roomId: string): Promise<Roster> {
  await requireRoom(staff, roomId, 'rooms:read');
  const [rows] = await Promise.all([rosterOf(roomId), knownRoom(roomId)]);
  const named = rows.map((row) => ({ sortKey: nameSortKey(row.name), name: row.name, key: row.userId, row }));
  return { people: named.sort(byName).map(({ row }) => toRosterPerson(row, row)) };
}

/**
 * Puts people on a roster, all or nobody. A user id that is known is that person, whose name, e-mail and external id become
 * those given; of who is also taught where this staff sees nothing they stay as they are. Throws `not_found`, and `conflict` for who is on the roster on some of the days.
 */
export async function enrol(
  staff: Staff,
  roomId: string,
  wanted: readonly NewEnrolment[],
): Promise<RosterPerson[]> {
  await requireRoom(staff, roomId, 'rooms:write');
  await knownRoom(roomId);
  return aloneOnRosters(async () => {
    const [known, standing] = await Promise.all([everybody(), enrolmentsIn([roomId])]);
    const index = indexPeople(known);
    const fixed = await taughtElsewhere(
      staff,
      wanted.flatMap(({ userId }) => index.byUserId(userId)?.id ?? []),
    );
    const before = new Map(known.map((person) => [person.id, person]));
    const after = new Map<string, PersonState>();
    const own = [...standing];
    const added = wanted.map((one, place) => {
      const found = index.byUserId(one.userId);
      const person = found && fixed.has(found.id) ? found : asGiven(found, one);
      const enrolment = {
        id: newId(),
        roomId,
        personId: person.id,
        from: one.from ?? null,
        until: one.until ?? null,
      };
      requireFree(enrolment, own, person, wanted.length > 1 ? `people.${place}.userId` : 'userId');
      own.push(enrolment);
      const previous = after.get(person.id) ?? before.get(person.id);
      if (previous) index.replace(previous, person);
      else index.add(person);
      after.set(person.id, person);
      return enrolment;
    });
    const touched = [...after.values()];
    const changes = {
      ...nothing,
      newPeople: touched.filter(({ id }) => !before.has(id)),
      changedPeople: touched.filter((person) => isChanged(before.get(person.id), person)),
      newEnrolments: added,
    };
    await write(staff, [roomId], changes, { action: 'roster.add', target: roomId, count: added.length });
    return added.flatMap((enrolment) => {
      const person = after.get(enrolment.personId);
      return person ? [toRosterPerson(person, enrolment)] : [];
    });
  });
}

/**
 * Changes somebody on a roster: name, user id, e-mail and external id of the person, wherever they are, and the days in this
 * room. `removed: false` takes back that they were taken off. Throws `not_found`, `conflict`, and `forbidden` for the details
 * of who is also taught where this staff sees nothing.
 */
export async function changeEnrolment(
  staff: Staff,
  roomId: string,
  id: string,
  change: EnrolmentChange,
): Promise<RosterPerson> {
  await requireRoom(staff, roomId, 'rooms:write');
  await knownRoom(roomId);
  return aloneOnRosters(async () => {
    const found = await findEnrolment(roomId, id);
    if (!found || (found.enrolment.removedAt && change.removed !== false)) throw missing();
    const person = { ...found.person, ...given(change) };
    await requireOwnDetails(staff, found.person, person);
    if (change.userId !== undefined) await requireOwnUserId(staff, person);
    const { removedAt, ...was } = found.enrolment;
    const enrolment = {
      ...was,
      from: change.from === undefined ? was.from : change.from,
      until: change.until === undefined ? was.until : change.until,
    };
    requireOrder(enrolment);
    const others = (await enrolmentsIn([roomId])).filter((other) => other.id !== id);
    requireFree(enrolment, others, person, 'from');
    const days = (['from', 'until'] as const).filter((field) => was[field] !== enrolment[field]);
    const moved = removedAt !== null || days.length > 0;
    const details = changedDetails(found.person, person);
    const fields = [...details, ...days, ...(removedAt === null ? [] : ['removed'])];
    const changes = {
      ...nothing,
      changedPeople: details.length > 0 ? [person] : [],
      changedEnrolments: moved ? [enrolment] : [],
    };
    await write(
      staff,
      moved ? [roomId] : [],
      changes,
      fields.length > 0
        ? { action: 'roster.change', target: person.id, details: { roomId, fields } }
        : undefined,
    );
    return toRosterPerson(person, enrolment);
  });
}

/** Takes somebody off as if they had never been on; `removed: false` takes that back. Throws `not_found`. */
export async function removeEnrolment(staff: Staff, roomId: string, id: string): Promise<void> {
  await requireRoom(staff, roomId, 'rooms:write');
  await knownRoom(roomId);
  await aloneOnRosters(async () => {
    const found = await findEnrolment(roomId, id);
    if (!found || found.enrolment.removedAt) throw missing();
    await write(
      staff,
      [roomId],
      { ...nothing, removedEnrolments: [id] },
      { action: 'roster.remove', target: found.person.id, details: { roomId } },
    );
  });
}

/** Writes after what is due by the old rosters is frozen: of the rooms themselves, and wherever changed people are. */
async function write(
  staff: Staff,
  roomIds: readonly string[],
  changes: RosterChanges,
  entry: AuditEntry | undefined,
): Promise<void> {
  const elsewhere = await roomsOfPeople(changes.changedPeople.map(({ id }) => id));
  const affected = new Set([...roomIds, ...elsewhere]);
  if (affected.size > 0) await beforeInputsChange([...affected]);
  await writeChanges(changes, { also: async (tx) => entry && record(tx, staff, entry) });
}

type Given = Pick<NewEnrolment, 'userId' | 'name' | 'email' | 'externalId'>;

/** A person with what is given; what is absent stays, null is taken away. */
function asGiven(person: PersonState | undefined, one: Given): PersonState {
  const { email = person?.email ?? null, externalId = person?.externalId ?? null } = one;
  return {
    id: person?.id ?? newId(),
    userId: person?.userId ?? one.userId,
    name: one.name,
    email,
    externalId,
  };
}

const given = (change: EnrolmentChange): Partial<Given> =>
  Object.fromEntries(
    (['userId', 'name', 'email', 'externalId'] as const).flatMap((field) =>
      change[field] === undefined ? [] : [[field, change[field]]],
    ),
  );

const isChanged = (before: PersonState | undefined, after: PersonState): boolean =>
  before !== undefined && hasOtherDetails(before, after);

/** Another person's user id cannot be taken: two people would become one. Who is unknown to this staff stays so. */
async function requireOwnUserId(staff: Staff, person: PersonState): Promise<void> {
  const other = indexPeople((await everybody()).filter(({ id }) => id !== person.id)).byUserId(person.userId);
  if (!other) return;
  const told = (await isKnownTo(staff, other.id))
    ? `${other.name} has the user id ${other.userId} already.`
    : 'Somebody in another room has this user id already.';
  throw new AppError('conflict', told, { fields: { userId: told } });
}

function requireFree(
  enrolment: EnrolmentRow,
  others: readonly EnrolmentRow[],
  person: PersonState,
  field: string,
): void {
  const other = others.find(({ personId, ...days }) => personId === person.id && overlap(days, enrolment));
  if (!other) return;
  const told = `${person.name} (${person.userId}) is on this roster already, ${sayDays(other)}. Nothing was changed.`;
  throw new AppError('conflict', told, { fields: { [field]: told } });
}

function requireOrder({ from, until }: EnrolmentRow): void {
  if (from === null || until === null || from <= until) return;
  const told = 'The last day is before the first.';
  throw new AppError('bad_request', told, { fields: { until: told } });
}

const missing = () => new AppError('not_found', 'Nobody of this id is on the roster.');

function toRosterPerson(
  person: Omit<PersonState, 'id'>,
  enrolment: Pick<EnrolmentRow, 'id' | 'from' | 'until'>,
): RosterPerson {
  return {
    id: enrolment.id,
    userId: person.userId,
    name: person.name,
    ...(person.email === null ? {} : { email: person.email }),
    ...(person.externalId === null ? {} : { externalId: person.externalId }),
    ...(enrolment.from === null ? {} : { from: enrolment.from }),
    ...(enrolment.until === null ? {} : { until: enrolment.until }),
  };
}
