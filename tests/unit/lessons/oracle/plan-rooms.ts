import fc from 'fast-check';
import type { PeerInput, SessionInput } from '@/lib/attendance/visits';
import type { PlanEvent, PlanInput, TimetableVersion } from '@/lib/lessons/types';
import type { Exception, Slot } from '@/lib/settings/schema';
import { occurrencesByMinute, wallsOf } from './timetable-model';

const minute = 60_000;
const day = 86_400_000;
const botRoles = ['recorder'];

/** A zone and the night around which its rooms are taught: most of them change their clocks in it. */
const nights = [
  { timeZone: 'Europe/Berlin', around: Date.parse('2026-10-25T01:00:00Z') },
  { timeZone: 'Australia/Lord_Howe', around: Date.parse('2026-04-04T15:00:00Z') },
  { timeZone: 'America/St_Johns', around: Date.parse('2026-11-01T04:30:00Z') },
  { timeZone: 'Asia/Beirut', around: Date.parse('2026-03-28T22:00:00Z') },
  { timeZone: 'Asia/Kathmandu', around: Date.parse('2026-11-17T18:15:00Z') },
] as const;
/** So many days before and after it were walked minute by minute. */
export const walked = 6;

const two = (value: number) => String(value).padStart(2, '0');

/** The local time of a moment as the timetable wants it. */
function clockAt(timeZone: string, around: number, at: number) {
  const { from, walls } = wallsOf(timeZone, around, walked);
  const wall = new Date(walls[Math.floor((at - from) / minute)] ?? 0);
  return {
    clock: `${two(wall.getUTCHours())}:${two(wall.getUTCMinutes())}`,
    date: wall.toISOString().slice(0, 10),
    weekday: wall.getUTCDay() || 7,
  };
}

/** Whole seconds, most of them on whole minutes. */
const time = (from: number, to: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: Math.floor((to - from) / minute) }), fc.constantFrom(0, 0, 0, 1, 59, 30))
    .map(([minutes, seconds]) => Math.min(to, from + minutes * minute + seconds * 1000));

const who = fc.record({
  userId: fc.constantFrom('', '', 'a', 'b', 't1'),
  name: fc.constantFrom('Lena', 'Omar'),
  role: fc.constantFrom('student', 'student', 'student', 'teacher', 'visitor', 'lobby', 'recorder'),
});

function session(id: string, from: number, to: number, active: boolean): fc.Arbitrary<SessionInput> {
  const peer = (index: number): fc.Arbitrary<PeerInput> =>
    fc
      .tuple(who, time(from, to), time(from, to), fc.integer({ min: 0, max: active ? 1 : 7 }))
      .map(([rest, one, other, open]) => ({
        ...rest,
        id: `${id}p${index}`,
        joinedAt: Math.min(one, other),
        leftAt: open === 0 ? null : Math.max(one, other),
      }));
  return fc
    .record({
      peers: fc
        .integer({ min: 0, max: 4 })
        .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => peer(index)))),
      createdAt: fc.option(fc.constant(from), { nil: null, freq: 8 }),
    })
    .map(({ peers, createdAt }) => ({ id, roomId: 'room', active, createdAt, updatedAt: to, peers }));
}

/** Slots one after the other, most of them back to back or with short breaks, some overlapping, given as moments. */
const stretchesOfTime = (from: number, most: number) =>
  fc
    .array(fc.tuple(fc.integer({ min: -4, max: 25 }), fc.integer({ min: 10, max: 40 })), { maxLength: most })
    .map((parts) => {
      let at = from;
      return parts.map(([gap, length]) => {
        const start = at + Math.max(gap, 0) * (gap < 12 ? 1 : 2) * minute + Math.min(gap, 0) * minute;
        at = start + length * minute;
        return { start, end: at };
      });
    });

export type PlanRoom = { input: PlanInput; around: number };

/** Of two slots one ends first: settings take no slots that lie on each other, only clocks and exceptions put them there. */
function isPlain({ input, around }: PlanRoom): boolean {
  const slots = occurrencesByMinute(input.versions, input.exceptions, around, walked);
  return slots.every(({ start, end }, index) => {
    const before = slots[index - 1];
    return end - start < 4 * 60 * minute && (!before || (before.start < start && before.end < end));
  });
}

