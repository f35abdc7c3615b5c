import { expect, test } from '@playwright/test';
import { EnvError, readEnv } from '@/lib/env';

const good = {
  APP_ACCESS_KEY: '64aa10e5f0f0f0f0f0f0f0f0',
  APP_SECRET: 'a-secret-of-the-workspace',
  NEXTAUTH_SECRET: 'k3Jv9sPq2Lx7Wm4Tz8Rb1Nc6Yd5Hf0Ga',
  NEXTAUTH_URL: 'https://rollcall.example.org',
};

function problems(change: Record<string, string | undefined>): string[] {
  try {
    readEnv({ ...good, ...change });
    return [];
  } catch (error) {
    if (error instanceof EnvError) return error.problems;
    throw error;
  }
}

test('the least set is enough, and every default is the documented one', () => {
  expect(readEnv(good)).toEqual({
    hms: {
      accessKey: good.APP_ACCESS_KEY,
      secret: good.APP_SECRET,
      apiUrl: 'https://api.100ms.live/v2',
      meetingUrl: null,
      botRoles: ['__internal_recorder', 'recorder', 'beam'],
    },
    database: { url: null, dataDir: '.data' },
    auth: { secret: good.NEXTAUTH_SECRET, url: good.NEXTAUTH_URL },
    admin: null,
    timeZone: 'UTC',
    trustedProxies: 0,
    onVercel: false,
    cronSecret: null,
    logLevel: 'info',
    endsItself: false,
  });
});

test('one message names everything that is missing or weak at once', () => {
  const told = problems({
    APP_ACCESS_KEY: undefined,
    APP_SECRET: '',
    NEXTAUTH_SECRET: 'short',
    NEXTAUTH_URL: 'http://rollcall.example.org',
    CRON_SECRET: 'short',
    VERCEL: '1',
    ADMIN_EMAIL: 'head@school.example',
  });
  for (const name of [
    'APP_ACCESS_KEY',
    'APP_SECRET',
    'NEXTAUTH_SECRET',
    'NEXTAUTH_URL',
    'CRON_SECRET',
    'DATABASE_URL',
    'ADMIN_PASSWORD',
  ]) {
    expect(told.join('\n')).toContain(name);
  }
});

const refused: [string, Record<string, string>][] = [
  ['NEXTAUTH_SECRET of 31 characters', { NEXTAUTH_SECRET: `${'x1'.repeat(15)}y` }],
  ['NEXTAUTH_SECRET as published', { NEXTAUTH_SECRET: 'changeme-changeme-changeme-changeme' }],
  ['http on a public host', { NEXTAUTH_URL: 'http://school.example' }],
  ['http on a host that only looks local', { NEXTAUTH_URL: 'http://localhost.school.example' }],
  ['CRON_SECRET of 15 characters', { CRON_SECRET: 'abcdefghijklmno' }],
  ['HMS_WEBHOOK_SECRET of 15 characters', { HMS_WEBHOOK_SECRET: 'abcdefghijklmno' }],
  ['ADMIN_PASSWORD of 11 characters', { ADMIN_EMAIL: 'a@b.example', ADMIN_PASSWORD: 'abcdefghijk' }],
  ['ADMIN_EMAIL that is none', { ADMIN_EMAIL: 'head', ADMIN_PASSWORD: 'a-long-password' }],
  ['a zone that does not exist', { TIME_ZONE: 'Europe/Atlantis' }],
  ['a database that is not PostgreSQL', { DATABASE_URL: 'mysql://db/rollcall' }],
  ['a meeting link without a place for the code', { HMS_MEETING_URL: 'https://acme.app.100ms.live/meeting' }],
  ['a number of proxies that is none', { TRUSTED_PROXIES: '-1' }],
  ['a NEXTAUTH_URL that is no address', { NEXTAUTH_URL: 'rollcall.example.org' }],
  ['a NEXTAUTH_URL of another kind', { NEXTAUTH_URL: 'ftp://localhost/' }],
  ['CRON_SECRET as published', { CRON_SECRET: 'changeme-changeme' }],
  ['half a proxy', { TRUSTED_PROXIES: '1.5' }],
  ['a log level that is none', { LOG_LEVEL: 'verbose' }],
  ['an HMS_API_URL without https', { HMS_API_URL: 'http://api.100ms.example/v2' }],
  ['Vercel without a database', { VERCEL: '1' }],
];
for (const [what, change] of refused) {
  test(`refused: ${what}`, () => {
    expect(problems(change)).toHaveLength(1);
    expect(problems(change)[0]).toContain(
      what.startsWith('Vercel')
        ? 'DATABASE_URL'
        : Object.keys(change).at(-1) === 'ADMIN_PASSWORD' && what.includes('EMAIL')
          ? 'ADMIN_EMAIL'
          : (Object.keys(change).at(-1) ?? ''),
    );
  });
}

for (const address of [
  'http://localhost:3000',
  'http://127.0.0.1:3000',
  'http://[::1]:3000',
  'https://school.example',
]) {
  test(`NEXTAUTH_URL may be ${address}`, () => {
    expect(problems({ NEXTAUTH_URL: address })).toEqual([]);
  });
}

test('no message repeats a secret', () => {
  const told = problems({
    NEXTAUTH_SECRET: 'hunter2',
    CRON_SECRET: 'hunter3',
    ADMIN_EMAIL: 'a@b.example',
    ADMIN_PASSWORD: 'hunter4',
  });
  expect(told).toHaveLength(3);
  expect(told.join()).not.toContain('hunter');
});

test('lists and slashes are tidied', () => {
  const env = readEnv({
    ...good,
    HMS_BOT_ROLES: ' beam , ,robot ',
    HMS_API_URL: 'http://127.0.0.1:4100/v2/',
  });
  expect(env.hms.botRoles).toEqual(['beam', 'robot']);
  expect(env.hms.apiUrl).toBe('http://127.0.0.1:4100/v2');
});
