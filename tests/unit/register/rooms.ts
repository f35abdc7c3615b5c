import fc from 'fast-check';
import { participantKey } from '@/lib/attendance/identity';
import type { RoomContext } from '@/lib/lessons/context';
import { alwaysLinks, type LessonEventPayloads, type LessonEventRow } from '@/lib/lessons/decisions';
import type { Frozen } from '@/lib/lessons/frozen';
import { planRoom } from '@/lib/lessons/judge';
import type { LessonEventKind } from '@/lib/lessons/schema';
import type { PlannedLesson, RosterEntry, SessionInput } from '@/lib/lessons/types';
import { normalName } from '@/lib/lessons/who';
import type { Former } from '@/lib/register/rows';
import type { RosterRow } from '@/lib/roster/rows';
import { defaultRule, defaultSettings, type RoomSettings } from '@/lib/settings/schema';
import { dateOf, dayOf } from '@/lib/timetable/dates';
import { dayRange } from '@/lib/timetable/zone';

const minute = 60_000;
const hour = 60 * minute;
const dayMs = 24 * hour;
const count = 8;
const monday = dayOf('2026-11-02');
const dateAt = (place: number) => dateOf(monday + place);
export const days = { from: dateAt(0), to: dateAt(count - 1) };

/** A room as it was loaded, and what the register asks besides. */
export type RandomRoom = {
  context: RoomContext;
  /** All enrolments ever made: whose they are. */
  former: ReadonlyMap<string, Former>;
  elsewhere: ReadonlySet<string>;
};

type Drawn<A> = A extends fc.Arbitrary<infer T> ? T : never;

