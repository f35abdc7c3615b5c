import type { Span } from '@/components/attendance/span';
import type { Limit, TimelineFrame } from '@/components/attendance/timeline-frame';
import { timeTicks } from '@/components/charts/ticks';
import type { LessonReport } from '@/lib/lessons/schema';
import { isStaff } from './status';

const minute = 60_000;
const toMinute = (at: number): number => Math.floor(at / minute) * minute;
const toSpan = ({ start, end }: { start: string; end: string }): Span => ({
  start: Date.parse(start),
  end: Date.parse(end),
});

/**
 * What the timelines of a lesson are drawn against: its window with a little before and after when people were there,
 * when it was held, and the limits of its rule. A tablet that stayed for hours does not squeeze the lesson.
 */
export function lessonFrame(report: LessonReport): TimelineFrame {
  const { lesson, series } = report;
  const window = toSpan(lesson.window);
  const owned = toSpan(lesson.owned);
  const aside = Math.max(5 * minute, (window.end - window.start) / 6);
  const came = series.map(({ at }) => Date.parse(at));
  const first = Math.max(window.start - aside, Math.min(window.start, ...came.slice(0, 1)), owned.start);
  const last = Math.min(window.end + aside, Math.max(window.end, ...came.slice(-1)), owned.end);
  const span = { start: Math.min(first, window.start), end: Math.max(last, window.end) };
  const zone = lesson.timeZone;
  return {
    session: { live: lesson.state === 'live' },
    span,
    until: owned.end,
    ticks: timeTicks(span.start, span.end, zone, 6),
    zone,
    lesson: { window, held: lesson.held.map(toSpan), limits: limitsOf(report) },
  };
}

/**
 * From when on an arrival is late, and until when a leave is early; none where the window is only estimated, or the lesson
 * was not held. Both are counted in whole minutes as displayed, so the line of "late after 09:05" stands at 09:06.
 */
export function limitsOf({ lesson, participants }: LessonReport): Limit[] {
  if (lesson.window.source === 'estimated' || lesson.state === 'not-held') return [];
  const { start, end } = toSpan(lesson.window);
  const staff = participants.filter(isStaff);
  const joins = staff.flatMap(({ firstJoinedAt }) => (firstJoinedAt ? [Date.parse(firstJoinedAt)] : []));
  const leaves = staff.map(({ lastLeftAt }) => (lastLeftAt ? Date.parse(lastLeftAt) : end));
  const opens = Math.max(start, joins.length > 0 ? Math.min(...joins) : start);
  const closes = Math.min(end, leaves.length > 0 ? Math.max(...leaves) : end);
  const late = toMinute(opens) + (lesson.rule.lateAfterMinutes + 1) * minute;
  const early = toMinute(closes) - lesson.rule.leftEarlyMinutes * minute;
  const limits: Limit[] = [];
  if (late < end) limits.push({ at: late, kind: 'late' });
  if (early > start && early > late && lesson.state !== 'live') limits.push({ at: early, kind: 'early' });
  return limits;
}
