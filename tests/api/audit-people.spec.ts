import type { AuditEvent } from '@/lib/audit/schema';
import type { Excuse } from '@/lib/excuses/schema';
import type { RosterPerson } from '@/lib/roster/schema';
import { dataOf, expect, freshName, test } from '../support/fixtures';
import { deedsOf, makeTwoRooms, whoSees } from '../support/two-rooms';

const csv = { headers: { 'content-type': 'text/csv' } };
const days = 'from=2026-11-17&to=2026-11-17';
const short = ({ action, target, count, details }: AuditEvent) => ({ action, target, count, details });

test('what is done to a roster: who, how many and which, never what they are called', async ({
  ada,
  simulator,
}) => {
  const two = await makeTwoRooms(ada, simulator);
  const { api, id } = await whoSees(ada, two, 'teacher');
  const roster = `/api/rooms/${two.own.id}/roster`;
  const userId = freshName('new');
  const added = await api.post<RosterPerson>(roster, { userId, name: 'Secret Name' });
  await api.post(roster, {
    people: [
      { userId: `${userId}-2`, name: 'A' },
      { userId: `${userId}-3`, name: 'B' },
    ],
  });
  const one = `${roster}/${added.body.id}`;
  expect((await api.patch(one, { name: 'Other Name', until: '2026-12-01' })).status).toBe(200);
  expect((await api.patch(one, { name: 'Other Name' })).status).toBe(200);
  expect((await api.delete(one)).status).toBe(204);
  expect((await api.patch(one, { removed: false })).status).toBe(200);
  const file = `user_id,name\n${userId},Third Name\n${userId}-4,D\n`;
  expect((await api.post(`${roster}/import?dryRun=1`, file, csv)).status).toBe(200);
  expect((await api.post(`${roster}/import`, file, csv)).status).toBe(200);
  // Nothing of these is written: they were refused.
  expect((await api.post(roster, { userId, name: 'X' })).status).toBe(409);
  expect((await api.delete(`${roster}/${'0'.repeat(32)}`)).status).toBe(404);

  const deeds = await deedsOf(ada, id, { action: 'roster' });
  const person = deeds.find(({ action }) => action === 'roster.remove')?.target ?? '';
  const room = two.own.id;
  expect(deeds.map(short)).toEqual([
    { action: 'roster.import', target: room, count: 2, details: { added: 1, updated: 1, ended: 0 } },
    {
      action: 'roster.change',
      target: person,
      count: null,
      details: { roomId: room, fields: ['removed'] },
    },
    { action: 'roster.remove', target: person, count: null, details: { roomId: room } },
    {
      action: 'roster.change',
      target: person,
      count: null,
      details: { roomId: room, fields: ['name', 'until'] },
    },
    { action: 'roster.add', target: room, count: 2, details: null },
    { action: 'roster.add', target: room, count: 1, details: null },
  ]);
  expect(JSON.stringify(deeds.map(short))).not.toMatch(/Name/);
  expect(person).toMatch(/^[0-9a-f]{32}$/);
});

test('excuses, given, taken back and given again, stand by the person', async ({ ada, simulator }) => {
  const two = await makeTwoRooms(ada, simulator);
  const { api, id } = await whoSees(ada, two, 'teacher');
  const made = await api.post<Excuse>('/api/excuses', {
    userId: two.mine.userId,
    from: '2026-11-16',
    to: '2026-11-18',
    reason: 'secret reason',
  });
  const path = `/api/excuses/${made.body.id}`;
  expect((await api.delete(path)).status).toBe(204);
  expect((await api.delete(path)).status).toBe(404);
  expect((await api.patch(path, { removed: false })).status).toBe(200);
  expect((await api.patch(path, { removed: false })).status).toBe(200);
  const deeds = await deedsOf(ada, id, { action: 'excuse' });
  expect(deeds.map(({ action }) => action)).toEqual(['excuse.restore', 'excuse.remove', 'excuse.add']);
  expect(deeds.every(({ subject }) => subject?.name === two.mine.name)).toBe(true);
  expect(JSON.stringify(deeds)).not.toContain('secret reason');
});

test('a look at a record is one line, by page, call or paper; of nobody there is none', async ({
  ada,
  simulator,
}) => {
  const two = await makeTwoRooms(ada, simulator);
  const { api, id } = await whoSees(ada, two, 'viewer');
  const views = () => deedsOf(ada, id, { action: 'student.view' });
  expect((await api.get(`/api/students/${freshName('nobody')}`)).status).toBe(404);
  expect((await api.get(`/api/students/${two.theirs.userId}`)).status).toBe(404);
  expect((await api.get('/api/students')).status).toBe(200);
  expect(await views()).toEqual([]);

  const page = `/students/${two.mine.userId}?${days}`;
  await Promise.all([dataOf(api, page), api.get(`/api${page}`), dataOf(api, `/print${page}`)]);
  await api.get(`/api${page}`);
  expect((await views()).map(({ subject }) => subject?.name)).toEqual([two.mine.name]);

  await dataOf(api, `/print/students/${two.both.userId}?${days}`);
  expect((await views()).map(({ subject }) => subject?.name)).toEqual([two.both.name, two.mine.name]);
});

test('every file stands in the log, and a file of a student is no look besides', async ({
  ada,
  simulator,
}) => {
  const two = await makeTwoRooms(ada, simulator);
  const { api, id } = await whoSees(ada, two, 'viewer');
  const lesson = `${two.own.id}.20261117.tue-9`;
  for (const path of [
    `/api/lessons/${lesson}/attendance.csv`,
    `/api/rooms/${two.own.id}/register.xlsx?${days}`,
    `/api/students/${two.mine.userId}/attendance.csv?${days}`,
    '/api/absences.csv?date=2026-11-17',
    `/api/attendance.csv?${days}`,
    `/api/attendance.csv?roomId=${two.own.id}&${days}`,
  ]) {
    expect((await api.get(path)).status, path).toBe(200);
  }
  // Refused or unknown: nothing went out.
  expect((await api.get(`/api/attendance.csv?roomId=${two.foreign.id}`)).status).toBe(404);
  expect((await api.get(`/api/students/${two.theirs.userId}/attendance.csv`)).status).toBe(404);

  const range = { from: '2026-11-17', to: '2026-11-17' };
  const deeds = await deedsOf(ada, id, { action: 'export' });
  const student = deeds.find(({ action }) => action === 'export.student');
  expect(student?.subject).toMatchObject({ kind: 'student', name: two.mine.name });
  expect(deeds.map(short)).toEqual([
    { action: 'export.range', target: two.own.id, count: null, details: range },
    { action: 'export.range', target: null, count: null, details: range },
    { action: 'export.absences', target: null, count: 2, details: { date: '2026-11-17' } },
    { action: 'export.student', target: student?.target, count: 1, details: null },
    { action: 'export.register', target: two.own.id, count: 2, details: null },
    { action: 'export.lesson', target: lesson, count: 3, details: null },
  ]);
  expect(await deedsOf(ada, id, { action: 'student.view' })).toEqual([]);
});
