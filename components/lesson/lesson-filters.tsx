'use client';

import { ArrowDownUp } from 'lucide-react';
import { type RefObject, useMemo } from 'react';
import { FindInput } from '@/components/attendance/find-input';
import { IconButton } from '@/components/ui/button';
import { Select } from '@/components/ui/field';
import { formatCount } from '@/lib/format/number';
import type { LessonParticipant } from '@/lib/lessons/schema';
import { type Group, type LessonSortKey, lessonColumns, startsDown } from './lesson-arrange';
import { isObserver, isStaff, isStranger, isUndecided, type Mark, markOf, titleOf, wordOf } from './status';
import type { LessonRows } from './use-lesson-rows';

type LessonFiltersProps = {
  rows: LessonRows;
  participants: LessonParticipant[];
  input: RefObject<HTMLInputElement | null>;
};

const marks: Mark[] = ['notHereYet', 'here', 'gone', 'absent', 'partial', 'late', 'present', 'excused'];

/** Finding people: by name or user id, by status or group; on cards also the order. */
export function LessonFilters({ rows, participants, input }: LessonFiltersProps) {
  const { filter, setFilter } = rows;
  const groups = useMemo(() => groupsOf(participants), [participants]);
  const total = participants.length;
  const filtered = filter.text.trim() !== '' || filter.group !== '';
  return (
    <search className="flex flex-wrap items-center gap-2 px-4 py-3 print:hidden">
      <FindInput input={input} text={filter.text} onText={(text) => setFilter({ ...filter, text })} />
      <Select
        aria-label="Show"
        className="w-auto max-w-44"
        value={filter.group}
        onChange={(event) => setFilter({ ...filter, group: event.target.value as Group })}
      >
        <option value="">Everybody</option>
        {groups.map(({ group, label }) => (
          <option key={group} value={group}>
            {label}
          </option>
        ))}
      </Select>
      <SortChoice rows={rows} />
      <p role="status" className="ml-auto text-13 text-soft tabular-nums max-md:w-full">
        {filtered ? `${formatCount(rows.rows.length)} of ${formatCount(total)}` : formatCount(total)}{' '}
        {total === 1 ? 'person' : 'people'}
      </p>
    </search>
  );
}

function SortChoice({ rows: { sort, setSort } }: { rows: LessonRows }) {
  return (
    <div className="flex gap-2 max-md:w-full lg:hidden">
      <Select
        aria-label="Sort by"
        className="flex-1"
        value={sort.key}
        onChange={(event) => {
          const key = event.target.value as LessonSortKey;
          setSort({ key, down: startsDown(key) });
        }}
      >
        {lessonColumns.map(({ key, label }) => (
          <option key={key} value={key}>
            Sort by {key === 'percent' ? 'share' : label.toLowerCase()}
          </option>
        ))}
      </Select>
      <IconButton
        label={sort.down ? 'Descending: turn around' : 'Ascending: turn around'}
        onClick={() => setSort({ ...sort, down: !sort.down })}
      >
        <ArrowDownUp aria-hidden="true" />
      </IconButton>
    </div>
  );
}

/** The groups that occur, each with how many are in it. */
function groupsOf(participants: LessonParticipant[]): { group: Group; label: string }[] {
  const counts = new Map<Group, number>();
  const count = (group: Group) => counts.set(group, (counts.get(group) ?? 0) + 1);
  for (const person of participants) {
    if (isUndecided(person) || person.suggestion !== null) count('undecided');
    if (person.rosterId !== null) count('roster');
    if (isStranger(person)) count('strangers');
    if (isStaff(person) || isObserver(person)) count('others');
    count(markOf(person));
  }
  const named: [Group, string][] = [
    ['undecided', 'To decide'],
    ['roster', 'Roster'],
    ...marks.map((mark): [Group, string] => [mark, titleOf(wordOf[mark])]),
    ['strangers', 'Guests'],
    ['others', 'Staff, observers'],
  ];
  return named.flatMap(([group, label]) => {
    const many = counts.get(group);
    return many === undefined ? [] : [{ group, label: `${label} (${formatCount(many)})` }];
  });
}
