import assert from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { judge, planRoom } from '@/lib/lessons/judge';
import type { Status } from '@/lib/lessons/schema';
import { composeRegister, formerIn } from '@/lib/register/compose';
import type { RegisterStudent } from '@/lib/register/schema';
import { register as answer } from '@/lib/register/schema';
import { days, type RandomRoom, randomRoom } from './rooms';

/** What one lesson's report says of one person. */
type Cell = {
  place: number;
  rosterId: string;
  name: string;
  status: Status | null;
  seconds: number;
  presentMs: number;
  wholeMs: number;
};

test('says what the reports of its lessons say, person by person', () => {
  test.setTimeout(120_000);
  fc.assert(fc.property(randomRoom, agrees), { numRuns: 500 });
  // Nobody has to believe that the random rooms come upon everything.
  expect([...seen].sort()).toEqual([...mustBeSeen].sort());
});

const seen = new Set<string>();
const mustBeSeen = [
  ...['live', 'provisional', 'final', 'signed', 'not-held'],
  ...['present', 'late', 'partial', 'absent', 'excused', 'corrected', 'by an excuse'],
  ...['held', 'scheduled', 'lesson', 'always', 'name', 'estimated', 'frozen', 'not frozen'],
  ...['several enrolments', 'of those taken off', 'nobody counts', 'no lesson', 'with a percentage'],
];

function agrees({ context, former, elsewhere }: RandomRoom): void {
  const lessons = planRoom(context);
  const gone = formerIn(context, lessons);
  const asked = new Map([...former].filter(([rosterId]) => gone.has(rosterId)));
  const register = composeRegister({ context, lessons, days, elsewhere, former: asked });
  answer.parse(register);

  const cells = new Map<string, Cell[]>();
  const judged = lessons.map((planned) => judge(context, planned, elsewhere));
  judged.forEach(({ planned, report, settings, state, frozen }, place) => {
    const scheduled = settings.base === 'scheduled';
    const wholeMs = scheduled ? planned.window.end - planned.window.start : report.heldMs;
    const { id, startedAt, endedAt, ...column } =
      register.lessons[place] ?? assert.fail('a lesson is missing');
    assert.equal(id, planned.id);
    assert.deepEqual(
      [Date.parse(startedAt), Date.parse(endedAt)],
      [planned.window.start, planned.window.end],
    );
    assert.deepEqual(column, {
      title: 'Algebra',
      date: planned.date,
      state,
      heldSeconds: Math.round(wholeMs / 1_000),
    });
    seen
      .add(state)
      .add(settings.base)
      .add(frozen ? 'frozen' : 'not frozen');
    if (planned.window.source === 'estimated') seen.add('estimated');
    for (const one of report.participants) {
      if (one.rosterId === null) continue;
      const person = former.get(one.rosterId)?.personId ?? assert.fail('nobody');
      const cell = {
        place,
        rosterId: one.rosterId,
        name: one.name,
        status: one.status,
        seconds: scheduled ? one.presentSeconds : one.heldSeconds,
        presentMs: Math.round(one.presentRatio * wholeMs),
        wholeMs,
      };
      cells.set(person, [...(cells.get(person) ?? []), cell]);
      if (one.status) seen.add(one.status);
      if (one.status && one.correction) seen.add(one.correction.excuseId ? 'by an excuse' : 'corrected');
      if (one.link) seen.add(one.link.kind);
    }
  });
  assert.equal(register.lessons.length, judged.length);

  const onRoster = context.roster.filter(
    ({ from, until }) => (from ?? '') <= days.to && days.from <= (until ?? '9'),
  );
  const expected = new Set([...cells.keys(), ...onRoster.map(({ personId }) => personId)]);
  const rows = new Map(register.students.map((row) => [former.get(row.rosterId)?.personId ?? '', row]));
  assert.deepEqual([...rows.keys()].sort(), [...expected].sort());
  assert.equal(register.students.length, rows.size);
  for (const [person, row] of rows) {
    checkRow(row, cells.get(person) ?? [], register.lessons.length);
    checkWho(row, person, cells.get(person) ?? [], context);
  }
  const names = register.students.map(({ name }) => name.toLowerCase());
  assert.deepEqual(names, [...names].sort());
}

/** Everything in a row that is told by its cells, summed up as one would by hand. */
function checkRow(row: RegisterStudent, cells: readonly Cell[], length: number): void {
  const at = (place: number) => cells.find((cell) => cell.place === place);
  const places = Array.from({ length }, (_, place) => place);
  assert.deepEqual(
    row.statuses,
    places.map((place) => at(place)?.status ?? null),
  );
  assert.deepEqual(
    row.presentSeconds,
    places.map((place) => at(place)?.seconds ?? 0),
  );
  const given = cells.map(({ status }) => status);
  for (const [status, times] of Object.entries(row.counts)) {
    assert.equal(times, given.filter((one) => one === status).length, status);
  }
  const counted = cells.filter(({ status }) => status !== null && status !== 'excused');
  const weight = { present: 1, late: 1, partial: 0.5, absent: 0, excused: 0 };
  const sum = counted.reduce((total, { status }) => total + (status ? weight[status] : 0), 0);
  assert.equal(row.percentage, counted.length === 0 ? null : (sum / counted.length) * 100);
  const wholeMinutes = (ms: readonly number[]) => Math.floor(ms.reduce((a, b) => a + b, 0) / 60_000);
  assert.equal(row.attendedMinutes, wholeMinutes(counted.map(({ presentMs }) => presentMs)));
  assert.equal(row.heldMinutes, wholeMinutes(counted.map(({ wholeMs }) => wholeMs)));
  const lastCame = counted.findLastIndex(({ status }) => status !== 'absent');
  assert.equal(row.absencesInARow, counted.length - 1 - lastCame);
  seen.add(counted.length === 0 ? 'nobody counts' : 'with a percentage');
  if (cells.length === 0) seen.add('no lesson');
}

/** The roster as it is now says who somebody is; of those taken off it the latest lesson. */
function checkWho(
  row: RegisterStudent,
  person: string,
  cells: readonly Cell[],
  { roster }: RandomRoom['context'],
): void {
  const own = roster.filter(({ personId }) => personId === person);
  if (new Set(cells.map(({ rosterId }) => rosterId)).size > 1) seen.add('several enrolments');
  if (own.length === 0) {
    seen.add('of those taken off');
    const last = cells.at(-1) ?? assert.fail('a row of nobody');
    assert.deepEqual([row.rosterId, row.name], [last.rosterId, last.name]);
  } else {
    const latest = own.map(({ from }) => from ?? '').sort();
    const enrolment = own.find(({ id }) => id === row.rosterId) ?? assert.fail('not on the roster');
    assert.equal(enrolment.from ?? '', latest.at(-1));
    assert.deepEqual([row.name, row.email], [enrolment.name, enrolment.email]);
  }
  assert.equal(row.userId, `u${person.slice(1)}`);
}
