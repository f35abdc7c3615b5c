import { people } from '@/components/charts/steps';
import type { Attendance, Participant, SeriesPoint } from '@/lib/attendance/schema';
import { formatCount } from '@/lib/format/number';
import { formatClock, formatDuration } from '@/lib/format/time';

/** The first moment with the most people, or null when nobody was there. */
export function peakOf(series: SeriesPoint[]): SeriesPoint | null {
  let peak: SeriesPoint | null = null;
  for (const point of series) if (point.count > (peak?.count ?? 0)) peak = point;
  return peak;
}

/** Whole seconds of presence an average participant has. */
export function averagePresence({ totals }: Attendance): number {
  return totals.participants === 0 ? 0 : Math.round(totals.presentSeconds / totals.participants);
}

/** In the room while the session runs. */
const isHere = (session: Attendance['session'], participant: Participant): boolean =>
  session.live && participant.lastLeftAt === null;

export const hereNow = ({ session, participants }: Attendance): number =>
  participants.filter((participant) => isHere(session, participant)).length;

export const isGuest = (participant: Pick<Participant, 'userId'>): boolean => participant.userId === null;

/** A name to show: some people join without one. */
export const nameOf = (participant: Pick<Participant, 'name'>): string =>
  participant.name.trim() || 'No name';

export const longestFirst = <P extends Pick<Participant, 'key' | 'presentSeconds'>>(
  participants: readonly P[],
): P[] => [...participants].sort((a, b) => b.presentSeconds - a.presentSeconds || (a.key < b.key ? -1 : 1));

/** The bar chart in words. */
export function describePresence({ session, totals, participants }: Attendance): string {
  const sorted = longestFirst(participants);
  const most = sorted[0];
  const least = sorted.at(-1);
  if (!most || !least) return 'Nobody was in this session.';
  const length = `The session ${session.live ? 'has run for' : 'lasted'} ${formatDuration(session.durationSeconds)}.`;
  if (most === least)
    return `${nameOf(most)} was present for ${formatDuration(most.presentSeconds)}. ${length}`;
  const middle = sorted[Math.floor(sorted.length / 2)] ?? least;
  return [
    `Presence of ${formatCount(totals.participants)} participants, longest first:`,
    `from ${nameOf(most)} with ${formatDuration(most.presentSeconds)}`,
    `to ${nameOf(least)} with ${formatDuration(least.presentSeconds)},`,
    `half of them ${formatDuration(middle.presentSeconds)} or more. ${length}`,
  ].join(' ');
}

/** The area chart in words. Clock times in `zone`. */
export function describeSeries({ session, series }: Attendance, zone: string): string {
  const peak = peakOf(series);
  if (!peak) return 'Nobody was in this session.';
  const end = session.live ? 'now' : session.endedAt ? formatClock(session.endedAt, zone) : 'the end';
  const last = series.at(-1)?.count ?? 0;
  const now = session.live ? ` Now ${people(last)} in.` : '';
  return `People in the room from ${formatClock(session.startedAt, zone)} to ${end}: at most ${formatCount(peak.count)}, first at ${formatClock(peak.at, zone)}.${now}`;
}
