import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { canaries } from '@/lib/hms/simulator/canaries';
import { buildCanaries } from '../../scripts/lib/canaries.mjs';
import { randomSecret } from '../../scripts/lib/settings.mjs';
import {
  type Answer,
  type Api,
  asAdmin,
  asAnonymous,
  asKey,
  dataOf,
  freshName,
  makeKey,
  makeRoom,
  Simulator,
  signIn,
} from '../support/fixtures';
import { startPairWithProxy } from '../support/proxy';

// 100ms' rooms and templates are full of secrets here, as the real ones can be. None of them, and none of our own, may
// be in any answer, page or log line.
test.describe.configure({ mode: 'default' });

type Proxied = Awaited<ReturnType<typeof startPairWithProxy>>;
let pair: Proxied;
let ada: Api;
let robot: Api;
let key: string;
/** Everything the app ever said to anybody, by what was asked. */
const said = new Map<string, string>();
/** The join tokens that were given; they may be in these answers and nowhere else. */
const tokens: string[] = [];

const student = { name: 'Zephyrine Quillfeather', userId: 'stu-zephyrine-quillfeather', role: 'student' };

function keep(label: string, answer: Answer<unknown>): void {
  said.set(label, `${JSON.stringify(answer.headers)}\n${answer.text}`);
}

test.beforeAll(async () => {
  // Some 250 calls, many of them tried again upstream because 100ms is made to fail.
  test.setTimeout(240_000);
  pair = await startPairWithProxy({
    HMS_MEETING_URL: 'https://school.example/meeting/{code}?userId={userId}',
    CRON_SECRET: randomSecret(),
    HMS_WEBHOOK_SECRET: randomSecret(),
  });
  ada = await asAdmin(pair.app);
  ({ key } = await makeKey(ada, { name: 'leak test' }));
  robot = await asKey(ada, pair.app);
  await askEverything();
});

test.afterAll(async () => {
  await Promise.all([ada?.dispose(), robot?.dispose()]);
  await pair?.stop();
});

