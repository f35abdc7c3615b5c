import fc from 'fast-check';
import type { PeerInput, SessionInput } from '@/lib/attendance/visits';
import type { Status } from '@/lib/lessons/schema';
import type {
  CorrectionInput,
  LinkInput,
  PlannedLesson,
  ReportInput,
  RosterEntry,
} from '@/lib/lessons/types';
import type { Rule } from '@/lib/settings/schema';

const minute = 60_000;
const botRoles = ['recorder', 'beam'];
/** Midnight in Kathmandu: a quarter of an hour off every other clock. */
const zones = ['Europe/Berlin', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/St_Johns', 'UTC'];
const epoch = Date.parse('2026-10-25T00:30:00Z');

/** Whole seconds, most of them around whole minutes, where displayed minutes change. */
const time = (from: number, to: number) =>
  fc
    .tuple(
      fc.integer({ min: 0, max: Math.max(0, Math.floor((to - from) / minute)) }),
      fc.constantFrom(0, 0, 0, 1, 59, 30, 17),
    )
    .map(([minutes, seconds]) => Math.min(to, from + minutes * minute + seconds * 1000));

const userId = fc.constantFrom(
  'a',
  'b',
  'c',
  'A',
  ' b ',
  'B',
  'd',
  't1',
  't2',
  'x1',
  ' X1',
  'g1',
  '',
  '',
  '',
);
const name = fc.constantFrom('Lena Park', 'lena  park', 'Zoë', 'Zoe\u0308', 'Omar', 'Mia', '', 'Max');
const role = fc.constantFrom(
  'student',
  'student',
  'student',
  'teacher',
  'visitor',
  'lobby',
  'recorder',
  'assistant',
);

function peer(
  id: string,
  from: number,
  to: number,
  latest: number,
  running: boolean,
): fc.Arbitrary<PeerInput> {
  const known = fc.option(time(from - 2 * minute, to), { nil: null, freq: 25 });
  return fc
    .record({
      id: fc.constant(id),
      userId,
      name,
      role,
      joinedAt: known,
      leftAt: fc.option(time(from, Math.min(latest, to + 2 * minute)), { nil: null, freq: running ? 1 : 4 }),
    })
    .map((one) =>
      // Who is one person mostly has one role: teachers teach.
      one.userId.startsWith('t') && one.role === 'student' ? { ...one, role: 'teacher' } : one,
    );
}

function session(
  id: string,
  from: number,
  to: number,
  latest: number,
  running: boolean,
): fc.Arbitrary<SessionInput> {
  const peers = fc
    .integer({ min: 0, max: 7 })
    .chain((count) =>
      fc.tuple(
        ...Array.from({ length: count }, (_, index) => peer(`${id}p${index}`, from, to, latest, running)),
      ),
    );
  return fc.record({
    id: fc.constant(id),
    roomId: fc.constant('room-1'),
    active: fc.constant(running),
    createdAt: fc.option(fc.constant(from), { nil: null, freq: 8 }),
    updatedAt: fc.option(time(to, Math.max(to, Math.min(latest, to + 3 * minute))), { nil: null, freq: 8 }),
    peers,
  });
}

/** Up to three sessions one after the other, the last one perhaps running until `now`. */
function sessions(from: number, to: number, latest: number, running: boolean): fc.Arbitrary<SessionInput[]> {
  return fc
    .array(time(from, to), { minLength: 2, maxLength: 4 })
    .map((edges) => [...new Set(edges)].sort((a, b) => a - b))
    .chain((edges) =>
      fc.tuple(
        ...edges.slice(1).map((end, index) => {
          const last = running && index === edges.length - 2;
          return session(`s${index}`, edges[index] ?? from, last ? to : end, latest, last);
        }),
      ),
    );
}

const rule: fc.Arbitrary<Rule> = fc.record({
  countsFromMinutes: fc.integer({ min: 0, max: 4 }),
  absentAfterMinutes: fc.option(fc.integer({ min: 0, max: 12 }), { nil: null, freq: 1 }),
  minPresencePercent: fc.constantFrom(0, 25, 50, 50, 66.7, 80, 100),
  lateAfterMinutes: fc.integer({ min: 0, max: 6 }),
  leftEarlyMinutes: fc.integer({ min: 0, max: 6 }),
});

const settings = fc.record({
  rule,
  base: fc.constantFrom('held' as const, 'held' as const, 'scheduled' as const),
  matchByName: fc.boolean(),
  staffRoles: fc.constantFrom<string[][]>(['teacher', 'assistant'], ['teacher'], ['teacher'], []),
  observerRoles: fc.constantFrom<string[][]>([], ['visitor']),
  waitingRoles: fc.constantFrom<string[][]>([], ['lobby'], ['lobby', 'visitor']),
  timeZone: fc.constantFrom(...zones),
});

const roster: fc.Arbitrary<RosterEntry[]> = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom('r1', 'r2', 'r3', 'r4', 'r5'),
      userId: fc.constantFrom('a', 'b', 'c', 'A', 'D ', 't2', 'q'),
      name: fc.constantFrom('Lena Park', 'Zoë', 'Omar', 'Mia', 'LENA PARK'),
      email: fc.constant(null),
    }),
    { maxLength: 5, selector: ({ id }) => id, comparator: 'IsStrictlyEqual' },
  )
  .map((entries) =>
    entries.filter(({ userId: id }, index) => entries.findIndex((one) => one.userId === id) === index),
  );

