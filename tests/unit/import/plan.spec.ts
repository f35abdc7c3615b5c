import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { planImport } from '@/lib/import/plan';
import type { EnrolmentState, PlacedRow, PlanInput } from '@/lib/import/plan-input';
import type { PersonState } from '@/lib/roster/person-index';

const today = '2026-11-22';
let ids = 0;
const person = (userId: string, more: Partial<PersonState> = {}): PersonState => ({
  id: `p-${userId}`,
  userId,
  name: `Name of ${userId}`,
  email: null,
  externalId: null,
  ...more,
});
const enrolment = (userId: string, more: Partial<EnrolmentState> = {}): EnrolmentState => ({
  id: `e-${userId}`,
  roomId: 'r',
  personId: `p-${userId}`,
  from: null,
  until: null,
  ...more,
});
const row = (userId: string | null, more: Partial<PlacedRow> = {}): PlacedRow => ({
  line: 2,
  userId,
  name: `Name of ${userId}`,
  email: null,
  externalId: null,
  from: null,
  until: null,
  className: null,
  roomId: 'r',
  ...more,
});
type State = Pick<PlanInput, 'people' | 'enrolments'>;
const plan = (state: Partial<State>, rows: PlacedRow[], more: Partial<PlanInput> = {}) =>
  planImport({
    people: [],
    enrolments: [],
    rejected: [],
    todayIn: () => today,
    endMissing: false,
    newId: () => `n${ids++}`,
    ...state,
    rows,
    ...more,
  });
/** The state once a plan is written. */
function written({ people, enrolments }: State, done: ReturnType<typeof plan>): State {
  const persons = new Map([...people, ...done.changedPeople, ...done.newPeople].map((one) => [one.id, one]));
  const days = new Map(
    [...enrolments, ...done.changedEnrolments, ...done.newEnrolments].map((one) => [one.id, one]),
  );
  for (const id of done.removedEnrolments) days.delete(id);
  return { people: [...persons.values()], enrolments: [...days.values()] };
}
const none = { added: 0, updated: 0, unchanged: 0, ended: 0 };

test('somebody new is added from ever on, so that a list that comes a week late counts for the week', () => {
  const done = plan({}, [row('kim')]);
  expect(done.counts).toEqual({ ...none, added: 1 });
  expect(done.newPeople).toMatchObject([{ userId: 'kim', name: 'Name of kim' }]);
  expect(done.newEnrolments).toMatchObject([
    { roomId: 'r', from: null, until: null, personId: done.newPeople[0]?.id },
  ]);
});

test('somebody known keeps what the file leaves blank and gets what it says', () => {
  const known = {
    people: [person('kim', { email: 'old@x', externalId: '7' })],
    enrolments: [enrolment('kim')],
  };
  const done = plan(known, [row('KIM', { name: 'Kim Lee', email: 'new@x' })]);
  expect(done.counts).toEqual({ ...none, updated: 1 });
  expect(done.changedPeople).toEqual([person('kim', { name: 'Kim Lee', email: 'new@x', externalId: '7' })]);
  expect([...done.newPeople, ...done.newEnrolments, ...done.changedEnrolments]).toEqual([]);
});

test('two ids that differ in case only, when both exist, stay two people', () => {
  const people = [person('kim'), person('Kim')];
  const done = plan({ people, enrolments: [enrolment('kim')] }, [row('Kim'), row('KIM', { line: 3 })]);
  expect(done.newEnrolments.map(({ personId }) => personId)).toEqual(['p-Kim', done.newPeople[0]?.id]);
});

test('without a user id: external id, then e-mail, when one person has it; else e-mail or external id is the user id', () => {
  const people = [
    person('kim', { email: 'kim@x', externalId: '7' }),
    person('two', { email: 'same@x' }),
    person('three', { email: 'same@x' }),
  ];
  const whom = (more: Partial<PlacedRow>) => {
    const done = plan({ people }, [row(null, { name: 'N', ...more })]);
    const [one] = done.newEnrolments;
    return one
      ? (done.newPeople.find(({ id }) => id === one.personId)?.userId ?? one.personId)
      : done.rejected[0]?.reason;
  };
  expect(whom({ externalId: '7', email: 'other@x' })).toBe('p-kim');
  expect(whom({ email: 'KIM@x' })).toBe('p-kim');
  expect(whom({ email: 'new@x', externalId: '9' })).toBe('new@x');
  expect(whom({ externalId: '9' })).toBe('9');
  expect(whom({ email: 'same@x' })).toBe('Several people have the e-mail address same@x: give a user id.');
});

