'use client';

import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { dayIn } from '@/components/roster/arrange';
import { useMay } from '@/components/shell/me';
import { Button } from '@/components/ui/button';
import { useNow } from '@/components/ui/use-now';
import { useZone } from '@/components/ui/zone';
import type { FieldErrors } from '@/lib/errors';
import { ExceptionFields } from './exception-fields';
import { Line } from './line';
import type { PartProps } from './part-props';
import { Section } from './section';
import type { ExceptionValues, SlotValues } from './settings-values';
import { formatDate, slotName, weekdayName, weekdayOf } from './weekdays';

/** What differs on one date, soonest first. */
export function ExceptionSection({ values, errors, set }: PartProps) {
  const may = useMay('rooms:write');
  const { exceptions, timetable } = values;
  // An opened one keeps its place, as it would else jump while its date is typed.
  const [open, setOpen] = useState<ReadonlyMap<string, string>>(new Map());
  const lines = exceptions
    .map((one, index) => ({ one, index, place: open.get(one.key) ?? one.date }))
    .sort((a, b) => (a.place === '' ? 1 : b.place === '' ? -1 : a.place < b.place ? -1 : 1));

  const addButton = useRef<HTMLButtonElement>(null);
  const today = dayIn(useZone(), useNow());
  const past = lines.filter(({ place }) => place !== '' && place < today);
  const ahead = lines.filter((line) => !past.includes(line));

  const toggle = ({ key, date }: ExceptionValues) => {
    const next = new Map(open);
    if (!next.delete(key)) next.set(key, date);
    setOpen(next);
  };
  const change = (key: string, part: Partial<ExceptionValues>) =>
    set({ exceptions: exceptions.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  const add = () => {
    const key = `n${Math.max(-1, ...exceptions.map((one) => Number(one.key.slice(1)))) + 1}`;
    const one: ExceptionValues = { key, kind: 'off', date: '', slotId: '', start: '', end: '', title: '' };
    set({ exceptions: [...exceptions, one] });
    setOpen(new Map(open).set(key, ''));
  };

  const remove = (key: string) => {
    set({ exceptions: exceptions.filter((one) => one.key !== key) });
    // What had the focus is gone.
    addButton.current?.focus();
  };
  const list = (label: string, some: typeof lines) =>
    some.length > 0 && (
      <ul aria-label={label} className="flex flex-col gap-1.5">
        {some.map(({ one, index }) => (
          <li key={one.key}>
            <Line
              name={exceptionName(one, timetable)}
              summary={<span className="font-medium">{dateName(one.date)}</span>}
              notes={exceptionNotes(one, timetable)}
              wrong={isWrong(errors, index)}
              open={open.has(one.key)}
              onToggle={() => toggle(one)}
              onRemove={() => remove(one.key)}
            >
              <ExceptionFields
                one={one}
                timetable={timetable}
                errorOf={(field) => errors[`exceptions.${index}.${field}`]}
                onChange={(part) => change(one.key, part)}
              />
            </Line>
          </li>
        ))}
      </ul>
    );

  return (
    <Section
      title="Exceptions"
      says="Holidays, lessons that fall out or move, and extra ones: each on one date."
    >
      {errors.exceptions && (
        <p role="alert" className="text-13 text-danger">
          {errors.exceptions}
        </p>
      )}
      {past.length > 0 && (
        <details open={past.some(({ index }) => isWrong(errors, index)) || undefined}>
          <summary className="min-h-11 rounded-inner py-3 text-13 text-soft hover:text-ink md:min-h-8 md:py-1.5">
            {past.length === 1 ? 'One in the past' : `${past.length} in the past`}
          </summary>
          {list('Exceptions in the past', past)}
        </details>
      )}
      {list('Exceptions', ahead)}
      {may ? (
        <Button ref={addButton} className="self-start" onClick={add}>
          <Plus aria-hidden="true" />
          Add an exception
        </Button>
      ) : null}
      {!may && past.length + ahead.length === 0 ? <p className="text-13 text-soft">None.</p> : null}
    </Section>
  );
}

const isWrong = (errors: FieldErrors, index: number): boolean =>
  Object.keys(errors).some((field) => field.startsWith(`exceptions.${index}.`));

function dateName(date: string): string {
  const weekday = weekdayOf(date);
  return weekday === null ? 'No date yet' : `${weekdayName(weekday).slice(0, 3)} ${formatDate(date)}`;
}

function exceptionNotes({ kind, slotId, start, end, title }: ExceptionValues, slots: SlotValues[]): string {
  const slot = slots.find(({ id }) => id === slotId);
  const lesson = slot ? slotName(slot) : 'a lesson';
  const time = start === '' ? '' : `${start}–${end || '–'}`;
  const more = [time, title.trim()].filter((text) => text !== '').join(' ');
  switch (kind) {
    case 'off':
      return 'no lessons';
    case 'cancelled':
      return `${lesson} falls out`;
    case 'changed':
      return more === '' ? `${lesson} as usual` : `${lesson} → ${more}`;
    case 'extra':
      return more === '' ? 'an extra lesson' : `extra lesson ${more}`;
  }
}

const exceptionName = (one: ExceptionValues, slots: SlotValues[]): string =>
  `${dateName(one.date)}, ${exceptionNotes(one, slots)}`;
