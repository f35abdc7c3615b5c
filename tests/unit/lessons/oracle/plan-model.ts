import type { SessionInput } from '@/lib/attendance/visits';
import type { Occurrence, PeerKind, PlanInput, PlannedLesson } from '@/lib/lessons/types';
import { boundsOf, identity, isIn, most, type Stay, second, secondsOf, staysOf } from './stays';

const minute = 60_000;
const enteredSeconds = 5 * 60;

type Calendar = { occurrences: readonly Occurrence[]; dateAt: (at: number) => string };
type Slot = {
  occurrence: Occurrence;
  id: string;
  window: { start: number; end: number };
  staffSet: boolean;
};

/** A session as it counts; `seconds` are those in which somebody who counts was in it. */
type Met = {
  session: SessionInput;
  start: number;
  end: number;
  stays: Stay[];
  seconds: ReadonlySet<number>;
  date: string;
};

/**
 * Which lessons a room had, by looking at every second: who owns it, whether somebody was there. Occurrences come from
 * the model of the timetable. All times must lie on whole seconds.
 */
export function planBySecond(input: PlanInput, { occurrences, dateAt }: Calendar): PlannedLesson[] {
  const met = input.sessions.flatMap((session) => meet(input, session, dateAt));
  const slots = slotsOf(input, occurrences);
  const planned = slots.map((slot) => slotLesson(input, slots, slot, met, dateAt));
  const taken = new Set([
    ...planned.flatMap((lesson) => lesson?.sessionIds ?? []),
    ...input.frozen.flatMap((one) => one.sessionIds),
  ]);
  const slotLessons = planned.filter((lesson) => lesson !== null);
  const chains = chainsOf(
    input,
    met.filter(({ session }) => !taken.has(session.id)),
    slotLessons,
  );
  const unplanned = chains.map((chain) => unplannedLesson(input, chain, dateAt));
  const decided = apply(input, [...slotLessons, ...unplanned], met, dateAt);
  offerMoves(decided);
  return decided
    .concat(input.frozen)
    .filter(({ window }) => isIn({ from: input.range.start, to: input.range.end }, window.start))
    .sort((a, b) => a.window.start - b.window.start || (a.id < b.id ? -1 : 1));
}

const kind = (input: PlanInput, { peer }: Stay, date: string): PeerKind => input.kindOf(peer, date);

function meet(input: PlanInput, session: SessionInput, dateAt: Calendar['dateAt']): Met[] {
  const { start, end } = boundsOf(session, input.botRoles, input.now);
  const date = dateAt(start);
  const stays = staysOf(session, input.botRoles, input.now).filter(
    (stay) => kind(input, stay, date) !== 'waiting',
  );
  if (stays.length === 0) return [];
  const seconds = new Set(stays.flatMap(({ from, to }) => [...secondsOf(from, to)]));
  return [{ session, start, end, stays, seconds, date }];
}

/** For how many seconds of a stretch anybody was in the room, in whichever session. */
function secondsWith(met: readonly Met[], start: number, end: number): number {
  let found = 0;
  for (const at of secondsOf(start, end)) if (met.some(({ seconds }) => seconds.has(at))) found += 1;
  return found;
}
const isThere = (met: Met, { start, end }: PlannedLesson['owned']) => secondsWith([met], start, end) > 0;

function slotsOf(input: PlanInput, occurrences: readonly Occurrence[]): Slot[] {
  return occurrences.flatMap((occurrence): Slot[] => {
    const id = `${input.roomId}.${occurrence.date.replaceAll('-', '')}.${occurrence.slotId}`;
    const frozen = input.frozen.some(
      (one) => one.id === id || (one.window.start < occurrence.end && occurrence.start < one.window.end),
    );
    if (frozen) return [];
    const set = input.events.filter((one) => one.kind === 'window' && one.lessonId === id).at(-1);
    const window = set?.kind === 'window' ? set : occurrence;
    return [
      { occurrence, id, window: { start: window.start, end: window.end }, staffSet: set !== undefined },
    ];
  });
}

/** Where two windows part: the middle of the break between them, or of what they share. */
function border(first: Slot['window'], next: Slot['window']): number {
  return (Math.min(first.end, next.end) + Math.max(first.start, next.start)) / 2;
}

