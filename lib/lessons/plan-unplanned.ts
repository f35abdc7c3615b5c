import { groupByPerson } from '@/lib/attendance/identity';
import { type Interval, subtract, union } from '@/lib/attendance/intervals';
import { estimatedWindow } from './estimated-window';
import { sessionLessonId } from './lesson-id';
import { type Draft, dateAt, hull } from './plan-draft';
import type { Trace } from './plan-presence';
import type { PlanInput } from './types';

/**
 * The lessons of sessions that feed no slot: what lies at most `lessonGapMinutes` apart is one, unless a lesson
 * of the timetable lies between.
 * @param loose sessions that feed nothing, by start
 * @param taken the time of lessons that no longer change
 */
export function unplannedLessons(
  input: PlanInput,
  loose: readonly Trace[],
  slots: readonly Draft[],
  taken: readonly Interval[],
): Draft[] {
  const gapMs = input.lessonGapMinutes * 60_000;
  const held = slots.filter(({ entered }) => entered);
  const chains: { traces: Trace[]; end: number }[] = [];
  for (const trace of loose) {
    const chain = chains.at(-1);
    const near = chain !== undefined && trace.start - chain.end <= gapMs;
    if (near && !held.some(({ window }) => window.start < trace.start && chain.end < window.end)) {
      chain.traces.push(trace);
      chain.end = Math.max(chain.end, trace.end);
    } else {
      chains.push({ traces: [trace], end: trace.end });
    }
  }
  return chains.flatMap(({ traces }) => {
    const [first] = traces;
    return first ? [toDraft(input, first, traces, taken)] : [];
  });
}

function toDraft(input: PlanInput, first: Trace, chain: readonly Trace[], taken: readonly Interval[]): Draft {
  const stay = chain.flatMap(({ presence }) => presence).reduce(hull);
  const window = estimatedWindow(nonStaff(chain, taken)) ?? stay;
  const running = chain.some(({ live }) => live);
  const end = running ? Math.max(stay.end, input.now) : stay.end;
  return {
    id: sessionLessonId(input.roomId, first.sessionId),
    roomId: input.roomId,
    title: null,
    date: dateAt(window.start, input),
    slotId: null,
    window: { start: window.start, end: running ? end : window.end, source: 'estimated' },
    owned: { start: stay.start, end },
    sessionIds: [],
    movedFrom: null,
    entered: true,
    yields: false,
  };
}

/** The spans of each person who is not staff, over all sessions of the lesson: who changes device is one person. */
function nonStaff(chain: readonly Trace[], taken: readonly Interval[]): Interval[][] {
  const stays = chain.flatMap(({ others }) => others).sort((a, b) => a.start - b.start);
  return groupByPerson(stays, ({ peer }) => peer).map((visits) => subtract(union(visits), taken));
}
