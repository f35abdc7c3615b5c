import type { Visit } from '@/lib/attendance/schema';
import { percentOf, type Span } from './span';

/** An older connection that ends this soon after a newer began was lost, not a second device: 100ms keeps it for 60 s. */
const reconnect = 90_000;
const mostLanes = 3;

/** A bar of a timeline. `from` and `to` are percentages of the session; `visits` indexes the participant's visits. */
export type Mark = { from: number; to: number; lane: number; open: boolean; visits: number[] };
export type Marks = { marks: Mark[]; lanes: number };

type Stay = { from: number; to: number; open: boolean; visits: number[] };

/**
 * The bars of one participant. Visits at the same time (two devices) get lanes of their own; of more than `most`
 * visits those that stand closest are drawn as one. A visit without a known leave reaches to `until`.
 */
export function timelineMarks(visits: Visit[], span: Span, most = 40, until = span.end): Marks {
  const stays = visits
    .map(
      (visit, index): Stay => ({
        from: Date.parse(visit.joinedAt),
        to: visit.leftAt === null ? until : Date.parse(visit.leftAt),
        open: visit.leftAt === null,
        visits: [index],
      }),
    )
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const crowded = stays.length > most;
  const drawn = crowded ? mergeClose(stays, span, most) : stays;
  const ends: number[] = [];
  const marks = drawn.map((stay): Mark => {
    const lane = laneFor(stay, ends);
    ends[lane] = Math.max(ends[lane] ?? 0, stay.to);
    const { open, visits: members } = stay;
    return { from: percentOf(span, stay.from), to: percentOf(span, stay.to), lane, open, visits: members };
  });
  return { marks, lanes: Math.max(1, ends.length) };
}

function laneFor(stay: Stay, ends: number[]): number {
  const free = ends.findIndex((end) => end <= stay.from || (end < stay.to && end - stay.from <= reconnect));
  return free >= 0 ? free : Math.min(ends.length, mostLanes - 1);
}

/** Unites what overlaps or stands closer than a gap, which doubles until few enough are left. */
function mergeClose(stays: Stay[], span: Span, most: number): Stay[] {
  const length = Math.max(1, span.end - span.start);
  let merged = stays;
  for (let gap = length / 800; merged.length > most; gap *= 2) merged = unite(stays, gap);
  return merged;
}

function unite(stays: Stay[], gap: number): Stay[] {
  const united: Stay[] = [];
  for (const stay of stays) {
    const last = united.at(-1);
    if (last && stay.from - last.to <= gap) {
      last.to = Math.max(last.to, stay.to);
      last.open ||= stay.open;
      last.visits.push(...stay.visits);
    } else {
      united.push({ ...stay, visits: [...stay.visits] });
    }
  }
  return united;
}
