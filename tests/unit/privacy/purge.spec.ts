import { expect } from '@playwright/test';
import { eq, sql } from 'drizzle-orm';
import { excuses, frozenLessons, holds, lessonEvents, purges, sessions } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import { admitted } from '@/lib/privacy/admit';
import { countAll, purgeAll } from '@/lib/privacy/purge-run';
import { test } from '../../support/database';
import { day, dump, keepRecords, lena, limit } from './records';

const bounds = { before: limit, day: '2026-06-01', auditBefore: limit };
const purge = (db: Db) => db.transaction((tx) => purgeAll(tx, bounds));

const audit = (db: Db, id: string, at: Date, target: string | null) =>
  db.execute(sql`insert into audit_events (id, at, action, target, result)
    values (${id}, ${at.toISOString()}, 'student.view', ${target}, 'ok')`);

test.beforeEach(async ({ database: { db } }) => {
  await keepRecords(db);
  await audit(db, 'a-old', new Date(limit.getTime() - day), lena.id);
  await audit(db, 'a-young', new Date(limit.getTime() + day), lena.id);
});

test('after a purge nothing older is in any table, and all that is younger is', async ({
  database: { db },
}) => {
  const expected = await countAll(db, bounds);
  expect(expected).toEqual({
    sessions: 1,
    lesson_events: 6,
    frozen_lessons: 1,
    replaced_inputs: 1,
    excuses: 1,
    enrolments: 1,
    holds: 0,
    people: 0,
    erasures: 0,
    audit_events: 1,
    purges: 0,
  });
  const before = (await dump(db)).split('\n');
  // Counting takes nothing away.
  expect(before.some((line) => line.includes('s-old'))).toBe(true);
  expect(await purge(db)).toEqual(expected);
  const after = (await dump(db)).split('\n');
  const gone = before.filter((line) => !after.includes(line));
  expect(gone.map((line) => line.split(' ')[0]).sort()).toEqual([
    'audit_events',
    'enrolments',
    'excuses',
    'frozen_lessons',
    ...Array(6).fill('lesson_events'),
    'replaced_inputs',
    'sessions',
  ]);
  // The link for always goes on, without whose visit it was.
  const added = after.filter((line) => !before.includes(line));
  expect(added).toEqual([expect.stringMatching(/^lesson_events .*"key": ""/)]);
  expect(await countAll(db, bounds)).toEqual(
    Object.fromEntries(Object.keys(expected).map((name) => [name, 0])),
  );
});

test('who is on no roster any more goes, and who is on one stays', async ({ database: { db } }) => {
  await db.execute(sql`delete from excuses where person_id = 'p-omar'`);
  await db.execute(sql`update enrolments set until_day = '2026-05-20' where person_id = 'p-omar'`);
  await db.execute(sql`delete from frozen_lessons where lesson_id like '%young'`);
  await db.execute(sql`delete from replaced_inputs where lesson_id like '%young'`);
  expect(await purge(db)).toMatchObject({ people: 1, enrolments: 2 });
  expect(await dump(db)).not.toContain('Omar Aziz');
  expect(await dump(db)).toContain(lena.name);
});

test('a hold keeps one person whole, and nobody beside them', async ({ database: { db } }) => {
  await db
    .insert(holds)
    .values({ id: 'h', personId: lena.id, reason: 'court', staffId: 'staff-1', at: limit });
  await purge(db);
  const [session] = await db.select().from(sessions).where(eq(sessions.id, 's-old'));
  expect(session?.record.peers.map(({ id }) => id)).toEqual(['a-old', 'c-old', 'd-old']);
  const [frozen] = await db.select().from(frozenLessons).where(eq(frozenLessons.lessonId, 'r.s.s-old'));
  expect(frozen?.inputs).toMatchObject({ roster: [{ id: 'e-one' }] });
  const events = await db.select().from(lessonEvents).where(eq(lessonEvents.lessonId, 'r.s.s-old'));
  expect(Object.fromEntries(events.map(({ id, payload }) => [id, payload]))).toMatchObject({
    'c-old': { rosterIds: ['e-one'] },
    'b-old': { rosterIds: ['e-one'], status: 'present' },
    'l-old': { always: true },
    'w-old': {},
  });
  expect((await db.select().from(excuses)).map(({ id }) => id).sort()).toEqual(['x-old', 'x-young']);
  expect(await dump(db)).toContain('a-old');
  // All that is left of that lesson is hers.
  const old = (await dump(db)).split('\n').filter((line) => line.includes('s-old'));
  expect(old.filter((line) => /omar/i.test(line))).toEqual([]);

  await db.update(holds).set({ endedAt: new Date(limit.getTime() - day) });
  await purge(db);
  expect(await dump(db)).not.toContain('c-old');
});

test('a new rule that reaches over the limit stays for the lessons that stay', async ({
  database: { db },
}) => {
  await db.execute(sql`update replaced_inputs set event_id = 'r-old'`);
  const lessonIds = ['r.s.s-old', 'r.s.s-young'];
  await db.update(lessonEvents).set({ payload: { lessonIds } }).where(eq(lessonEvents.id, 'r-old'));
  await purge(db);
  const [rule] = await db.select().from(lessonEvents).where(eq(lessonEvents.id, 'r-old'));
  expect(rule).toMatchObject({
    lessonId: 'r.s.s-young',
    lessonAt: limit,
    payload: { lessonIds: ['r.s.s-young'] },
  });
});

test('what was purged is not kept again', async ({ database: { db } }) => {
  const rows = await db.select().from(sessions);
  await db.delete(sessions);
  const admit = async () => (await db.transaction((tx) => admitted(tx, rows))).map(({ id }) => id).sort();
  const row = { id: 'p', before: limit, expected: {}, requestedAt: limit, dueAt: limit };
  await db.insert(purges).values(row);
  expect(await admit()).toEqual(['s-old', 's-young']);
  await db.update(purges).set({ doneAt: limit });
  expect(await admit()).toEqual(['s-young']);
});
