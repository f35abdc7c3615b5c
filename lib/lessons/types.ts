import type { Interval } from '@/lib/attendance/intervals';
import type { SessionInput } from '@/lib/attendance/visits';
import type { Exception, RoomSettings, Slot } from '@/lib/settings/schema';
import type { Status, WindowSource } from './schema';

/** All times in this folder's maths are epoch milliseconds, intervals exclude their end, dates are `YYYY-MM-DD` in the room's zone. */
export type { Interval, SessionInput };

/** The timetable as it was from `since` on (null: from ever), until the next one's `since`. */
export type TimetableVersion = { since: number | null; timeZone: string; slots: readonly Slot[] };

/** One slot on one date. Extra lessons have ids of their own, `x` + HHMM of their start. */
export type Occurrence = { slotId: string; date: string; title: string | null; start: number; end: number };

export type LessonWindow = Interval & { source: WindowSource };

/** A lesson before anybody is judged. */
export type PlannedLesson = {
  /** `roomId.YYYYMMDD.slotId`, or `roomId.s.sessionId` (the first session's); parts made by a split end in `.p` + 8 signs of the event. */
  id: string;
  roomId: string;
  title: string | null;
  date: string;
  slotId: string | null;
  window: LessonWindow;
  /** The time whose visits it takes. */
  owned: Interval;
  /** Sessions with people in the owned time, oldest first. */
  sessionIds: string[];
  movedFrom: { lessonId: string; start: number } | null;
  /** People were in the room for 5 minutes of the slot, or it is unplanned, or staff set its window. */
  entered: boolean;
};

/** What staff decided about windows, oldest first; undone ones are left out before. */
export type PlanEvent =
  | { id: string; lessonId: string; kind: 'window'; start: number; end: number }
  | { id: string; lessonId: string; kind: 'split'; at: number }
  | { id: string; lessonId: string; kind: 'merge'; with: string };

/** Who a peer is in a lesson of that date. Bots are never asked about. */
export type PeerKind = 'staff' | 'student' | 'observer' | 'waiting';

export type PlanInput = {
  roomId: string;
  timeZone: string;
  versions: readonly TimetableVersion[];
  exceptions: readonly Exception[];
  bufferMinutes: number;
  lessonGapMinutes: number;
  /** Ended and running ones; those around the range matter too. Any order. */
  sessions: readonly SessionInput[];
  botRoles: readonly string[];
  kindOf: (peer: { userId: string; role: string }, date: string) => PeerKind;
  events: readonly PlanEvent[];
  /** Lessons that are frozen: they stay as they are, keep their time and their sessions. */
  frozen: readonly PlannedLesson[];
  now: number;
  /** Lessons whose window starts in here are answered. */
  range: Interval;
};

export type RosterEntry = { id: string; userId: string; name: string; email: string | null };

/** `excuseId`: an excuse made for days says so, no event of this lesson; `event` is '' then. */
export type CorrectionInput = {
  event: string;
  excuseId: string | null;
  status: Status;
  note: string;
  by: string;
  at: number;
};
export type LinkInput = { event: string; rosterId: string | null; by: string; at: number };
export type AlwaysLink = LinkInput & { rosterId: string; name: string };

export type ReportInput = {
  lesson: PlannedLesson;
  /** Sessions of the lesson, whole: the report cuts them to the owned time. */
  sessions: readonly SessionInput[];
  /** Who is on the room's roster on the lesson's date. */
  roster: readonly RosterEntry[];
  /** User ids on other rosters of the workspace, through `normalUserId`. */
  elsewhere: ReadonlySet<string>;
  settings: Pick<
    RoomSettings,
    'rule' | 'base' | 'matchByName' | 'staffRoles' | 'observerRoles' | 'waitingRoles' | 'timeZone'
  >;
  /** By rosterId: the latest correction that was not taken back, else the excuse that covers the lesson. */
  corrections: ReadonlyMap<string, CorrectionInput>;
  /** By participant key: the latest link of this lesson; `rosterId` null keeps the guest a guest. */
  links: ReadonlyMap<string, LinkInput>;
  always: readonly AlwaysLink[];
  /** Staff said it was held, or was not; null: nobody said. */
  heldByStaff: boolean | null;
  botRoles: readonly string[];
  /** While it runs nobody has a status. */
  running: boolean;
  now: number;
};
