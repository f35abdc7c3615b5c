import type { RoomContext } from './context';
import { isAbout, type LessonEventRow } from './decisions';
import { partId, sessionLessonId } from './lesson-id';
import type { PlannedLesson, RosterEntry } from './types';

type Source = Pick<RoomContext, 'sessions' | 'events' | 'roster'>;

/** The sessions of a lesson, in the context's order. */
export function sessionsOf({ sessions }: Pick<Source, 'sessions'>, { sessionIds }: PlannedLesson) {
  const all = places(sessions, (session) => [session.id]);
  return pick(sessions, all, sessionIds);
}

/** What was decided about a lesson, oldest first, undone decisions too. */
export function eventsAbout({ events }: Pick<Source, 'events'>, lesson: PlannedLesson): LessonEventRow[] {
  const anchors = lesson.slotId === null ? lesson.sessionIds : [];
  const ids = [lesson.id, ...anchors.map((id) => sessionLessonId(lesson.roomId, id))];
  return pick(events, places(events, idsOf), ids).filter((event) => isAbout(event, lesson));
}

/** The lessons an event can be about: narrows down what `isAbout` decides. */
function idsOf(event: LessonEventRow): readonly string[] {
  if (event.kind === 'reapply') return event.payload.lessonIds;
  if (event.kind === 'split') return [event.lessonId, partId(event.lessonId, event.id)];
  return [event.lessonId];
}

const rosters = new WeakMap<Source['roster'], Map<string, readonly RosterEntry[]>>();

/** Who is on the roster on a day. */
export function rosterOn({ roster }: Pick<Source, 'roster'>, date: string): readonly RosterEntry[] {
  const dates = rosters.get(roster) ?? new Map<string, readonly RosterEntry[]>();
  rosters.set(roster, dates);
  const known = dates.get(date);
  if (known) return known;
  const found = roster
    .filter(({ from, until }) => (from === null || from <= date) && (until === null || date <= until))
    .map(({ id, userId, name, email }) => ({ id, userId, name, email }));
  dates.set(date, found);
  return found;
}

type Places = ReadonlyMap<string, readonly number[]>;

/** By list, made once a list: those of a context never change, and hundreds of lessons look into them. */
const placesIn = new WeakMap<readonly unknown[], Places>();

function places<T>(list: readonly T[], idsOfOne: (one: T) => readonly string[]): Places {
  const known = placesIn.get(list);
  if (known) return known;
  const made = new Map<string, number[]>();
  list.forEach((one, place) => {
    for (const id of idsOfOne(one)) {
      const found = made.get(id);
      if (found) found.push(place);
      else made.set(id, [place]);
    }
  });
  placesIn.set(list, made);
  return made;
}

/** What is kept under these ids, each once, in the list's order. */
function pick<T>(list: readonly T[], all: Places, ids: readonly string[]): T[] {
  const found = new Set(ids.flatMap((id) => all.get(id) ?? []));
  return [...found].sort((a, b) => a - b).flatMap((place) => list[place] ?? []);
}
