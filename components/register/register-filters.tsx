'use client';

import clsx from 'clsx';
import { ArrowDownUp, SlidersHorizontal } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { FindInput } from '@/components/attendance/find-input';
import { letterOf, statusList, titleOf } from '@/components/lesson/status';
import { Button, IconButton } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Input, Select } from '@/components/ui/field';
import { formatCount } from '@/lib/format/number';
import type { Status } from '@/lib/lessons/schema';
import {
  mostLimit,
  mostRun,
  numberIn,
  type RegisterChoice,
  type RegisterSortKey,
  startsDown,
} from './register-query';
import { many } from './register-words';
import type { Choose } from './use-register';
import { isNarrowed } from './use-rows';

type FiltersProps = {
  choice: RegisterChoice;
  choose: Choose;
  text: string;
  setText: (text: string) => void;
  input: RefObject<HTMLInputElement | null>;
  found: { students: number; lessons: number };
  total: { students: number; lessons: number };
};

/** Who and what is shown. */
export function RegisterFilters({ choice, choose, text, setText, input, found, total }: FiltersProps) {
  const [open, setOpen] = useState(() => isNarrowed(choice, ''));
  return (
    <search className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 print:hidden">
      <div className="flex min-w-0 gap-2 max-md:w-full md:min-w-44 md:max-w-72 md:flex-1">
        <FindInput input={input} text={text} onText={setText} />
        <Button aria-expanded={open} className="md:hidden" onClick={() => setOpen(!open)}>
          <SlidersHorizontal aria-hidden="true" />
          Filters
        </Button>
      </div>
      <div className={clsx('contents', !open && 'max-md:hidden')}>
        <Select
          aria-label="Status"
          title="Students who have it in a lesson shown"
          className="max-md:w-full md:w-auto"
          value={choice.status}
          onChange={(event) => choose({ status: event.target.value as Status | '' })}
        >
          <option value="">Any status</option>
          {statusList.map((status) => (
            <option key={status} value={status}>
              {letterOf[status]} {titleOf(status)}
            </option>
          ))}
        </Select>
        <Limit
          label="Below"
          unit="%"
          on={choice.below}
          onSwitch={(below) => choose({ below })}
          field="Percentage to reach"
          value={choice.limit}
          most={mostLimit}
          onValue={(limit) => choose({ limit })}
        />
        <Limit
          label="At least"
          unit="absences in a row"
          on={choice.inRow}
          onSwitch={(inRow) => choose({ inRow })}
          field="Absences in a row to reach"
          value={choice.run}
          most={mostRun}
          onValue={(run) => choose({ run })}
        />
        <Checkbox
          label="Unsigned lessons only"
          className="text-13 max-md:w-full"
          checked={choice.unsigned}
          onChange={(event) => choose({ unsigned: event.target.checked })}
        />
        <SortChoice choice={choice} choose={choose} />
      </div>
      <p role="status" className="text-13 text-soft tabular-nums max-md:w-full md:ml-auto">
        {countWords(found.students, total.students, 'student')}
        {' · '}
        {countWords(found.lessons, total.lessons, 'lesson')}
      </p>
    </search>
  );
}

const countWords = (found: number, total: number, one: string): string =>
  found === total ? many(total, one) : `${formatCount(found)} of ${many(total, one)}`;

type LimitProps = {
  label: string;
  unit: string;
  on: boolean;
  onSwitch: (on: boolean) => void;
  field: string;
  value: number;
  most: number;
  onValue: (value: number) => void;
};

/** A filter by a number; the number also says who is to be looked after, so it can be changed while the filter is off. */
function Limit({ label, unit, on, onSwitch, field, value, most, onValue }: LimitProps) {
  const [typed, setTyped] = useState(String(value));
  // The address may be changed from elsewhere; what is being typed and is no number yet stays.
  useEffect(() => setTyped(String(value)), [value]);
  return (
    <span className="inline-flex items-center gap-2 text-13 max-md:w-full">
      <Checkbox
        label={
          <>
            {label}
            <span className="sr-only">{` ${value} ${unit}`}</span>
          </>
        }
        className="text-13"
        checked={on}
        onChange={(event) => onSwitch(event.target.checked)}
      />
      <Input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        aria-label={field}
        aria-invalid={numberIn(typed, most) === undefined || undefined}
        className="max-w-13 text-right md:max-w-11"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          const next = numberIn(event.target.value, most);
          if (next !== undefined) onValue(next);
        }}
        onBlur={() => setTyped(String(value))}
      />
      <span aria-hidden="true">{unit}</span>
    </span>
  );
}

const sortNames: Record<RegisterSortKey, string> = {
  name: 'name',
  percent: 'percentage',
  absences: 'absences',
};

/** Cards have no heads that sort. */
function SortChoice({ choice: { sort }, choose }: Pick<FiltersProps, 'choice' | 'choose'>) {
  return (
    <div className="flex gap-2 max-md:w-full md:hidden">
      <Select
        aria-label="Sort by"
        className="flex-1"
        value={sort.key}
        onChange={(event) => {
          const key = event.target.value as RegisterSortKey;
          choose({ sort: { key, down: startsDown(key) } });
        }}
      >
        {(['name', 'percent', 'absences'] as const).map((key) => (
          <option key={key} value={key}>
            Sort by {sortNames[key]}
          </option>
        ))}
      </Select>
      <IconButton
        label={sort.down ? 'Descending: turn around' : 'Ascending: turn around'}
        onClick={() => choose({ sort: { key: sort.key, down: !sort.down } })}
      >
        <ArrowDownUp aria-hidden="true" />
      </IconButton>
    </div>
  );
}