function ownedBy(input: PlanInput, slots: readonly Slot[], slot: Slot) {
  const buffer = input.bufferMinutes * minute;
  const { window } = slot;
  const isMine = (at: number) =>
    slots.every((other) => {
      if (other === slot) return true;
      const later = other.window.start - window.start || other.window.end - window.end;
      const isNext = later > 0 || (later === 0 && other.id > slot.id);
      return isNext ? at < border(window, other.window) : at >= border(other.window, window);
    }) &&
    input.frozen.every((one) =>
      one.window.start > window.start ? at < one.owned.start : at >= one.owned.end,
    );
  const mine = [...secondsOf(window.start - buffer, window.end + buffer)].filter(isMine);
  return { start: Math.min(...mine), end: Math.max(...mine) + second };
}

function slotLesson(
  input: PlanInput,
  slots: readonly Slot[],
  slot: Slot,
  met: readonly Met[],
  dateAt: Calendar['dateAt'],
): PlannedLesson | null {
  const { occurrence, window, staffSet } = slot;
  const owned = ownedBy(input, slots, slot);
  const date = staffSet ? dateAt(window.start) : occurrence.date;
  const inOwned = met.filter((one) => isThere(one, owned));
  const inside = secondsWith(met, window.start, window.end);
  if (input.now < window.start && inOwned.length === 0) return null;
  const entered = staffSet || inside >= enteredSeconds || (input.now < window.end && inOwned.length > 0);
  return {
    id: slot.id,
    roomId: input.roomId,
    title: occurrence.title,
    date,
    slotId: occurrence.slotId,
    window: { ...window, source: staffSet ? 'staff' : 'timetable' },
    owned,
    sessionIds: entered ? idsOf(inOwned) : [],
    movedFrom: null,
    entered,
  };
}

const idsOf = (met: readonly Met[]) => [...met].sort(oldest).map(({ session }) => session.id);
const oldest = (a: Met, b: Met) => a.start - b.start || (a.session.id < b.session.id ? -1 : 1);

/** Sessions with people, joined while nothing but a short gap is between them. */
function chainsOf(input: PlanInput, met: readonly Met[], lessons: readonly PlannedLesson[]): Met[][] {
  const chains: Met[][] = [];
  for (const one of [...met].sort(oldest)) {
    const last = chains.at(-1);
    const end = most((last ?? []).map((before) => before.end));
    const joins =
      last !== undefined &&
      end !== null &&
      one.start - end <= input.lessonGapMinutes * minute &&
      !lessons.some(({ window, entered }) => entered && window.start < one.start && end < window.end);
    if (joins) last.push(one);
    else chains.push([one]);
  }
  return chains;
}

function unplannedLesson(input: PlanInput, chain: readonly Met[], dateAt: Calendar['dateAt']): PlannedLesson {
  const running = chain.some(({ session }) => session.active);
  const there = chain.flatMap((one) => one.stays);
  // From the first to come to the last to leave: that a session was open before and after takes no time from others.
  const owned = {
    start: Math.min(...there.map(({ from }) => from)),
    end: running ? input.now : Math.max(...there.map(({ to }) => to)),
  };
  const others = chain.flatMap((one) => one.stays.filter((stay) => kind(input, stay, one.date) !== 'staff'));
  const counts = [...secondsOf(owned.start, owned.end)].map((at) => ({
    at,
    count: new Set(others.filter((stay) => isIn(stay, at)).map(identity)).size,
  }));
  const peak = Math.max(0, ...counts.map(({ count }) => count));
  const crowded = counts.filter(({ count }) => count * 2 >= peak).map(({ at }) => at);
  const window = peak > 0 ? { start: Math.min(...crowded), end: Math.max(...crowded) + second } : owned;
  return {
    id: `${input.roomId}.s.${[...chain].sort(oldest)[0]?.session.id}`,
    roomId: input.roomId,
    title: null,
    date: dateAt(window.start),
    slotId: null,
    window: { start: window.start, end: running ? input.now : window.end, source: 'estimated' },
    owned,
    sessionIds: idsOf(chain),
    movedFrom: null,
    entered: true,
  };
}