/** A room with up to three slots and five sessions within about four hours around the night of its zone. */
export const planRooms: fc.Arbitrary<PlanRoom> = fc
  .record({
    night: fc.constantFrom(...nights),
    ahead: fc.integer({ min: 30, max: 150 }),
    started: fc.integer({ min: -30, max: 60 }),
  })
  .chain(({ night: { timeZone, around }, ahead, started }) => {
    const from = around - ahead * minute;
    return fc.record({
      timeZone: fc.constant(timeZone),
      around: fc.constant(around),
      slots: stretchesOfTime(from, 3),
      meetings: stretchesOfTime(from + started * minute, 5),
      buffer: fc.constantFrom(0, 10, 30),
      gap: fc.constantFrom(0, 5, 15),
      cancelled: fc.option(fc.integer({ min: 0, max: 2 }), { nil: null, freq: 1 }),
      last: fc.constantFrom(
        'over' as const,
        'over' as const,
        'over' as const,
        'runs' as const,
        'early' as const,
      ),
      early: fc.integer({ min: 0, max: 240 }),
    });
  })
  .chain(({ timeZone, around, slots, meetings, buffer, gap, cancelled, last, early }) => {
    // Sessions of a room follow each other: one call at a time.
    const apart = meetings
      .map(({ start, end }, index) => ({
        start: Math.max(start, ...meetings.slice(0, index).map((before) => before.end)),
        end,
      }))
      .filter((one) => one.start < one.end);
    const end = apart.at(-1)?.end ?? around;
    const now =
      last === 'over'
        ? around + 2 * day
        : last === 'runs'
          ? end
          : (apart[0]?.start ?? around) + early * minute;
    const before = apart.filter(({ start }) => start < now);
    const timetable = slots.map(({ start, end: until }, index): Slot => {
      const { clock, weekday } = clockAt(timeZone, around, start);
      return { id: `s${index}`, weekday, start: clock, end: clockAt(timeZone, around, until).clock };
    });
    const off = cancelled === null ? undefined : slots[cancelled];
    const exceptions: Exception[] = off
      ? [{ date: clockAt(timeZone, around, off.start).date, slotId: `s${cancelled}`, cancelled: true }]
      : [];
    const versions: TimetableVersion[] = [{ since: null, timeZone, slots: timetable }];
    return fc
      .tuple(
        ...before.map((one, index) => {
          const active = last !== 'over' && index === before.length - 1;
          return session(`c${index}`, one.start, active ? now : Math.min(one.end, now), active);
        }),
      )
      .map(
        (sessions): PlanRoom => ({
          around,
          input: {
            roomId: 'room',
            timeZone,
            versions,
            exceptions,
            bufferMinutes: buffer,
            lessonGapMinutes: gap,
            sessions,
            botRoles,
            kindOf,
            events: [],
            frozen: [],
            now,
            range: { start: around - 2 * day, end: around + 2 * day },
          },
        }),
      );
  })
  .filter(isPlain);

const kindOf: PlanInput['kindOf'] = ({ role }) =>
  role === 'teacher' ? 'staff' : role === 'visitor' ? 'observer' : role === 'lobby' ? 'waiting' : 'student';

/** Events by the numbers: which lesson of those that are there, and where in its window. */
export const eventSeeds = fc.array(
  fc.record({
    kind: fc.constantFrom('window' as const, 'split' as const, 'merge' as const),
    which: fc.nat({ max: 5 }),
    other: fc.nat({ max: 5 }),
    from: fc.integer({ min: -20, max: 20 }),
    to: fc.integer({ min: -20, max: 20 }),
    part: fc.integer({ min: -1, max: 11 }),
  }),
  { minLength: 1, maxLength: 2 },
);

export function eventOf(
  seed: { kind: PlanEvent['kind']; which: number; other: number; from: number; to: number; part: number },
  lessons: readonly { id: string; window: { start: number; end: number } }[],
  index: number,
): PlanEvent[] {
  const lesson = lessons[seed.which % Math.max(1, lessons.length)];
  const next = lessons[((seed.which % Math.max(1, lessons.length)) + 1) % Math.max(1, lessons.length)];
  if (!lesson) return [];
  const { start, end } = lesson.window;
  const id = `event-${index}${seed.kind}-rest`;
  if (seed.kind === 'split') {
    const at = start + Math.floor((((end - start) / 1000) * seed.part) / 10) * 1000;
    return [{ id, lessonId: lesson.id, kind: 'split', at }];
  }
  if (seed.kind === 'merge') {
    return next && next !== lesson ? [{ id, lessonId: lesson.id, kind: 'merge', with: next.id }] : [];
  }
  const [first, last] = [start + seed.from * minute, end + seed.to * minute];
  return first < last ? [{ id, lessonId: lesson.id, kind: 'window', start: first, end: last }] : [];
}
