import { percent } from '@/components/charts/plot';
import { percentOf, type Span } from './span';
import type { TimelineFrame } from './timeline-frame';
import { colourOf, openPattern, partialPattern, type Tone, tones } from './timeline-tone';

export const timelineTicks = 'timeline-ticks';
export const lessonGround = 'timeline-lesson';
const height = 18;

/** What every timeline points at, once a page: stripes, the lines of the clock, and of a lesson its window and limits. */
export function TimelineParts({ frame }: { frame: TimelineFrame }) {
  const { span, ticks, lesson } = frame;
  return (
    <svg width={0} height={0} className="absolute" aria-hidden="true" focusable="false">
      <defs>
        {(lesson ? tones : (['accent'] as const)).map((tone) => (
          <OpenStripes key={tone} tone={tone} />
        ))}
        <PartialStripes />
        <g id={timelineTicks} className="stroke-line">
          {ticks.map((tick) => {
            const x = percent(percentOf(span, tick.at));
            return <line key={tick.at} x1={x} x2={x} y1={0} y2={height} />;
          })}
        </g>
        {lesson ? <LessonGround span={span} lesson={lesson} /> : null}
      </defs>
    </svg>
  );
}

/** A visit whose leave nobody reported. */
function OpenStripes({ tone }: { tone: Tone }) {
  return (
    <pattern
      id={openPattern(tone)}
      className={colourOf(tone)}
      width={6}
      height={6}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width={6} height={6} fill="currentColor" fillOpacity={0.3} />
      <rect width={3} height={6} fill="currentColor" />
    </pattern>
  );
}

/** As the utility `hatched`, for bars. */
function PartialStripes() {
  return (
    <pattern
      id={partialPattern}
      className="text-partial"
      width={4}
      height={4}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(-45)"
    >
      <rect width={4} height={4} fill="currentColor" fillOpacity={0.45} />
      <rect width={2} height={4} fill="currentColor" />
    </pattern>
  );
}

type GroundProps = { span: Span; lesson: NonNullable<TimelineFrame['lesson']> };

/** Held time is grey ground; a window's ends are lines, also where nothing was held; limits are dashed, over the bars. */
function LessonGround({ span, lesson: { window, held, limits } }: GroundProps) {
  const at = (moment: number) => percentOf(span, moment);
  return (
    <>
      <g id={lessonGround}>
        {held.map((part) => (
          <rect
            key={part.start}
            x={percent(at(part.start))}
            width={percent(at(part.end) - at(part.start))}
            height={height}
            className="fill-sunken print:stroke-line"
          />
        ))}
        <line x1="0" x2="100%" y1={height - 0.5} y2={height - 0.5} className="stroke-line" />
        {[window.start, window.end].map((edge) => (
          <line
            key={edge}
            x1={percent(at(edge))}
            x2={percent(at(edge))}
            y1={0}
            y2={height}
            className="stroke-line-strong"
          />
        ))}
      </g>
      <g id={`${lessonGround}-limits`}>
        {limits.map((limit) => (
          <line
            key={limit.kind}
            x1={percent(at(limit.at))}
            x2={percent(at(limit.at))}
            y1={0}
            y2={height}
            strokeDasharray="2 2"
            className="stroke-ink"
          />
        ))}
      </g>
    </>
  );
}
