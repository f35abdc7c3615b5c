import type { RoomContext } from './context';
import type { LessonEventRow } from './decisions';
import type { Judged } from './judge';
import type { LessonEvent, LessonReport, LessonSummary, LessonWindowDto } from './schema';
import type { LessonWindow, PlannedLesson } from './types';

const iso = (ms: number) => new Date(ms).toISOString();
export const isoOrNull = (ms: number | null) => (ms === null ? null : iso(ms));

export const titleOf = (planned: PlannedLesson, room: { name: string }): string => planned.title || room.name;

const toWindow = ({ start, end, source }: LessonWindow): LessonWindowDto => ({
  start: iso(start),
  end: iso(end),
  source,
});

const toMoved = ({ movedFrom }: PlannedLesson) =>
  movedFrom && { lessonId: movedFrom.lessonId, start: iso(movedFrom.start) };

/** One line of a list of lessons. */
export function toSummary({ room }: RoomContext, { planned, report, state }: Judged): LessonSummary {
  return {
    id: planned.id,
    title: titleOf(planned, room),
    startedAt: iso(planned.window.start),
    endedAt: iso(planned.window.end),
    window: toWindow(planned.window),
    state,
    sessionIds: planned.sessionIds,
    counts: report.counts,
    movedFrom: toMoved(planned),
    toDecide:
      report.undecided.length + report.participants.filter(({ suggestion }) => suggestion !== null).length,
  };
}

/** The whole lesson. */
export function toReport(
  { room, settings: current, freshAt }: RoomContext,
  { planned, report, state, settings, frozen, events, decisions }: Judged,
  { previousId, nextId }: { previousId: string | null; nextId: string | null },
): LessonReport {
  return {
    lesson: {
      id: planned.id,
      roomId: room.id,
      roomName: room.name,
      roomEnabled: room.enabled,
      title: titleOf(planned, room),
      window: toWindow(planned.window),
      owned: { start: iso(planned.owned.start), end: iso(planned.owned.end) },
      heldSeconds: Math.round(report.heldMs / 1000),
      plannedSeconds: Math.round(report.plannedMs / 1000),
      held: report.held.map(({ start, end }) => ({ start: iso(start), end: iso(end) })),
      state,
      frozenAt: isoOrNull(frozen?.frozenAt ?? null),
      sessionIds: planned.sessionIds,
      timeZone: current.timeZone,
      rule: settings.rule,
      base: settings.base,
      signedBy: decisions.signed?.by ?? null,
      signedAt: decisions.signed?.at.toISOString() ?? null,
      movedFrom: toMoved(planned),
      previousId,
      nextId,
      freshAt: isoOrNull(freshAt),
    },
    counts: report.counts,
    participants: report.participants,
    series: report.series,
    events: events.toReversed().map(toEvent),
  };
}

const toEvent = ({ id, kind, by, at, note, undoneAt, undoneBy }: LessonEventRow): LessonEvent => ({
  id,
  kind,
  by,
  at: at.toISOString(),
  note,
  undone: undoneAt && { by: undoneBy ?? '', at: undoneAt.toISOString() },
});
