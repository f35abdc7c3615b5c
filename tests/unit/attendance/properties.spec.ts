import assert from 'node:assert/strict';
import { test } from '@playwright/test';
import fc from 'fast-check';
import { computeAttendance } from '@/lib/attendance/compute';
import type { Attendance } from '@/lib/attendance/schema';
import { summarise } from '@/lib/attendance/summary';
import type { PeerInput, SessionInput } from '@/lib/attendance/visits';
import { count } from './counted';

// Thousands of runs: `expect`, which writes a step into the report each time, would take minutes.
const botRoles = ['recorder', 'beam'];
const epoch = Date.parse('2026-11-17T09:00:00Z');

/** Sessions whose times lie on ticks, with every mess that is allowed: unknown times, bots, guests, equal ids, clock skew. */
function sessions(tick: number, ticks: number): fc.Arbitrary<{ session: SessionInput; now: number }> {
  const time = fc.integer({ min: 0, max: ticks }).map((at) => epoch + at * tick);
  const maybe = (often: number) => fc.option(time, { nil: null, freq: often });
  const peer = fc.record({
    id: fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8'),
    userId: fc.constantFrom('', 'a', 'b', 'c', '__proto__', 'p1'),
    name: fc.constantFrom('Lena', 'lena', 'Zoë', '', 'Omar'),
    role: fc.constantFrom('student', 'student', 'teacher', 'recorder'),
    joinedAt: maybe(12),
    leftAt: maybe(3),
  });
  return fc.record({
    session: fc.record({
      id: fc.constant('session-1'),
      roomId: fc.constant('room-1'),
      active: fc.boolean(),
      createdAt: maybe(6),
      updatedAt: maybe(6),
      peers: fc.array(peer, { maxLength: 14 }),
    }),
    now: time,
  });
}

const compute = (session: SessionInput, now: number): Attendance =>
  computeAttendance(session, { roomName: 'algebra-7b', botRoles, now });
const seconds = (ms: number) => Math.floor(ms / 1000 + 0.5);
const keyOf = (id: string) =>
  id.startsWith('guest ')
    ? `g_${id.slice('guest '.length)}`
    : `u_${Buffer.from(id.slice('user '.length)).toString('base64url')}`;

function agrees(session: SessionInput, now: number, tick: number): void {
  const counted = count(session, { botRoles, now, tick });
  const people = Array.from(counted.people);
  const sum = (of: (person: { present: number; connected: number }) => number) =>
    seconds(people.reduce((total, [, person]) => total + of(person), 0));
  const actual = compute(session, now);
  assert.deepEqual(actual.session, {
    id: session.id,
    roomId: session.roomId,
    roomName: 'algebra-7b',
    startedAt: new Date(counted.start).toISOString(),
    endedAt: session.active ? null : new Date(counted.end).toISOString(),
    live: session.active,
    durationSeconds: seconds(counted.end - counted.start),
  });
  assert.deepEqual(actual.totals, {
    participants: people.length,
    presentSeconds: sum(({ present }) => present),
    connectedSeconds: sum(({ connected }) => connected),
    peakConcurrent: counted.peak,
  });
  assert.deepEqual(
    actual.series,
    counted.series.map(({ at, count: present }) => ({ at: new Date(at).toISOString(), count: present })),
  );
  const shown = actual.participants.map((row) => [
    row.key,
    row.presentSeconds,
    row.connectedSeconds,
    row.presentRatio,
    row.joins,
    row.maxDevices,
    row.open,
    row.name,
    row.visits.length,
  ]);
  const expected = people.map(([id, person]) => [
    keyOf(id),
    seconds(person.present),
    seconds(person.connected),
    person.present / (counted.end - counted.start),
    person.joins,
    person.devices,
    person.open && !session.active,
    person.name,
    person.joins,
  ]);
  assert.deepEqual(shown.sort(), expected.sort());
}

test('agrees with a count second by second', () => {
  fc.assert(
    fc.property(sessions(1000, 400), ({ session, now }) => agrees(session, now, 1000)),
    { numRuns: 400 },
  );
});

