import { partId } from './lesson-id';
import type { LessonEventKind, Status } from './schema';
import type { AlwaysLink, CorrectionInput, LinkInput, PlanEvent, PlannedLesson } from './types';

/** What each kind of decision says. Times in epoch milliseconds. */
export type LessonEventPayloads = {
  window: { start: number; end: number; held?: boolean };
  held: { held: boolean };
  split: { at: number };
  merge: { with: string };
  sign: Record<string, never>;
  statuses: { rosterIds: string[]; status: Status | null };
  /** `name`: normalised, for a link that stands for always. */
  links: { always: boolean; links: { key: string; rosterId: string | null; name: string | null }[] };
  /** What they were judged by before is kept apart: it is large, and only an undo needs it. */
  reapply: { lessonIds: string[] };
};

export type LessonEventRow<K extends LessonEventKind = LessonEventKind> = {
  [Kind in K]: {
    id: string;
    roomId: string;
    lessonId: string;
    lessonAt: Date;
    kind: Kind;
    payload: LessonEventPayloads[Kind];
    note: string;
    by: string;
    at: Date;
    undoneAt: Date | null;
    undoneBy: string | null;
  };
}[K];

const stands = (event: LessonEventRow) => event.undoneAt === null;

/** The decisions about windows that stand, oldest first. */
export function planEvents(events: readonly LessonEventRow[]): PlanEvent[] {
  return events.filter(stands).flatMap((event): PlanEvent[] => {
    const { id, lessonId } = event;
    if (event.kind === 'window') {
      const { start, end } = event.payload;
      return [{ id, lessonId, kind: 'window', start, end }];
    }
    if (event.kind === 'split') return [{ id, lessonId, kind: 'split', ...event.payload }];
    if (event.kind === 'merge') return [{ id, lessonId, kind: 'merge', ...event.payload }];
    return [];
  });
}

/** What staff decided about the people of one lesson. */
export type Decisions = {
  corrections: Map<string, CorrectionInput>;
  links: Map<string, LinkInput>;
  heldByStaff: boolean | null;
  signed: { event: string; by: string; at: Date } | null;
};

/** The decisions that stand for a lesson; the later one wins. */
export function decisionsOf(events: readonly LessonEventRow[]): Decisions {
  const decisions: Decisions = { corrections: new Map(), links: new Map(), heldByStaff: null, signed: null };
  for (const event of events.filter(stands)) {
    const { id, by, note } = event;
    const at = event.at.getTime();
    if (event.kind === 'held' || event.kind === 'window') {
      decisions.heldByStaff = event.payload.held ?? decisions.heldByStaff;
    }
    if (event.kind === 'sign') decisions.signed = { event: id, by, at: event.at };
    if (event.kind === 'links') {
      for (const { key, rosterId } of event.payload.links) {
        decisions.links.set(key, { event: id, rosterId, by, at });
      }
    }
    if (event.kind !== 'statuses') continue;
    const { status, rosterIds } = event.payload;
    for (const rosterId of rosterIds) {
      if (status === null) decisions.corrections.delete(rosterId);
      else decisions.corrections.set(rosterId, { event: id, excuseId: null, status, note, by, at });
    }
  }
  return decisions;
}

/** The links that stand for always; of one name the latest. */
export function alwaysLinks(events: readonly LessonEventRow[]): AlwaysLink[] {
  const byName = new Map<string, AlwaysLink>();
  for (const event of events.filter(stands)) {
    if (event.kind !== 'links' || !event.payload.always) continue;
    for (const { name, rosterId } of event.payload.links) {
      if (name === null || rosterId === null) continue;
      byName.set(name, { event: event.id, rosterId, name, by: event.by, at: event.at.getTime() });
    }
  }
  return [...byName.values()];
}

/**
 * Whether an event is about this lesson. An unplanned lesson is known by any of its sessions: an older one that was
 * archived later may have become its first.
 */
export function isAbout(event: LessonEventRow, { id, roomId, slotId, sessionIds }: PlannedLesson): boolean {
  if (event.kind === 'reapply') return event.payload.lessonIds.includes(id);
  if (event.lessonId === id) return true;
  // A part is undone from either side.
  if (event.kind === 'split') return id === partId(event.lessonId, event.id);
  if (slotId !== null) return false;
  const anchor = `${roomId}.s.`;
  return event.lessonId.startsWith(anchor) && sessionIds.includes(event.lessonId.slice(anchor.length));
}
