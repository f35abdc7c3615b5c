import type { Interval } from '@/lib/attendance/intervals';
import { compareText } from '@/lib/attendance/order';
import { type PeerInput, sessionSpan, visitsWithin, withoutBots } from '@/lib/attendance/visits';
import type { ReportInput } from './types';

/**
 * The part of a visit inside a lesson's own time, in epoch milliseconds. `open`: the session is over and nobody knows
 * when this visit ended; it is counted to the session's end. `here`: it has not ended.
 */
export type LessonVisit = Interval & {
  open: boolean;
  here: boolean;
  peer: PeerInput;
  /** The visit before it was cut. What looks like two devices at the cut may be a reconnect. */
  whole: Interval & { open: boolean };
};

/** All visits of people in the lesson's own time, counted per session as the session's own attendance counts them. */
export function lessonVisits({
  lesson: { owned },
  sessions,
  botRoles,
  now,
}: Pick<ReportInput, 'lesson' | 'sessions' | 'botRoles' | 'now'>): LessonVisit[] {
  const visits: LessonVisit[] = [];
  for (const session of sessions) {
    const people = withoutBots(session.peers, botRoles);
    const span = sessionSpan(session, people, now);
    for (const visit of visitsWithin(span, people)) {
      const whole = { start: span.start + visit.start, end: span.start + visit.end, open: visit.open };
      const start = Math.max(owned.start, whole.start);
      const end = Math.min(owned.end, whole.end);
      if (start >= end) continue;
      // Who is still in a call that outlasts the lesson was there to the lesson's end: nothing about that is unknown.
      const here = visit.open && span.live && now <= owned.end;
      visits.push({ start, end, open: visit.open && !span.live, here, peer: visit.peer, whole });
    }
  }
  return visits.sort(byTime);
}

/** Earlier first. Ties go to what never depends on the order of sessions and peers, down to the texts. */
export function byTime(a: LessonVisit, b: LessonVisit): number {
  return (
    a.start - b.start ||
    a.end - b.end ||
    Number(a.open) - Number(b.open) ||
    compareText(a.peer.id, b.peer.id) ||
    compareText(a.peer.name, b.peer.name) ||
    compareText(a.peer.role, b.peer.role) ||
    compareText(a.peer.userId, b.peer.userId)
  );
}
