import { sql } from 'drizzle-orm';
import type { LessonPage } from '@/lib/lessons/schema';
import type { AccessList, Erased, Hold, Purge, PurgeList, Retention } from '@/lib/privacy/schema';
import type { Student } from '@/lib/students/schema';
import { enrol } from '../support/classroom';
import {
  type Api,
  asAdmin,
  asAnonymous,
  asKey,
  expect,
  failure,
  makeRoom,
  Simulator,
  test,
} from '../support/fixtures';
import { dump, OwnDatabase } from '../support/own-database';
import { asStaff } from '../support/staff';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

const CRON_SECRET = 'a-secret-of-the-scheduler';
const day = 86_400_000;
const dateAgo = (days: number) => new Date(Date.now() - days * day).toISOString().slice(0, 10);

let own: OwnDatabase;
let ada: Api;
let upstream: Simulator;
let roomId: string;
/** Ids of sessions by how many days ago they were. */
const held: Record<number, string> = {};

test.beforeAll(async () => {
  own = await OwnDatabase.start({ CRON_SECRET });
  ada = await asAdmin(own.app);
  upstream = new Simulator(own.simulator.url);
  roomId = (await makeRoom(ada)).id;
  const from = dateAgo(300);
  await enrol(ada, roomId, [
    {
      userId: 'lena-77',
      name: 'Lena Quillfeather',
      email: 'lena@home.example',
      externalId: 'SIS-9001',
      from,
    },
    { userId: 'omar-78', name: 'Omar Brightwater', from },
  ]);
  for (const ago of [100, 20, 3]) held[ago] = await plant(ago);
});

test.afterAll(async () => {
  await ada?.dispose();
  await own?.stop();
});

/** An hour of both of them, and of a guest with no id. */
async function plant(ago: number, { guest = true } = {}): Promise<string> {
  const at = (minutes: number) => new Date(Date.now() - ago * day + minutes * 60_000).toISOString();
  const visit = { role: 'student', joinedAt: at(0), leftAt: at(60) };
  const peers = [
    { ...visit, userId: 'lena-77', name: 'Lena from home' },
    { ...visit, userId: 'omar-78', name: 'Omar' },
    ...(guest ? [{ ...visit, name: 'Lena Quillfeather' }] : []),
  ];
  return (await upstream.plant({ roomId, createdAt: at(0), peers })).id;
}

async function runScheduled(): Promise<void> {
  const scheduler = await asAnonymous(own.app);
  const headers = { authorization: `Bearer ${CRON_SECRET}` };
  const answer = await scheduler.get('/api/cron/sync', { headers });
  expect(answer, answer.text).toMatchObject({ status: 200 });
  await scheduler.dispose();
}

const purgesOf = async (): Promise<Purge[]> => (await ada.get<PurgeList>('/api/privacy/purges')).body.purges;
const sessionIds = async (): Promise<string[]> => {
  const query = `?from=${dateAgo(200)}&limit=100`;
  const { body } = await ada.get<LessonPage>(`/api/rooms/${roomId}/lessons${query}`);
  return body.lessons.flatMap((lesson) => lesson.sessionIds);
};
const actions = async (action: string) =>
  (await ada.get<{ events: object[] }>(`/api/audit?action=${action}`)).body.events;

test('only admins, in a browser, choose and see any of it', async () => {
  const { api: teacher } = await asStaff(ada, own.app, {
    role: 'teacher',
    roomIds: [{ roomId, until: null }],
  });
  const robot = await asKey(ada, own.app);
  const student = '/api/privacy/students/lena-77';
  for (const api of [teacher, robot]) {
    for (const path of [
      '/api/privacy/retention',
      '/api/privacy/purges',
      `${student}/export`,
      `${student}/hold`,
      `${student}/access`,
    ]) {
      expect(await api.get(path), path).toMatchObject(failure(403, 'forbidden'));
    }
    expect(await api.put('/api/privacy/retention', { attendanceDays: 30 })).toMatchObject(
      failure(403, 'forbidden'),
    );
    expect(await api.post('/api/privacy/purges', { before: dateAgo(1) })).toMatchObject(
      failure(403, 'forbidden'),
    );
    expect(await api.post(`${student}/erase`, { confirm: 'lena-77' })).toMatchObject(
      failure(403, 'forbidden'),
    );
    expect(await api.put(`${student}/hold`, { reason: 'x' })).toMatchObject(failure(403, 'forbidden'));
    await api.dispose();
  }
  expect(await ada.get('/api/privacy/students/nobody-1/export')).toMatchObject(failure(404, 'not_found'));
});

