'use client';

import { ArrowDownUp } from 'lucide-react';
import { type RefObject, useMemo } from 'react';
import { FindInput } from '@/components/attendance/find-input';
import { type Mark, titleOf, wordOf } from '@/components/lesson/status';
import { IconButton } from '@/components/ui/button';
import { Select } from '@/components/ui/field';
import type { Absence } from '@/lib/absences/schema';
import { formatCount } from '@/lib/format/number';
import {
  type AbsenceFilter,
  type AbsenceGroup,
  type AbsenceSort,
  type AbsenceSortKey,
  absenceColumns,
  absenceMark,
  roomsOf,
} from './absence-rows';

type AbsenceFiltersProps = {
  absences: Absence[];
  found: number;
  filter: AbsenceFilter;
  setFilter: (filter: AbsenceFilter) => void;
  sort: AbsenceSort;
  setSort: (sort: AbsenceSort) => void;
  input: RefObject<HTMLInputElement | null>;
};

/** Finding absences: by name or id, by room, by status or excuse; on cards also the order. */
export function AbsenceFilters(props: AbsenceFiltersProps) {
  const { absences, found, filter, setFilter, sort, setSort, input } = props;
  const groups = useMemo(() => groupsOf(absences), [absences]);
  const rooms = useMemo(() => roomsOf(absences), [absences]);
  const total = absences.length;
  return (
    <search className="flex flex-wrap items-center gap-2 px-4 py-3">
      <div className="flex max-md:w-full md:w-72">
        <FindInput input={input} text={filter.text} onText={(text) => setFilter({ ...filter, text })} />
      </div>
      <Select
        aria-label="Show"
        className="w-auto max-w-44 max-md:flex-1"
        value={filter.group}
        onChange={(event) => setFilter({ ...filter, group: event.target.value as AbsenceGroup })}
      >
        <option value="">All absences</option>
        {groups.map(({ group, label }) => (
          <option key={group} value={group}>
            {label}
          </option>
        ))}
      </Select>
      {rooms.length > 1 || filter.roomId !== '' ? (
        <Select
          aria-label="Room"
          className="w-auto max-w-52 max-md:flex-1"
          value={filter.roomId}
          onChange={(event) => setFilter({ ...filter, roomId: event.target.value })}
        >
          <option value="">All rooms</option>
          {rooms.map(({ roomId, roomName }) => (
            <option key={roomId} value={roomId}>
              {roomName}
            </option>
          ))}
        </Select>
      ) : null}
      <SortChoice sort={sort} setSort={setSort} />
      <p role="status" className="ml-auto text-13 text-soft tabular-nums max-md:w-full">
        {found === total ? formatCount(total) : `${formatCount(found)} of ${formatCount(total)}`}{' '}
        {total === 1 ? 'absence' : 'absences'}
      </p>
    </search>
  );
}

function SortChoice({ sort, setSort }: Pick<AbsenceFiltersProps, 'sort' | 'setSort'>) {
  return (
    <div className="flex gap-2 max-md:w-full lg:hidden">
      <Select
        aria-label="Sort by"
        className="flex-1"
        value={sort.key}
        onChange={(event) => setSort({ key: event.target.value as AbsenceSortKey, down: false })}
      >
        {absenceColumns.map(({ key, label }) => (
          <option key={key} value={key}>
            Sort by {key === 'present' ? 'minutes there' : label.toLowerCase()}
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

const marks: Mark[] = ['notHereYet', 'gone', 'absent', 'partial'];

/** The groups that occur, each with how many are in it. */
function groupsOf(absences: Absence[]): { group: AbsenceGroup; label: string }[] {
  const excused = absences.filter((one) => one.excused).length;
  const counted: [AbsenceGroup, string, number][] = [
    ['open', 'Unexcused', absences.length - excused],
    ['excused', 'Excused', excused],
    ...marks.map((mark): [AbsenceGroup, string, number] => [
      mark,
      titleOf(wordOf[mark]),
      absences.filter((one) => absenceMark(one) === mark).length,
    ]),
  ];
  return counted
    .filter(([, , count]) => count > 0)
    .map(([group, label, count]) => ({ group, label: `${label} (${formatCount(count)})` }));
}