const rosterId = fc.constantFrom('r1', 'r2', 'r3', 'r4', 'r9');
const correction: fc.Arbitrary<CorrectionInput> = fc.record({
  event: fc.constant('e1'),
  excuseId: fc.constant(null),
  status: fc.oneof(
    fc.constantFrom<Status>('present', 'late', 'partial', 'absent', 'absent'),
    // Also matters while a lesson runs, which most do not.
    fc.constant<Status>('excused'),
  ),
  note: fc.constant('seen in class'),
  by: fc.constant('Ada'),
  at: fc.constant(epoch),
});
const link: fc.Arbitrary<LinkInput> = fc.record({
  event: fc.constant('e2'),
  rosterId: fc.option(rosterId, { nil: null, freq: 4 }),
  by: fc.constant('Ada'),
  at: fc.constant(epoch),
});
const keys = ['s0p0', 's0p1', 's0p2', 's0p3', 's1p0', 's1p1', 's2p0']
  .map((id) => `g_${id}`)
  .concat(['g1', 'x1', 'd', 't1', 'a', 'B'].map((id) => `u_${Buffer.from(id).toString('base64url')}`));
const always = fc.record({
  event: fc.constant('e3'),
  rosterId,
  by: fc.constant('Ada'),
  at: fc.constant(epoch),
  name: fc.constantFrom('lena park', 'zoë', 'max', 'omar'),
});

/** Rooms with every mess that is allowed, around a window of 5 to 35 minutes. */
export const rooms: fc.Arbitrary<ReportInput> = fc
  .record({
    length: fc.integer({ min: 5, max: 35 }),
    before: fc.integer({ min: 0, max: 8 }),
    after: fc.integer({ min: 0, max: 8 }),
    offset: fc.constantFrom(0, 0, 30_000, 1000, 59_000),
    state: fc.constantFrom(
      'ended' as const,
      'ended' as const,
      'ended' as const,
      'running' as const,
      'goes on' as const,
    ),
    source: fc.constantFrom(
      'timetable' as const,
      'timetable' as const,
      'estimated' as const,
      'staff' as const,
    ),
  })
  .chain(({ length, before, after, offset, state, source }) => {
    const window = { start: epoch + offset, end: epoch + offset + length * minute };
    const owned = { start: window.start - before * minute, end: window.end + after * minute };
    const lesson: PlannedLesson = {
      id: 'room-1.20261025.s1',
      roomId: 'room-1',
      title: null,
      date: '2026-10-25',
      slotId: source === 'estimated' ? null : 's1',
      window: { ...window, source },
      owned,
      sessionIds: [],
      movedFrom: null,
      entered: true,
    };
    const ended = fc.constant(owned.end + 10 * minute);
    return (state === 'running' ? time(owned.start + minute, owned.end) : ended).chain((now) => {
      const to = state === 'running' ? now : owned.end + 6 * minute;
      return fc.record({
        lesson: fc.constant(lesson),
        sessions: sessions(owned.start - 6 * minute, state === 'goes on' ? now : to, now, state !== 'ended'),
        roster,
        elsewhere: fc.constantFrom<ReadonlySet<string>>(new Set(), new Set(['x1', 'd'])),
        settings,
        corrections: fc
          .dictionary(rosterId, correction, { maxKeys: 4, size: 'max' })
          .map((one) => new Map(Object.entries(one))),
        links: fc
          .dictionary(fc.constantFrom(...keys), link, { maxKeys: 3 })
          .map((one) => new Map(Object.entries(one))),
        always: fc.uniqueArray(always, { maxLength: 2, selector: (one) => one.name }),
        heldByStaff: fc.constantFrom(null, null, null, null, true, false),
        botRoles: fc.constant(botRoles),
        running: fc.constant(state === 'running'),
        now: fc.constant(now),
      });
    });
  });
