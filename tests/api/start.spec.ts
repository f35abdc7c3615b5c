import { expect, test } from '@playwright/test';
import { asAnonymous, signIn } from '../support/fixtures';
import { temporaryFolder } from '../support/places';
import { type AppProcess, type Settings, spawnApp, startApp } from '../support/servers';

test.describe.configure({ timeout: 180_000 });

/** Starts with these settings, waits for the end, and gives what was said. */
async function failedStart(settings: Settings): Promise<{ code: number | null; said: string }> {
  const app = await spawnApp(settings);
  try {
    const { code } = await app.exited;
    return { code, said: await wholeLog(app) };
  } finally {
    await app.stop();
  }
}

/** The log is written behind the process: the last of it may come a moment later. */
async function wholeLog(app: AppProcess): Promise<string> {
  await expect.poll(() => app.log()).toContain('Rollcall cannot start');
  return app.log();
}

/** A database nobody gets as far as: the settings come first. */
const nowhere = { DATA_DIR: '/nonexistent/rollcall' };

const starts: { what: string; settings: Settings; names: string[]; hides?: string[] }[] = [
  {
    what: 'everything that is missing is named in one message',
    settings: { APP_ACCESS_KEY: '', APP_SECRET: ' ', NEXTAUTH_SECRET: '', NEXTAUTH_URL: '' },
    names: [
      'APP_ACCESS_KEY is missing',
      'APP_SECRET is missing',
      'NEXTAUTH_SECRET is missing',
      'NEXTAUTH_URL is missing',
    ],
  },
  {
    what: 'everything that is weak or wrong is named in one message, its value is not',
    settings: {
      NEXTAUTH_SECRET: 'short-nextauth',
      NEXTAUTH_URL: 'http://school.example',
      ADMIN_PASSWORD: 'tooshort',
      ADMIN_EMAIL: 'not-an-address',
      CRON_SECRET: 'short-cron',
      HMS_WEBHOOK_SECRET: 'short-hook',
      HMS_API_URL: 'http://api.example/v2',
      HMS_MEETING_URL: 'https://school.example/meeting',
      DATABASE_URL: 'mysql://user:hunter2@db/x',
      TIME_ZONE: 'Mars/Olympus',
      TRUSTED_PROXIES: '-1',
      LOG_LEVEL: 'chatty',
    },
    names: [
      'NEXTAUTH_SECRET',
      'NEXTAUTH_URL',
      'ADMIN_PASSWORD',
      'ADMIN_EMAIL',
      'CRON_SECRET',
      'HMS_WEBHOOK_SECRET',
      'HMS_API_URL',
      'HMS_MEETING_URL',
      'DATABASE_URL',
      'TIME_ZONE',
      'TRUSTED_PROXIES',
      'LOG_LEVEL',
    ],
    hides: ['short-nextauth', 'tooshort', 'short-cron', 'short-hook', 'hunter2'],
  },
  {
    what: 'a secret out of a tutorial is refused',
    settings: { NEXTAUTH_SECRET: 'changeme-changeme-changeme-changeme', ADMIN_PASSWORD: 'password12345' },
    names: ['NEXTAUTH_SECRET is a published default', 'ADMIN_PASSWORD is a published default'],
    hides: ['changeme-', 'password12345'],
  },
  {
    what: 'an admin needs e-mail and password',
    settings: { ADMIN_PASSWORD: '' },
    names: ['ADMIN_EMAIL and ADMIN_PASSWORD go together'],
  },
];

for (const { what, settings, names, hides = [] } of starts) {
  test(`${what}, and the process ends`, async () => {
    const { code, said } = await failedStart({ ...nowhere, ...settings });
    expect(code).toBe(1);
    for (const name of names) expect(said).toContain(name);
    for (const secret of hides) expect(said).not.toContain(secret);
    expect(said.match(/Rollcall cannot start/g)).toHaveLength(1);
    expect(said).not.toMatch(/^\s+at /m);
  });
}

test('on Vercel without a database the start fails with one clear line', async () => {
  const { code, said } = await failedStart({ VERCEL: '1', DATA_DIR: '', DATABASE_URL: '' });
  expect(code).toBe(1);
  const lines = said.split('\n').filter((line) => line.includes('DATABASE_URL'));
  expect(lines).toEqual([
    expect.stringMatching(/^Rollcall cannot start: DATABASE_URL is missing\. .*PostgreSQL/),
  ]);
  expect(said).not.toMatch(/^\s+at /m);
});

test('a database that cannot be reached stops the start, without showing its password', async () => {
  const { code, said } = await failedStart({
    DATABASE_URL: 'postgres://rollcall:hunter2hunter2@127.0.0.1:9/x',
  });
  expect(code).toBe(1);
  expect(said).toMatch(/Rollcall cannot start\. The database cannot be used/);
  expect(said).not.toContain('hunter2');
});

test('a folder that cannot be made stops the start', async () => {
  const { code, said } = await failedStart({ DATA_DIR: '/dev/null/rollcall' });
  expect(code).toBe(1);
  expect(said).toMatch(/The database folder \/dev\/null\/rollcall cannot be made/);
});

test('a second app on the same folder stops with a clear message, the first goes on', async () => {
  const { place, drop } = await temporaryFolder();
  const first = await startApp({ DATA_DIR: place.dataDir });
  try {
    const { code, said } = await failedStart({ DATA_DIR: place.dataDir });
    expect(code).toBe(1);
    expect(said).toContain(`${place.dataDir} is in use by another Rollcall process`);
    expect(said).toContain('DATA_DIR');
    expect((await fetch(`${first.url}/api/health`)).status).toBe(200);
  } finally {
    await first.stop();
    await drop();
  }
});

test('without an admin in the environment the app runs, and nobody can enter an empty house', async () => {
  const app = await startApp({ ADMIN_EMAIL: '', ADMIN_PASSWORD: '' });
  try {
    const { context } = await asAnonymous(app);
    expect(await signIn(context, app.admin)).toBe(401);
    expect(await signIn(context, { email: '', password: '' })).toBe(401);
    expect((await context.get('/sign-in')).status()).toBe(200);
  } finally {
    await app.stop();
  }
});