test('attendance is kept for ever until somebody chooses, and periods have bounds', async () => {
  const path = '/api/privacy/retention';
  expect((await ada.get<Retention>(path)).body).toEqual({
    attendanceDays: null,
    auditDays: 400,
    updatedAt: null,
    updatedBy: null,
  });
  await runScheduled();
  expect(await purgesOf()).toEqual([]);
  for (const attendanceDays of [29, 3_651, 40.5, '60']) {
    expect(await ada.put(path, { attendanceDays })).toMatchObject(
      failure(400, 'bad_request', { attendanceDays: expect.anything() }),
    );
  }
  expect(await ada.put(path, { attendanceDays: 300, auditDays: 299 })).toMatchObject(
    failure(400, 'bad_request', { auditDays: expect.anything() }),
  );
});

test('a purge is counted and announced, its records can be downloaded, and it can be stopped', async () => {
  expect(await sessionIds()).toHaveLength(3);
  const before = dateAgo(50);
  expect(await ada.post('/api/privacy/purges', { before: dateAgo(-2) })).toMatchObject(
    failure(400, 'bad_request'),
  );
  expect(await ada.post('/api/privacy/purges', { before: dateAgo(150) })).toMatchObject(
    failure(409, 'conflict'),
  );
  const made = await ada.post<Purge>('/api/privacy/purges', { before });
  expect(made, made.text).toMatchObject({
    status: 201,
    body: { before, expected: { sessions: 1 }, deleted: null, doneAt: null },
  });
  expect(Date.parse(made.body.dueAt) - Date.parse(made.body.requestedAt)).toBe(14 * day);
  expect(made.body.exportUrls).toHaveLength(1);
  const file = await ada.get(made.body.exportUrls[0] ?? '');
  expect(file).toMatchObject({ status: 200 });
  expect(file.text).toContain('Lena Quillfeather');

  expect(await ada.post('/api/privacy/purges', { before })).toMatchObject(failure(409, 'conflict'));
  // Not due: nothing goes.
  await runScheduled();
  expect(await sessionIds()).toHaveLength(3);
  const path = `/api/privacy/purges/${made.body.id}`;
  expect(await ada.delete(path)).toMatchObject({ status: 204 });
  expect(await ada.delete(path)).toMatchObject(failure(409, 'conflict'));
  expect((await purgesOf())[0]).toMatchObject({
    stoppedAt: expect.any(String),
    stoppedBy: expect.any(String),
  });
});

test('when it is due it is done, and 100ms is not asked for it again', async () => {
  await ada.post('/api/privacy/purges', { before: dateAgo(50) });
  await own.within((db) => db.execute(sql`update purges set due_at = now() where stopped_at is null`));
  await runScheduled();
  expect((await purgesOf())[0]).toMatchObject({
    deleted: { sessions: 1 },
    doneAt: expect.any(String),
    exportUrls: [],
  });
  expect(await actions('purge.run')).toHaveLength(1);

  await upstream.forgetRequests();
  expect((await sessionIds()).toSorted()).toEqual([held[20], held[3]].toSorted());
  // A room that is read for the first time by itself, the workspace, and the list of sessions.
  await runScheduled();
  const list = await ada.get(`/api/rooms/${roomId}/sessions`);
  expect(list.text).toContain(held[3]);
  expect(list.text).not.toContain(held[100]);
  expect(await ada.get(`/api/sessions/${held[100]}/attendance`)).toMatchObject(failure(404, 'not_found'));
  const asked = (await upstream.requests()).filter(({ path }) =>
    path.startsWith('/v2/sessions?active=false'),
  );
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter(({ path }) => !path.includes('after='))).toEqual([]);
  const kept = await own.within(dump);
  expect(kept).toContain(held[20]);
  expect(kept.split('\n').filter((line) => line.includes(held[100] ?? '-'))).toEqual([]);
});

