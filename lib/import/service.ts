import 'server-only';
import { randomBytes } from 'node:crypto';
import { requireWorkspace } from '@/lib/access/rights';
import { requireRoom } from '@/lib/access/rooms';
import { record } from '@/lib/audit/record';
import type { Staff } from '@/lib/auth/schema';
import { AppError } from '@/lib/errors';
import type { OnProgress } from '@/lib/import/answer';
import { classesOf, classForRoom, rejectedIn } from '@/lib/import/classes';
import { makeRooms, type Placing, placeClasses } from '@/lib/import/place';
import { planImport } from '@/lib/import/plan';
import type { PlacedRow } from '@/lib/import/plan-input';
import { type ReadImport, readImport } from '@/lib/import/read';
import type { ImportRequest, RoomImportQuery, WorkspaceImportQuery } from '@/lib/import/request';
import type { ImportRow, Rejection } from '@/lib/import/rows';
import { beforeInputsChange } from '@/lib/lessons/freeze';
import { knownRoom } from '@/lib/rooms/state';
import { taughtElsewhere } from '@/lib/roster/reach';
import type { ImportResult } from '@/lib/roster/schema';
import {
  aloneOnRosters,
  enrolmentsIn,
  everybody,
  roomsOfPeople,
  todayIn,
  writeChanges,
} from '@/lib/roster/store';

/** An import that was read and can be run: what is wrong with the request is known before anything goes out. */
export type ReadyImport = (onProgress: OnProgress) => Promise<ImportResult>;

/** Rows of the preview. */
const sampleSize = 20;

/**
 * Reads an import into one room. People who are also taught where this staff sees nothing are enrolled as they are known.
 * Throws `not_found`, and `bad_request` for what cannot be read.
 */
export async function importIntoRoom(
  staff: Staff,
  roomId: string,
  { query, files }: ImportRequest<RoomImportQuery>,
): Promise<ReadyImport> {
  await requireRoom(staff, roomId, 'rooms:write');
  const room = await knownRoom(roomId);
  const { rows, rejected, read } = readImport(files, query);
  const classes = classesOf(rows);
  const chosen = classForRoom(classes, room.name, query.class);
  if (chosen === undefined) {
    const told = `There is no class ${query.class} in this file.`;
    throw new AppError('bad_request', told, { fields: { class: told } });
  }
  const taken = chosen ? chosen.rows : rows;
  const given = chosen ? rejectedIn(rejected, classes, chosen) : rejected;
  const placed = taken.map((row): PlacedRow => ({ ...row, roomId }));
  return async (onProgress) => {
    const done = await run({ staff, target: roomId }, placed, given, query, onProgress);
    const listed = classes.map(({ className, rows: { length } }) => {
      const here = chosen === null || chosen.className === className;
      return { className, roomId: here ? roomId : null, roomName: here ? room.name : '', people: length };
    });
    return { ...done, read: toRead(read, taken, given, listed) };
  };
}

/**
 * Reads an import of the whole workspace, whose class column says which room. Throws `bad_request`, and `forbidden` for who
 * does not see every room.
 */
export async function importPeople(
  staff: Staff,
  { query, files }: ImportRequest<WorkspaceImportQuery>,
): Promise<ReadyImport> {
  requireWorkspace(staff, 'rooms:write');
  const { rows, rejected, read } = readImport(files, query);
  const classless = rows.filter(({ className }) => className === null);
  const found = await placeClasses(classesOf(rows), query);
  return async (onProgress) => {
    const classes = query.dryRun ? found : await makeRooms(staff, found, query.templateId, onProgress);
    const given = [
      ...rejected,
      ...classless.map((row) => refused(row, 'No class: which room is this person for?')),
      ...classes.flatMap(({ to, rows: own }) =>
        to.kind === 'nowhere' ? own.map((row) => refused(row, to.reason)) : [],
      ),
    ];
    const taken = classes.flatMap(placedRows).sort((a, b) => a.line - b.line);
    const done = await run({ staff, target: null }, taken, given, query, onProgress);
    const listed = classes.map(({ className, to, rows: { length } }) => ({
      className,
      roomId: to.kind === 'room' ? to.roomId : null,
      roomName: to.kind === 'room' ? to.roomName : '',
      people: length,
    }));
    return { ...done, read: toRead(read, taken, given, listed) };
  };
}

/** Rooms that are not made yet have a name for an id, in a preview only. */
const placedRows = ({ to, rows }: Placing): PlacedRow[] =>
  to.kind === 'room'
    ? rows.map((row) => ({ ...row, roomId: to.roomId ?? `new ${to.roomName.toLowerCase()}` }))
    : [];

const refused = ({ line, file, userId, email, externalId }: ImportRow, reason: string): Rejection => ({
  line,
  reason,
  mentions: [userId, email, externalId].filter((one) => one !== null),
  ...(file === undefined ? {} : { file }),
});

type Outcome = Omit<ImportResult, 'read'>;
/** Whose import it is, and into which room; null: into several. */
type Import = { staff: Staff; target: string | null };
type Options = { dryRun?: boolean | undefined; endMissing?: boolean | undefined };

/** Decides and writes, while nobody else changes a roster; what is due by the old rosters is frozen in between. */
function run(
  { staff, target }: Import,
  rows: PlacedRow[],
  rejected: Rejection[],
  { dryRun, endMissing = false }: Options,
  onProgress: OnProgress,
): Promise<Outcome> {
  const roomIds = [...new Set(rows.map(({ roomId }) => roomId))];
  return aloneOnRosters(async () => {
    const [people, enrolments, today] = await Promise.all([
      everybody(),
      enrolmentsIn(roomIds),
      todayIn(roomIds, Date.now()),
    ]);
    const newId = () => randomBytes(16).toString('hex');
    const fixed = await taughtElsewhere(
      staff,
      people.map(({ id }) => id),
    );
    const plan = planImport({ people, fixed, enrolments, rows, rejected, todayIn: today, endMissing, newId });
    if (!dryRun) {
      const gone = new Set(plan.removedEnrolments);
      const changed = [
        ...plan.newEnrolments,
        ...plan.changedEnrolments,
        ...enrolments.filter(({ id }) => gone.has(id)),
      ].map(({ roomId }) => roomId);
      const elsewhere = await roomsOfPeople(plan.changedPeople.map(({ id }) => id));
      const affected = [...new Set([...changed, ...elsewhere])];
      if (affected.length > 0) await beforeInputsChange(affected);
      const { added, updated, ended } = plan.counts;
      const details = { added, updated, ended, ...(target === null ? { rooms: roomIds.length } : {}) };
      const entry = { action: 'roster.import', target, count: added + updated + ended, details } as const;
      await writeChanges(plan, { onProgress, also: (tx) => record(tx, staff, entry) });
    }
    const told = plan.rejected.map(({ mentions: _mentions, ...one }) => one);
    return { ...plan.counts, rejected: told };
  });
}

const toRead = (
  read: ReadImport['read'],
  rows: readonly ImportRow[],
  given: readonly Rejection[],
  classes: ImportResult['read']['classes'],
): ImportResult['read'] => ({
  ...read,
  rows: rows.length + given.length,
  sample: rows.slice(0, sampleSize).map(({ line, userId, name, email, externalId, className }) => ({
    line,
    userId: userId ?? email ?? externalId ?? '',
    name: name ?? '',
    email,
    externalId,
    className,
  })),
  classes,
});
