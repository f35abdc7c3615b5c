import type { Occurrence, TimetableVersion } from '@/lib/lessons/types';
import type { Exception, Slot } from '@/lib/settings/schema';

const minute = 60_000;
const day = 86_400_000;

/** What the clock on the wall shows at every minute of a stretch, written as if it were UTC. */
export type Walls = { from: number; walls: readonly number[] };

const known = new Map<string, Walls>();

/** The wall clock of a zone, asked minute by minute for `days` before and after a moment. */
export function wallsOf(timeZone: string, around: number, days: number): Walls {
  const name = `${timeZone} ${around} ${days}`;
  const before = known.get(name);
  if (before) return before;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const from = around - days * day;
  const walls = Array.from({ length: (2 * days * day) / minute }, (_, index) => {
    const text = format.format(from + index * minute);
    const read = /^(\d\d)\/(\d\d)\/(\d{4}), (\d\d):(\d\d)$/.exec(text);
    if (!read) throw new Error(`unreadable: ${text}`);
    const [, date, month, year, hour, min] = read.map(Number);
    return Date.UTC(year ?? 0, (month ?? 0) - 1, date, hour, min);
  });
  const made = { from, walls };
  known.set(name, made);
  return made;
}

/** The first minute that shows this time; when none does, as long after the jump began as the time is. */
function momentOf({ from, walls }: Walls, wall: number): number {
  const index = walls.findIndex((shown) => shown >= wall);
  if (index < 1) throw new Error('outside the stretch that was walked');
  if (walls[index] === wall) return from + index * minute;
  return from + (index - 1) * minute + (wall - (walls[index - 1] ?? 0));
}

export const dateOf = (wall: number): string => new Date(wall).toISOString().slice(0, 10);
const wallOf = (date: string, clock: string): number => Date.parse(`${date}T${clock}:00Z`);

/** The date that the room's clock shows at a moment. */
export function dateAt({ from, walls }: Walls, at: number): string {
  const wall = walls[Math.floor((at - from) / minute)];
  if (wall === undefined) throw new Error('outside the stretch that was walked');
  return dateOf(wall);
}

const weekdayOf = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
const mondayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) - (weekdayOf(date) - 1) * day;

function takesPlace(slot: Slot, date: string): boolean {
  if (slot.weekday !== weekdayOf(date)) return false;
  if (slot.from !== undefined && date < slot.from) return false;
  if (slot.until !== undefined && date > slot.until) return false;
  const anchor = slot.anchor ?? slot.from;
  if (slot.every !== 2 || anchor === undefined) return true;
  return (Math.abs(mondayOf(date) - mondayOf(anchor)) / (7 * day)) % 2 === 0;
}

type Planned = { slotId: string; title: string | null; start: string; end: string };

/** What is planned on a date, as the wall clock says it. */
function plannedOn(slots: readonly Slot[], exceptions: readonly Exception[], date: string): Planned[] {
  const here = exceptions.filter((one) => one.date === date);
  const off = here.some(({ slotId, cancelled }) => slotId === undefined && cancelled === true);
  const weekly = slots.flatMap((slot): Planned[] => {
    const change = here.find(({ slotId }) => slotId === slot.id);
    if (off || !takesPlace(slot, date) || change?.cancelled) return [];
    const { start, end } = change?.start && change.end ? { start: change.start, end: change.end } : slot;
    return [{ slotId: slot.id, title: change?.title ?? slot.title ?? null, start, end }];
  });
  const extra = here.flatMap(({ slotId, cancelled, start, end, title }): Planned[] =>
    slotId === undefined && !cancelled && start && end
      ? [{ slotId: `x${start.replace(':', '')}`, title: title ?? null, start, end }]
      : [],
  );
  return [...weekly, ...extra];
}

/** Every occurrence of a stretch of days that lies well inside what was walked; by start, then slot. */
export function occurrencesByMinute(
  versions: readonly TimetableVersion[],
  exceptions: readonly Exception[],
  around: number,
  days: number,
): Occurrence[] {
  const dates = Array.from({ length: 2 * days - 5 }, (_, index) =>
    dateOf(around - (days - 3) * day + index * day),
  );
  return versions
    .flatMap(({ since, timeZone, slots }, index) => {
      const walls = wallsOf(timeZone, around, days);
      const next = versions[index + 1]?.since ?? Number.POSITIVE_INFINITY;
      return dates
        .flatMap((date) =>
          plannedOn(slots, exceptions, date).map(({ slotId, title, start, end }) => {
            const last = end <= start ? dateOf(Date.parse(`${date}T00:00:00Z`) + day) : date;
            const begins = momentOf(walls, wallOf(date, start));
            const ends = momentOf(walls, wallOf(last, end));
            // Turned round by a clock that jumps over its start: as long as it was planned.
            const length = wallOf(last, end) - wallOf(date, start);
            const until = begins < ends ? ends : begins + length;
            return { slotId, date: dateAt(walls, begins), title, start: begins, end: until };
          }),
        )
        .filter(({ start }) => (since ?? Number.NEGATIVE_INFINITY) <= start && start < next);
    })
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.slotId < b.slotId ? -1 : 1))
    .filter(
      (one, index, all) =>
        all.findIndex(({ slotId, date }) => slotId === one.slotId && date === one.date) === index,
    );
}
