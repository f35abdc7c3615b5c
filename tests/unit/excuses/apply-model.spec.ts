import assert from 'node:assert/strict';
import { test } from '@playwright/test';
import fc from 'fast-check';
import { type ExcuseInput, withExcuses } from '@/lib/excuses/apply';
import { decisionsOf, type LessonEventRow } from '@/lib/lessons/decisions';
import { statuses } from '@/lib/lessons/schema';

// Whatever the office and the teachers do in whatever order, told once more day by day.

const days = ['2026-02-26', '2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02'];
const rooms = ['room-1', 'room-2'];
/** Who is enrolled in both rooms has a roster id in each. */
const people = ['ana', 'ben'];
const rosterId = (person: string, room: string) => `${person}@${room}`;

const person = fc.constantFrom(...people);
const room = fc.constantFrom(...rooms);
const nth = fc.nat({ max: 9 });
const step = fc.oneof(
  fc.record({
    kind: fc.constant('excuse' as const),
    person,
    bounds: fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })),
    rooms: fc.option(fc.uniqueArray(room, { minLength: 1 }), { nil: null }),
  }),
  fc.record({ kind: fc.constantFrom('remove' as const, 'restore' as const), nth }),
  fc.record({
    kind: fc.constant('correct' as const),
    room,
    day: fc.constantFrom(...days),
    people: fc.uniqueArray(person, { minLength: 1 }),
    status: fc.option(fc.constantFrom(...statuses), { nil: null }),
  }),
  fc.record({ kind: fc.constant('undo' as const), nth }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

type Made = { id: string; person: string; covers: Set<string>; removed: boolean; input: ExcuseInput };

/** What is in the database after these steps, and for the model which days of which rooms an excuse is for. */
function play(steps: readonly Step[]): { excuses: Made[]; events: LessonEventRow[] } {
  const excuses: Made[] = [];
  const events: LessonEventRow[] = [];
  steps.forEach((one, index) => {
    const at = index + 1;
    if (one.kind === 'excuse') {
      const [first, last] = one.bounds.toSorted((a, b) => a - b) as [number, number];
      const covered = days.slice(first, last + 1);
      const covers = (one.rooms ?? rooms).flatMap((id) => covered.map((date) => `${id} ${date}`));
      const [from = '', until = ''] = [covered[0], covered.at(-1)];
      const input = { id: `x${at}`, from, until, roomIds: one.rooms, reason: 'ill', by: 'Ada', at };
      excuses.push({ id: input.id, person: one.person, covers: new Set(covers), removed: false, input });
    } else if (one.kind === 'remove' || one.kind === 'restore') {
      const made = excuses[one.nth];
      if (made) made.removed = one.kind === 'remove';
    } else if (one.kind === 'correct') {
      const rosterIds = one.people.map((id) => rosterId(id, one.room));
      events.push({
        id: `e${at}`,
        roomId: one.room,
        lessonId: `${one.room} ${one.day}`,
        lessonAt: new Date(at),
        kind: 'statuses',
        payload: { rosterIds, status: one.status },
        note: '',
        by: 'Grace',
        at: new Date(at),
        undoneAt: null,
        undoneBy: null,
      });
    } else {
      const event = events[one.nth];
      if (event) event.undoneAt = new Date(at);
    }
  });
  return { excuses, events };
}

/** The last word by hand on this lesson that was not undone, unless it took the words before it back; else the last excuse. */
function modelled({ excuses, events }: ReturnType<typeof play>, lesson: string, who: string, id: string) {
  let hand: string | null = null;
  for (const event of events) {
    if (event.kind !== 'statuses' || event.lessonId !== lesson || event.undoneAt) continue;
    if (event.payload.rosterIds.includes(id))
      hand = event.payload.status && `${event.id} ${event.payload.status}`;
  }
  if (hand !== null) return hand;
  const last = excuses.filter((one) => one.person === who && !one.removed && one.covers.has(lesson)).at(-1);
  return last ? `${last.id} excused` : null;
}

const seen = { hand: 0, excused: 0, over: 0, nothing: 0 };

function agrees(steps: readonly Step[]): void {
  const played = play(steps);
  for (const roomId of rooms) {
    const own = new Map(
      people.flatMap((who) => {
        const standing = played.excuses.filter((one) => one.person === who && !one.removed);
        return standing.length > 0 ? [[rosterId(who, roomId), standing.map(({ input }) => input)]] : [];
      }),
    );
    for (const date of days) {
      const lesson = `${roomId} ${date}`;
      const { corrections } = decisionsOf(played.events.filter(({ lessonId }) => lessonId === lesson));
      const said = withExcuses(corrections, own, { roomId, date });
      for (const who of people) {
        const id = rosterId(who, roomId);
        const one = said.get(id);
        const expected = modelled(played, lesson, who, id);
        assert.equal(one ? `${one.excuseId ?? one.event} ${one.status}` : null, expected);
        const covered = played.excuses.some((made) => made.person === who && made.covers.has(lesson));
        seen[
          expected === null ? 'nothing' : expected.startsWith('x') ? 'excused' : covered ? 'over' : 'hand'
        ] += 1;
      }
    }
  }
}

test('which excuse acts agrees with a count day by day, corrections taken back included', () => {
  fc.assert(fc.property(fc.array(step, { maxLength: 14 }), agrees), { numRuns: 1500 });
  for (const [what, times] of Object.entries(seen)) assert.ok(times > 20, `came upon ${what}`);
});
