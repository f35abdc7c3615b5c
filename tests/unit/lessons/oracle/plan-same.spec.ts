import assert from 'node:assert/strict';
import { test } from '@playwright/test';
import fc from 'fast-check';
import type { PeerInput, SessionInput } from '@/lib/attendance/visits';
import { planLessons } from '@/lib/lessons/plan';
import type { PlanInput, PlannedLesson } from '@/lib/lessons/types';
import { eventOf, eventSeeds, type PlanRoom, planRooms } from './plan-rooms';
import { staysOf } from './stays';

// Changes of a room that change nothing of its lessons, and what must hold whatever staff decide. No model is asked.
const runs = { numRuns: 1000 };
const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
const withSessions = (input: PlanInput, change: (session: SessionInput) => SessionInput): PlanInput => ({
  ...input,
  sessions: input.sessions.map(change),
});
const nth = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

test('the order of sessions and peers changes nothing', () => {
  const pairs = planRooms.chain(({ input }) =>
    fc
      .tuple(shuffled(input.sessions), fc.tuple(...input.sessions.map(({ peers }) => shuffled(peers))))
      .map(([sessions, peers]) => {
        const peersOf = new Map(input.sessions.map(({ id }, index) => [id, peers[index] ?? []]));
        const mixed = sessions.map((one) => ({ ...one, peers: peersOf.get(one.id) ?? [] }));
        return { input, other: { ...input, sessions: mixed } };
      }),
  );
  fc.assert(
    fc.property(pairs, ({ input, other }) => assert.deepEqual(planLessons(other), planLessons(input))),
    runs,
  );
});

test('two visits that touch are one visit, and bots and people in the waiting room are nobody', () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(planRooms, fc.nat(), fc.nat(), part, ({ input }, which, whose, at) => {
      const session = nth(input.sessions, which);
      const known = session?.peers.filter(({ role, leftAt }) => role !== 'recorder' && leftAt !== null) ?? [];
      const peer = nth(known, whose);
      if (!session || !peer) return;
      const [joinedAt, leftAt] = [peer.joinedAt ?? 0, peer.leftAt ?? 0];
      const middle = joinedAt + Math.round(((leftAt - joinedAt) * at) / 1000) * 1000;
      const halves: PeerInput[] = [
        { ...peer, leftAt: middle },
        { ...peer, id: peer.userId === '' ? peer.id : 'again', joinedAt: middle },
        { ...peer, id: 'bot', role: 'recorder', joinedAt: null, leftAt: null },
        { ...peer, id: 'waiting', userId: '', role: 'lobby' },
      ];
      const other = withSessions(input, (one) =>
        one === session
          ? { ...one, peers: one.peers.flatMap((own) => (own === peer ? halves : [own])) }
          : one,
      );
      assert.deepEqual(planLessons(other), planLessons(input));
    }),
    runs,
  );
});

test('a week later everything is a week later', () => {
  const later = (input: PlanInput, by: number): PlanInput => {
    const move = (at: number | null) => (at === null ? null : at + by);
    return {
      ...withSessions(input, (session) => ({
        ...session,
        createdAt: move(session.createdAt),
        updatedAt: move(session.updatedAt),
        peers: session.peers.map((peer) => ({
          ...peer,
          joinedAt: move(peer.joinedAt),
          leftAt: move(peer.leftAt),
        })),
      })),
      now: input.now + by,
      range: { start: input.range.start + by, end: input.range.end + by },
      exceptions: input.exceptions.map((one) => ({ ...one, date: dayLater(one.date, by) })),
    };
  };
  const day = 86_400_000;
  const dayLater = (date: string, by: number) => new Date(Date.parse(date) + by).toISOString().slice(0, 10);
  // Two and three weeks after the night in which the clocks changed: no room reaches back to it.
  const shifted = (lesson: PlannedLesson): PlannedLesson => {
    const week = 7 * day;
    const move = ({ start, end }: { start: number; end: number }) => ({
      start: start + week,
      end: end + week,
    });
    const rename = (id: string) =>
      id.replace(
        /\.(\d{4})(\d\d)(\d\d)\./,
        (_, year, month, date) => `.${dayLater(`${year}-${month}-${date}`, week).replaceAll('-', '')}.`,
      );
    return {
      ...lesson,
      id: rename(lesson.id),
      date: dayLater(lesson.date, week),
      window: { ...lesson.window, ...move(lesson.window) },
      owned: move(lesson.owned),
      movedFrom: lesson.movedFrom && {
        lessonId: rename(lesson.movedFrom.lessonId),
        start: lesson.movedFrom.start + week,
      },
    };
  };
  fc.assert(
    fc.property(planRooms, ({ input }) => {
      const before = planLessons(later(input, 14 * day));
      assert.deepEqual(planLessons(later(input, 21 * day)), before.map(shifted));
    }),
    runs,
  );
});

