import { AppError } from '@/lib/errors';
import { cleanCell, type ImportRow, joinName, type Rejection, whatIsWrong } from '@/lib/import/rows';
import type { FileRecord } from '@/lib/import/table';

/** A CSV file with a head, as far as OneRoster is asked: which of its files it is. */
export type Sheet = { name: string; records: readonly FileRecord[] };
type Kind = 'users' | 'enrollments' | 'classes';
type Line = {
  line: number;
  cells: readonly string[];
  broken?: string | undefined;
  of(column: string): string | null;
};

/** The columns by which each file is known, whatever it is called (OneRoster 1.1 and 1.2, CSV binding). */
const marks: Record<Kind, string[]> = {
  enrollments: ['classsourcedid', 'usersourcedid'],
  users: ['sourcedid', 'givenname', 'familyname'],
  classes: ['sourcedid', 'title', 'schoolsourcedid'],
};

const headOf = (sheet: Sheet) => (sheet.records[0]?.cells ?? []).map((cell) => cleanCell(cell).toLowerCase());

function kindOf(sheet: Sheet): Kind | null {
  const head = headOf(sheet);
  const kinds: Kind[] = ['enrollments', 'users', 'classes'];
  return kinds.find((kind) => marks[kind].every((column) => head.includes(column))) ?? null;
}

/** Whether these files are a OneRoster: enrolments are the file nothing else looks like. */
export const isOneRoster = (sheets: readonly Sheet[]): boolean =>
  sheets.some((sheet) => kindOf(sheet) === 'enrollments');

/**
 * OneRoster's students as rows, one an enrolment; lines are those of the enrolments' file. Teachers and other roles are
 * passed over. `tobedeleted` of an enrolment, its user or its class makes it over. Throws `bad_request` without users.
 */
export function readOneRoster(sheets: readonly Sheet[]): { rows: ImportRow[]; rejected: Rejection[] } {
  const ofKind = (kind: Kind) => sheets.find((sheet) => kindOf(sheet) === kind);
  const [enrolled, users] = [ofKind('enrollments'), ofKind('users')];
  if (!enrolled || !users)
    throw new AppError(
      'bad_request',
      'Send users.csv together with enrollments.csv: it says who the ids are.',
    );
  const people = byId(users);
  const classes = ofKind('classes');
  const titles = classTitles(classes ? byId(classes) : new Map());
  const rows: ImportRow[] = [];
  const rejected: Rejection[] = [];
  for (const line of linesOf(enrolled)) {
    const read = line.broken === undefined ? rowOf(line, people, titles, enrolled.name) : line.broken;
    if (read === null) continue;
    if (typeof read !== 'string') rows.push(read);
    else
      rejected.push({
        line: line.line,
        file: enrolled.name,
        reason: read,
        mentions: mentionsOf(line, people),
      });
  }
  return { rows, rejected };
}

function rowOf(
  line: Line,
  people: Map<string, Line>,
  titles: Map<string, { title: string; over: boolean }>,
  file: string,
): ImportRow | string | null {
  if ((line.of('role') ?? 'student').toLowerCase() !== 'student') return null;
  const userId = line.of('usersourcedid');
  const classId = line.of('classsourcedid');
  if (!userId || !classId) return 'No userSourcedId or classSourcedId.';
  const user = people.get(userId);
  if (!user) return `User ${userId.slice(0, 60)} is not in users.csv.`;
  const from = line.of('begindate')?.slice(0, 10) ?? null;
  const until = line.of('enddate')?.slice(0, 10) ?? null;
  const inClass = titles.get(classId);
  const row: ImportRow = {
    line: line.line,
    file,
    userId: user.of('username') ?? user.of('email') ?? userId,
    name: joinName(
      user.of('preferredgivenname') ?? user.of('givenname'),
      user.of('preferredfamilyname') ?? user.of('familyname'),
    ),
    email: user.of('email'),
    externalId: userId,
    from,
    until,
    className: inClass?.title ?? classId,
    over: [line, user].some((one) => isDeleted(one)) || (inClass?.over ?? false),
  };
  return whatIsWrong(row) ?? row;
}

function mentionsOf(line: Line, people: Map<string, Line>): string[] {
  const id = line.of('usersourcedid') ?? '';
  const user = people.get(id);
  return [...line.cells, id, user?.of('username') ?? '', user?.of('email') ?? ''];
}

const isDeleted = (line: Line) => line.of('status')?.toLowerCase() === 'tobedeleted';

/** Class titles by id. Classes of one title are told apart by code, else by id. */
function classTitles(classes: Map<string, Line>): Map<string, { title: string; over: boolean }> {
  const counts = new Map<string, number>();
  const titleOf = (line: Line, id: string) => line.of('title') ?? line.of('classcode') ?? id;
  for (const [id, line] of classes) {
    const key = titleOf(line, id).toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Map(
    [...classes].map(([id, line]) => {
      const title = titleOf(line, id);
      const alone = counts.get(title.toLowerCase()) === 1;
      return [id, { title: alone ? title : `${title} ${line.of('classcode') ?? id}`, over: isDeleted(line) }];
    }),
  );
}

function byId(sheet: Sheet): Map<string, Line> {
  const lines = linesOf(sheet).filter(({ broken }) => broken === undefined);
  return new Map(lines.map((line) => [line.of('sourcedid') ?? '', line]));
}

function linesOf(sheet: Sheet): Line[] {
  const columns = new Map(headOf(sheet).map((name, column) => [name, column]));
  return sheet.records.slice(1).map(({ line, cells, broken }) => ({
    line,
    cells,
    broken,
    of: (column) => {
      const at = columns.get(column);
      return (at !== undefined && cleanCell(cells[at] ?? '')) || null;
    },
  }));
}
