import { expect, test } from '@playwright/test';
import { attemptsAt, settingsOf, verified } from '../support/attempts';
import { emptyPlace, onPostgres } from '../support/places';
import { type AppProcess, startApp } from '../support/servers';

test.describe.configure({ timeout: 300_000 });

const attempts = 200;

test(`${attempts} wrong passwords at once, at all processes on one database: ten are looked at`, async () => {
  const place = await emptyPlace();
  const apps: AppProcess[] = [await startApp({ ...settingsOf(place), LOG_LEVEL: 'debug' })];
  const [first] = apps;
  if (!first) throw new Error('There is no app.');
  // Only a server can be shared; the embedded database belongs to one process.
  if (onPostgres) apps.push(await startApp({ ...settingsOf(place), LOG_LEVEL: 'debug' }));
  const doors = await Promise.all(apps.map((app) => attemptsAt(app)));
  const answers = await Promise.all(
    Array.from({ length: attempts }, (_, n) => doors[n % doors.length]?.(first.admin.email, `wrong ${n}`)),
  );
  const statuses = answers.map((answer) => answer?.status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(10);
  expect(statuses.filter((status) => status === 429)).toHaveLength(attempts - 10);
  const looked = await Promise.all(apps.map((app) => verified(app)));
  expect(looked.reduce((sum, count) => sum + count, 0)).toBe(10);
  for (const app of apps) await app.stop();
  await place.drop();
});
