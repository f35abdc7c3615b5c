'use client';

import { Field, Input, Select } from '@/components/ui/field';
import { DateField, TimeField } from './day-fields';
import type { ExceptionKind, ExceptionValues, SlotValues } from './settings-values';
import { slotName, weekdayOf } from './weekdays';

const kinds: { kind: ExceptionKind; label: string }[] = [
  { kind: 'off', label: 'Day off: no lessons' },
  { kind: 'cancelled', label: 'One lesson falls out' },
  { kind: 'changed', label: 'One lesson at another time or with another title' },
  { kind: 'extra', label: 'An extra lesson' },
];

type ExceptionFieldsProps = {
  one: ExceptionValues;
  timetable: SlotValues[];
  errorOf: (field: string) => string | undefined;
  onChange: (part: Partial<ExceptionValues>) => void;
};

/** Everything about one exception: only the fields its kind has. */
export function ExceptionFields({ one, timetable, errorOf, onChange }: ExceptionFieldsProps) {
  const ofSlot = one.kind === 'cancelled' || one.kind === 'changed';
  const ofTime = one.kind === 'changed' || one.kind === 'extra';
  const slots = slotsOn(one, timetable);
  const changeKind = (kind: ExceptionKind) => {
    const needsSlot = kind === 'cancelled' || kind === 'changed';
    onChange({ kind, slotId: needsSlot ? one.slotId || (slots[0]?.id ?? '') : '' });
  };
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <DateField
        label="Date"
        value={one.date}
        error={errorOf('date')}
        onChange={(date) => onChange({ date })}
      />
      <Field label="What" error={errorOf('cancelled')} className="col-span-2 lg:col-span-3">
        {(aria) => (
          <Select
            {...aria}
            value={one.kind}
            onChange={(event) => changeKind(event.target.value as ExceptionKind)}
          >
            {kinds.map(({ kind, label }) => (
              <option key={kind} value={kind}>
                {label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {ofSlot && (
        <Field label="Lesson" error={errorOf('slotId')} className="col-span-2">
          {(aria) => (
            <Select
              {...aria}
              value={one.slotId}
              onChange={(event) => onChange({ slotId: event.target.value })}
            >
              {!slots.some(({ id }) => id === one.slotId) && (
                <option value={one.slotId}>
                  {one.slotId === '' ? 'Choose…' : 'A lesson no longer on the timetable'}
                </option>
              )}
              {slots.map((slot) => (
                <option key={slot.id} value={slot.id}>
                  {slotName(slot)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {ofTime && (
        <>
          <TimeField
            label="Start"
            hint={one.kind === 'changed' ? 'Empty: as usual.' : ''}
            value={one.start}
            error={errorOf('start')}
            onChange={(start) => onChange({ start })}
          />
          <TimeField
            label="End"
            value={one.end}
            error={errorOf('end')}
            onChange={(end) => onChange({ end })}
          />
          <Field label="Title" error={errorOf('title')} className="col-span-2">
            {(aria) => (
              <Input
                {...aria}
                autoComplete="off"
                placeholder="Optional"
                value={one.title}
                onChange={(event) => onChange({ title: event.target.value })}
              />
            )}
          </Field>
        </>
      )}
    </div>
  );
}

/** The weekly lessons of that weekday; all of them while there is none, and the chosen one always. */
function slotsOn({ date, slotId }: ExceptionValues, timetable: SlotValues[]): SlotValues[] {
  const weekday = weekdayOf(date);
  const found = timetable.filter((slot) => slot.weekday === weekday || slot.id === slotId);
  return weekday === null || found.length === 0 ? timetable : found;
}
