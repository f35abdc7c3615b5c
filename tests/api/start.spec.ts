import { expect, test } from '@playwright/test';
import { untilHealthy } from '../../scripts/lib/processes.mjs';
import { emptyPlace, folderWithCluster, onPostgres, temporaryFolder } from '../support/places';
import { type AppProcess, type Settings, spawnApp } from '../support/servers';

test.describe.configure({ timeout: 180_000 });

const apps: AppProcess[] = [];
test.afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.stop()));
});

async function spawn(overrides: Settings): Promise<AppProcess> {
  const app = await spawnApp(overrides);
  apps.push(app);
  return app;
}

const healthy = (app: AppProcess) => untilHealthy(`${app.url}/api/health`, app);

/** What it said about why it ended. Next's own lines come before it. */
async function lastWords(app: AppProcess): Promise<string> {
  expect(await app.exited).toEqual({ code: 1, signal: null });
  const said = await app.log();
  return said.slice(said.indexOf('Rollcall cannot start'));
}

test('every missing or weak setting is named at once, and none of their values', async () => {
  const app = await spawn({ APP_SECRET: '', NEXTAUTH_SECRET: 'much-too-short', ADMIN_PASSWORD: 'short-one' });
  const words = await lastWords(app);
  for (const name of ['APP_SECRET', 'NEXTAUTH_SECRET', 'ADMIN_PASSWORD'])
    expect(words).toContain(`${name} is`);
  expect(await app.log()).not.toMatch(/much-too-short|short-one/);
});

test('on Vercel without DATABASE_URL it ends with one clear line', async () => {
  const app = await spawn({ VERCEL: '1', DATABASE_URL: '' });
  const lines = (await lastWords(app)).trim().split('\n');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('DATABASE_URL is missing. On Vercel Rollcall needs PostgreSQL');
});

test('a PostgreSQL that is not there is one clear line without its password', async () => {
  const app = await spawn({ DATABASE_URL: 'postgres://someone:hidden-word@127.0.0.1:9/rollcall' });
  const lines = (await lastWords(app)).trim().split('\n');
  expect(lines).toEqual([expect.stringContaining('The database cannot be used: connect ECONNREFUSED')]);
  expect(await app.log()).not.toContain('hidden-word');
});

test('a second app on the same folder ends and names it; the first goes on', async () => {
  const { place, drop } = await folderWithCluster();
  const settings = { DATA_DIR: place.dataDir, DATABASE_URL: '' };
  const first = await spawn(settings);
  await healthy(first);
  const second = await spawn(settings);
  const words = await lastWords(second);
  expect(words).toContain(place.dataDir);
  expect(words).toContain('in use by another Rollcall process');
  await healthy(first);
  await first.stop();
  await drop();
});

test('an empty folder becomes a running app, and a killed app starts again at once', async () => {
  const { place, drop } = await temporaryFolder();
  for (let round = 0; round < 3; round += 1) {
    const app = await spawn({ DATA_DIR: place.dataDir, DATABASE_URL: '' });
    await healthy(app);
    app.kill('SIGKILL');
    expect((await app.exited).signal).toBe('SIGKILL');
  }
  await drop();
});

test('asked to end, it ends without being forced', async () => {
  const app = await spawn({});
  await healthy(app);
  app.kill('SIGTERM');
  expect((await app.exited).signal).toBeNull();
});

if (onPostgres) {
  test('two apps that start at once on one empty database both run', async () => {
    const { place, drop } = await emptyPlace();
    const settings: Settings = 'url' in place ? { DATABASE_URL: place.url } : {};
    const both = await Promise.all([spawn(settings), spawn(settings)]);
    await Promise.all(both.map(healthy));
    await Promise.all(both.map((app) => app.stop()));
    await drop();
  });
}
