import { collator, order, plain } from '@/components/attendance/arrange';
import type { Column } from '@/components/attendance/columns';
import type { Mark } from '@/components/lesson/status';
import type { Absence } from '@/lib/absences/schema';

export type AbsenceSortKey = 'student' | 'lesson' | 'status' | 'present';
export type AbsenceSort = { key: AbsenceSortKey; down: boolean };
/** Everybody, whoever still needs an excuse, whoever has one, or those of one mark. */
export type AbsenceGroup = '' | 'open' | 'excused' | Mark;
export type AbsenceFilter = { text: string; roomId: string; group: AbsenceGroup };

export const noFilter: AbsenceFilter = { text: '', roomId: '', group: '' };

export const absenceColumns: Column<AbsenceSortKey>[] = [
  { key: 'student', label: 'Student', width: '', number: false },
  { key: 'lesson', label: 'Lesson', width: 'w-[17%]', number: false },
  {
    key: 'status',
    label: 'Status',
    width: 'w-44 xl:w-56',
    number: false,
    hint: 'Who has no excuse yet comes first',
  },
  { key: 'present', label: 'There', width: 'w-26', number: true, hint: 'Minutes there of minutes held' },
];
/** Those above, the box before them, excuse and contact after them. */
export const absenceColumnCount = absenceColumns.length + 3;

/** One student in one lesson, among all of a day. */
export const rowIdOf = ({ lessonId, key }: Pick<Absence, 'lessonId' | 'key'>): string => `${lessonId} ${key}`;

/** What is shown: a status; while the lesson runs, that they are excused, gone or not here yet. */
export const absenceMark = ({ status, excused, now }: Absence): Mark =>
  status ?? (excused ? 'excused' : (now ?? 'none'));

const places: Partial<Record<Mark, number>> = { notHereYet: 0, gone: 1, absent: 2, partial: 3, excused: 5 };
const urgency = (absence: Absence): number => places[absenceMark(absence)] ?? 4;

/** An absence with what finding needs, worked out once. */
export type AbsenceEntry = { absence: Absence; rank: number; words: string };

/** In the order of the answer: by start, room and name. */
export const indexAbsences = (absences: readonly Absence[]): AbsenceEntry[] =>
  absences.map((absence, rank) => ({
    absence,
    rank,
    words: plain([absence.name, absence.userId, absence.email, absence.externalId].join('\n')),
  }));

const inGroup = (group: AbsenceGroup, absence: Absence): boolean => {
  if (group === '') return true;
  if (group === 'open') return !absence.excused;
  return group === 'excused' ? absence.excused : absenceMark(absence) === group;
};

/** The absences that match, in order; equal ones as the answer has them. */
export function arrangeAbsences(
  entries: readonly AbsenceEntry[],
  { text, roomId, group }: AbsenceFilter,
  { key, down }: AbsenceSort,
): Absence[] {
  const wanted = plain(text.trim());
  const sign = down ? -1 : 1;
  return entries
    .filter(
      ({ absence, words }) =>
        inGroup(group, absence) &&
        (roomId === '' || absence.roomId === roomId) &&
        (wanted === '' || words.includes(wanted)),
    )
    .sort((a, b) => sign * compare(key, a.absence, b.absence) || a.rank - b.rank)
    .map(({ absence }) => absence);
}

function compare(key: AbsenceSortKey, a: Absence, b: Absence): number {
  switch (key) {
    case 'student':
      return collator.compare(a.name, b.name) || order(a.userId, b.userId);
    case 'lesson':
      return order(a.startedAt, b.startedAt) || collator.compare(a.roomName, b.roomName);
    case 'status':
      return urgency(a) - urgency(b);
    case 'present':
      return a.presentSeconds - b.presentSeconds;
  }
}

/** How many there are of each kind, and how many different people they are. */
export function countAbsences(absences: readonly Absence[]) {
  const of = (mark: Mark) => absences.filter((one) => absenceMark(one) === mark).length;
  return {
    notHereYet: of('notHereYet') + of('gone'),
    absent: of('absent'),
    partial: of('partial'),
    excused: absences.filter(({ excused }) => excused).length,
    open: absences.filter(({ excused }) => !excused).length,
    people: new Set(absences.map(({ userId }) => userId)).size,
  };
}

/** The rooms that occur, by name. */
export function roomsOf(absences: readonly Absence[]): { roomId: string; roomName: string }[] {
  const rooms = new Map(absences.map(({ roomId, roomName }) => [roomId, roomName]));
  return [...rooms]
    .map(([roomId, roomName]) => ({ roomId, roomName }))
    .sort((a, b) => collator.compare(a.roomName, b.roomName));
}