/** A room in which staff decided something about the lessons it has. */
const decided = fc.tuple(planRooms, eventSeeds).map(([room, seeds]): PlanRoom => {
  const lessons = planLessons(room.input);
  const events = seeds.flatMap((seed, index) => eventOf(seed, lessons, index));
  // A part that is moved to the other side of the other one leaves what lay on its own.
  const moved = events.length === 2 && events[0]?.kind === 'split' && events[1]?.kind === 'window';
  return { ...room, input: { ...room.input, events: moved ? events.slice(1) : events } };
});

const meet = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

const presenceOf = (input: PlanInput, session: SessionInput) =>
  staysOf(session, input.botRoles, input.now)
    .filter(({ peer }) => input.kindOf(peer, '') !== 'waiting')
    .map(({ from, to }) => ({ start: from, end: to }));

test('whatever staff decide, no second is in two lessons and no session is in none', () => {
  fc.assert(
    fc.property(decided, ({ input }) => {
      const lessons = planLessons(input);
      assert.equal(new Set(lessons.map(({ id }) => id)).size, lessons.length);
      for (const [index, { window, owned, entered, sessionIds }] of lessons.entries()) {
        assert.ok(window.start < window.end, 'a window lasts');
        assert.ok(owned.start <= owned.end, 'owned time is in order');
        assert.ok((lessons[index - 1]?.window.start ?? 0) <= window.start, 'oldest first');
        const inside = input.sessions.filter((session) =>
          presenceOf(input, session).some((stay) => meet(stay, owned)),
        );
        assert.deepEqual([...sessionIds].sort(), entered ? inside.map(({ id }) => id).sort() : []);
      }
      for (const stay of input.sessions.flatMap((one) => presenceOf(input, one))) {
        const owners = lessons.filter(({ entered, owned }) => entered && meet(owned, stay));
        const parts = owners.map(({ owned }) => ({
          start: Math.max(owned.start, stay.start),
          end: Math.min(owned.end, stay.end),
        }));
        assert.ok(
          parts.every((one, index) => parts.every((other, place) => index === place || !meet(one, other))),
          `taken twice: ${owners.map(({ id }) => id)}`,
        );
      }
      const known = new Set(lessons.flatMap(({ sessionIds }) => sessionIds));
      for (const session of input.sessions) {
        const met = presenceOf(input, session).length > 0;
        assert.ok(!met || known.has(session.id), `in no lesson: ${session.id}`);
      }
    }),
    runs,
  );
});

/** Slots that share time can take from each other what made them lessons; settings take none. */
function noneOverlap(lessons: readonly PlannedLesson[]): boolean {
  const slots = lessons.filter(({ slotId }) => slotId !== null);
  return slots.every(({ window }, index) => (slots[index - 1]?.window.end ?? 0) <= window.start);
}

test('what is frozen stays, and nothing beside it changes', () => {
  const some = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(planRooms, some, ({ input }, which) => {
      const before = planLessons(input);
      fc.pre(noneOverlap(before));
      const frozen = before.filter((_, index) => which[index]);
      assert.deepEqual(planLessons({ ...input, frozen }), before);
    }),
    runs,
  );
});

test('parts that are merged again are the lesson they were', () => {
  fc.assert(
    fc.property(planRooms, fc.nat(), fc.integer({ min: 1, max: 9 }), ({ input }, which, part) => {
      const before = planLessons(input);
      fc.pre(noneOverlap(before));
      const lesson = nth(
        before.filter(({ entered }) => entered),
        which,
      );
      if (!lesson) return;
      const { start, end } = lesson.window;
      const at = start + Math.floor((((end - start) / 1000) * part) / 10) * 1000;
      const split = { id: 'event-split', lessonId: lesson.id, kind: 'split' as const, at };
      const merge = {
        id: 'event-merge',
        lessonId: lesson.id,
        kind: 'merge' as const,
        with: `${lesson.id}.pevent-sp`,
      };
      const after = planLessons({ ...input, events: [split, merge] });
      const whole = { ...lesson, window: { ...lesson.window, source: 'staff' as const } };
      const wasSplit = start < at && at < end && lesson.owned.start < at && at < lesson.owned.end;
      assert.deepEqual(
        after,
        before.map((one) => (one === lesson && wasSplit ? whole : one)),
      );
    }),
    runs,
  );
});

test('what goes in is not changed', () => {
  fc.assert(
    fc.property(decided, ({ input }) => {
      const before = JSON.stringify(input);
      planLessons(input);
      assert.equal(JSON.stringify(input), before);
    }),
    { numRuns: 300 },
  );
});
