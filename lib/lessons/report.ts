import { type Interval, totalLength } from '@/lib/attendance/intervals';
import { isoWriter } from '@/lib/attendance/iso-time';
import { byName, nameSortKey } from '@/lib/attendance/order';
import type { SeriesPoint } from '@/lib/attendance/schema';
import { walkPresence } from '@/lib/attendance/series';
import { heldTime, staffStay } from './held';
import { type Matched, matchPeople } from './match';
import { clockOf } from './reason';
import { countPeople } from './report-counts';
import { type Judged, judge, type Scene, stand } from './report-judge';
import { toRow } from './report-row';
import { lessonVisits } from './report-visits';
import type { LessonCounts, LessonParticipant, Status } from './schema';
import { type Measure, shareOf, wholeOf } from './status';
import type { ReportInput, RosterEntry } from './types';

export type ReportResult = {
  /** No held time, while the lesson runs: not yet. Nobody has a status. */
  notHeld: boolean;
  held: Interval[];
  heldMs: number;
  /** Length of the window. */
  plannedMs: number;
  counts: LessonCounts;
  /** By name, then key. */
  participants: LessonParticipant[];
  /** Distinct people present in the lesson's own time, one point a change. */
  series: SeriesPoint[];
  /** Keys of those with `needsReview` whom nobody decided about: the lesson cannot be signed before. */
  undecided: string[];
};

/**
 * Who was in a lesson, when, and what that means: "Our rules" of the attendance notes. Milliseconds inside, rounded once
 * at the edge. No clock and no database in here, and the order of sessions, peers and roster changes nothing.
 */
export function reportLesson(input: ReportInput): ReportResult {
  const { lesson, running, corrections } = input;
  const { matched, scene, notHeld } = sceneOf(input);
  const { measure } = scene;
  const judged = matched.attendees.map((attendee) => judge(attendee, scene));
  const iso = isoWriter();
  const rows = { measure, corrections, iso };
  const participants = sorted(judged.map((one) => toRow(one, rows)));
  return {
    notHeld,
    held: [...measure.held],
    heldMs: measure.heldMs,
    plannedMs: lesson.window.end - lesson.window.start,
    counts: countPeople(judged, running),
    participants,
    series: seriesOf(judged, iso),
    undecided: participants
      .filter(({ flags, correction }) => flags.includes('needsReview') && !correction)
      .map(({ key }) => key),
  };
}

/** Somebody on the roster: status, and presence in the time that shares are taken of, in milliseconds. */
export type Standing = { entry: RosterEntry; status: Status | null; presentMs: number };
export type StandingResult = Pick<ReportResult, 'notHeld' | 'heldMs'> & {
  /** What shares are taken of: the held time, or the window where the base is `scheduled`. */
  wholeMs: number;
  standings: Standing[];
};

/**
 * What `reportLesson` decides about those on the roster, without telling why: for sums over hundreds of lessons. In no
 * order.
 */
export function standLesson(input: ReportInput): StandingResult {
  const { matched, scene, notHeld } = sceneOf(input);
  const { measure } = scene;
  const standings: Standing[] = [];
  for (const attendee of matched.attendees) {
    if (!attendee.entry) continue;
    const { facts, status } = stand(attendee, scene);
    standings.push({ entry: attendee.entry, status, presentMs: shareOf(facts, measure).part });
  }
  return { notHeld, heldMs: measure.heldMs, wholeMs: wholeOf(measure), standings };
}

/** Who was there, and what everybody is measured by. */
function sceneOf(input: ReportInput): { matched: Matched; scene: Scene; notHeld: boolean } {
  const matched = matchPeople(lessonVisits(input), input);
  const measure = measureOf(input, matched);
  const notHeld = measure.heldMs === 0;
  const scene: Scene = {
    measure,
    undecidedBecause: input.running ? 'running' : notHeld ? { notHeld: whyNotHeld(input, matched) } : null,
    corrections: input.corrections,
    waited: matched.waited,
    clock: clockOf(input.settings.timeZone),
  };
  return { matched, scene, notHeld };
}

function measureOf({ lesson, settings, heldByStaff }: ReportInput, matched: Matched): Measure {
  const { source, ...window } = lesson.window;
  const { presence, staffVisits } = matched;
  const held = heldTime({
    window,
    presence,
    staff: staffVisits,
    staffed: settings.staffRoles.length > 0,
    heldByStaff,
  });
  const stay = staffStay(staffVisits);
  return {
    rule: settings.rule,
    base: settings.base,
    window,
    held,
    heldMs: totalLength(held),
    estimated: source === 'estimated',
    start: Math.max(window.start, stay?.start ?? window.start),
    end: Math.min(window.end, stay?.end ?? window.end),
  };
}

function whyNotHeld({ heldByStaff, settings }: ReportInput, { presence, staffVisits }: Matched): string {
  if (heldByStaff === false) return 'staff said it was not held';
  if (presence.length === 0) return 'not held: nobody came';
  if (heldByStaff === null && settings.staffRoles.length > 0 && staffVisits.length === 0) {
    return 'not held: no staff came';
  }
  return 'not held: no time of the lesson counts';
}

function sorted(rows: LessonParticipant[]): LessonParticipant[] {
  return rows
    .map((row) => ({ sortKey: nameSortKey(row.name), name: row.name, key: row.key, row }))
    .sort(byName)
    .map(({ row }) => row);
}

/** Whoever is still here does not leave at the end of the series, which is only now. */
function seriesOf(people: readonly Judged[], iso: (ms: number) => string): SeriesPoint[] {
  const series: SeriesPoint[] = [];
  const stays = people.map(({ spans, here }) => ({ spans, open: here }));
  walkPresence(stays, { live: true }, (at, count) => series.push({ at: iso(at), count }));
  return series;
}