/** Every call, as people, programs and nobody, with right input and wrong, while 100ms is well and while it is not. */
async function askEverything(): Promise<void> {
  const simulator = new Simulator(pair.simulator.url);
  const room = await makeRoom(ada, { description: 'full of secrets' });
  const { sessionId } = await simulator.join({ roomId: room.id, ...student });
  const before = new Date(Date.now() - 3_600_000).toISOString();
  await simulator.plant({ roomId: room.id, createdAt: before, peers: [{ ...student, joinedAt: before }] });

  const { body } = await ada.post<{ codes: { code: string }[] }>(`/api/rooms/${room.id}/codes`);
  const path = `/api/rooms/${room.id}`;
  const gets = [
    '/api/rooms?limit=100',
    '/api/templates',
    '/api/keys',
    '/api/health',
    '/api/auth/session',
    '/api/auth/providers',
    '/api/auth/csrf',
    '/api/audit?limit=100',
    '/api/audit.csv',
    '/api/connection',
    '/api/privacy/purges',
    '/api/privacy/retention',
    '/api/cron/sync',
    '/api/me/sessions',
    '/api/staff',
    '/api/students',
    '/api/today',
    path,
    `${path}/live`,
    `${path}/codes`,
    `${path}/sessions`,
    `/api/sessions/${sessionId}/attendance`,
    `/session-analytics-by-room?room_id=${room.id}`,
    `/session-list-by-room?room_id=${room.id}`,
    '/api/nothing',
    '/rooms',
    `/rooms/${room.id}`,
    `/rooms/${room.id}/join`,
    `/sessions/${sessionId}`,
    '/',
    '/account',
    '/audit',
    '/keys',
    '/sign-in',
    '/staff',
    '/connection',
    '/privacy',
    '/nothing',
    `/invite/${'x'.repeat(43)}`,
  ];
  const writes: [method: string, path: string, body: object][] = [
    ['PATCH', path, { description: 'still full of secrets' }],
    ['PATCH', path, { enabled: true }],
    ['PATCH', path, { name: 'x' }],
    ['POST', '/api/rooms', { name: freshName('leak') }],
    ['POST', '/api/rooms', { name: room.name }],
    ['POST', '/create-room', { name: freshName('leak') }],
    ['POST', `${path}/codes`, {}],
    ['PATCH', `${path}/codes/${body.codes[0]?.code}`, { enabled: true }],
    ['POST', `${path}/tokens`, { role: 'nobody', userId: student.userId }],
  ];
  for (const [who, api] of [
    ['ada', ada],
    ['robot', robot],
    ['nobody', await asAnonymous(pair.app)],
  ] as const) {
    for (const get of gets) {
      keep(`${who}: GET ${get}`, await api.get(get));
      keep(`${who}: the data of ${get}`, await dataOf(api, get));
    }
    for (const [method, to, with_] of writes)
      keep(`${who}: ${method} ${to}`, await api.call(method, to, with_));
  }
  for (const fault of [
    { kind: 'status', status: 500, body: { message: canaries[0] } },
    { kind: 'garbage' },
    { kind: 'expired-token' },
  ]) {
    await simulator.fault(fault);
    for (const get of gets) keep(`ada, ${fault.kind}: GET ${get}`, await ada.get(get));
    for (const [method, to, with_] of writes)
      keep(`ada, ${fault.kind}: ${method} ${to}`, await ada.call(method, to, with_));
    await simulator.mend();
  }
  const joining = await ada.post<{ tokens: { token: string }[] }>(`${path}/tokens`, {
    ...student,
    name: undefined,
  });
  const sample = await robot.post<{ token: string }>('/auth-token', {
    room_id: room.id,
    user_id: student.userId,
    role: student.role,
  });
  tokens.push(joining.body.tokens[0]?.token ?? '', sample.body.token);
  await signIn((await asAnonymous(pair.app)).context, {
    ...pair.app.admin,
    password: 'a wrong password of somebody',
  });
  await (await asAnonymous(pair.app)).get('/api/rooms', {
    headers: { authorization: `Bearer ${key.slice(0, -1)}0` },
  });
}

/** What nobody may ever read. */
function secrets(): Record<string, string> {
  const { settings, admin } = pair.app;
  const management = [
    ...new Set(pair.seen.map(({ authorization }) => authorization.slice('Bearer '.length))),
  ];
  const named = [...canaries, ...management].map((value, index): [string, string] => [
    `secret ${index}`,
    value,
  ]);
  return {
    ...Object.fromEntries(named),
    'the 100ms secret': settings.APP_SECRET ?? '',
    'the access key': settings.APP_ACCESS_KEY ?? '',
    'the sign-in secret': settings.NEXTAUTH_SECRET ?? '',
    "the scheduler's secret": settings.CRON_SECRET ?? '',
    "the webhooks' secret": settings.HMS_WEBHOOK_SECRET ?? '',
    'the database': settings.DATABASE_URL ?? settings.DATA_DIR ?? '',
    'the password': admin.password,
    'a password hash': '$argon2',
    'the key': key,
  };
}

/** Which of them are in a text, by name. One expectation a text: there are thousands of pairs. */
const found = (text: string, values = secrets()) =>
  Object.entries(values).flatMap(([name, value]) => (text.includes(value) ? [name] : []));

test('100ms did send secrets, and the app did ask with tokens: else this would prove nothing', async () => {
  const { seen } = pair;
  const authorization = seen[0]?.authorization ?? '';
  const raw = await fetch(`${pair.simulator.url}/v2/rooms?enabled=true&limit=100`, {
    headers: { authorization },
  });
  const text = await raw.text();
  for (const canary of canaries) expect(text).toContain(canary);
  expect(authorization).toMatch(/^Bearer eyJ/);
  expect(said.size).toBeGreaterThan(150);
  expect([...said.values()].join()).toContain('algebra-7b');
  expect(said.get('ada: the data of /rooms')).toMatch(/text\/x-component.*algebra-7b/s);
});