const enrolments = fc.array(
  fc.record({
    person: fc.nat(3),
    from: fc.option(fc.nat(count), { nil: null }),
    until: fc.option(fc.nat(count), { nil: null }),
    removed: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);
const visit = fc.record({
  who: fc.constantFrom('u0', 'u1', 'u2', 'u3', 'u0', 'u1', ' U1', '', 'x'),
  name: fc.constantFrom('Person 0', 'person  1', 'Person 2', 'iPad'),
  from: fc.nat(70),
  minutes: fc.integer({ min: 1, max: 70 }),
  open: fc.nat(9).map((one) => one === 0),
  role: fc.constantFrom('student', 'student', 'student', 'lobby'),
});
const day = fc.record({
  teacher: fc.option(fc.tuple(fc.nat(20), fc.integer({ min: 5, max: 70 })), { nil: null, freq: 6 }),
  visits: fc.array(visit, { maxLength: 7 }),
  evening: fc.boolean(),
  frozen: fc.constantFrom('no', 'before a correction of the roster', 'since'),
});
const place = fc.nat(5);
const status = fc.constantFrom('present', 'late', 'partial', 'absent', 'excused', null);
const decision = fc.record({
  day: fc.nat(count - 1),
  what: fc.oneof(
    fc.record({ kind: fc.constant('statuses' as const), place, status }),
    fc.record({ kind: fc.constant('held' as const), held: fc.boolean() }),
    fc.record({ kind: fc.constant('sign' as const) }),
    fc.record({ kind: fc.constant('links' as const), place, guest: place, always: fc.boolean() }),
  ),
});
const drawn = fc.record({
  enrolments,
  week: fc.array(day, { minLength: count, maxLength: count }),
  decisions: fc.array(decision, { maxLength: 8 }),
  excuses: fc.array(fc.record({ place, from: fc.nat(count), length: fc.nat(3), here: fc.boolean() }), {
    maxLength: 2,
  }),
  base: fc.constantFrom('held' as const, 'scheduled' as const),
  matchByName: fc.boolean(),
  timetable: fc.boolean(),
  /** The archive has not been complete for two days. */
  behind: fc.nat(3).map((one) => one === 0),
  /** Minutes after the first midnight; now and then in the middle of the last lesson. */
  now: fc.oneof(fc.nat((count + 2) * 24 * 60), fc.constant((count - 1) * 24 * 60 + 9 * 60 + 30)),
});

export const randomRoom: fc.Arbitrary<RandomRoom> = drawn.map((given) => {
  const now = monday * dayMs + given.now * minute;
  const sessions = given.week.flatMap((one, index) => sessionsOf(one, index, now));
  const made = given.enrolments.map(toEnrolment);
  const settings: RoomSettings = {
    ...defaultSettings,
    timeZone: 'UTC',
    staffRoles: ['teacher'],
    waitingRoles: ['lobby'],
    base: given.base,
    matchByName: given.matchByName,
    timetable: given.timetable ? slots : [],
  };
  const bare: RoomContext = {
    settings,
    versions: [{ id: 'v1', since: null, timeZone: 'UTC', slots: settings.timetable }],
    room,
    range: dayRange(days.from, days.to, 'UTC'),
    roster: made.filter(({ removed }) => !removed).map(({ row }) => row),
    sessions,
    liveKnown: true,
    freshAt: given.behind ? now - 2 * dayMs : now,
    events: [],
    always: [],
    frozen: new Map(),
    excuses: new Map(given.excuses.map((one) => [idAt(made, one.place), [toExcuse(one)]])),
    botRoles: ['recorder'],
    now,
    edition: '0-0',
  };
  const planned = planRoom(bare);
  const events = given.decisions.flatMap((one, index) => {
    const lesson = planned.find(({ date }) => date === dateAt(one.day));
    return lesson ? toEvents(one.what, index, lesson, { sessions, made }) : [];
  });
  const always = alwaysLinks(events);
  const frozen = planned.flatMap((lesson) => {
    const how = given.week[dayOf(lesson.date) - monday]?.frozen ?? 'no';
    const old = how === 'before a correction of the roster';
    const roster = rosterThen(made, lesson.date, old);
    if (how === 'no' || roster.length === 0 || lesson.owned.end >= now) return [];
    const rule = { ...defaultRule, minPresencePercent: 80 };
    const inputs: Frozen = {
      lesson,
      roster,
      settings: { ...settings, rule },
      always,
      by: 'age',
      frozenAt: now,
    };
    return [[lesson.id, inputs] as const];
  });
  return {
    context: { ...bare, events, always, frozen: new Map(frozen) },
    former: new Map(made.map(({ row }) => [row.id, { personId: row.personId, userId: row.userId }])),
    elsewhere: new Set(['x']),
  };
});

const slots = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  id: `day-${weekday}`,
  weekday,
  start: '09:00',
  end: '10:00',
}));
const room: RoomContext['room'] = {
  id: 'room',
  name: 'Algebra',
  nameKey: 'algebra',
  description: '',
  enabled: true,
  templateId: 't',
  templateName: 't',
  region: '',
  size: null,
  largeRoom: null,
  maxDurationSeconds: null,
  createdAt: new Date(0),
  readAt: new Date(0),
  lastSessionAt: null,
  createdBy: null,
};

