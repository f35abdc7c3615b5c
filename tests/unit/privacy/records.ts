import { sql } from 'drizzle-orm';
import {
  enrolments,
  excuses,
  frozenLessons,
  lessonEvents,
  people,
  replacedInputs,
  sessions,
  staff,
} from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import { normalName } from '@/lib/lessons/who';

export const day = 86_400_000;
/** What is older goes. */
export const limit = new Date('2026-06-01T00:00:00Z');
const before = (days: number) => new Date(limit.getTime() - days * day);
const after = (days: number) => new Date(limit.getTime() + days * day);
const clerk = 'staff-1';

/** Names, ids and addresses of the two, which nothing else in these records holds. */
export const lena = {
  id: 'p-one',
  userId: 'Lena-77',
  name: 'Lena Párk',
  email: 'lena@home.example',
  externalId: 'SIS-9001',
};
export const omar = { id: 'p-omar', userId: 'omar-78', name: 'Omar Aziz', email: null, externalId: null };

/** Everything there is about two people in a room: an old lesson and a young one, each with all that hangs on it. */
export async function keepRecords(db: Db): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local rollcall.purge = 'on'`);
    await tx.execute(sql`delete from audit_events`);
  });
  await db.execute(sql`truncate erasures, purges, holds, replaced_inputs, lesson_events, frozen_lessons, excuses,
    enrolments, sessions, people, retention, staff cascade`);
  await db.insert(staff).values({ id: clerk, email: 'head@school.example', name: 'Head', role: 'admin' });
  await db.insert(people).values([lena, omar].map((one) => ({ ...one, createdAt: before(400) })));
  await db.insert(enrolments).values([
    { id: 'e-one', roomId: 'r', personId: lena.id, createdAt: before(400) },
    { id: 'e-omar', roomId: 'r', personId: omar.id, createdAt: before(400) },
    { id: 'e-old', roomId: 'q', personId: omar.id, until: '2026-03-01', createdAt: before(400) },
  ]);
  for (const [name, at] of [
    ['old', before(30)],
    ['young', after(3)],
  ] as const) {
    await keepLesson(db, name, at);
  }
  await db.insert(excuses).values([
    {
      id: 'x-old',
      personId: lena.id,
      from: '2026-05-01',
      until: '2026-05-02',
      reason: 'flu of Lena Párk',
      staffId: clerk,
      at: before(31),
    },
    {
      id: 'x-young',
      personId: omar.id,
      from: '2026-06-03',
      until: '2026-06-04',
      reason: 'with LENA  PÁRK at the dentist',
      staffId: clerk,
      at: after(1),
    },
  ]);
}

async function keepLesson(db: Db, name: string, startedAt: Date): Promise<void> {
  const [start, end] = [startedAt.getTime(), startedAt.getTime() + 3_600_000];
  const peer = (id: string, userId: string, called: string) => ({
    id: `${id}-${name}`,
    userId,
    name: called,
    role: 'student',
    joinedAt: start,
    leftAt: end,
  });
  const peers = [
    peer('a', ' lena-77', 'Lena from home'),
    peer('b', 'omar-78', 'Omar'),
    peer('c', '', 'lena  PÁRK'),
    peer('d', 'ipad-5', 'Lenas iPad'),
    peer('e', '', 'mum of Lena Párk'),
  ];
  await db.insert(sessions).values({
    id: `s-${name}`,
    roomId: 'r',
    startedAt,
    endedAt: new Date(end),
    archivedAt: new Date(end),
    record: { createdAt: start, updatedAt: end, peers },
  });
  const lessonId = `r.s.s-${name}`;
  const roster = [lena, omar].map(({ userId, name: called, email }, index) => ({
    id: index === 0 ? 'e-one' : 'e-omar',
    userId,
    name: called,
    email,
  }));
  const inputs = {
    lesson: {
      id: lessonId,
      roomId: 'r',
      title: null,
      date: startedAt.toISOString().slice(0, 10),
      window: { start, end },
    },
    roster,
    settings: {},
    always: [{ event: `l-${name}`, rosterId: 'e-one', name: 'lenas ipad', by: 'Head', at: start }],
    by: 'age',
  };
  await db.insert(frozenLessons).values({ lessonId, roomId: 'r', startedAt, frozenAt: startedAt, inputs });
  const event = { roomId: 'r', lessonId, lessonAt: startedAt, staffId: clerk, at: startedAt, note: '' };
  const key = keyOf('ipad-5');
  await db.insert(lessonEvents).values([
    {
      ...event,
      id: `c-${name}`,
      kind: 'statuses',
      payload: { rosterIds: ['e-one'], status: 'late' },
      note: 'she overslept',
    },
    {
      ...event,
      id: `b-${name}`,
      kind: 'statuses',
      payload: { rosterIds: ['e-one', 'e-omar'], status: 'present' },
      note: 'lena-77 had no picture',
    },
    {
      ...event,
      id: `l-${name}`,
      kind: 'links',
      payload: { always: true, links: [{ key, rosterId: 'e-one', name: normalName('Lenas iPad') }] },
    },
    {
      ...event,
      id: `k-${name}`,
      kind: 'links',
      payload: { always: false, links: [{ key: keyOf(' lena-77'), rosterId: null, name: null }] },
    },
    { ...event, id: `w-${name}`, kind: 'window', payload: { start, end } },
    { ...event, id: `r-${name}`, kind: 'reapply', payload: { lessonIds: [lessonId] } },
  ]);
  await db.insert(replacedInputs).values({ eventId: `r-${name}`, lessonId, inputs });
}

/** The key of who has this user id. */
export const keyOf = (userId: string): string => `u_${Buffer.from(userId).toString('base64url')}`;

/** Every row of every table as text. */
export async function dump(db: Db): Promise<string> {
  const { rows: tables } = await db.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await db.execute<{ row: string }>(
      sql`select to_jsonb(t)::text as row from ${sql.identifier(name)} t`,
    );
    parts.push(...rows.map(({ row }) => `${name} ${row}`));
  }
  return parts.join('\n');
}
