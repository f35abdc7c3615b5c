import { eq, sql } from 'drizzle-orm';
import { openDatabase } from '@/lib/db/open';
import { staff } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import {
  Api,
  asAdmin,
  asAnonymous,
  asKey,
  expect,
  failure,
  makeKey,
  signIn,
  test,
} from '../support/fixtures';
import { emptyPlace, type TestPlace } from '../support/places';
import {
  type AppProcess,
  type RunningSimulator,
  type Settings,
  spawnApp,
  startApp,
  startSimulator,
} from '../support/servers';

// What the staff row says counts at every request, whatever a cookie or a key was given for.
test.describe.configure({ mode: 'default', timeout: 180_000 });

let database: TestPlace;
let simulator: RunningSimulator;
let settings: Settings;
/** Ada's cookie and key, got while all was well. */
let cookie: string;
let authorization: string;

const settingsOf = ({ place }: TestPlace): Settings =>
  'url' in place ? { DATABASE_URL: place.url } : { DATA_DIR: place.dataDir };

/** Does something in the database while no app runs, as an embedded one needs. */
async function change(run: (db: Db) => Promise<unknown>): Promise<void> {
  const { db, close } = await openDatabase(database.place);
  await run(db);
  await close();
}

/** The app on the same database with the same secret: cookies go on being good. */
async function withApp(run: (app: AppProcess) => Promise<void>, more: Settings = {}): Promise<void> {
  const app = await startApp({ ...settings, ...more });
  try {
    await run(app);
  } finally {
    await app.stop();
  }
}

const withCookie = async (app: AppProcess) =>
  new Api((await asAnonymous(app)).context, { cookie, origin: app.url });
const withKey = async (app: AppProcess) => new Api((await asAnonymous(app)).context, { authorization });

test.beforeAll(async () => {
  simulator = await startSimulator({ world: 'empty' });
  database = await emptyPlace();
  settings = {
    ...settingsOf(database),
    NEXTAUTH_SECRET: 'a secret that stays the same for all these tests',
    ADMIN_PASSWORD: 'ada-and-her-password',
    APP_ACCESS_KEY: simulator.accessKey,
    APP_SECRET: simulator.secret,
    HMS_API_URL: `${simulator.url}/v2`,
  };
  await withApp(async (app) => {
    const ada = await asAdmin({
      url: app.url,
      admin: { email: app.admin.email, password: 'ada-and-her-password' },
    });
    const { cookies } = await ada.context.storageState();
    cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    authorization = `Bearer ${(await makeKey(ada)).key}`;
    await ada.dispose();
  });
});

test.afterAll(async () => {
  await simulator.close();
  await database.drop();
});

test('a cookie and a key outlive a restart, and a new role counts at the next request', async () => {
  await change((db) =>
    db.update(staff).set({ role: 'teacher', name: 'Ada L.', email: 'ada@school.example' }),
  );
  await withApp(async (app) => {
    const [ada, robot] = [await withCookie(app), await withKey(app)];
    expect((await ada.get('/api/auth/session')).body).toMatchObject({
      user: { id: expect.any(String), email: 'ada@school.example', name: 'Ada L.', role: 'teacher' },
    });
    expect((await ada.get('/api/rooms')).status).toBe(200);
    expect((await robot.get('/api/rooms')).status).toBe(200);
    // The e-mail and password that are right now, not those of the start.
    const { context } = await asAnonymous(app);
    expect(await signIn(context, { email: app.admin.email, password: 'ada-and-her-password' })).toBe(401);
    expect(await signIn(context, { email: 'Ada@School.Example', password: 'ada-and-her-password' })).toBe(
      200,
    );
  });
});

test('the admin of the environment is made only while there is no staff at all', async () => {
  const other = { ADMIN_EMAIL: 'intruder@school.example', ADMIN_PASSWORD: 'another long password' };
  await withApp(async (app) => {
    const { context } = await asAnonymous(app);
    expect(await signIn(context, { email: other.ADMIN_EMAIL, password: other.ADMIN_PASSWORD })).toBe(401);
    expect(await signIn(context, { email: 'ada@school.example', password: other.ADMIN_PASSWORD })).toBe(401);
    expect(await signIn(context, { email: 'ada@school.example', password: 'ada-and-her-password' })).toBe(
      200,
    );
  }, other);
  await change(async (db) => expect(await db.select({ id: staff.id }).from(staff)).toHaveLength(1));
});

