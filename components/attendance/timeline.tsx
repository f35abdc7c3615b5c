import { percent } from '@/components/charts/plot';
import type { Visit } from '@/lib/attendance/schema';
import { percentOf } from './span';
import type { TimelineFrame } from './timeline-frame';
import { type Mark, timelineMarks } from './timeline-marks';
import { lessonGround, timelineTicks } from './timeline-parts';
import { barFill, type Tone } from './timeline-tone';
import { timelineWords, visitWords } from './visit-words';

const height = 18;

type TimelineProps = { visits: Visit[]; frame: TimelineFrame; tone?: Tone };

/** The visits of one participant against the session. Exact times come with the pointer, and in the row's list. */
export function Timeline({ visits, frame, tone = 'accent' }: TimelineProps) {
  const { session, span, zone, lesson } = frame;
  const { marks, lanes } = timelineMarks(visits, span, 40, frame.until);
  const lane = height / lanes;
  // A lesson shows a part of the time; what lies before or after it is no bar at the edge.
  const shown = lesson ? marks.filter((mark) => mark.to > 0 && mark.from < 100) : marks;
  return (
    <svg
      role="img"
      aria-label={visits.length === 0 ? 'never came' : timelineWords(visits, session, zone)}
      width="100%"
      height={height}
      className="block"
    >
      {lesson ? (
        <use href={`#${lessonGround}`} />
      ) : (
        <rect width="100%" height={height} rx={2} className="fill-sunken print:stroke-line" />
      )}
      <use href={`#${timelineTicks}`} />
      {shown.map((mark) => (
        <rect
          key={`${mark.lane}-${mark.visits[0]}`}
          x={percent(Math.min(mark.from, 99.5))}
          width={percent(Math.max(0.5, mark.to - mark.from))}
          y={mark.lane * lane + 1}
          height={lane - 2}
          rx={1.5}
          data-tip={tipOf(mark, visits, frame)}
          {...barFill(tone, mark.open && !session.live)}
        />
      ))}
      {lesson ? <use href={`#${lessonGround}-limits`} /> : null}
    </svg>
  );
}

function tipOf(mark: Mark, visits: Visit[], { session, span, zone, until }: TimelineFrame): string {
  const [first, ...others] = mark.visits.flatMap((index) => visits[index] ?? []);
  if (!first) return '';
  const words = visitWords(first, session, until ?? span.end, zone);
  return others.length > 0 ? `${words} and ${others.length} more` : words;
}

/** Clock times over the timelines. */
export function TimelineScale({ frame }: { frame: TimelineFrame }) {
  return (
    <svg width="100%" height={16} className="block overflow-visible" aria-hidden="true">
      {frame.ticks.map((tick) => {
        const place = percentOf(frame.span, tick.at);
        return (
          <text
            key={tick.at}
            x={percent(place)}
            y={12}
            textAnchor={anchorAt(place)}
            className="fill-soft font-normal text-12"
          >
            {tick.label}
          </text>
        );
      })}
    </svg>
  );
}

/** At the two ends a label stays within the timeline: beside it are other columns and the edge. */
const anchorAt = (place: number) => (place < 5 ? 'start' : place > 95 ? 'end' : 'middle');