test('no secret is in any answer or page', () => {
  const values = secrets();
  // An empty value would be found everywhere, a short one by accident.
  for (const [name, value] of Object.entries(values)) expect(value.length, name).toBeGreaterThan(5);
  const leaks = [...said].flatMap(([label, text]) =>
    found(text, values).map((name) => `${name} in ${label}`),
  );
  expect(leaks).toEqual([]);
});

test('a join token is in the answer that gives it and nowhere else', () => {
  expect(tokens).toHaveLength(2);
  const signed = /eyJhbGciOiJIUzI1NiI/;
  const leaks = [...said].filter(
    ([, text]) => signed.test(text) || tokens.some((token) => text.includes(token)),
  );
  expect(leaks.map(([label]) => label)).toEqual([]);
});

test('the log names neither secrets nor people, and no token of any kind', async () => {
  const log = await pair.app.log();
  expect(log).toContain('first admin created');
  expect(log).toContain('request failed');
  const people = { name: 'Quillfeather', id: student.userId, 'e-mail': pair.app.admin.email };
  expect(found(log, { ...secrets(), ...people })).toEqual([]);
  expect(log).not.toMatch(/eyJ[\w-]{10,}/);
  expect(log).not.toMatch(/rc_[0-9a-z]{20,}/);
  expect(log).not.toContain('a wrong password');
  expect(log).not.toMatch(/next-auth\.session-token|cookie/i);
});

test('the log is lines of JSON that lead to the request', async () => {
  const lines = (await pair.app.log()).split('\n').filter((line) => line.startsWith('{'));
  const failed = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'request failed');
  expect(failed.length).toBeGreaterThan(5);
  for (const line of failed) {
    expect(line).toMatchObject({
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      status: expect.any(Number),
      method: expect.any(String),
    });
  }
  const ids = [...said.values()].join();
  expect(failed.filter(({ requestId }) => ids.includes(requestId)).length).toBeGreaterThan(5);
});

/** Every file of a folder of the build, as text. */
async function built(folder: string): Promise<{ name: string; text: string }[]> {
  const root = join(process.cwd(), '.next', folder);
  const files = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  return Promise.all(
    files.map(async (file) => ({
      name: file.name,
      text: await readFile(join(file.parentPath, file.name), 'latin1'),
    })),
  );
}

test('the code that browsers load has no secret and nothing of the server in it', async () => {
  const texts = await built('static');
  expect(texts.length).toBeGreaterThan(10);
  const whole = texts.map(({ text }) => text).join('\n');
  expect(found(whole)).toEqual([]);
  const ofTheServer = [
    'APP_SECRET',
    'NEXTAUTH_SECRET',
    'ADMIN_PASSWORD',
    'DATABASE_URL',
    'password_hash',
    'pg_advisory',
    'PGlite',
  ];
  expect(ofTheServer.filter((name) => whole.includes(name))).toEqual([]);
});

test('nothing that was built holds a secret, of those that run it or of those it was built beside', async () => {
  const files = [...(await built('static')), ...(await built('server'))];
  expect(files.length).toBeGreaterThan(100);
  // Hashes of passwords are what the server's code is about.
  const { 'a password hash': _, ...values } = { ...secrets(), ...buildCanaries };
  const leaks = files.flatMap(({ name, text }) =>
    found(text, values).map((secret) => `${secret} in ${name}`),
  );
  expect(leaks).toEqual([]);
});

test('no source map is there to be had, and nothing tells of one', async () => {
  const files = await built('static');
  expect(files.filter(({ name }) => name.endsWith('.map'))).toEqual([]);
  const telling = files.filter(
    ({ name, text }) => /\.(js|css)$/.test(name) && /[#@] sourceMappingURL=/.test(text),
  );
  expect(telling.map(({ name }) => name)).toEqual([]);
  const page = await (await asAnonymous(pair.app)).get('/sign-in');
  const [script = ''] = /\/_next\/static\/[^"]+\.js/.exec(page.text) ?? [];
  expect((await ada.get(script)).status).toBe(200);
  expect((await ada.get(`${script}.map`)).status).toBe(404);
});