test('the same person twice: once is enough, another name is a contradiction', () => {
  const done = plan({}, [
    row('kim'),
    row('kim', { line: 3, email: 'k@x' }),
    row('Kim', { line: 4, name: 'Somebody Else' }),
    row('kim', { line: 5, roomId: 'q' }),
  ]);
  expect(done.counts).toEqual({ ...none, added: 2, unchanged: 1 });
  expect(done.newPeople).toMatchObject([{ userId: 'kim', email: 'k@x' }]);
  expect(done.rejected).toMatchObject([
    { line: 4, reason: 'Line 2 gives the same person another name: Name of kim, not Somebody Else.' },
  ]);
});

test('days given: the period they fall into is changed, another one is added, an unclear one is named', () => {
  const state = {
    people: [person('kim')],
    enrolments: [enrolment('kim', { from: '2026-01-01', until: '2026-06-30' })],
  };
  const change = plan(state, [row('kim', { from: '2026-02-01' })]);
  expect(change.changedEnrolments).toMatchObject([{ id: 'e-kim', from: '2026-02-01', until: '2026-06-30' }]);
  const more = plan(state, [row('kim', { from: '2026-09-01', until: '2026-12-31' })]);
  expect(more.newEnrolments).toMatchObject([{ from: '2026-09-01', until: '2026-12-31' }]);
  const clash = plan(state, [
    row('kim', { from: '2026-02-01' }),
    row('kim', { line: 3, from: '2026-03-01' }),
  ]);
  expect(clash.rejected).toMatchObject([{ line: 3, reason: expect.stringContaining('overlap') }]);
});

test('who left and is listed again: since yesterday without a gap, else from today', () => {
  const state = (until: string) => ({ people: [person('kim')], enrolments: [enrolment('kim', { until })] });
  expect(plan(state('2026-11-21'), [row('kim')])).toMatchObject({
    counts: { updated: 1 },
    changedEnrolments: [{ id: 'e-kim', until: null }],
  });
  expect(plan(state('2026-06-30'), [row('kim')])).toMatchObject({
    counts: { added: 1 },
    newEnrolments: [{ from: today, until: null }],
  });
  expect(plan(state('2026-11-22'), [row('kim')]).counts).toEqual({ ...none, unchanged: 1 });
});

test('leavers are ended only when asked, only in the rooms of the file, and not for a bad row of theirs', () => {
  const people = ['kim', 'ada', 'ben', 'eve', 'old', 'new'].map((id) => person(id, { email: `${id}@x` }));
  const enrolments = [
    enrolment('kim'),
    enrolment('ada'),
    enrolment('ben', { roomId: 'q' }),
    enrolment('eve'),
    enrolment('old', { until: '2026-01-01' }),
    enrolment('new', { from: '2026-12-01' }),
  ];
  const rejected = [{ line: 3, reason: 'x', mentions: ['EVE@x'] }];
  expect(plan({ people, enrolments }, [row('kim')]).counts).toEqual({ ...none, unchanged: 1 });
  const done = plan({ people, enrolments }, [row('kim')], { endMissing: true, rejected });
  expect(done.counts).toEqual({ ...none, unchanged: 1, ended: 2 });
  expect(done.changedEnrolments).toEqual([enrolment('ada', { until: '2026-11-21' })]);
  expect(done.removedEnrolments).toEqual(['e-new']);
  expect(plan({ people, enrolments }, [], { endMissing: true, rejected }).counts.ended).toBe(0);
});

test('a row that says "over" ends, unless another row enrols', () => {
  const state = { people: [person('kim')], enrolments: [enrolment('kim')] };
  expect(plan(state, [row('kim', { over: true }), row('new', { over: true })])).toMatchObject({
    counts: { ended: 1, unchanged: 1 },
    changedEnrolments: [{ until: '2026-11-21' }],
    newPeople: [],
  });
  expect(plan(state, [row('kim', { over: true, until: '2026-10-01' })]).changedEnrolments).toMatchObject([
    { until: '2026-10-01' },
  ]);
  expect(plan(state, [row('kim', { over: true }), row('kim')]).counts).toEqual({ ...none, unchanged: 2 });
});

test('an address that the file gives to a second person is open from the first time on', () => {
  const rows = [
    row(null, { line: 2, name: 'Kim', externalId: 'x-1' }),
    row(null, { line: 3, name: 'Ada', email: 'a@x' }),
    row(null, { line: 4, name: 'Kim', externalId: 'x-1', email: 'a@x' }),
    row('ada', { line: 5, name: 'Ada', over: true }),
  ];
  const state = { people: [person('ada', { name: 'Ada', email: 'a@x' })], enrolments: [enrolment('ada')] };
  const once = plan(state, rows);
  expect(once.counts).toEqual({ added: 1, updated: 0, unchanged: 1, ended: 1 });
  expect(once.rejected).toMatchObject([{ line: 3, reason: expect.stringContaining('Several people') }]);
  const again = plan(written(state, once), rows);
  expect(again.counts).toEqual({ ...none, unchanged: 3 });
  expect(again.rejected).toEqual(once.rejected);
});