test('staff who are switched off are out at once: cookie, key and sign-in', async () => {
  await change((db) => db.update(staff).set({ disabledAt: new Date() }));
  await withApp(async (app) => {
    const [ada, robot] = [await withCookie(app), await withKey(app)];
    for (const api of [ada, robot]) {
      expect(await api.get('/api/rooms')).toMatchObject(failure(401, 'unauthorized'));
      expect(await api.post('/api/rooms', { name: 'never-made' })).toMatchObject(
        failure(401, 'unauthorized'),
      );
    }
    expect((await ada.get('/api/auth/session')).body).toEqual({});
    expect(await ada.get('/rooms')).toMatchObject({
      status: 307,
      headers: { location: '/sign-in?callbackUrl=%2Frooms' },
    });
    expect((await ada.get('/sign-in')).status).toBe(200);
    const { context } = await asAnonymous(app);
    expect(await signIn(context, { email: 'ada@school.example', password: 'ada-and-her-password' })).toBe(
      401,
    );
    // A disabled person is still staff: nobody gets in by the environment.
    expect(await signIn(context, app.admin)).toBe(401);
  });
  await change((db) => db.update(staff).set({ disabledAt: null }));
});

test('the key of somebody switched off stays off for others, and comes back with its owner', async () => {
  // Only admins make keys.
  await change((db) => db.update(staff).set({ role: 'admin' }));
  await withApp(async (app) => {
    const robot = await withKey(app);
    expect((await robot.get('/api/rooms')).status).toBe(200);
    const ada = await withCookie(app);
    const second = await asKey(ada, app);
    expect((await second.get('/api/rooms')).status).toBe(200);
  });
});

test('while the database is broken nobody is signed out, and health says so', async () => {
  await change(async (db) => {
    await db.execute(sql`alter table staff rename to staff_away`);
    await db.execute(sql`alter table scans rename to scans_away`);
  });
  await withBrokenApp(async (app) => {
    const [ada, robot] = [await withCookie(app), await withKey(app)];
    expect(await ada.get('/api/health')).toMatchObject(failure(503, 'unavailable'));
    for (const api of [ada, robot]) expect((await api.get('/api/rooms')).status).toBeGreaterThanOrEqual(500);
    const session = await ada.get('/api/auth/session');
    expect(session.headers['set-cookie'] ?? '').not.toContain('session-token=;');
    // A form that cannot be checked is not a wrong password, and says nothing of the query.
    const { csrfToken } = (await ada.get<{ csrfToken: string }>('/api/auth/csrf')).body;
    const form = new URLSearchParams({
      csrfToken,
      json: 'true',
      email: 'ada@school.example',
      password: 'xxxxxxxx',
    });
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const refused = await ada.post('/api/auth/callback/credentials', form.toString(), { headers: type });
    expect(refused).toMatchObject(failure(503, 'unavailable'));
    expect(decodeURIComponent(refused.text)).not.toMatch(/select|staff|ada@/i);
    // A page that breaks names the request in the log, and nothing of the query either.
    const broken = await ada.get('/rooms');
    expect(broken.status).toBeGreaterThanOrEqual(500);
    const log = await app.log();
    expect(log).toContain('"page failed"');
    expect(log).toContain(`"requestId":"${broken.headers['x-request-id']}"`);
    expect(log).not.toMatch(/ada@school|select |Failed query/i);
  });
  await change(async (db) => {
    await db.execute(sql`alter table staff_away rename to staff`);
    await db.execute(sql`alter table scans_away rename to scans`);
    expect(await db.select().from(staff).where(eq(staff.email, 'ada@school.example'))).toHaveLength(1);
  });
});

/** An app whose health is bad from the start: waits for any answer instead. */
async function withBrokenApp(run: (app: AppProcess) => Promise<void>): Promise<void> {
  const app = await spawnApp({ ...settings, ADMIN_EMAIL: '', ADMIN_PASSWORD: '' });
  try {
    const answers = () =>
      fetch(`${app.url}/api/health`).then(
        (answer) => answer.status,
        () => 0,
      );
    await expect.poll(answers, { timeout: 30_000 }).toBe(503);
    await run(app);
  } finally {
    await app.stop();
  }
}
