import assert from 'node:assert/strict';
import { test } from '@playwright/test';
import fc from 'fast-check';
import type { PeerInput, SessionInput } from '@/lib/attendance/visits';
import { reportLesson } from '@/lib/lessons/report';
import type { LessonParticipant, Status } from '@/lib/lessons/schema';
import type { ReportInput } from '@/lib/lessons/types';
import { rooms } from './report-rooms';

// Changes of a room that change nothing of its report, or only what they must. No model is asked.
const runs = { numRuns: 1000 };
const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
const withSessions = (input: ReportInput, change: (session: SessionInput) => SessionInput): ReportInput => ({
  ...input,
  sessions: input.sessions.map(change),
});

test('the order of sessions, peers and roster changes nothing', () => {
  const pairs = rooms.chain((input) =>
    fc
      .tuple(
        shuffled(input.sessions),
        fc.tuple(...input.sessions.map(({ peers }) => shuffled(peers))),
        shuffled(input.roster),
        shuffled(input.always),
      )
      .map(([sessions, peers, roster, always]) => {
        const peersOf = new Map(input.sessions.map(({ id }, index) => [id, peers[index] ?? []]));
        const other = { ...input, roster, always };
        return {
          input,
          other: {
            ...other,
            sessions: sessions.map((one) => ({ ...one, peers: peersOf.get(one.id) ?? [] })),
          },
        };
      }),
  );
  fc.assert(
    fc.property(pairs, ({ input, other }) => {
      assert.deepEqual(reportLesson(other), reportLesson(input));
    }),
    runs,
  );
});

/** What does not tell how often somebody came. Two visits that touch can look like a reconnect of a third. */
const apartFromJoins = ({ participants, ...rest }: ReturnType<typeof reportLesson>) => ({
  ...rest,
  participants: participants.map(({ joins: _, visits: __, maxDevices: ___, flags, ...one }) => ({
    ...one,
    flags: flags.filter((flag) => flag !== 'devices'),
  })),
});

/** As they call themselves, under whatever spelling of their id. */
const named =
  ({ userId, name }: PeerInput) =>
  (one: PeerInput): PeerInput =>
    one.userId.trim().toLowerCase() === userId.trim().toLowerCase() ? { ...one, name } : one;

test('two visits that touch are one visit, but for the joins', () => {
  const places = fc.tuple(fc.nat(), fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }));
  fc.assert(
    fc.property(rooms, places, (drawn, [which, whose, part]) => {
      const known = drawn.sessions[which % Math.max(1, drawn.sessions.length)]?.peers.filter(
        ({ userId, joinedAt, leftAt }) =>
          userId !== '' && joinedAt !== null && leftAt !== null && joinedAt < leftAt,
      );
      const chosen = known?.[whose % Math.max(1, known.length)];
      if (!chosen) return;
      // Somebody is called as at their latest join: coming again under one of several names says a new one.
      const input = withSessions(drawn, (one) => ({ ...one, peers: one.peers.map(named(chosen)) }));
      const session = input.sessions.find(({ peers }) => peers.some(({ id }) => id === chosen.id));
      const peer = session?.peers.find(({ id }) => id === chosen.id);
      if (!session || !peer) return;
      const [joinedAt, leftAt] = [peer.joinedAt ?? 0, peer.leftAt ?? 0];
      const middle = joinedAt + Math.round(((leftAt - joinedAt) * part) / 1000) * 1000;
      const halves = [
        { ...peer, leftAt: middle },
        { ...peer, id: `${peer.id}-again`, joinedAt: middle },
      ];
      const other = withSessions(input, (one) =>
        one === session
          ? { ...one, peers: one.peers.flatMap((own) => (own === peer ? halves : [own])) }
          : one,
      );
      assert.deepEqual(apartFromJoins(reportLesson(other)), apartFromJoins(reportLesson(input)));
    }),
    runs,
  );
});

test('a bot more changes nothing', () => {
  const time = fc.integer({ min: -3_000_000, max: 6_000_000 });
  const bots = fc.record({
    which: fc.nat(),
    userId: fc.constantFrom('', 'a', 't1'),
    role: fc.constantFrom('recorder', 'beam'),
    joinedAt: fc.option(time, { nil: null }),
    leftAt: fc.option(time, { nil: null }),
  });
  fc.assert(
    fc.property(rooms, bots, (input, { which, joinedAt, leftAt, ...rest }) => {
      const moment = (offset: number | null) => (offset === null ? null : input.lesson.window.start + offset);
      const bot = { id: 'bot', name: 'Beam', ...rest, joinedAt: moment(joinedAt), leftAt: moment(leftAt) };
      const session = input.sessions[which % Math.max(1, input.sessions.length)];
      const other = withSessions(input, (one) =>
        one === session ? { ...one, peers: [bot, ...one.peers] } : one,
      );
      assert.deepEqual(reportLesson(other), reportLesson(input));
    }),
    runs,
  );
});

