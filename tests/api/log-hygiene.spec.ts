import { randomBytes } from 'node:crypto';
import { attemptsAt } from '../support/attempts';
import {
  Api,
  asAdmin,
  asAnonymous,
  asKey,
  expect,
  makeKey,
  makeRoom,
  Simulator,
  test,
} from '../support/fixtures';
import { type Pair, startPair } from '../support/servers';
import { accept, invite, tokenOf } from '../support/staff';

// All that is secret or somebody's, at an app that writes down whatever it can: none of it may be in the log.
test.describe.configure({ mode: 'default', timeout: 240_000 });

const mark = randomBytes(5).toString('hex');
const child = {
  userId: `stu-${mark}`,
  name: `Wilhelmina Thistlewood-${mark}`,
  email: `wilhelmina-${mark}@family.example`,
};
const wrong = `not-the-password-${mark}`;
const chosen = `a password somebody chose ${mark}`;
const searched = `searched-${mark}`;

let pair: Pair;
let ada: Api;
let log: string;
const secrets: Record<string, string> = {
  'the name of a child': child.name,
  'the surname of a child': `Thistlewood-${mark}`,
  'the id of a child': child.userId,
  'the e-mail of a child': child.email,
  'a wrong password': wrong,
  'a chosen password': chosen,
  'what was searched for': searched,
};

type Line = Record<string, unknown> & { msg?: string };
const lines = (): Line[] =>
  log
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));

test.beforeAll(async () => {
  test.setTimeout(240_000);
  pair = await startPair({ LOG_LEVEL: 'trace', TRUSTED_PROXIES: '1' });
  const { admin } = pair.app;
  const attempt = await attemptsAt(pair.app);
  await attempt(admin.email, wrong);
  await attempt(child.email, wrong);
  ada = await asAdmin(pair.app);
  const { cookies } = await ada.context.storageState();
  const session = cookies.find(({ name }) => name.endsWith('session-token'))?.value ?? '';
  const { key } = await makeKey(ada, { name: `key of ${child.name}` });
  Object.assign(secrets, {
    'the admin': admin.email,
    'the right password': admin.password,
    'the session': session,
    'an API key': key,
    'the secret of sessions': pair.app.settings.NEXTAUTH_SECRET,
    'the 100ms secret': pair.simulator.secret,
  });
  const room = await makeRoom(ada);
  const minted = await ada.post<{ tokens: { token: string }[] }>(`/api/rooms/${room.id}/tokens`, {
    role: 'student',
    people: [{ userId: child.userId, name: child.name }],
  });
  secrets['a join token'] = minted.body.tokens[0]?.token ?? '';
  const enrolled = await ada.post(`/api/rooms/${room.id}/roster`, child);
  expect(enrolled.status, enrolled.text).toBe(201);
  expect((await ada.get(`/api/students/${child.userId}`)).status).toBe(200);
  await ada.get(`/students/${child.userId}`);
  await ada.get(`/api/students?q=${searched}`);
  await ada.get(`/api/rooms?q=${searched}`);
  await ada.get(`/api/nothing/${child.userId}`);
  await ada.get(`/${child.userId}?name=${encodeURIComponent(child.name)}`);
  const invited = await invite(ada, { role: 'teacher', roomIds: [room.id] });
  secrets['an invite'] = tokenOf(invited.inviteUrl);
  secrets['who was invited'] = invited.staff.email;
  await ada.get(new URL(invited.inviteUrl).pathname);
  expect(await accept(pair.app, invited.inviteUrl, chosen)).toBe(200);
  expect(await accept(pair.app, invited.inviteUrl, chosen)).toBe(404);
  await ada.put('/api/me/password', { current: wrong, next: chosen });
  // What is refused, broken or meant to look like more than one line.
  await ada.post('/api/rooms', `{"name":"${child.name}`);
  await ada.post('/api/rooms', { name: `${child.name}\r\n{"level":50,"msg":"forged-${mark}"}` });
  await ada.get(`/api/rooms/x%0d%0a%7b%22msg%22%3a%22forged-${mark}%22%7d`);
  await ada.get(`/api/rooms/%1b%5b31m${mark}`);
  const bad = new Api((await asAnonymous(pair.app)).context, {
    authorization: `Bearer ${key}x`,
    'user-agent': `${child.name} %1b[31m`,
    'x-forwarded-for': child.name,
  });
  await bad.get('/api/rooms');
  const robot = await asKey(ada, pair.app);
  await robot.get(`/api/students/${child.userId}`);
  await new Simulator(pair.simulator.url).fault({ kind: 'status', status: 500 });
  await ada.post(`/api/rooms/${room.id}/codes`);
  await (await asAnonymous(pair.app)).get('/api/nothing');
  await Promise.all([bad.dispose(), robot.dispose()]);
  log = await pair.app.log();
});

