import { attemptsAt } from '../support/attempts';
import { Api, asAnonymous, expect, failure, test } from '../support/fixtures';
import { startApp } from '../support/servers';

test.describe.configure({ mode: 'default', timeout: 180_000 });

type Cookie = { name: string; value: string; attributes: string[] };

const cookiesOf = (headers: Headers): Cookie[] =>
  headers.getSetCookie().map((text) => {
    const [pair = '', ...attributes] = text.split('; ');
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), attributes };
  });

const always = expect.arrayContaining(['Path=/', 'HttpOnly', 'SameSite=Lax']);

test('over https every cookie is bound to this very host', async () => {
  const url = 'https://rollcall.school.example';
  const app = await startApp({ NEXTAUTH_URL: url });
  try {
    const first = await fetch(`${app.url}/api/auth/csrf`);
    const attempt = await attemptsAt(app);
    const { email, password } = app.admin;
    const answer = await attempt(email, password);
    expect(answer.status).toBe(200);
    const set = [...cookiesOf(first.headers), ...cookiesOf(answer.headers)];
    expect(new Set(set.map(({ name }) => name))).toEqual(
      new Set([
        '__Host-next-auth.csrf-token',
        '__Host-next-auth.callback-url',
        '__Host-next-auth.session-token',
      ]),
    );
    for (const { name, attributes } of set) {
      expect(attributes, name).toEqual(always);
      expect(attributes, name).toContain('Secure');
      expect(attributes.join(), name).not.toMatch(/domain/i);
    }
    const session = set.find(({ name }) => name.endsWith('session-token'));
    const { context } = await asAnonymous(app);
    const as = (name: string, more: Record<string, string> = {}) =>
      new Api(context, { cookie: `${name}=${session?.value}`, ...more });
    const good = '__Host-next-auth.session-token';
    expect((await as(good).get('/api/nothing')).status).toBe(404);
    expect((await as(good).get('/api/auth/session')).body).toMatchObject({ user: { email } });
    for (const old of ['next-auth.session-token', '__Secure-next-auth.session-token']) {
      expect(await as(old).get('/api/nothing'), old).toMatchObject(failure(401, 'unauthorized'));
      expect((await as(old).get('/api/auth/session')).body, old).toEqual({});
    }
    // The origin is the one people see, not the one the proxy calls.
    expect(await as(good, { origin: app.url }).post('/api/nothing', {})).toMatchObject(
      failure(403, 'forbidden'),
    );
    expect((await as(good, { origin: url }).post('/api/nothing', {})).status).toBe(404);
    const away = await as(good, { 'x-forwarded-host': 'evil.example', host: 'evil.example' }).get(
      '/api/auth/signin',
    );
    expect(away.headers.location).toMatch(/^(https:\/\/rollcall\.school\.example)?\/sign-in\?/);
    await context.dispose();
  } finally {
    await app.stop();
  }
});

test('on localhost, without https, they carry no name that a browser would refuse', async () => {
  const app = await startApp();
  try {
    const attempt = await attemptsAt(app);
    const answer = await attempt(app.admin.email, app.admin.password);
    const set = cookiesOf(answer.headers);
    expect(set.map(({ name }) => name)).toContain('next-auth.session-token');
    for (const { name, attributes } of set) {
      expect(name).not.toContain('__');
      expect(attributes, name).toEqual(always);
      expect(attributes.join(), name).not.toMatch(/secure|domain/i);
    }
  } finally {
    await app.stop();
  }
});
