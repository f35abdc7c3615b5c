import { collator, type Entry, order, plain } from '@/components/attendance/arrange';
import type { Column } from '@/components/attendance/columns';
import type { LessonParticipant } from '@/lib/lessons/schema';
import { isObserver, isStaff, isStranger, isUndecided, type Mark, markOf, urgency } from './status';

export type LessonSortKey = 'name' | 'status' | 'first' | 'last' | 'presence' | 'percent' | 'joins';
export type LessonSort = { key: LessonSortKey; down: boolean };
/** Everybody, those a group names, or those of one status. */
export type Group = '' | 'roster' | 'undecided' | 'strangers' | 'others' | Mark;
export type LessonFilter = { text: string; group: Group };

export const lessonColumns: Column<LessonSortKey>[] = [
  { key: 'name', label: 'Name', width: '', number: false },
  {
    key: 'status',
    label: 'Status',
    width: 'w-30 xl:w-34 print:w-20',
    number: false,
    hint: 'Who needs a look comes first',
  },
  { key: 'first', label: 'First join', width: 'w-22 print:w-15', number: true },
  { key: 'last', label: 'Last leave', width: 'w-26 print:w-17', number: true },
  { key: 'presence', label: 'Presence', width: 'w-23 print:w-16', number: true },
  {
    key: 'percent',
    label: '%',
    width: 'w-14 xl:w-24 print:w-13',
    number: true,
    hint: 'Share the rule looks at',
  },
  { key: 'joins', label: 'Joins', width: 'w-16 print:w-12', number: true },
];
/** Those above, the box before them and the timeline after them. */
export const lessonColumnCount = lessonColumns.length + 2;

export const startsDown = (key: LessonSortKey): boolean => ['presence', 'percent', 'joins'].includes(key);

const inGroup = (group: Group, person: LessonParticipant): boolean => {
  switch (group) {
    case '':
      return true;
    case 'roster':
      return person.rosterId !== null;
    case 'undecided':
      return isUndecided(person) || person.suggestion !== null;
    case 'strangers':
      return isStranger(person);
    case 'others':
      return isStaff(person) || isObserver(person);
    default:
      return markOf(person) === group;
  }
};

/** The people that match, in order. Equal ones stand by name. */
export function arrangeLesson(
  entries: Entry<LessonParticipant>[],
  { text, group }: LessonFilter,
  { key, down }: LessonSort,
): LessonParticipant[] {
  const wanted = plain(text.trim());
  const sign = down ? -1 : 1;
  return entries
    .filter(
      ({ participant, words }) => inGroup(group, participant) && (wanted === '' || words.includes(wanted)),
    )
    .sort((a, b) => sign * compare(key, a, b) || a.rank - b.rank)
    .map(({ participant }) => participant);
}

function compare(key: LessonSortKey, a: Entry<LessonParticipant>, b: Entry<LessonParticipant>): number {
  const one = a.participant;
  const other = b.participant;
  switch (key) {
    case 'name':
      return a.rank - b.rank;
    case 'status':
      return urgency(one) - urgency(other) || collator.compare(markOf(one), markOf(other));
    // ISO strings of equal form sort as text. Who never came stands after every arrival and before every leave.
    case 'first':
      return order(one.firstJoinedAt ?? '~', other.firstJoinedAt ?? '~');
    case 'last':
      return order(lastOf(one), lastOf(other));
    case 'presence':
      return one.presentSeconds - other.presentSeconds;
    case 'percent':
      return one.presentRatio - other.presentRatio;
    case 'joins':
      return one.joins - other.joins;
  }
}

const lastOf = ({ firstJoinedAt, lastLeftAt }: LessonParticipant): string =>
  firstJoinedAt === null ? '' : (lastLeftAt ?? '~');
