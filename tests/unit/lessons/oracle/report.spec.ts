import assert from 'node:assert/strict';
import { test } from '@playwright/test';
import fc from 'fast-check';
import { reportLesson } from '@/lib/lessons/report';
import type { LessonParticipant } from '@/lib/lessons/schema';
import type { ReportInput } from '@/lib/lessons/types';
import { checkReason } from './reasons';
import { type Judged, model } from './report-model';
import { rooms } from './report-rooms';

// Thousands of runs: `expect`, which writes a step into the report each time, would take minutes.
const seconds = (ms: number) => Math.floor(ms / 1000 + 0.5);
const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

const expected = (one: Judged) => ({
  key: one.key,
  rosterId: one.rosterId,
  name: one.name,
  firstJoinedAt: iso(one.firstJoinedAt),
  lastLeftAt: iso(one.lastLeftAt),
  presentSeconds: seconds(one.presentMs),
  connectedSeconds: seconds(one.connectedMs),
  heldSeconds: seconds(one.heldMs),
  presentRatio: one.ratio,
  joins: one.joins,
  visits: one.joins,
  maxDevices: one.devices,
  open: one.open,
  status: one.status,
  computedStatus: one.computed,
  now: one.now,
  flags: one.flags,
  link: one.links[0] ?? null,
  suggestion: one.suggestion,
});

const answered = (one: LessonParticipant): ReturnType<typeof expected> => ({
  key: one.key,
  rosterId: one.rosterId,
  name: one.name,
  firstJoinedAt: one.firstJoinedAt,
  lastLeftAt: one.lastLeftAt,
  presentSeconds: one.presentSeconds,
  connectedSeconds: one.connectedSeconds,
  heldSeconds: one.heldSeconds,
  presentRatio: one.presentRatio,
  joins: one.joins,
  visits: one.visits.length,
  maxDevices: one.maxDevices,
  open: one.open,
  status: one.status,
  computedStatus: one.computedStatus,
  now: one.now,
  flags: [...one.flags].sort(),
  link: one.link?.kind ?? null,
  suggestion: one.suggestion?.rosterId ?? null,
});

const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);

function agrees(input: ReportInput): void {
  const actual = reportLesson(input);
  const counted = model(input);
  assert.deepEqual(actual.held, counted.held);
  assert.equal(actual.heldMs, counted.heldMs);
  assert.equal(actual.notHeld, counted.notHeld);
  assert.equal(actual.plannedMs, input.lesson.window.end - input.lesson.window.start);
  assert.deepEqual(actual.participants.map(answered).sort(byKey), counted.people.map(expected).sort(byKey));
  assert.deepEqual(actual.counts, counted.counts);
  assert.deepEqual(
    actual.series,
    counted.series.map(({ at, count }) => ({ at: iso(at), count })),
  );
  const undecided = counted.people.filter(
    ({ flags }) => flags.includes('needsReview') && !flags.includes('corrected'),
  );
  assert.deepEqual([...actual.undecided].sort(), undecided.map(({ key }) => key).sort());
  for (const row of actual.participants) {
    const one = counted.people.find(({ key }) => key === row.key);
    if (one) checkReason(row, one, counted, input);
    see(row, input);
  }
}

/** What the random rooms came upon, so that nobody has to believe that they come upon everything. */
const seen = new Map<string, number>();
function see(
  { computedStatus, status, now, flags, link, suggestion, correction }: LessonParticipant,
  input: ReportInput,
): void {
  const { source } = input.lesson.window;
  const said = status !== computedStatus ? `corrected to ${status}` : null;
  for (const what of [
    computedStatus && `${source} ${computedStatus}`,
    said,
    now,
    now && correction?.status === 'excused' && `${now}, excused`,
    ...flags,
    link?.kind,
    suggestion && 'suggestion',
  ]) {
    if (what) seen.set(what, (seen.get(what) ?? 0) + 1);
  }
}
const mustBeSeen = [
  ...['timetable', 'staff'].flatMap((source) =>
    ['present', 'late', 'partial', 'absent'].map((status) => `${source} ${status}`),
  ),
  ...['present', 'partial', 'absent'].map((status) => `estimated ${status}`),
  ...['present', 'late', 'partial', 'absent', 'excused'].map((status) => `corrected to ${status}`),
  ...['here', 'gone', 'notHereYet', 'here, excused', 'notHereYet, excused'],
  ...['lesson', 'always', 'name', 'suggestion'],
  ...['arrivedLate', 'leftEarly', 'guest', 'unexpected', 'devices', 'open', 'needsReview', 'corrected'],
  ...['linked', 'matchedByName', 'staff', 'observer'],
];

test('agrees with a count second by second', () => {
  fc.assert(fc.property(rooms, agrees), { numRuns: 2000 });
  assert.deepEqual(
    mustBeSeen.filter((what) => (seen.get(what) ?? 0) < 3),
    [],
    'rooms in which it happens',
  );
});
