import { eq, sql } from 'drizzle-orm';
import { createKey, hashKey } from '@/lib/auth/api-key';
import { openDatabase } from '@/lib/db/open';
import { apiKeys, staff } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import type { ApiKeys, CreatedApiKey } from '@/lib/keys/schema';
import type { Room } from '@/lib/rooms/schema';
import { Api, asAdmin, asAnonymous, expect, failure, makeKey, makeRoom, test } from '../support/fixtures';
import { emptyPlace, type TestPlace } from '../support/places';
import { type AppProcess, type RunningSimulator, startApp, startSimulator } from '../support/servers';

// What of keys is in the database, and what counts of it: an app that is stopped to look and started again.
test.describe.configure({ mode: 'default', timeout: 180_000 });

const password = 'ada-and-her-password';
let database: TestPlace;
let simulator: RunningSimulator;
let room: Room;
let made: CreatedApiKey;

/** Looks or changes something while no app runs, as an embedded database needs. */
async function within<T>(run: (db: Db) => Promise<T>): Promise<T> {
  const { db, close } = await openDatabase(database.place);
  try {
    return await run(db);
  } finally {
    await close();
  }
}

async function withApp(run: (app: AppProcess, ada: Api) => Promise<void>): Promise<void> {
  const { place } = database;
  const app = await startApp({
    ...('url' in place ? { DATABASE_URL: place.url } : { DATA_DIR: place.dataDir }),
    ADMIN_PASSWORD: password,
    APP_ACCESS_KEY: simulator.accessKey,
    APP_SECRET: simulator.secret,
    HMS_API_URL: `${simulator.url}/v2`,
  });
  const ada = await asAdmin({ url: app.url, admin: { ...app.admin, password } });
  try {
    await run(app, ada);
  } finally {
    await ada.dispose();
    await app.stop();
  }
}

const withKey = async (app: AppProcess, key: string) =>
  new Api((await asAnonymous(app)).context, { authorization: `Bearer ${key}` });

test.beforeAll(async () => {
  simulator = await startSimulator({ world: 'empty' });
  database = await emptyPlace();
  await withApp(async (app, ada) => {
    room = await makeRoom(ada);
    made = await makeKey(ada, { expiresInDays: 1 });
    expect((await (await withKey(app, made.key)).get('/api/rooms')).status).toBe(200);
  });
});

test.afterAll(async () => {
  await simulator?.close();
  await database?.drop();
});

test('nothing in the database is a key: neither whole nor without its prefix', async () => {
  const dump = await within(async (db) => {
    const { rows } = await db.execute<{ name: string }>(
      sql`select table_name as name from information_schema.tables where table_schema = 'public'`,
    );
    expect(rows.map(({ name }) => name)).toContain('api_keys');
    const tables = rows.map(({ name }) => db.execute(sql`select * from ${sql.identifier(name)}`));
    return JSON.stringify((await Promise.all(tables)).map((table) => table.rows));
  });
  expect(dump).toContain(hashKey(made.key));
  expect(dump).not.toContain(made.key.slice('rc_'.length, -4));
  expect(dump).not.toMatch(/rc_[0-9a-z]{20,}/);
});

test('a key from before there were scopes may do all, in every room', async () => {
  const key = createKey();
  await within(async (db) => {
    const [ada] = await db.select({ id: staff.id }).from(staff);
    await db.execute(
      sql`insert into api_keys (id, staff_id, name, hash, hint)
          values ('before', ${ada?.id}, 'from before', ${hashKey(key)}, ${key.slice(-4)})`,
    );
  });
  await withApp(async (app, ada) => {
    const robot = await withKey(app, key);
    const path = `/api/rooms/${room.id}`;
    for (const answer of [
      await robot.get('/api/rooms'),
      await robot.get(`${path}/sessions`),
      await robot.patch(path, { description: 'as before' }),
      await robot.post(`${path}/tokens`, { role: 'teacher', userId: 'kim' }),
      await robot.post(`${path}/codes`),
    ])
      expect(answer.status, answer.text).toBeLessThan(300);
    const { body } = await ada.get<ApiKeys>('/api/keys');
    expect(body.keys.find(({ id }) => id === 'before')).toMatchObject({
      rooms: null,
      expiresAt: null,
      requestsPerMinute: 6_000,
      state: 'works',
    });
  });
});

test('a key ends when its time is over, is listed as such, and can be revoked', async () => {
  await within((db) =>
    db
      .update(apiKeys)
      .set({ expiresAt: new Date(Date.now() - 1) })
      .where(eq(apiKeys.id, made.id)),
  );
  await withApp(async (app, ada) => {
    const robot = await withKey(app, made.key);
    expect(await robot.get('/api/rooms')).toMatchObject(failure(401, 'unauthorized'));
    const listed = async () =>
      (await ada.get<ApiKeys>('/api/keys')).body.keys.find(({ id }) => id === made.id);
    expect(await listed()).toMatchObject({ state: 'expired' });
    expect((await ada.delete(`/api/keys/${made.id}`)).status).toBe(204);
    expect(await listed()).toBeUndefined();
  });
});

test('what the audit log cannot be told of is not done: no tokens are given, no key is made', async () => {
  await within((db) =>
    db.execute(sql`alter table audit_events add constraint full_disk
                   check (action not in ('token.create', 'key.create', 'key.revoke')) not valid`),
  );
  await withApp(async (_app, ada) => {
    const kim = { role: 'student', userId: 'kim' };
    const tokens = await ada.post(`/api/rooms/${room.id}/tokens`, kim);
    const sample = await ada.post('/auth-token', { room_id: room.id, user_id: 'kim', role: 'student' });
    for (const answer of [tokens, sample]) {
      expect(answer.status).toBe(500);
      expect(answer.text).not.toContain('eyJ');
    }
    const before = (await ada.get<ApiKeys>('/api/keys')).body;
    const refused = await ada.post('/api/keys', { name: 'unheard of', scopes: ['rooms:read'] });
    expect(refused.status).toBe(500);
    expect(refused.text).not.toMatch(/rc_[0-9a-z]{20,}/);
    expect((await ada.delete('/api/keys/before')).status).toBe(500);
    expect((await ada.get<ApiKeys>('/api/keys')).body).toEqual(before);
  });
});