test('somebody more in the waiting room changes nothing', () => {
  fc.assert(
    fc.property(rooms, fc.nat(), fc.nat(), fc.constantFrom('', 'w', 't1'), (input, which, whose, userId) => {
      const session = input.sessions[which % Math.max(1, input.sessions.length)];
      // As long as somebody else was in the call: a session ends with its last person, waiting or not.
      const peers = session?.peers.filter(
        ({ role, leftAt }) => role !== 'recorder' && role !== 'beam' && leftAt !== null,
      );
      const like = peers?.[whose % Math.max(1, peers.length)];
      if (!like) return;
      const waiting: PeerInput = { ...like, id: 'waiting', userId, role: 'antechamber' };
      const settings = { ...input.settings, waitingRoles: [...input.settings.waitingRoles, 'antechamber'] };
      const other = withSessions({ ...input, settings }, (one) =>
        one === session ? { ...one, peers: [...one.peers, waiting] } : one,
      );
      assert.deepEqual(reportLesson(other), reportLesson(input));
    }),
    runs,
  );
});

test('a week later everything is a week later', () => {
  const week = 7 * 86_400_000;
  const later = (input: ReportInput, weeks: number): ReportInput => {
    const by = weeks * week;
    const shift = ({ start, end }: { start: number; end: number }) => ({ start: start + by, end: end + by });
    const move = (at: number | null) => (at === null ? null : at + by);
    const { lesson } = input;
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
      lesson: {
        ...lesson,
        window: { ...lesson.window, ...shift(lesson.window) },
        owned: shift(lesson.owned),
      },
      now: input.now + by,
    };
  };
  const back = (text: string | null) =>
    text === null ? null : new Date(Date.parse(text) - week).toISOString();
  fc.assert(
    fc.property(rooms, (input) => {
      // Two and three weeks on: every zone here has changed its clocks by then.
      const { participants, series, held, ...rest } = reportLesson(later(input, 3));
      const expected = reportLesson(later(input, 2));
      assert.deepEqual(
        {
          ...rest,
          held: held.map(({ start, end }) => ({ start: start - week, end: end - week })),
          series: series.map(({ at, count }) => ({ at: back(at), count })),
          participants: participants.map((one) => ({
            ...one,
            firstJoinedAt: back(one.firstJoinedAt),
            lastLeftAt: back(one.lastLeftAt),
            visits: one.visits.map(({ joinedAt, leftAt }) => ({
              joinedAt: back(joinedAt),
              leftAt: back(leftAt),
            })),
          })),
        },
        expected,
      );
    }),
    runs,
  );
});

const kindness: (Status | null)[] = ['present', 'late', 'partial', 'absent'];
const of = (rows: readonly LessonParticipant[], rosterId: string) =>
  rows.find((row) => row.rosterId === rosterId)?.computedStatus ?? null;

test('being there longer never makes a status worse', () => {
  fc.assert(
    fc.property(rooms, fc.nat(), fc.nat(), fc.nat(), (input, which, whose, like) => {
      const before = reportLesson(input);
      const entry = input.roster[whose % Math.max(1, input.roster.length)];
      const session = input.sessions[which % Math.max(1, input.sessions.length)];
      const peers = session?.peers.filter(
        ({ role, leftAt }) => role !== 'recorder' && role !== 'beam' && leftAt !== null,
      );
      const model = peers?.[like % Math.max(1, peers.length)];
      if (!entry || !session || !model || before.notHeld || input.running) return;
      const visit: PeerInput = { ...model, id: 'more', userId: entry.userId, role: 'student' };
      const after = reportLesson(
        withSessions(input, (one) => (one === session ? { ...one, peers: [...one.peers, visit] } : one)),
      );
      const [was, is] = [of(before.participants, entry.id), of(after.participants, entry.id)];
      assert.ok(kindness.indexOf(is) <= kindness.indexOf(was), `${was} became ${is}`);
    }),
    runs,
  );
});

test('what goes in is not changed', () => {
  const text = (input: ReportInput) =>
    JSON.stringify({ ...input, corrections: [...input.corrections], links: [...input.links] });
  fc.assert(
    fc.property(rooms, (input) => {
      const before = text(input);
      reportLesson(input);
      assert.equal(text(input), before);
    }),
    { numRuns: 300 },
  );
});