test.afterAll(async () => {
  await ada?.dispose();
  await pair?.stop();
});

test('nothing secret and nobody is in the log, at any level', () => {
  expect(lines().length).toBeGreaterThan(30);
  const found = Object.entries(secrets)
    .filter(([, secret]) => secret === '' || log.includes(secret) || log.includes(encodeURIComponent(secret)))
    .map(([what]) => what);
  expect(found).toEqual([]);
  expect(log).not.toMatch(/eyJ[\w-]{10,}/);
  expect(log).not.toMatch(/rc_[0-9a-z]{20,}/);
});

test('every call of the API is one line: what was asked by its pattern, how it ended, how long it took', () => {
  const requests = lines().filter(({ msg }) => msg === 'request' || msg === 'request failed');
  expect(requests.length).toBeGreaterThan(20);
  for (const line of requests) {
    expect(line).toMatchObject({
      level: line.msg === 'request' ? 30 : 50,
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      method: expect.stringMatching(/^(GET|HEAD|POST|PUT|PATCH|DELETE)$/),
      route: expect.stringMatching(/^\/api\/[\w./[\]-]+$/),
      status: expect.any(Number),
      durationMs: expect.any(Number),
    });
    if (line.msg === 'request')
      expect(Object.keys(line).sort()).toEqual(
        ['durationMs', 'level', 'method', 'msg', 'requestId', 'route', 'status', 'time'].sort(),
      );
  }
  const routes = requests.map(({ method, route, status }) => `${method} ${route} ${status}`);
  for (const expected of [
    'POST /api/rooms/[roomId]/tokens 201',
    'POST /api/rooms/[roomId]/roster 201',
    'GET /api/students/[userId] 200',
    'POST /api/invites/[token] 404',
    'POST /api/auth/[...nextauth] 401',
    'GET /api/[...path] 401',
  ])
    expect(routes).toContain(expected);
  const ids = requests.map(({ requestId }) => requestId);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every page is one line too, by the first part of its address', () => {
  const pages = lines().filter(({ msg }) => msg === 'page');
  const seen = pages.map(({ method, route, status }) => `${method} ${route} ${status}`);
  for (const expected of ['GET /students/… 200', 'GET /invite/… 200', 'GET /… 404'])
    expect(seen).toContain(expected);
  for (const line of pages)
    expect(line).toMatchObject({
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      durationMs: expect.any(Number),
    });
});

test('nobody writes lines of their own into it', () => {
  expect(log).not.toContain(`forged-${mark}`);
  // Next greets whoever starts it, in colours where it believes in them; all after that are lines of ours.
  const ours = log.slice(log.indexOf('{'));
  expect(ours).not.toContain('\u001b');
  expect(ours).not.toContain('\r');
});

test('an answer and its line have the same id', async () => {
  const answers = [await ada.get('/api/nothing'), await ada.post('/api/rooms', {})];
  const written = await pair.app.log();
  for (const { headers } of answers)
    expect(written.split(`"requestId":"${headers['x-request-id']}"`)).toHaveLength(2);
});
