import type { Slot } from '@/lib/settings/schema';
import { dayOf, remainder, weekdayOf, weekOf } from './dates';

/** Whether the slot takes place on a day (a number of `dayOf`), exceptions aside. */
export function takesPlaceOn(slot: Slot, day: number): boolean {
  return (
    weekdayOf(day) === slot.weekday &&
    (slot.from === undefined || day >= dayOf(slot.from)) &&
    (slot.until === undefined || day <= dayOf(slot.until)) &&
    inItsWeek(slot, day)
  );
}

/** The days from `first` to `last`, both included, on which the slot takes place, exceptions aside. */
export function daysOf(slot: Slot, first: number, last: number): number[] {
  const from = slot.from === undefined ? first : Math.max(first, dayOf(slot.from));
  const until = slot.until === undefined ? last : Math.min(last, dayOf(slot.until));
  const days: number[] = [];
  for (let day = from + remainder(slot.weekday - weekdayOf(from), 7); day <= until; day += 7) {
    if (inItsWeek(slot, day)) days.push(day);
  }
  return days;
}

/** Each second week is counted in weeks from Monday, so any date of a week with the lesson can be the anchor. */
function inItsWeek({ every, anchor, from }: Slot, day: number): boolean {
  if (every !== 2) return true;
  const reference = anchor ?? from;
  return reference === undefined || (weekOf(day) - weekOf(dayOf(reference))) % 2 === 0;
}
