'use client';

import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { Only } from '@/components/shell/me';
import { Button } from '@/components/ui/button';
import { Line } from './line';
import type { PartProps } from './part-props';
import { Section } from './section';
import type { SlotValues } from './settings-values';
import { SlotFields } from './slot-fields';
import { newSlotId, slotName, slotNotes, weekdayName } from './weekdays';

type Place = { weekday: number; start: string };

/** The weekly lessons, by weekday. An opened one keeps its place until it is closed, whatever is typed. */
export function TimetableSection({ values, errors, set }: PartProps) {
  const { timetable } = values;
  const [open, setOpen] = useState<ReadonlyMap<string, Place>>(new Map());
  const addButton = useRef<HTMLButtonElement>(null);
  const placeOf = (slot: SlotValues): Place => open.get(slot.id) ?? slot;
  const lines = timetable
    .map((slot, index) => ({ slot, index, place: placeOf(slot) }))
    .sort((a, b) => a.place.weekday - b.place.weekday || (a.place.start < b.place.start ? -1 : 1));

  const toggle = (slot: SlotValues) => {
    const next = new Map(open);
    if (!next.delete(slot.id)) next.set(slot.id, { weekday: slot.weekday, start: slot.start });
    setOpen(next);
  };
  const change = (id: string, part: Partial<SlotValues>) =>
    set({ timetable: timetable.map((slot) => (slot.id === id ? { ...slot, ...part } : slot)) });
  const add = () => {
    const slot = nextSlot(timetable);
    set({ timetable: [...timetable, slot] });
    setOpen(new Map(open).set(slot.id, { weekday: slot.weekday, start: slot.start }));
  };

  const remove = (id: string) => {
    set({ timetable: timetable.filter((slot) => slot.id !== id) });
    // What had the focus is gone.
    addButton.current?.focus();
  };

  return (
    <Section
      title="Timetable"
      says="Each weekly lesson gets its own report, also when nobody came. Changes act from now on; lessons of the past stay where they were."
    >
      {errors.timetable && (
        <p role="alert" className="text-13 text-danger">
          {errors.timetable}
        </p>
      )}
      {timetable.length === 0 && (
        <p className="text-13 text-soft">
          No weekly lessons yet. Without them every session becomes a lesson by itself, and nobody is late.
        </p>
      )}
      {timetable.length > 0 && (
        <ul aria-label="Weekly lessons" className="flex flex-col gap-1.5">
          {lines.map(({ slot, index, place }, at) => (
            <li key={slot.id}>
              {place.weekday !== lines[at - 1]?.place.weekday && (
                <h3 className="pt-2 pb-1 font-medium text-12 text-faint">{weekdayName(place.weekday)}</h3>
              )}
              <Line
                name={slotName(slot)}
                summary={<Summary slot={slot} />}
                notes={slotNotes(slot)}
                wrong={Object.keys(errors).some((field) => field.startsWith(`timetable.${index}.`))}
                open={open.has(slot.id)}
                onToggle={() => toggle(slot)}
                onRemove={() => remove(slot.id)}
              >
                <SlotFields
                  slot={slot}
                  errorOf={(field) => errors[`timetable.${index}.${field}`]}
                  onChange={(part) => change(slot.id, part)}
                />
              </Line>
            </li>
          ))}
        </ul>
      )}
      <Only may="rooms:write">
        <Button ref={addButton} className="self-start" onClick={add}>
          <Plus aria-hidden="true" />
          Add a weekly lesson
        </Button>
      </Only>
    </Section>
  );
}

const Summary = ({ slot }: { slot: SlotValues }) => (
  <>
    <span className="font-medium">
      {slot.start || '–'}–{slot.end || '–'}
    </span>
    {slot.title.trim() !== '' && ` ${slot.title}`}
  </>
);

/** A new line begins as the last one, a weekday later: most timetables repeat themselves. */
function nextSlot(timetable: SlotValues[]): SlotValues {
  const last = timetable.at(-1);
  return {
    id: newSlotId(timetable.map(({ id }) => id)),
    title: last?.title ?? '',
    weekday: last ? (last.weekday % 7) + 1 : 1,
    start: last?.start || '09:00',
    end: last?.end || '10:00',
    from: last?.from ?? '',
    until: last?.until ?? '',
    fortnightly: false,
    anchor: '',
  };
}