/** What was in the room on a day, as it is told at `now`. */
function sessionsOf(
  { teacher, visits, evening }: Drawn<typeof day>,
  index: number,
  now: number,
): SessionInput[] {
  const midnight = (monday + index) * dayMs;
  const morning = midnight + 8 * hour + 50 * minute;
  const stay = (id: string, who: string, name: string, role: string, from: number, minutes: number) => ({
    id: `${index}-${id}`,
    userId: who,
    name,
    role,
    joinedAt: from,
    leftAt: from + minutes * minute,
  });
  const first = visits.map(({ who, name, role, from, minutes, open }, at) => {
    const peer = stay(`${at}`, who, name, role, morning + from * minute, minutes);
    return open ? { ...peer, leftAt: null } : peer;
  });
  if (teacher) first.push(stay('t', 't', 'Ms T', 'teacher', morning + teacher[0] * minute, teacher[1]));
  const late = midnight + 18 * hour;
  const second = [stay('e-t', 't', 'Ms T', 'teacher', late, 30), stay('e-1', 'u1', 'P', 'student', late, 20)];
  return [
    { id: `s${index}`, createdAt: morning, peers: first },
    { id: `e${index}`, createdAt: late, peers: evening ? second : [] },
  ].flatMap(({ id, createdAt, peers }) => {
    const come = peers.filter(({ joinedAt }) => joinedAt < now);
    if (come.length === 0) return [];
    const end = Math.max(...come.map(({ joinedAt, leftAt }) => leftAt ?? joinedAt));
    const active = end > now;
    const seen = come.map((peer) => ((peer.leftAt ?? 0) > now ? { ...peer, leftAt: null } : peer));
    return [{ id, roomId: 'room', active, createdAt, updatedAt: active ? null : end, peers: seen }];
  });
}

type Enrolment = { removed: boolean; row: RosterRow };

/** Somebody's user id may have been corrected since. */
function toEnrolment(
  { person, from, until, removed }: Drawn<typeof enrolments>[number],
  index: number,
): Enrolment {
  const row: RosterRow = {
    id: `r${index}`,
    personId: `p${person}`,
    userId: `u${person}`,
    name: `Person ${person}`,
    email: person === 1 ? 'one@school.example' : null,
    externalId: null,
    from: from === null ? null : dateAt(from),
    until: until === null ? null : dateAt(until),
  };
  return { removed, row };
}

const idAt = (made: readonly Enrolment[], at: number): string => made[at % made.length]?.row.id ?? '';

/** Whom a lesson was frozen with: those taken off since as well, if that was before. */
function rosterThen(made: readonly Enrolment[], date: string, old: boolean): RosterEntry[] {
  const then = made.filter(
    ({ removed, row: { from, until } }) =>
      (old || !removed) && (from === null || from <= date) && (until === null || date <= until),
  );
  return then.map(({ row: { id, userId, name, email } }) => ({
    id,
    userId,
    name: old ? `${name} (then)` : name,
    email,
  }));
}

const toExcuse = ({ from, length, here }: { from: number; length: number; here: boolean }) => ({
  id: `x${from}`,
  from: dateAt(from),
  until: dateAt(from + length),
  roomIds: here ? null : ['another'],
  reason: 'a trip',
  by: 'Office',
  at: 1,
});

function toEvents(
  what: Drawn<typeof decision>['what'],
  index: number,
  lesson: PlannedLesson,
  { sessions, made }: { sessions: readonly SessionInput[]; made: readonly Enrolment[] },
): LessonEventRow[] {
  const event = <K extends LessonEventKind>(kind: K, payload: LessonEventPayloads[K]) =>
    [
      {
        id: `event${index}`,
        roomId: 'room',
        lessonId: lesson.id,
        lessonAt: new Date(lesson.window.start),
        kind,
        payload,
        note: 'so it was',
        by: 'Ms T',
        at: new Date(index),
        undoneAt: null,
        undoneBy: null,
      },
    ] as unknown as LessonEventRow[];
  if (what.kind === 'statuses') {
    return event('statuses', { rosterIds: [idAt(made, what.place)], status: what.status });
  }
  if (what.kind === 'held') return event('held', { held: what.held });
  if (what.kind === 'sign') return event('sign', {});
  const guests = sessions
    .filter(({ id }) => lesson.sessionIds.includes(id))
    .flatMap(({ peers }) => peers.filter(({ userId }) => userId === '' || userId === 'x'));
  const guest = guests[what.guest % Math.max(1, guests.length)];
  if (!guest) return [];
  const link = { key: participantKey(guest), rosterId: idAt(made, what.place) };
  const name = what.always ? normalName(guest.name) : null;
  return event('links', { always: what.always, links: [{ ...link, name }] });
}
