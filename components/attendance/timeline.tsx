import { percent } from '@/components/charts/plot';
import type { TimeTick } from '@/components/charts/ticks';
import type { Attendance, Visit } from '@/lib/attendance/schema';
import { percentOf, type Span } from './span';
import { type Mark, timelineMarks } from './timeline-marks';
import { timelineWords, visitWords } from './visit-words';

const openPattern = 'open-visit';
const tickLines = 'timeline-ticks';
const height = 18;

/** What every timeline of a session is drawn against. */
export type TimelineFrame = { session: Attendance['session']; span: Span; ticks: TimeTick[]; zone: string };

/** The visits of one participant against the session. Exact times come with the pointer, and in the row's list. */
export function Timeline({ visits, frame }: { visits: Visit[]; frame: TimelineFrame }) {
  const { session, span, zone } = frame;
  const { marks, lanes } = timelineMarks(visits, span);
  const lane = height / lanes;
  return (
    <svg
      role="img"
      aria-label={timelineWords(visits, session, zone)}
      width="100%"
      height={height}
      className="block"
    >
      <rect width="100%" height={height} rx={2} className="fill-sunken print:stroke-line" />
      <use href={`#${tickLines}`} />
      {marks.map((mark) => (
        <rect
          key={`${mark.lane}-${mark.visits[0]}`}
          x={percent(Math.min(mark.from, 99.5))}
          width={percent(Math.max(0.5, mark.to - mark.from))}
          y={mark.lane * lane + 1}
          height={lane - 2}
          rx={1.5}
          data-tip={tipOf(mark, visits, frame)}
          className={mark.open && !session.live ? 'text-accent' : 'fill-accent'}
          fill={mark.open && !session.live ? `url(#${openPattern})` : undefined}
        />
      ))}
    </svg>
  );
}

function tipOf(mark: Mark, visits: Visit[], { session, span, zone }: TimelineFrame): string {
  const [first, ...others] = mark.visits.flatMap((index) => visits[index] ?? []);
  if (!first) return '';
  const words = visitWords(first, session, span.end, zone);
  return others.length > 0 ? `${words} and ${others.length} more` : words;
}

/** What every timeline points at, once a page: the stripes of visits whose leave is not known, and the lines of the clock. */
export function TimelineParts({ frame: { span, ticks } }: { frame: TimelineFrame }) {
  return (
    <svg width={0} height={0} className="absolute text-accent" aria-hidden="true" focusable="false">
      <defs>
        <pattern
          id={openPattern}
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width={6} height={6} fill="currentColor" fillOpacity={0.3} />
          <rect width={3} height={6} fill="currentColor" />
        </pattern>
        <g id={tickLines} className="stroke-line">
          {ticks.map((tick) => {
            const x = percent(percentOf(span, tick.at));
            return <line key={tick.at} x1={x} x2={x} y1={0} y2={height} />;
          })}
        </g>
      </defs>
    </svg>
  );
}

/** Clock times over the timelines. */
export function TimelineScale({ frame }: { frame: TimelineFrame }) {
  return (
    <svg width="100%" height={16} className="block overflow-visible" aria-hidden="true">
      {frame.ticks.map((tick) => (
        <text
          key={tick.at}
          x={percent(percentOf(frame.span, tick.at))}
          y={12}
          textAnchor="middle"
          className="fill-soft font-normal text-12"
        >
          {tick.label}
        </text>
      ))}
    </svg>
  );
}
