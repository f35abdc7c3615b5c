'use client';

import { Checkbox } from '@/components/ui/checkbox';
import { Field, Input, Select } from '@/components/ui/field';
import { DateField, TimeField } from './day-fields';
import type { SlotValues } from './settings-values';
import { weekdayName, weekdays } from './weekdays';

type SlotFieldsProps = {
  slot: SlotValues;
  errorOf: (field: string) => string | undefined;
  onChange: (part: Partial<SlotValues>) => void;
};

/** Everything about one weekly lesson. */
export function SlotFields({ slot, errorOf, onChange }: SlotFieldsProps) {
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <Field label="Weekday" error={errorOf('weekday')} className="max-lg:col-span-2">
        {(aria) => (
          <Select
            {...aria}
            value={slot.weekday}
            onChange={(event) => onChange({ weekday: Number(event.target.value) })}
          >
            {weekdays.map((name, index) => (
              <option key={name} value={index + 1}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <TimeField
        label="Start"
        value={slot.start}
        error={errorOf('start')}
        onChange={(start) => onChange({ start })}
      />
      <TimeField label="End" value={slot.end} error={errorOf('end')} onChange={(end) => onChange({ end })} />
      <Field label="Title" error={errorOf('title')} className="max-lg:col-span-2">
        {(aria) => (
          <Input
            {...aria}
            autoComplete="off"
            placeholder="Optional"
            value={slot.title}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        )}
      </Field>
      <DateField
        label="First day"
        hint="Empty: from ever."
        value={slot.from}
        error={errorOf('from')}
        onChange={(from) => onChange({ from })}
      />
      <DateField
        label="Last day"
        hint="Empty: no end."
        value={slot.until}
        error={errorOf('until')}
        onChange={(until) => onChange({ until })}
      />
      <div className="col-span-2 flex flex-col">
        <Checkbox
          label="Only every second week"
          checked={slot.fortnightly}
          onChange={(event) => onChange({ fortnightly: event.target.checked })}
        />
        {slot.fortnightly && (
          <DateField
            label="A date in a week with the lesson"
            hint={`For example the next ${weekdayName(slot.weekday)} on which it takes place.`}
            value={slot.anchor}
            error={errorOf('anchor') ?? errorOf('every')}
            onChange={(anchor) => onChange({ anchor })}
          />
        )}
      </div>
    </div>
  );
}