const day = fc.option(fc.constantFrom('2026-01-01', '2026-03-01', '2026-11-21', today, '2026-12-24'), {
  nil: null,
});
const days = fc
  .tuple(day, day)
  .map(([one, other]) =>
    one && other && one > other ? { from: other, until: one } : { from: one, until: other },
  );
/** What a school's own system writes: an id or an address means one person throughout, though not each row has all of them. */
const wanted = fc
  .record({
    who: fc.constantFrom('a', 'b', 'c', 'A'),
    known: fc.subarray(['userId', 'email', 'externalId'] as const, { minLength: 1 }),
    name: fc.constantFrom('Kim', 'kim', 'Ada'),
    roomId: fc.constantFrom('r', 'q'),
    over: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
    days,
  })
  .map(({ who, known, ...rest }) => ({
    ...rest,
    userId: known.includes('userId') ? who : null,
    email: known.includes('email') ? `${who}@x` : null,
    externalId: known.includes('externalId') ? `x-${who.toLowerCase()}` : null,
  }));

test('importing the same file again changes nothing, and every row is counted once', () => {
  fc.assert(
    fc.property(
      fc.array(wanted, { maxLength: 8 }),
      fc.array(wanted, { maxLength: 8 }),
      fc.boolean(),
      (first, then, endMissing) => {
        const rows = (list: typeof first) =>
          list.map(({ days: period, ...one }, at) => row(one.userId, { ...one, ...period, line: at + 2 }));
        let state: State = { people: [], enrolments: [] };
        state = written(state, plan(state, rows(first)));
        const once = plan(state, rows(then), { endMissing });
        const sum = once.counts.added + once.counts.updated + once.counts.unchanged + once.rejected.length;
        expect(sum).toBeLessThanOrEqual(then.length);
        if (!endMissing) expect(sum + once.counts.ended).toBe(then.length);
        state = written(state, once);
        const again = plan(state, rows(then), { endMissing });
        expect({ ...again.counts, unchanged: 0 }).toEqual(none);
        expect(
          [
            again.newPeople,
            again.changedPeople,
            again.newEnrolments,
            again.changedEnrolments,
            again.removedEnrolments,
          ].flat(),
        ).toEqual([]);
        noOverlaps(state.enrolments);
      },
    ),
    { numRuns: 700, endOnFailure: true },
  );
});

/** Without `expect` for each pair: there are a million of them. */
function noOverlaps(enrolments: readonly EnrolmentState[]): void {
  const wrong = enrolments.filter((one) => {
    const backwards = (one.from ?? '0') > (one.until ?? '9');
    const clash = enrolments.some(
      (other) =>
        one !== other &&
        one.personId === other.personId &&
        one.roomId === other.roomId &&
        (one.from ?? '0') <= (other.until ?? '9') &&
        (other.from ?? '0') <= (one.until ?? '9'),
    );
    return backwards || clash;
  });
  expect(wrong).toEqual([]);
}

test('whose details stay is enrolled as they are known, whatever the row calls them by', () => {
  const known = [
    person('a', { email: 'a@school.example', externalId: '7' }),
    person('b', { email: 'b@school.example' }),
    person('c', { externalId: '9' }),
    person('d'),
  ];
  const rows = [
    row('a', { name: 'Renamed', email: 'new@school.example', externalId: '8' }),
    row(null, { name: 'Renamed', email: 'b@school.example' }),
    row(null, { name: 'Renamed', externalId: '9' }),
    row('d', { name: 'Renamed' }),
    row('e', { name: 'New' }),
  ];
  const fixed = new Set(['p-a', 'p-b', 'p-c']);
  const state = { people: known, enrolments: [enrolment('a')] };
  const done = plan(state, rows, { fixed });
  expect(done.changedPeople).toEqual([{ ...person('d'), name: 'Renamed' }]);
  expect(done.newPeople).toEqual([expect.objectContaining({ userId: 'e', name: 'New' })]);
  expect(done.counts).toEqual({ ...none, added: 4, unchanged: 1 });
  expect(plan(written(state, done), rows, { fixed }).counts).toEqual({ ...none, unchanged: 5 });
});
