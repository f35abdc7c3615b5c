import type { AuditEvent, AuditPage } from '@/lib/audit/schema';
import { recordsOf } from '../support/csv';
import { asKey, expect, failure, makeRoom, ownTest } from '../support/fixtures';
import { asStaff } from '../support/staff';

// In an app of its own: what others do at the same time stands in the same log.
const test = ownTest;
test.describe.configure({ mode: 'default' });

type Read = (query?: string) => Promise<AuditPage>;

const base = test.extend<{ read: Read; latest: (query?: string) => Promise<AuditEvent | undefined> }>({
  read: async ({ owner }, use) =>
    use(async (query = '') => {
      const answer = await owner.get<AuditPage>(`/api/audit${query}`);
      expect(answer, answer.text).toMatchObject({ status: 200 });
      return answer.body;
    }),
  latest: async ({ read }, use) => use(async (query = '') => (await read(query)).events[0]),
});

base(
  'tells who did what to what, with names that are looked up when it is read',
  async ({ pair, owner, latest }) => {
    const room = await makeRoom(owner);
    const { api, id, name } = await asStaff(owner, pair.app, { role: 'teacher', roomIds: [room.id] });
    await api.post(`/api/rooms/${room.id}/tokens`, {
      role: 'student',
      people: [{ userId: 'a' }, { userId: 'b' }],
    });
    const event = await latest('?action=token.create');
    expect(event).toMatchObject({
      actor: id,
      actorName: name,
      keyId: null,
      action: 'token.create',
      target: room.id,
      subject: { kind: 'room', name: room.name, path: `/rooms/${room.id}` },
      result: 'ok',
      count: 2,
      address: null,
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(JSON.stringify(event)).not.toContain('eyJ');
  },
);

base('what a program did is its maker’s, by that key', async ({ pair, owner, latest }) => {
  const room = await makeRoom(owner);
  const robot = await asKey(owner, pair.app);
  await robot.post(`/api/rooms/${room.id}/tokens`, { role: 'student', userId: 'kim' });
  const made = await latest('?action=key.create');
  expect(made).toMatchObject({ subject: { kind: 'key', path: null } });
  expect(await latest(`?target=${room.id}`)).toMatchObject({ action: 'token.create', keyId: made?.target });
});

base('a sign-in that failed is there, without the name that was tried', async ({ pair, owner, latest }) => {
  const { context } = await asStaff(owner, pair.app, { role: 'viewer' }).then(({ api }) => api);
  const { csrfToken } = await (await context.get('/api/auth/csrf')).json();
  const tried = { email: 'nobody-of-ours@school.example', password: 'not a password of anybody' };
  await context.post('/api/auth/callback/credentials', { form: { ...tried, csrfToken, json: 'true' } });
  const event = await latest('?action=sign-in');
  expect(event).toMatchObject({ action: 'sign-in', result: 'failed', actor: null, actorName: null });
  expect(JSON.stringify(event)).not.toMatch(/nobody-of-ours|not a password/);
});

base('who signs out is there, once', async ({ pair, owner, read }) => {
  const { api, id, name } = await asStaff(owner, pair.app, { role: 'viewer' });
  const { csrfToken } = await (await api.context.get('/api/auth/csrf')).json();
  for (let time = 0; time < 2; time += 1)
    await api.context.post('/api/auth/signout', { form: { csrfToken, json: 'true' } });
  expect((await read(`?actor=${id}&action=sign-out`)).events).toMatchObject([
    { actorName: name, target: id, subject: { kind: 'staff', name }, result: 'ok' },
  ]);
});

base('is read page by page, newest first, each line once', async ({ owner, read }) => {
  for (let count = 0; count < 7; count += 1) await makeRoom(owner);
  const whole = await read('?limit=100&action=room');
  const paged: AuditEvent[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: AuditPage = await read(`?limit=3&action=room&cursor=${cursor}`);
    expect(page.events.length).toBeLessThanOrEqual(3);
    paged.push(...page.events);
    cursor = page.nextCursor;
    // What comes in between is not on the pages that follow.
    if (paged.length === 3) await makeRoom(owner);
  }
  expect(paged).toEqual(whole.events);
  expect(new Set(paged.map(({ id }) => id)).size).toBe(paged.length);
  const times = paged.map(({ at }) => Date.parse(at));
  expect(times).toEqual(times.toSorted((one, other) => other - one));
});

base('is narrowed by person, deed, thing and time', async ({ pair, owner, read }) => {
  const room = await makeRoom(owner);
  const { api, id } = await asStaff(owner, pair.app, { role: 'teacher', roomIds: [room.id] });
  await api.patch(`/api/rooms/${room.id}`, { description: 'theirs' });
  const actions = async (query: string) => (await read(query)).events.map(({ action }) => action);
  expect(await actions(`?actor=${id}&action=room`)).toEqual(['room.change']);
  expect(await actions(`?target=${room.id}`)).toEqual(['room.change', 'room.create']);
  expect(await actions(`?target=${room.id}&action=room.create`)).toEqual(['room.create']);
  expect(await actions(`?target=${room.id}&actor=${id}`)).toEqual(['room.change']);
  expect(await actions(`?target=${room.id}&actor=nobody`)).toEqual([]);
  const [change, creation] = (await read(`?target=${room.id}`)).events;
  const at = change?.at ?? '';
  expect(await actions(`?target=${room.id}&from=${at}`)).toContain('room.change');
  expect(await actions(`?target=${room.id}&to=${creation?.at}`)).toContain('room.create');
  const after = new Date(Date.parse(at) + 1).toISOString();
  expect(await actions(`?target=${room.id}&from=${after}`)).toEqual([]);
  // Days are those of the workspace, in Berlin.
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date(at));
  expect(await actions(`?target=${room.id}&from=${day}&to=${day}`)).toContain('room.change');
  expect(await actions(`?target=${room.id}&to=2020-01-01`)).toEqual([]);
  expect(await actions(`?target=${room.id}&from=2999-01-01`)).toEqual([]);
});

base('a filter it does not understand is refused, not passed over', async ({ owner }) => {
  for (const [query, field] of [
    ['action=lesson.signed', 'action'],
    ['action=les', 'action'],
    ['action=', 'action'],
    ['actor=a%20b', 'actor'],
    ['target=', 'target'],
    ['from=yesterday', 'from'],
    ['from=2026-02-30', 'from'],
    ['from=0000-01-01', 'from'],
    ['to=2026-11-17T08:00', 'to'],
    ['from=2026-11-18&to=2026-11-17', 'to'],
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['cursor=x', 'cursor'],
    ['who=ada', 'who'],
  ] as const) {
    expect(await owner.get(`/api/audit?${query}`), query).toMatchObject(
      failure(400, 'bad_request', { [field]: expect.anything() }),
    );
  }
  expect(await owner.get('/api/audit.csv?limit=5')).toMatchObject(failure(400, 'bad_request'));
});

base('is for admins in a browser', async ({ pair, owner }) => {
  const robot = await asKey(owner, pair.app);
  const { api: teacher } = await asStaff(owner, pair.app, { role: 'teacher' });
  const { api: viewer } = await asStaff(owner, pair.app, { role: 'viewer' });
  for (const path of ['/api/audit', '/api/audit.csv']) {
    for (const api of [robot, teacher, viewer])
      expect(await api.get(path), path).toMatchObject(failure(403, 'forbidden'));
  }
});

base('as a file it has the same lines, and stands in the log itself', async ({ owner, read, latest }) => {
  const room = await makeRoom(owner);
  await owner.patch(`/api/rooms/${room.id}`, { description: 'a text of somebody' });
  const { events } = await read(`?target=${room.id}`);
  const file = await owner.get(`/api/audit.csv?target=${room.id}`);
  expect(file.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': expect.stringMatching(/^attachment; filename="audit-to-\d{4}-\d\d-\d\d\.csv"/),
  });
  const lines = recordsOf(file.text);
  expect(lines.map((line) => [line['Time (UTC)'], line.Action, line.What, line['Event (ID)']])).toEqual(
    events.map(({ at, action, id }) => [at, action, room.name, id]),
  );
  expect(file.text).not.toContain('a text of somebody');
  expect(await latest()).toMatchObject({
    action: 'export.audit',
    target: null,
    count: 2,
    details: { target: room.id },
  });
  // A filter that finds nothing may be any text: it is not kept.
  await owner.get('/api/audit.csv?target=Ben.Hansen');
  expect(await latest()).toMatchObject({ action: 'export.audit', count: 0, details: {} });
});

base('a file longer than one reading of it is whole', async ({ owner, read }) => {
  base.setTimeout(240_000);
  // The cheapest thing that writes a line.
  for (let count = 0; count < 1_050; count += 50)
    await Promise.all(Array.from({ length: 50 }, () => owner.get('/api/audit.csv?action=purge.run')));
  const file = await owner.get('/api/audit.csv?action=export.audit');
  const ids = recordsOf(file.text).map((line) => line['Event (ID)']);
  expect(ids.length).toBeGreaterThan(1_050);
  expect(new Set(ids).size).toBe(ids.length);
  const newest = (await read('?action=export.audit&limit=100')).events.slice(1).map(({ id }) => id);
  expect(ids.slice(0, newest.length)).toEqual(newest);
});