/** Each lesson outside the timetable, oldest first, is offered the nearest slot that nobody else was offered. */
function offerMoves(lessons: readonly PlannedLesson[]): void {
  const offered = new Set<string>();
  for (const lesson of lessons.filter(({ slotId }) => slotId === null).sort(byStart)) {
    const away = (slot: PlannedLesson) => Math.abs(slot.window.start - lesson.window.start);
    const free = lessons
      .filter(
        ({ id, slotId, entered, date }) =>
          slotId !== null && !entered && date === lesson.date && !offered.has(id),
      )
      .sort(byStart);
    const slot = free.find((one) => free.every((other) => away(one) <= away(other)));
    if (!slot) continue;
    offered.add(slot.id);
    lesson.movedFrom = { lessonId: slot.id, start: slot.window.start };
  }
}

const byStart = (a: PlannedLesson, b: PlannedLesson) =>
  a.window.start - b.window.start || a.window.end - b.window.end || (a.id < b.id ? -1 : 1);

/** The time of two lessons, from one to the other, without that of others beyond the time the held ones had. */
function together(two: readonly PlannedLesson[], others: readonly PlannedLesson[]): PlannedLesson['owned'] {
  const held = two.some(({ entered }) => entered) ? two.filter(({ entered }) => entered) : two;
  const [start, end] = [
    Math.min(...two.map(({ owned }) => owned.start)),
    Math.max(...two.map(({ owned }) => owned.end)),
  ];
  const [first, last] = [
    Math.min(...held.map(({ owned }) => owned.start)),
    Math.max(...held.map(({ owned }) => owned.end)),
  ];
  const mine = [...secondsOf(start, end)].filter((at) =>
    others.every(
      ({ owned, entered }) =>
        !entered || !((owned.start >= last && at >= owned.start) || (owned.end <= first && at < owned.end)),
    ),
  );
  return { start: Math.min(...mine), end: Math.max(...mine) + second };
}

/** What staff decided, in the order in which they did; a window of a slot has acted before. */
function apply(
  input: PlanInput,
  before: readonly PlannedLesson[],
  met: readonly Met[],
  dateAt: Calendar['dateAt'],
): PlannedLesson[] {
  let lessons = [...before];
  const within = ({ entered }: PlannedLesson, owned: PlannedLesson['owned']) =>
    entered ? idsOf(met.filter((one) => isThere(one, owned))) : [];
  for (const event of input.events) {
    const lesson = lessons.find(({ id }) => id === event.lessonId);
    if (!lesson) continue;
    const { window, owned } = lesson;
    const rest = lessons.filter((one) => one !== lesson);
    if (event.kind === 'window' && lesson.slotId === null) {
      const set = { start: event.start, end: event.end, source: 'staff' as const };
      lessons = [...rest, { ...lesson, window: set, date: dateAt(set.start) }];
    }
    const inside = ({ start, end }: PlannedLesson['owned'], at: number) => start < at && at < end;
    if (event.kind === 'split' && inside(window, event.at) && inside(owned, event.at)) {
      const [early, late] = [
        { start: owned.start, end: event.at },
        { start: event.at, end: owned.end },
      ];
      lessons = [
        ...rest,
        {
          ...lesson,
          window: { start: window.start, end: event.at, source: 'staff' },
          owned: early,
          sessionIds: within(lesson, early),
        },
        {
          ...lesson,
          id: `${lesson.id}.p${event.id.slice(0, 8)}`,
          date: dateAt(event.at),
          window: { start: event.at, end: window.end, source: 'staff' },
          owned: late,
          sessionIds: within(lesson, late),
        },
      ];
    }
    const other = event.kind === 'merge' ? rest.find(({ id }) => id === event.with) : undefined;
    const [first = lesson, last = lesson] = [lesson, other ?? lesson].sort(byStart);
    const isBetween = [...rest, ...input.frozen].some(
      (one) => one !== other && one.entered && byStart(first, one) < 0 && byStart(one, last) < 0,
    );
    if (other && !isBetween) {
      const start = Math.min(window.start, other.window.start);
      const merged: PlannedLesson = {
        ...lesson,
        date: dateAt(start),
        window: { start, end: Math.max(window.end, other.window.end), source: 'staff' },
        owned: together(
          [lesson, other],
          rest.filter((one) => one !== other),
        ),
        entered: lesson.entered || other.entered,
      };
      lessons = [
        ...rest.filter((one) => one !== other),
        { ...merged, sessionIds: within(merged, merged.owned) },
      ];
    }
  }
  return lessons;
}
