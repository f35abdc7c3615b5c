import type { Attendance } from '@/lib/attendance/schema';

/** A stretch of time in epoch milliseconds. */
export type Span = { start: number; end: number };

/** The session as a stretch of time; a live one ends at the moment its numbers were counted. */
export function sessionSpan(session: Attendance['session']): Span {
  const start = Date.parse(session.startedAt);
  const counted = start + session.durationSeconds * 1_000;
  const end = session.endedAt ? Date.parse(session.endedAt) : counted;
  return { start, end: Math.max(start, end) };
}

/** Where a moment lies in a span, as a percentage from 0 to 100. */
export function percentOf(span: Span, at: number): number {
  const length = span.end - span.start;
  if (length <= 0) return 0;
  return Math.min(100, Math.max(0, ((at - span.start) / length) * 100));
}
