import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { rateLimits, staff } from '@/lib/db/schema';
import { type Attempt, attemptsAt, change, settingsOf, verified } from '../support/attempts';
import { Api, asAdmin, asAnonymous, asKey, expect, failure, makeKey, test } from '../support/fixtures';
import { emptyPlace, onPostgres, type TestPlace } from '../support/places';
import { type AppProcess, type Settings, startApp } from '../support/servers';

test.describe.configure({ timeout: 240_000 });

/** An app on a database of its own, with what its log says of each check. */
async function withApp(
  run: (app: AppProcess, place: TestPlace) => Promise<void>,
  settings: Settings = {},
): Promise<void> {
  const place = await emptyPlace();
  const app = await startApp({ ...settingsOf(place), LOG_LEVEL: 'debug', ...settings });
  try {
    await run(app, place);
  } finally {
    await app.stop();
    await place.drop();
  }
}

const waits = expect.stringMatching(/^([1-9]|[1-9]\d|[1-8]\d\d|900)$/);
const statuses = (answers: Attempt[]) => answers.map(({ status }) => status).sort();
const many = (status: number, count: number) => Array.from({ length: count }, () => status);

test('of many wrong passwords at once ten are looked at, and the account waits a quarter of an hour', async () => {
  await withApp(async (app) => {
    const attempt = await attemptsAt(app);
    const { email, password } = app.admin;
    const spellings = [email, email.toUpperCase(), ` ${email} `, email.replace('@', '＠')];
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) => attempt(spellings[n % spellings.length] ?? '', `wrong ${n}`)),
    );
    expect(statuses(answers)).toEqual([...many(401, 10), ...many(429, 50)]);
    expect(await verified(app)).toBe(10);
    for (const answer of answers.filter(({ status }) => status === 429)) {
      expect(answer).toMatchObject({ retryAfter: waits });
      expect(JSON.parse(answer.text)).toMatchObject(failure(429, 'too_many_requests').body);
      expect(answer.text).toMatch(/Try again in (15|14) minutes/);
      expect(answer.headers.get('set-cookie') ?? '').not.toContain('session-token=ey');
    }
    // Not even the right one is looked at now, whatever the request says of where it comes from.
    const origins: Record<string, string>[] = [{}, { 'x-forwarded-for': '198.51.100.1' }];
    for (const headers of origins)
      expect(await attempt(email, password, headers)).toMatchObject({ status: 429, retryAfter: waits });
    expect(await verified(app)).toBe(10);
    // Somebody else is not kept waiting.
    expect((await attempt('other@school.example', 'wrong')).status).toBe(401);
  });
});

test('the right password within ten wipes the slate', async () => {
  await withApp(async (app) => {
    const attempt = await attemptsAt(app);
    const { email, password } = app.admin;
    for (let round = 0; round < 3; round += 1) {
      for (let n = 0; n < 9; n += 1) expect((await attempt(email, `wrong ${n}`)).status).toBe(401);
      expect((await attempt(email, password)).status).toBe(200);
    }
    expect(await verified(app)).toBe(30);
  });
});

test('a wait outlives a restart, ends by itself, and the table names nobody', async () => {
  const place = await emptyPlace();
  const settings = { ...settingsOf(place), NEXTAUTH_SECRET: randomBytes(32).toString('hex') };
  const first = await startApp(settings);
  const attempt = await attemptsAt(first);
  for (let n = 0; n < 11; n += 1) await attempt(first.admin.email, `wrong ${n}`);
  await first.stop();
  await change(place, async (db) => {
    const rows = await db.select().from(rateLimits);
    expect(rows).toMatchObject([{ points: 11, key: expect.stringMatching(/^account:[0-9a-f]{64}$/) }]);
  });
  const own = { ADMIN_EMAIL: first.admin.email, ADMIN_PASSWORD: first.admin.password };
  const second = await startApp({ ...settings, ...own });
  const again = await attemptsAt(second);
  expect((await again(first.admin.email, first.admin.password)).status).toBe(429);
  await second.stop();
  // A quarter of an hour later, as far as the table knows.
  await change(place, (db) => db.update(rateLimits).set({ expire: Date.now() - 1 }));
  const third = await startApp({ ...settings, ...own });
  const finallyRight = await attemptsAt(third);
  expect((await finallyRight(first.admin.email, first.admin.password)).status).toBe(200);
  await third.stop();
  await place.drop();
});

