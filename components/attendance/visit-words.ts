import type { Visit } from '@/lib/attendance/schema';
import { formatClock, formatDuration } from '@/lib/format/time';

/** What a visit belongs to: a session or a lesson that may still run. */
export type Running = { live: boolean };

/** "09:05:59". Zones differ by whole minutes, so the seconds are those of UTC. */
export const formatClockSeconds = (iso: string, zone: string): string =>
  `${formatClock(iso, zone)}:${iso.slice(17, 19)}`;

/** How a visit ended: "09:31:40", "still here", or "not known" when the session is over and no leave was reported. */
export function leaveWords(visit: Visit, session: Running, zone: string): string {
  if (visit.leftAt !== null) return formatClockSeconds(visit.leftAt, zone);
  return session.live ? 'still here' : 'not known';
}

/** Length of a visit in seconds; one without a known leave counts to the end of the session. */
export function visitSeconds(visit: Visit, end: number): number {
  const left = visit.leftAt === null ? end : Date.parse(visit.leftAt);
  return Math.max(0, left - Date.parse(visit.joinedAt)) / 1_000;
}

/** "09:01:12 – 09:31:40, 30 min" */
export const visitWords = (visit: Visit, session: Running, end: number, zone: string): string =>
  `${formatClockSeconds(visit.joinedAt, zone)} – ${leaveWords(visit, session, zone)}, ${formatDuration(visitSeconds(visit, end))}`;

/** All visits in a sentence, for those who cannot see bars. */
export function timelineWords(visits: Visit[], session: Running, zone: string): string {
  const told = visits.slice(0, 4).map((visit) => {
    const left = visit.leftAt === null ? leaveWords(visit, session, zone) : formatClock(visit.leftAt, zone);
    return `${formatClock(visit.joinedAt, zone)} to ${left}`;
  });
  const more = visits.length - told.length;
  return more > 0 ? `${told.join(', ')} and ${more} more` : told.join(', ');
}
