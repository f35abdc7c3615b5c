import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { inputOf, longestSession, rowOf } from '@/lib/archive/record';
import { overlapping, readNewest, readSession, readSessions } from '@/lib/archive/store';
import { sessions } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import type { HmsSession } from '@/lib/hms/types';
import { day, expect, hour, minute, test, told } from './support';

const archivedAt = new Date(Date.UTC(2026, 10, 20));
const start = Date.UTC(2026, 10, 17, 8);

async function keep(db: Db, ...all: HmsSession[]): Promise<void> {
  const rows = all.map((session) => rowOf(session, archivedAt)).filter((row) => row !== null);
  await db.insert(sessions).values(rows);
}

const peer = (change: Partial<HmsSession['peers'][number]> = {}) => ({
  id: 'peer-1',
  userId: 'kim',
  name: 'Kim',
  role: 'student',
  joinedAt: start as number | null,
  leftAt: (start + hour) as number | null,
  ...change,
});

test('a session reads back as 100ms told it, whatever its names and times are', async ({ bench }) => {
  const { db } = bench.database;
  const time = fc.option(fc.integer({ min: -1e12, max: 8e14 }));
  // Texts as JSON can carry them, but for what PostgreSQL cannot: see the next test.
  const text = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((one) => !one.includes('\0'));
  const peers = fc.array(
    fc.record({ id: text, userId: text, name: text, role: text, joinedAt: time, leftAt: time }),
    { maxLength: 5 },
  );
  await fc.assert(
    fc.asyncProperty(fc.record({ createdAt: time, updatedAt: time, peers }), async (given) => {
      const session = told(given);
      await db.delete(sessions);
      await keep(db, session);
      expect(await readSession(db, session.id)).toEqual({ ...session });
    }),
    { numRuns: 60 },
  );
});

test('what PostgreSQL cannot hold is left out, and the session is kept', async ({ bench }) => {
  const { db } = bench.database;
  const name = 'K\0im \ud83d';
  await keep(db, told({ peers: [peer({ name, userId: '\0', role: 'stu\0dent' })] }));
  const kept = await readSession(db, told().id);
  expect(kept?.peers).toMatchObject([{ name: 'Kim \ufffd', userId: '', role: 'student' }]);
  expect(await readSession(db, 'sess\0ion')).toBeNull();
  expect(await readSession(db, 'nobody')).toBeNull();
});

test('a session without its id or room cannot be found, so it is not kept', () => {
  expect(rowOf(told({ id: '' }), archivedAt)).toBeNull();
  expect(rowOf(told({ roomId: '' }), archivedAt)).toBeNull();
  expect(rowOf(told({ roomId: '' }), archivedAt, 'asked-for')).toMatchObject({ roomId: 'asked-for' });
});

test('a session is kept with the time in which it can have visits', () => {
  const spanOf = (change: Partial<HmsSession>) => {
    const row = rowOf(told({ createdAt: start, ...change }), archivedAt);
    return [(row?.startedAt.getTime() ?? 0) - start, (row?.endedAt.getTime() ?? 0) - start];
  };
  expect(spanOf({})).toEqual([0, 0]);
  expect(spanOf({ peers: [peer()] })).toEqual([0, hour]);
  expect(spanOf({ updatedAt: start + day, peers: [peer()] })).toEqual([0, hour]);
  expect(spanOf({ updatedAt: start + 2 * hour, peers: [peer({ leftAt: null })] })).toEqual([0, 2 * hour]);
  expect(spanOf({ updatedAt: null, peers: [peer({ joinedAt: start + minute, leftAt: null })] })).toEqual([
    0,
    minute,
  ]);
  expect(spanOf({ createdAt: null, peers: [peer({ joinedAt: start + minute })] })).toEqual([minute, hour]);
  expect(spanOf({ createdAt: null, updatedAt: start + 5 })).toEqual([5, 5]);
  expect(spanOf({ peers: [peer({ leftAt: start + 400 * day })] })).toEqual([0, longestSession]);
  expect(spanOf({ createdAt: null, updatedAt: null })).toEqual([
    archivedAt.getTime() - start,
    archivedAt.getTime() - start,
  ]);
});