test('every attempt costs one verification and is answered alike, whoever is meant', async () => {
  const place = await emptyPlace();
  const first = await startApp(settingsOf(place));
  await first.stop();
  const person = (email: string, more: Record<string, unknown>) => ({
    id: randomBytes(16).toString('hex'),
    email,
    name: email,
    role: 'teacher' as const,
    ...more,
  });
  await change(place, async (db) => {
    const [admin] = await db.select().from(staff);
    const passwordHash = admin?.passwordHash ?? null;
    await db
      .insert(staff)
      .values([
        person('gone@school.example', { passwordHash, disabledAt: new Date() }),
        person('invited@school.example', { passwordHash: null }),
      ]);
  });
  const { email, password } = first.admin;
  const app = await startApp({ ...settingsOf(place), LOG_LEVEL: 'debug' });
  const attempt = await attemptsAt(app);
  const who: [what: string, email: string, password: string][] = [
    ['nobody', 'nobody@school.example', password],
    ['a wrong password', email, 'wrong'],
    ['disabled', 'gone@school.example', password],
    ['without a password yet', 'invited@school.example', password],
  ];
  const answers = new Set<string>();
  for (const [index, [what, whose, secret]] of who.entries()) {
    const began = performance.now();
    const { status, text } = await attempt(whose, secret);
    test.info().annotations.push({
      type: 'duration',
      description: `${what}: ${Math.round(performance.now() - began)} ms`,
    });
    answers.add(`${status} ${text}`);
    expect(await verified(app), what).toBe(index + 1);
  }
  expect([...answers]).toHaveLength(1);
  await app.stop();
  await place.drop();
});

test('without trusted proxies no address is limited, and none can be claimed', async () => {
  await withApp(async (app) => {
    const attempt = await attemptsAt(app);
    for (let n = 0; n < 55; n += 1) {
      const headers: Record<string, string> = n % 2 ? { 'x-forwarded-for': '203.0.113.7' } : {};
      expect((await attempt(`nobody-${n}@school.example`, 'wrong', headers)).status).toBe(401);
    }
    const { context } = await asAnonymous(app);
    const robot = new Api(context, { authorization: `Bearer rc_${'0'.repeat(38)}` });
    for (let n = 0; n < 55; n += 1) expect((await robot.get('/api/templates')).status).toBe(401);
  });
});

test('behind a proxy an address has fifty wrong ones, and what stands left of it moves nothing', async () => {
  await withApp(
    async (app) => {
      const attempt = await attemptsAt(app);
      const from = (address: string, n: number) => ({ 'x-forwarded-for': `198.51.100.${n}, ${address}` });
      const wrong = (n: number, address = '203.0.113.7') =>
        attempt(`nobody-${n}@school.example`, 'wrong', from(address, n));
      const answers = await Promise.all(Array.from({ length: 70 }, (_, n) => wrong(n)));
      expect(statuses(answers)).toEqual([...many(401, 50), ...many(429, 20)]);
      expect(await verified(app)).toBe(50);
      expect(await wrong(71)).toMatchObject({ status: 429, retryAfter: waits });
      expect((await wrong(71, '203.0.113.8')).status).toBe(401);
      const { email, password } = app.admin;
      expect((await attempt(email, password, from('203.0.113.7', 1))).status).toBe(429);
      expect((await attempt(email, password, from('203.0.113.8', 1))).status).toBe(200);

      // Keys are counted apart. A good one gets through from where bad ones came.
      const owner = await asAdmin(app);
      const good = await makeKey(owner);
      const { context } = await asAnonymous(app);
      const call = (key: string, n: number, address = '203.0.113.9') =>
        new Api(context, { authorization: `Bearer ${key}`, ...from(address, n) }).get('/api/templates/x');
      for (let n = 0; n < 50; n += 1)
        expect(await call(`guess-${n}`, n)).toMatchObject(failure(401, 'unauthorized'));
      const refused = await call('guess', 1);
      expect(refused).toMatchObject(failure(429, 'too_many_requests'));
      expect(refused.headers['retry-after']).toEqual(waits);
      expect((await call('guess', 1, '203.0.113.10')).status).toBe(401);
      expect((await call(good.key, 1)).status).toBe(404);
    },
    { TRUSTED_PROXIES: '1' },
  );
});