test('agrees with a count of ten seconds each, where most overlaps are devices', () => {
  fc.assert(
    fc.property(sessions(10_000, 120), ({ session, now }) => agrees(session, now, 10_000)),
    { numRuns: 600 },
  );
});

test('agrees with a count millisecond by millisecond, rounding included', () => {
  fc.assert(
    fc.property(sessions(1, 60), ({ session, now }) => agrees(session, now, 1)),
    { numRuns: 600 },
  );
  fc.assert(
    fc.property(sessions(1, 2500), ({ session, now }) => agrees(session, now, 1)),
    { numRuns: 60 },
  );
});

test('the order of the peers changes nothing', () => {
  const shuffled = sessions(1000, 60).chain(({ session, now }) =>
    fc
      .shuffledSubarray([...session.peers], { minLength: session.peers.length })
      .map((peers) => ({ session, now, other: { ...session, peers } })),
  );
  fc.assert(
    fc.property(shuffled, ({ session, now, other }) => {
      assert.deepEqual(compute(other, now), compute(session, now));
    }),
    { numRuns: 1000 },
  );
});

test('a bot more changes nothing', () => {
  const bot = fc.record({
    id: fc.constantFrom('p1', 'bot'),
    userId: fc.constantFrom('', 'a', 'bot'),
    name: fc.constantFrom('Beam', 'Lena'),
    role: fc.constantFrom(...botRoles),
    joinedAt: fc.constantFrom(null, epoch - 60_000, epoch + 5_000),
    leftAt: fc.constantFrom(null, epoch + 10_000, epoch + 3_600_000),
  });
  fc.assert(
    fc.property(sessions(1000, 60), bot, fc.nat(), ({ session, now }, extra: PeerInput, place) => {
      const peers = session.peers.toSpliced(place % (session.peers.length + 1), 0, extra);
      assert.deepEqual(compute({ ...session, peers }, now), compute(session, now));
    }),
    { numRuns: 1000 },
  );
});

test('numbers that must hold in any session', () => {
  fc.assert(
    fc.property(sessions(1, 5000), ({ session, now }) => {
      const { session: head, totals, participants, series } = compute(session, now);
      for (const row of participants) {
        assert.ok(row.presentSeconds <= row.connectedSeconds);
        assert.ok(row.presentSeconds <= head.durationSeconds);
        assert.ok(row.presentRatio > 0);
        assert.ok(row.presentRatio <= 1);
        assert.ok(row.maxDevices >= 1);
        assert.ok(row.maxDevices <= row.joins);
        assert.equal(row.firstJoinedAt, row.visits[0]?.joinedAt);
        if (row.open) assert.equal(row.lastLeftAt, null);
      }
      assert.equal(new Set(participants.map(({ key }) => key)).size, participants.length);
      assert.ok(totals.peakConcurrent <= totals.participants);
      assert.equal(
        series.every(({ count: present }) => present >= 0),
        true,
      );
      assert.deepEqual(
        series.map(({ at }) => at),
        [...new Set(series.map(({ at }) => at))].sort(),
      );
      if (!head.live && series.length > 0) assert.equal(series.at(-1)?.count, 0);
    }),
    { numRuns: 1000 },
  );
});

test('the line in the sessions list says what the attendance says', () => {
  fc.assert(
    fc.property(sessions(1000, 60), ({ session, now }) => {
      const { session: head, totals } = compute(session, now);
      const { id, startedAt, endedAt, live, durationSeconds } = head;
      const expected = { id, startedAt, endedAt, live, durationSeconds, participants: totals.participants };
      assert.deepEqual(summarise(session, { botRoles, now }), expected);
    }),
    { numRuns: 1000 },
  );
});

test('what goes in is not changed', () => {
  fc.assert(
    fc.property(sessions(1000, 60), ({ session, now }) => {
      const before = JSON.stringify(session);
      compute(session, now);
      assert.equal(JSON.stringify(session), before);
    }),
  );
});
