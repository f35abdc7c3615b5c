import { thereWords } from '@/components/absences/absence-words';
import { shortDayWords } from '@/components/absences/day';
import { mostMarks } from '@/components/charts/reduce';
import type { TimeTick } from '@/components/charts/ticks';
import { formatPercent } from '@/lib/format/number';
import type { Status } from '@/lib/lessons/schema';
import type { StudentLesson } from '@/lib/students/schema';

/** What a lesson counts in the percentage, as the rules say; excused ones do not count. */
const weights: Record<Exclude<Status, 'excused'>, number> = { present: 1, late: 1, partial: 0.5, absent: 0 };

/** A lesson in the chart. Shares are 0–100. */
export type TrendPoint = {
  key: string;
  title: string;
  text: string;
  status: Status;
  /** Of the held time, in this lesson. */
  there: number;
  /** The percentage over all lessons up to this one; null while none counted. */
  soFar: number | null;
};
export type TrendModel = { points: TrendPoint[]; ticks: TimeTick[]; size: number };

/**
 * The percentage over all lessons up to each, oldest first, by lesson id; null until one counts.
 * @param lessons newest first
 */
export function percentagesSoFar(lessons: readonly StudentLesson[]): Map<string, number | null> {
  const soFar = new Map<string, number | null>();
  let [sum, counted] = [0, 0];
  for (const { lessonId, status } of lessons.toReversed()) {
    if (status !== null && status !== 'excused') {
      sum += weights[status];
      counted += 1;
    }
    soFar.set(lessonId, counted === 0 ? null : (sum / counted) * 100);
  }
  return soFar;
}

/**
 * The lessons with a status, oldest first, cut to what can be drawn: then each stands for its neighbours too.
 * @param lessons newest first
 */
export function trendModel(lessons: readonly StudentLesson[], most = mostMarks): TrendModel {
  const soFar = percentagesSoFar(lessons);
  const all = lessons.toReversed().flatMap((lesson) => toPoint(lesson, soFar.get(lesson.lessonId) ?? null));
  const size = Math.max(1, Math.ceil(all.length / most));
  // The last of each stretch, so that the line ends where the percentage stands.
  const points = all.filter((_, index) => (all.length - 1 - index) % size === 0);
  return { points, ticks: ticksOf(points), size };
}

function toPoint(lesson: StudentLesson, soFar: number | null): TrendPoint[] {
  const { status, presentSeconds, heldSeconds } = lesson;
  if (status === null) return [];
  const there = heldSeconds > 0 ? Math.min(100, (presentSeconds / heldSeconds) * 100) : 0;
  const standing = soFar === null ? '' : ` · so far ${formatPercent(soFar / 100)}`;
  return [
    {
      key: lesson.lessonId,
      title: `${shortDayWords(lesson.date)}, ${lesson.roomName}`,
      text: `${status}, ${thereWords(lesson)}${standing}`,
      status,
      there,
      soFar,
    },
  ];
}

/** A few dates under the middle of their lessons: the first, the last, and some between. */
function ticksOf(points: readonly TrendPoint[], most = 5): TimeTick[] {
  if (points.length === 0) return [];
  const count = Math.min(most, points.length);
  const places = Array.from({ length: count }, (_, step) =>
    count === 1 ? 0 : Math.round((step * (points.length - 1)) / (count - 1)),
  );
  const ticks = places.map((place) => ({
    at: place + 0.5,
    label: (points[place]?.title ?? '').replace(/^\S+ /, '').replace(/,.*$/s, ''),
  }));
  // Two lessons of one day say it once.
  return ticks.filter(({ label }, index) => label !== ticks[index - 1]?.label);
}

/** The chart in words. */
export function describeTrend({ points }: TrendModel): string {
  const counted = points.flatMap(({ soFar }) => soFar ?? []);
  const [first, last] = [counted[0], counted.at(-1)];
  if (first === undefined || last === undefined) return 'No lesson counts yet.';
  const lowest = Math.min(...counted);
  return (
    `Attendance over ${points.length} lessons: from ${formatPercent(first / 100)} ` +
    `to ${formatPercent(last / 100)}, lowest ${formatPercent(lowest / 100)}.`
  );
}