test('a key may make so many calls a minute, and every answer says how many are left', async () => {
  const app = await startApp();
  const owner = await asAdmin(app);
  const calm = await asKey(owner, app);
  const busy = await asKey(owner, app, { requestsPerMinute: 7 });
  // What a key is given unless somebody says otherwise.
  expect((await calm.get('/api/templates/x')).headers).toMatchObject({
    'ratelimit-limit': '6000',
    'ratelimit-remaining': '5999',
    'ratelimit-reset': expect.stringMatching(/^([1-9]|[1-5]\d|60)$/),
  });
  expect((await owner.get('/api/templates/x')).headers).not.toHaveProperty('ratelimit-limit');
  const answers = await Promise.all(Array.from({ length: 20 }, () => busy.get('/api/templates/x')));
  expect(answers.map(({ status }) => status).sort()).toEqual([...many(404, 7), ...many(429, 13)]);
  const left = answers
    .filter(({ status }) => status === 404)
    .map(({ headers }) => headers['ratelimit-remaining']);
  expect(left.sort()).toEqual(['0', '1', '2', '3', '4', '5', '6']);
  for (const refused of answers.filter(({ status }) => status === 429)) {
    expect(refused).toMatchObject(failure(429, 'too_many_requests'));
    expect(refused.headers).toMatchObject({
      'ratelimit-limit': '7',
      'ratelimit-remaining': '0',
      'retry-after': refused.headers['ratelimit-reset'],
    });
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
  }
  // Nobody else's calls are less for it.
  expect((await calm.get('/api/templates/x')).status).toBe(404);
  await app.stop();
});

test('what cannot be counted is not let in: 503, and nothing is verified', async () => {
  const place = await emptyPlace();
  const settings = { ...settingsOf(place), NEXTAUTH_SECRET: randomBytes(32).toString('hex') };
  const first = await startApp(settings);
  const owner = await asAdmin(first);
  const { key } = await makeKey(owner);
  await first.stop();
  await change(place, (db) => db.execute(sql`alter table rate_limits rename to rate_limits_away`));
  const app = await startApp({ ...settings, LOG_LEVEL: 'debug' });
  const attempt = await attemptsAt(app);
  const refused = await attempt(first.admin.email, first.admin.password);
  expect(refused.status).toBe(503);
  expect(JSON.parse(refused.text)).toMatchObject(failure(503, 'unavailable').body);
  expect(await verified(app)).toBe(0);
  const { context } = await asAnonymous(app);
  const robot = new Api(context, { authorization: `Bearer ${key}` });
  // The calls of a key are counted in memory where no other process could count them.
  const counted = onPostgres ? failure(503, 'unavailable') : failure(404, 'not_found');
  expect(await robot.get('/api/templates/x')).toMatchObject(counted);
  // A bad key is told so without counting: no address is known here.
  const guess = new Api(context, { authorization: 'Bearer guess' });
  expect(await guess.get('/api/templates/x')).toMatchObject(failure(401, 'unauthorized'));
  await app.stop();
  await place.drop();
});