test('a range has exactly the sessions of its rooms that overlap it', async ({ bench }) => {
  const { db } = bench.database;
  const rooms = ['room-1', 'room-2', 'room-3'];
  const sessionsGiven = fc.array(
    fc.record({
      room: fc.constantFrom(...rooms),
      begins: fc.nat({ max: 100 }),
      length: fc.oneof(fc.constant(0), fc.nat({ max: 12 })),
    }),
    { maxLength: 12 },
  );
  const range = fc.tuple(fc.nat({ max: 110 }), fc.nat({ max: 40 }));
  const asked = fc.subarray(rooms);
  await fc.assert(
    fc.asyncProperty(sessionsGiven, range, asked, async (given, [from, length], roomIds) => {
      await db.delete(sessions);
      const all = given.map(({ room, begins, length: long }, index) =>
        told({
          id: `session-${index}`,
          roomId: room,
          createdAt: start + begins * hour,
          peers: [peer({ joinedAt: start + begins * hour, leftAt: start + (begins + long) * hour })],
        }),
      );
      if (all.length > 0) await keep(db, ...all);
      const found = await readSessions(db, roomIds, start + from * hour, start + (from + length) * hour);
      const expected = given.flatMap(({ room, begins, length: long }, index) => {
        const startsInside = begins >= from && begins < from + length;
        const overlaps = begins < from + length && begins + long > from && length > 0;
        return roomIds.includes(room) && (startsInside || overlaps) ? [`session-${index}`] : [];
      });
      expect(found.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
      const starts = found.map(({ createdAt }) => createdAt ?? 0);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    }),
    { numRuns: 60 },
  );
});

test('bounds that are none are understood', async ({ bench }) => {
  const { db } = bench.database;
  await keep(db, told({ peers: [peer()] }));
  expect(await readSessions(db, ['room-1'], Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)).toHaveLength(
    1,
  );
  expect(await readSessions(db, [], 0, Number.POSITIVE_INFINITY)).toEqual([]);
});

test('the newest of a room come in pages that miss nothing', async ({ bench }) => {
  const { db } = bench.database;
  const all = Array.from({ length: 7 }, (_, index) =>
    told({ id: `session-${index}`, createdAt: start + Math.floor(index / 2) * hour }),
  );
  await keep(db, ...all, told({ id: 'elsewhere', roomId: 'room-2' }));
  const ids: string[] = [];
  for (let page = await readNewest(db, 'room-1', null, 3); page.length > 0; ) {
    ids.push(...page.map(({ id }) => id));
    page = await readNewest(db, 'room-1', ids.at(-1) ?? null, 3);
  }
  expect(ids).toEqual(all.map(({ id }) => id).toReversed());
});

test('a range is read from the index, whatever else the room has', async ({ bench }) => {
  const { db } = bench.database;
  const many = Array.from({ length: 400 }, (_, index) =>
    told({ id: `session-${index}`, createdAt: start - index * day, peers: [] }),
  );
  await keep(db, ...many);
  await db.execute(sql`analyze sessions`);
  const from = start - 200 * day;
  const { rows } = await db.execute<Record<string, string>>(
    sql`explain ${overlapping(db, ['room-1'], from, from + day)}`,
  );
  expect(rows.map((row) => Object.values(row).join()).join('\n')).toContain('sessions_room');
});

test('what is read back is what the maths takes: nothing runs any more', () => {
  const row = rowOf(told({ peers: [peer({ leftAt: null })] }), archivedAt);
  expect(row && inputOf(row)).toMatchObject({ active: false, peers: [{ leftAt: null }] });
});
