import { withExcuses } from '@/lib/excuses/apply';
import type { RoomContext } from './context';
import { type Decisions, decisionsOf, type LessonEventRow, planEvents } from './decisions';
import type { Frozen } from './frozen';
import { eventsAbout, rosterOn, sessionsOf } from './lookup';
import { planLessons } from './plan';
import { type ReportResult, reportLesson } from './report';
import type { LessonState } from './schema';
import type { Interval, PlannedLesson, ReportInput, RosterEntry } from './types';
import { peerKindOf } from './who';

export { rosterOn, sessionsOf };

const minute = 60_000;
/** 100ms' longest session. */
const longestSession = 12 * 60 * minute;

/** A lesson, its people judged, and how far it is. */
export type Judged = {
  planned: PlannedLesson;
  report: ReportResult;
  state: LessonState;
  roster: readonly RosterEntry[];
  settings: ReportInput['settings'];
  frozen: Frozen | null;
  /** What was decided about it, oldest first, undone decisions too. */
  events: readonly LessonEventRow[];
  decisions: Decisions;
};

/** The lessons of a room whose window starts in the range, oldest first. */
export function planRoom(context: RoomContext, range: Interval = context.range): PlannedLesson[] {
  const { room, settings, versions, frozen, now } = context;
  /** Who is who, worked out once a date. */
  const kinds = new Map<string, ReturnType<typeof peerKindOf>>();
  return planLessons({
    roomId: room.id,
    timeZone: settings.timeZone,
    versions,
    exceptions: settings.exceptions,
    bufferMinutes: settings.bufferMinutes,
    lessonGapMinutes: settings.lessonGapMinutes,
    sessions: context.sessions,
    botRoles: context.botRoles,
    kindOf: (peer, date) => {
      let kindOn = kinds.get(date);
      if (!kindOn) {
        kindOn = peerKindOf(
          settings,
          rosterOn(context, date).map(({ userId }) => userId),
        );
        kinds.set(date, kindOn);
      }
      return kindOn(peer);
    },
    events: planEvents(context.events),
    frozen: [...frozen.values()].map(({ lesson }) => lesson),
    now,
    range,
  });
}

/** Judges the people of a planned lesson. `inputs`: other settings than those in force, for an example or a preview. */
export function judge(
  context: RoomContext,
  planned: PlannedLesson,
  elsewhere: ReadonlySet<string>,
  inputs: OtherInputs = {},
): Judged {
  const { input, ...given } = givenOf(context, planned, elsewhere, inputs);
  const report = reportLesson(input);
  return { planned, report, state: stateOf(context, input, given.decisions, report), ...given };
}

export type OtherInputs = { frozen?: Frozen | null; settings?: ReportInput['settings'] };

/** All that a planned lesson is judged by, before anybody is. */
export function givenOf(
  context: RoomContext,
  planned: PlannedLesson,
  elsewhere: ReadonlySet<string>,
  inputs: OtherInputs = {},
) {
  const frozen = inputs.frozen === undefined ? (context.frozen.get(planned.id) ?? null) : inputs.frozen;
  const settings = inputs.settings ?? frozen?.settings ?? context.settings;
  const roster = frozen?.roster ?? rosterOn(context, planned.date);
  const events = eventsAbout(context, planned);
  const decisions = decisionsOf(events);
  const input: ReportInput = {
    lesson: planned,
    sessions: sessionsOf(context, planned),
    roster,
    elsewhere,
    settings,
    corrections: withExcuses(decisions.corrections, context.excuses, planned),
    links: decisions.links,
    always: frozen?.always ?? context.always,
    heldByStaff: decisions.heldByStaff,
    botRoles: context.botRoles,
    running: isRunning(context, planned),
    now: context.now,
  };
  return { input, roster, settings, frozen, events, decisions };
}

function isRunning(context: RoomContext, planned: PlannedLesson): boolean {
  const { now } = context;
  const active = sessionsOf(context, planned).some((session) => session.active);
  if (planned.slotId === null) return active;
  return now < planned.window.end || (active && now < planned.owned.end);
}

/** How far a lesson is. */
export function stateOf(
  context: RoomContext,
  { lesson, running }: Pick<ReportInput, 'lesson' | 'running'>,
  { signed, heldByStaff }: Decisions,
  { notHeld }: { notHeld: boolean },
): LessonState {
  if (running) return 'live';
  if (signed) return 'signed';
  if (heldByStaff === false) return 'not-held';
  if (!isComplete(context, lesson)) return 'provisional';
  return notHeld ? 'not-held' : 'final';
}

/**
 * Whether the archive has everything of the lesson: its own time has passed, what ran in it is archived, and 100ms was
 * asked since. What runs now is not known while 100ms is out of reach; then only sessions that must be over count.
 */
function isComplete(context: RoomContext, planned: PlannedLesson): boolean {
  const { now, freshAt, liveKnown, settings, frozen } = context;
  if (frozen.has(planned.id)) return true;
  const gap = planned.slotId === null ? settings.lessonGapMinutes * minute : 0;
  const end = planned.owned.end + gap;
  if (now < end || freshAt === null || freshAt < end) return false;
  if (sessionsOf(context, planned).some(({ active }) => active)) return false;
  return liveKnown || end < freshAt - longestSession;
}
