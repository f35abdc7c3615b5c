import { randomBytes } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { attemptsAt, settingsOf, verified } from '../support/attempts';
import { Api, asAdmin, asAnonymous, makeKey } from '../support/fixtures';
import { emptyPlace } from '../support/places';
import { startApp } from '../support/servers';

test.describe.configure({ timeout: 240_000 });

test('two processes on one database count together: attempts, and the calls of a key', async () => {
  const place = await emptyPlace();
  const settings = {
    ...settingsOf(place),
    NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
    LOG_LEVEL: 'debug',
  };
  const first = await startApp(settings);
  const own = { ADMIN_EMAIL: first.admin.email, ADMIN_PASSWORD: first.admin.password };
  const second = await startApp({ ...settings, ...own });
  const owner = await asAdmin(first);
  const { key } = await makeKey(owner, { requestsPerMinute: 50 });
  const looked = (await verified(first)) + (await verified(second));

  const doors = await Promise.all([attemptsAt(first), attemptsAt(second)]);
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, n) => doors[n % 2]?.(first.admin.email, `wrong ${n}`)),
  );
  expect(answers.filter((answer) => answer?.status === 401)).toHaveLength(10);
  expect(answers.filter((answer) => answer?.status === 429)).toHaveLength(190);
  expect((await verified(first)) + (await verified(second)) - looked).toBe(10);

  const robots = await Promise.all(
    [first, second].map(
      async (app) => new Api((await asAnonymous(app)).context, { authorization: `Bearer ${key}` }),
    ),
  );
  const calls = await Promise.all(
    Array.from({ length: 80 }, (_, n) => robots[n % 2]?.get('/api/templates/x')),
  );
  expect(calls.filter((answer) => answer?.status === 404)).toHaveLength(50);
  expect(calls.filter((answer) => answer?.status === 429)).toHaveLength(30);
  await Promise.all([first.stop(), second.stop()]);
  await place.drop();
});
