import { formatShare } from '@/lib/format/share';
import { formatClock } from '@/lib/format/time';
import {
  type Facts,
  type Measure,
  minuteOf,
  minutesEarly,
  minutesLate,
  shareOf,
  type Verdict,
} from './status';

/** Epoch milliseconds as "09:05" in the lesson's zone. */
export type Clock = (ms: number) => string;

/** A clock that asks Intl once a minute of the lesson's time, not once a person. */
export function clockOf(zone: string): Clock {
  const known = new Map<number, string>();
  return (ms) => {
    const minute = minuteOf(ms);
    let text = known.get(minute);
    if (text === undefined) {
      text = formatClock(new Date(ms).toISOString(), zone);
      known.set(minute, text);
    }
    return text;
  };
}

/** Why somebody has the status, with the numbers that decided it, and what else is to be said of them. */
export function reasonOf(verdict: Verdict, facts: Facts, measure: Measure, clock: Clock): string {
  const { rule } = measure;
  const { status, cause, arrivedLate, leftEarly } = verdict;
  const limit = (minutes: number) => `; the limit is ${minutes}`;
  const arrived = (most: number) => `${arrivalOf(facts, measure, clock)}${limit(most)}`;
  const main = () => {
    switch (cause) {
      case 'never came':
        return 'never came';
      case 'too short':
        return facts.presentMs === 0
          ? `not in the room between ${clock(measure.window.start)} and ${clock(measure.window.end)}`
          : `in the room for ${minutes(facts.presentMs)}; presence counts from ${rule.countsFromMinutes} min`;
      case 'too late':
        return arrived(rule.absentAfterMinutes ?? 0);
      case 'late':
        return arrived(rule.lateAfterMinutes);
      case 'too little':
        return `${attended(facts, measure)}, ${shareText(facts, measure)}; the limit is ${rule.minPresencePercent} %`;
      case 'present':
        return attended(facts, measure);
    }
  };
  const parts = [main()];
  if (arrivedLate && cause === 'too little') parts.push(arrived(rule.lateAfterMinutes));
  if (leftEarly && status !== 'absent') {
    const left = `left ${clock(facts.leave ?? 0)}, ${minutesEarly(facts, measure)} min before the end`;
    parts.push(`${left}${limit(rule.leftEarlyMinutes)}`);
  }
  return parts.join('; ');
}

/** Why a person with unknown leaves waits for a decision: what holds if each of them left as soon as they came. */
export const reviewReason = (reason: string, { status }: Verdict): string =>
  `${reason}; a leave is unknown: without that visit ${status}`;

function arrivalOf(facts: Facts, measure: Measure, clock: Clock): string {
  const { start, window } = measure;
  // A start that is not the window's has to be named: it is when the first of the staff came.
  const from = minuteOf(start) === minuteOf(window.start) ? 'the start' : `staff came at ${clock(start)}`;
  return `arrived ${clock(facts.arrival ?? 0)}, ${minutesLate(facts, measure)} min after ${from}`;
}

/** "22 of 28 min held (planned 60)"; the plan is told only where it differs. */
function attended(facts: Facts, measure: Measure): string {
  const { window, base } = measure;
  const { part, whole } = shareOf(facts, measure);
  const text = `${wholeMinutes(part)} of ${wholeMinutes(whole)} min`;
  if (base === 'scheduled') return `${text} planned`;
  const planned = wholeMinutes(window.end - window.start);
  return planned === wholeMinutes(whole) ? `${text} held` : `${text} held (planned ${planned})`;
}

function shareText(facts: Facts, measure: Measure): string {
  const { part, whole } = shareOf(facts, measure);
  return formatShare(whole > 0 ? part / whole : 0, measure.rule.minPresencePercent / 100);
}

/** Cut off, as a clock shows them. */
const wholeMinutes = (ms: number): number => Math.floor(ms / 60_000);
const minutes = (ms: number): string => (ms < 60_000 ? 'less than 1 min' : `${wholeMinutes(ms)} min`);
