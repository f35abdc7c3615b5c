import { expect, test } from '@playwright/test';
import { untilHealthy } from '../../scripts/lib/processes.mjs';
import { emptyPlace, onPostgres, temporaryFolder } from '../support/places';
import { type AppProcess, type Settings, spawnApp } from '../support/servers';

test.describe.configure({ timeout: 180_000 });

const apps: AppProcess[] = [];
test.afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.stop()));
});

async function spawn(settings: Settings): Promise<AppProcess> {
  const app = await spawnApp(settings);
  apps.push(app);
  return app;
}

const healthy = (app: AppProcess) => untilHealthy(`${app.url}/api/health`, app);

test('an empty folder becomes a running app, and a killed app starts again at once', async () => {
  const { place, drop } = await temporaryFolder();
  for (let round = 0; round < 3; round += 1) {
    const app = await spawn({ DATA_DIR: place.dataDir });
    await healthy(app);
    app.kill('SIGKILL');
    expect((await app.exited).signal).toBe('SIGKILL');
  }
  await drop();
});

test('asked to end, it ends by itself', async () => {
  const app = await spawn({});
  await healthy(app);
  app.kill('SIGTERM');
  expect(await app.exited).toEqual({ code: 0, signal: null });
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
