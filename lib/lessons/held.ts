import { clip, type Interval, intersect, union } from '@/lib/attendance/intervals';

type HeldInput = {
  window: Interval;
  /** When anybody was in the room, sorted by start. */
  presence: readonly Interval[];
  /** When staff were, sorted by start. */
  staff: readonly Interval[];
  /** The room has staff roles. */
  staffed: boolean;
  heldByStaff: boolean | null;
};

/** When the lesson was really held: "Held time" of the attendance notes. Sorted, apart from each other. */
export function heldTime({ window, presence, staff, staffed, heldByStaff }: HeldInput): Interval[] {
  if (heldByStaff === false) return [];
  const stay = staffStay(staff);
  const frame = heldByStaff || !staffed ? window : stay;
  return frame ? intersect(clip([frame], window), union(presence)) : [];
}

/** From the first join of staff to their last leave, whatever lies between; null without any. */
export function staffStay(staff: readonly Interval[]): Interval | null {
  const [first] = staff;
  if (!first) return null;
  return { start: first.start, end: staff.reduce((latest, { end }) => Math.max(latest, end), first.end) };
}
