import type { Slot } from '@/lib/settings/schema';
import { dayOf, minuteOf } from './dates';
import { takesPlaceOn } from './recurrence';

const dayMinutes = 1_440;

/**
 * The first slot that would take place, on some date, at the same time as one before it in the list; `index` is the
 * slot's, `other` that of the one before. Null when a timetable has no such pair. By the clock on the wall: a night on
 * which the clock changes is not looked at.
 */
export function slotsOverlap(slots: readonly Slot[]): { index: number; other: number } | null {
  for (const [index, slot] of slots.entries()) {
    const other = slots.slice(0, index).findIndex((before) => collide(before, slot));
    if (other >= 0) return { index, other };
  }
  return null;
}

/** A slot lasts a day at most, so the other one can only begin the day before, the same day or the next. */
function collide(a: Slot, b: Slot): boolean {
  return [-1, 0, 1].some((later) => {
    const offset = later * dayMinutes;
    const meet = minuteOf(a.start) < offset + endOf(b) && offset + minuteOf(b.start) < endOf(a);
    return meet && bothTakePlace(a, b, later);
  });
}

const endOf = ({ start, end }: Slot): number => minuteOf(end) + (end <= start ? dayMinutes : 0);

/** Whether `a` takes place on some day and `b` `later` days after it. Both repeat after two weeks at most. */
function bothTakePlace(a: Slot, b: Slot, later: number): boolean {
  const first = Math.max(firstDay(a), firstDay(b) - later);
  const last = Math.min(lastDay(a), lastDay(b) - later);
  const from = Number.isFinite(first) ? first : Number.isFinite(last) ? last - 13 : 0;
  for (let day = from; day <= last && day < from + 14; day += 1) {
    if (takesPlaceOn(a, day) && takesPlaceOn(b, day + later)) return true;
  }
  return false;
}

const firstDay = ({ from }: Slot): number => (from === undefined ? Number.NEGATIVE_INFINITY : dayOf(from));
const lastDay = ({ until }: Slot): number => (until === undefined ? Number.POSITIVE_INFINITY : dayOf(until));
