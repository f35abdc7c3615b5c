import { expect, test } from '@playwright/test';
import { settingsChecks } from '@/lib/connection/settings';
import { readEnv } from '@/lib/env';

const good = {
  APP_ACCESS_KEY: 'key',
  APP_SECRET: 'secret-of-100ms',
  NEXTAUTH_SECRET: 'x'.repeat(40),
  NEXTAUTH_URL: 'https://rollcall.school.example',
  TRUSTED_PROXIES: '1',
  HMS_MEETING_URL: 'https://acme.app.100ms.live/meeting/{code}?userId={userId}&name={name}',
};
const look = (change: Record<string, string> = {}) => settingsChecks(readEnv({ ...good, ...change }));
const one = (id: string, change: Record<string, string> = {}) =>
  look(change).find((check) => check.id === id);

test('good settings are fine, and the meeting link is shown filled', () => {
  expect(look().map(({ id, state }) => [id, state])).toEqual([
    ['meeting-link', 'ok'],
    ['address', 'ok'],
  ]);
  expect(one('meeting-link')?.facts).toEqual([
    'Example: https://acme.app.100ms.live/meeting/abc-defg-hij?userId=stu-1&name=Lena%20Park',
  ]);
});

const cases: [what: string, id: string, change: Record<string, string>, state: string, says: RegExp][] = [
  ['no meeting link', 'meeting-link', { HMS_MEETING_URL: '' }, 'ok', /not set: .* no links/],
  [
    'an unknown placeholder',
    'meeting-link',
    { HMS_MEETING_URL: 'https://a.example/{code}?userId={userId}&x={room}' },
    'warn',
    /does not fill \{room\}/,
  ],
  [
    'a link that is not https',
    'meeting-link',
    { HMS_MEETING_URL: 'http://a.example/{code}' },
    'warn',
    /https/,
  ],
  [
    'a link without a person',
    'meeting-link',
    { HMS_MEETING_URL: 'https://a.example/{code}' },
    'warn',
    /guest/,
  ],
  ['https without a proxy', 'address', { TRUSTED_PROXIES: '0' }, 'warn', /TRUSTED_PROXIES=1/],
  [
    'a proxy before this machine alone',
    'address',
    { NEXTAUTH_URL: 'http://localhost:3000' },
    'warn',
    /this machine alone/,
  ],
  [
    'this machine alone',
    'address',
    { NEXTAUTH_URL: 'http://localhost:3000', TRUSTED_PROXIES: '0' },
    'ok',
    /no proxy/,
  ],
  ['an address with a path', 'address', { NEXTAUTH_URL: 'https://a.example/rollcall' }, 'warn', /has a path/],
  [
    'Vercel without its call',
    'schedule',
    { VERCEL: '1', DATABASE_URL: 'postgres://x' },
    'warn',
    /CRON_SECRET/,
  ],
  [
    'Vercel with its call',
    'schedule',
    { VERCEL: '1', DATABASE_URL: 'postgres://x', CRON_SECRET: 'y'.repeat(20) },
    'ok',
    /Vercel calls/,
  ],
];
for (const [what, id, change, state, says] of cases) {
  test(`${what}: ${state}`, () => {
    expect(one(id, change)).toMatchObject({ state, told: expect.stringMatching(says) });
  });
}

test('no secret is in what is told, also of an address with a password in it', () => {
  const text = JSON.stringify(
    look({
      HMS_MEETING_URL: 'https://user:hidden@a.example/{code}',
      VERCEL: '1',
      DATABASE_URL: 'postgres://u:pw@h/d',
    }),
  );
  for (const secret of ['secret-of-100ms', 'hidden', 'xxxxx', 'pw@h']) expect(text).not.toContain(secret);
});
