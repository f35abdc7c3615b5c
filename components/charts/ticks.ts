import { formatClock, formatDay } from '@/lib/format/time';
import { wallTime } from '@/lib/format/zoned';

const minute = 60_000;
const stepsInMinutes = [1, 2, 5, 10, 15, 20, 30, 60, 120, 180, 240, 360, 720, 1_440];

export type TimeTick = { at: number; label: string };
export type ValueAxis = { top: number; ticks: number[] };

/**
 * Round wall-clock moments of `zone` inside a span (epoch milliseconds), at most `most` of them, for a time axis.
 * A span too short to hold a whole minute gets its start alone.
 */
export function timeTicks(start: number, end: number, zone: string, most = 6): TimeTick[] {
  const span = Math.max(0, end - start);
  const step = chooseStep(span / minute, most) * minute;
  const shift = zoneOffset(start, zone);
  // A session begins seconds after the hour: its 09:00 belongs on the axis, too.
  const near = Math.min(span, step) * 0.05;
  const first = Math.ceil((start - near + shift) / step) * step - shift;
  const ticks: TimeTick[] = [];
  for (let at = first; at <= end + near; at += step) {
    ticks.push({ at: Math.min(end, Math.max(start, at)), label: tickLabel(at, zone, step) });
  }
  return ticks.length > 0 ? ticks : [{ at: start, label: tickLabel(start, zone, minute) }];
}

/** An axis of durations from 0 to a round number of minutes that holds `maxSeconds`. In seconds. */
export function durationAxis(maxSeconds: number, most = 5): ValueAxis {
  const minutes = Math.max(1, maxSeconds / 60);
  return axis(minutes, chooseStep(minutes, most), 60);
}

/** An axis of whole people from 0 to a round number that holds `max`. */
export function countAxis(max: number, most = 5): ValueAxis {
  const wanted = Math.max(1, max) / (most - 1);
  const power = 10 ** Math.max(0, Math.floor(Math.log10(wanted)));
  const step = [1, 2, 5, 10].map((n) => n * power).find((size) => size >= wanted) ?? power * 10;
  return axis(Math.max(1, max), step, 1);
}

function axis(max: number, step: number, unit: number): ValueAxis {
  const count = Math.ceil(max / step);
  const ticks = Array.from({ length: count + 1 }, (_, index) => index * step * unit);
  return { top: count * step * unit, ticks };
}

/** The smallest round step in minutes that leaves at most `most` ticks, both ends included. */
function chooseStep(minutes: number, most: number): number {
  const wanted = minutes / Math.max(1, most - 1);
  const known = stepsInMinutes.find((step) => step >= wanted);
  return known ?? Math.ceil(wanted / 1_440) * 1_440;
}

function tickLabel(at: number, zone: string, step: number): string {
  const iso = new Date(at).toISOString();
  return step < 1_440 * minute ? formatClock(iso, zone) : formatDay(iso, zone).replace(/ \d+$/, '');
}

/** Milliseconds that the wall clock of `zone` is ahead of UTC at a moment. */
function zoneOffset(at: number, zone: string): number {
  const wall = wallTime(at, zone);
  if (!wall) return 0;
  const shown = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
  return shown - Math.floor(at / minute) * minute;
}
