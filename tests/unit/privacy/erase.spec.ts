import { expect } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { enrolments, frozenLessons, lessonEvents, people, sessions } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import { admitted } from '@/lib/privacy/admit';
import { erasePerson } from '@/lib/privacy/erase';
import { exportOf } from '@/lib/privacy/export';
import { besidesWritersOf, editionOfRecords } from '@/lib/privacy/lock';
import { pseudonymName } from '@/lib/privacy/pseudonyms';
import { tracesOf } from '@/lib/privacy/trace';
import { test } from '../../support/database';
import { dump, keepRecords, keyOf, lena, limit, omar } from './records';

const pseudonym = 'erased-0123456789abcdef';
const name = pseudonymName(pseudonym);
/** All that tells of her, in any writing; a user id also hides in the key of a participant. */
const traces = ['lena', 'Lena', 'LENA', 'Párk', 'PÁRK', 'SIS-9001', 'ipad-5', keyOf(' lena-77')];

async function traceOf(db: Db) {
  const [trace] = await tracesOf(db, [lena]);
  if (!trace) throw new Error('no trace');
  return trace;
}

const erase = async (db: Db) =>
  db.transaction(async (tx) =>
    erasePerson(tx, await traceOf(tx), { pseudonym, today: '2026-06-10', at: limit, staffId: 'staff-1' }),
  );

test.beforeEach(({ database }) => keepRecords(database.db));

test('after an erasure nothing in the database tells of them, and all that was counted is there', async ({
  database: { db },
}) => {
  const before = await dump(db);
  for (const text of traces.filter((one) => one !== 'LENA')) expect(before, text).toContain(text);
  const [was] = await db.select().from(sessions).where(eq(sessions.id, 's-young'));
  await erase(db);
  const after = await dump(db);
  for (const text of traces) expect(after, text).not.toContain(text);
  expect(after.split('\n').length).toBe(before.split('\n').length + 2);
  expect(after).toContain(omar.name);
  expect(after).toContain('Omar');

  const [is] = await db.select().from(sessions).where(eq(sessions.id, 's-young'));
  const times = (row: typeof is) =>
    row?.record.peers.map(({ id, role, joinedAt, leftAt }) => [id, role, joinedAt, leftAt]);
  expect(times(is)).toEqual(times(was));
  const peers = is?.record.peers ?? [];
  expect(peers.map(({ userId }) => userId)).toEqual([pseudonym, omar.userId, '', `${pseudonym}-2`, '']);
  // Who was told from others by name still is.
  expect(new Set(peers.map((peer) => peer.name)).size).toBe(5);
  expect(peers[2]?.name).toBe(name);
});

test('links, corrections and frozen rosters point at the pseudonym', async ({ database: { db } }) => {
  await erase(db);
  const [person] = await db.select().from(people).where(eq(people.id, lena.id));
  expect(person).toMatchObject({ userId: pseudonym, name, email: null, externalId: null });
  const [enrolment] = await db.select().from(enrolments).where(eq(enrolments.id, 'e-one'));
  expect(enrolment?.until).toBe('2026-06-10');
  const [link] = await db.select().from(lessonEvents).where(eq(lessonEvents.id, 'l-young'));
  const [session] = await db.select().from(sessions).where(eq(sessions.id, 's-young'));
  const ipad = session?.record.peers[3];
  expect(link?.payload).toEqual({
    always: true,
    links: [
      {
        key: keyOf(ipad?.userId ?? ''),
        rosterId: 'e-one',
        name: ipad?.name.toLowerCase(),
      },
    ],
  });
  const notes = await db.select({ id: lessonEvents.id, note: lessonEvents.note }).from(lessonEvents);
  expect(Object.fromEntries(notes.map(({ id, note }) => [id, note]))).toMatchObject({
    'c-young': '',
    'b-young': `${name} had no picture`,
  });
  const [frozen] = await db.select().from(frozenLessons).where(eq(frozenLessons.lessonId, 'r.s.s-young'));
  expect(frozen?.inputs).toMatchObject({
    roster: [
      { id: 'e-one', userId: pseudonym, name, email: null },
      { id: 'e-omar', name: omar.name },
    ],
    always: [{ rosterId: 'e-one', name: ipad?.name.toLowerCase() }],
  });
});

test('what 100ms tells of them later is kept under the pseudonym, until they are on a roster again', async ({
  database: { db },
}) => {
  const [row] = await db.select().from(sessions).where(eq(sessions.id, 's-young'));
  if (!row) throw new Error('no session');
  await erase(db);
  const later = () => db.transaction((tx) => admitted(tx, [{ ...row, id: 's-later' }]));
  const peers = (await later())[0]?.record.peers;
  expect(peers?.slice(0, 2)).toMatchObject([
    { userId: pseudonym, name },
    { userId: omar.userId, name: 'Omar' },
  ]);
  await db.insert(people).values({ id: 'p-new', userId: ' lena-77', name: 'Lena again' });
  expect((await later())[0]?.record.peers[0]).toMatchObject({ userId: ' lena-77', name: 'Lena from home' });
});

test('somebody else of the same name is not touched', async ({ database: { db } }) => {
  await db.insert(people).values({ id: 'p-2', userId: 'lena-2', name: 'Lena Párk' });
  await erase(db);
  const [session] = await db.select().from(sessions).where(eq(sessions.id, 's-young'));
  // Nobody knows whose visit that is.
  expect(session?.record.peers[2]).toMatchObject({ userId: '', name: 'lena  PÁRK' });
  expect(session?.record.peers[0]).toMatchObject({ userId: pseudonym });
});

test('an export has every row about them and none about others', async ({ database: { db } }) => {
  const kept = await exportOf(db, await traceOf(db));
  expect(kept.person).toMatchObject(lena);
  expect(kept.visits.map(({ peerId }) => peerId)).toEqual(
    ['old', 'young'].flatMap((one) => ['a', 'c', 'd'].map((id) => `${id}-${one}`)),
  );
  expect(kept.decisions).toHaveLength(6);
  expect(kept.lessons.map(({ entry }) => entry.name)).toEqual([lena.name, lena.name]);
  expect(kept.excuses).toMatchObject([{ id: 'x-old', reason: 'flu of Lena Párk', by: 'Head' }]);
  expect(JSON.stringify(kept)).not.toContain('Omar');
});

test('what was made of records from before an erasure is not written after it', async ({
  database: { db },
}) => {
  const edition = await editionOfRecords(db);
  const write = () => db.transaction((tx) => besidesWritersOf(tx, edition));
  await write();
  await erase(db);
  await expect(write()).rejects.toMatchObject({ code: 'conflict' });
});