test('a period announces what becomes too old, and another period takes that back', async () => {
  const path = '/api/privacy/retention';
  const chosen = await ada.put<Retention>(path, { attendanceDays: 30 });
  expect(chosen, chosen.text).toMatchObject({ status: 200, body: { attendanceDays: 30, auditDays: 400 } });
  const [planned] = await purgesOf();
  // 14 days from now, what is 20 days old is older than 30.
  expect(planned).toMatchObject({ requestedBy: null, stoppedAt: null, expected: { sessions: 1 } });
  await runScheduled();
  expect(await purgesOf()).toHaveLength(3);
  await ada.put(path, { attendanceDays: null });
  expect((await purgesOf())[0]).toMatchObject({ id: planned?.id, stoppedAt: expect.any(String) });
  await runScheduled();
  expect(await purgesOf()).toHaveLength(3);
});

test('a hold keeps a student from being erased', async () => {
  const path = '/api/privacy/students/lena-77';
  expect((await ada.get<Hold>(`${path}/hold`)).body).toEqual({ hold: null });
  expect(await ada.put(`${path}/hold`, { reason: ' ' })).toMatchObject(failure(400, 'bad_request'));
  expect(await ada.put<Hold>(`${path}/hold`, { reason: 'a court asked' })).toMatchObject({
    status: 200,
    body: { hold: { reason: 'a court asked' } },
  });
  expect(await ada.post(`${path}/erase`, { confirm: 'lena-77' })).toMatchObject(failure(409, 'conflict'));
  expect(await ada.delete(`${path}/hold`)).toMatchObject({ status: 204 });
  expect(await ada.delete(`${path}/hold`)).toMatchObject(failure(404, 'not_found'));
});

test('an export has everything about one student, and the record of access says so', async () => {
  const path = '/api/privacy/students/lena-77';
  const file = await ada.get<Record<string, unknown[]>>(`${path}/export`);
  expect(file, file.text).toMatchObject({ status: 200, body: { person: { name: 'Lena Quillfeather' } } });
  expect(file.headers['content-disposition']).toMatch(/^attachment; filename="lena-77-export\.json"/);
  expect(file.body.visits).toHaveLength(4);
  expect(file.body.statuses).toHaveLength(2);
  expect(file.body.holds).toMatchObject([{ reason: 'a court asked' }]);
  expect(file.text).not.toContain('Omar');
  const { body } = await ada.get<AccessList>(`${path}/access?limit=1`);
  expect(body).toMatchObject({
    events: [{ action: 'student.export', by: expect.any(String) }],
    nextCursor: expect.any(String),
  });
  const next = await ada.get<AccessList>(`${path}/access?cursor=${body.nextCursor}`);
  expect(next.body.events.map(({ action }) => action)).toEqual(expect.arrayContaining(['student.hold']));
});

test('an erasure leaves nothing of somebody in the database, and the numbers as they were', async () => {
  const before = (await ada.get<Student>('/api/students/lena-77')).body;
  const path = '/api/privacy/students/lena-77/erase';
  expect(await ada.post(path, { confirm: 'lena' })).toMatchObject(
    failure(400, 'bad_request', { confirm: expect.anything() }),
  );
  const erased = await ada.post<Erased>(path, { confirm: 'lena-77' });
  expect(erased, erased.text).toMatchObject({ status: 200 });
  const { userId } = erased.body;
  expect(await ada.get('/api/students/lena-77')).toMatchObject(failure(404, 'not_found'));
  const after = (await ada.get<Student>(`/api/students/${userId}`)).body;
  expect(after.counts).toEqual(before.counts);
  expect(after.percentage).toBe(before.percentage);
  expect(after).toMatchObject({
    name: expect.stringMatching(/^Erased student /),
    email: null,
    externalId: null,
  });
  expect(await ada.post(`/api/privacy/students/${userId}/erase`, { confirm: userId })).toMatchObject(
    failure(409, 'conflict'),
  );

  // 100ms still has them; what it tells later is kept under the pseudonym.
  const late = await plant(2, { guest: false });
  const seen = await ada.get(`/api/sessions/${late}/attendance`);
  expect(seen.text).not.toContain('lena-77');
  await runScheduled();
  expect(await sessionIds()).toContain(late);
  const kept = await own.within(dump);
  for (const text of [
    'lena-77',
    'Lena',
    'Quillfeather',
    'lena@home.example',
    'SIS-9001',
    Buffer.from('lena-77').toString('base64url'),
  ]) {
    expect(kept, text).not.toContain(text);
  }
  expect(kept).toContain('Omar Brightwater');
  expect(kept).toContain(late);
});
