import { expect, test } from '@playwright/test';
import { migrate } from '@/lib/db/migrate';
import { openDatabase } from '@/lib/db/open';
import { folderWithCluster, temporaryFolder } from '../../support/places';
import { runScript } from '../../support/scripts';
import { startSimulator } from '../../support/servers';

const settingsFor = (simulator: { url: string; accessKey: string; secret: string }, dataDir: string) => ({
  APP_ACCESS_KEY: simulator.accessKey,
  APP_SECRET: simulator.secret,
  HMS_API_URL: `${simulator.url}/v2`,
  HMS_MEETING_URL: 'https://school.example/meeting/{code}?userId={userId}',
  NEXTAUTH_SECRET: 'a-secret-of-the-session-cookies-of-this-test',
  NEXTAUTH_URL: 'http://localhost:3000',
  DATA_DIR: dataDir,
});

test('npm run doctor tells of every part, beside a running Rollcall too, and names no secret', async () => {
  const simulator = await startSimulator();
  const { place, drop } = await folderWithCluster();
  const settings = settingsFor(simulator, place.dataDir);
  const database = await openDatabase(place);
  await migrate(database.db);
  const beside = await runScript('doctor', settings);
  expect(beside, beside.out).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringMatching(/^ok {4}Database: A running Rollcall uses the embedded database in /m),
  });
  await database.close();
  const alone = await runScript('doctor', settings);
  expect(alone.code, alone.out).toBe(0);
  for (const part of [
    'Settings',
    'Database: Embedded database, \\d+\\.\\d+, tables up to date',
    '100ms',
    'Clock',
    'Rooms',
    'Templates',
    'Sessions',
    'Room codes',
    'Active rooms',
    'What Rollcall assumes of 100ms',
    'Meeting link',
    'Address and proxies',
  ]) {
    expect(alone.out).toMatch(new RegExp(`^ok {4}${part}`, 'm'));
  }
  for (const secret of [settings.APP_SECRET, settings.APP_ACCESS_KEY, settings.NEXTAUTH_SECRET]) {
    expect(beside.out + alone.out).not.toContain(secret);
  }
  await simulator.close();
  await drop();
});

test('what is broken ends it with 1: wrong keys, missing settings, no database yet is none', async () => {
  const simulator = await startSimulator();
  const { place, drop } = await temporaryFolder();
  const settings = settingsFor(simulator, place.dataDir);
  const refused = await runScript('doctor', { ...settings, APP_SECRET: 'another-secret' });
  expect(refused.code).toBe(1);
  expect(refused.out).toMatch(/^warn {2}Database: There is no embedded database in .* yet/m);
  expect(refused.out).toMatch(/^fail {2}100ms: .*401/m);
  const missing = await runScript('doctor', { ...settings, NEXTAUTH_URL: '', APP_SECRET: '' });
  expect(missing.code).toBe(1);
  expect(missing.out).toMatch(
    /^fail {2}Settings: .*\n {8}APP_SECRET is missing\.\n {8}NEXTAUTH_URL is missing\.$/m,
  );
  const unreachable = await runScript('doctor', {
    ...settings,
    DATABASE_URL: 'postgres://u:hidden@127.0.0.1:9/none',
  });
  expect(unreachable.code).toBe(1);
  expect(unreachable.out).toMatch(/^fail {2}Database: The database cannot be used \(ECONNREFUSED\)/m);
  expect(unreachable.out + unreachable.err).not.toContain('hidden');
  await simulator.close();
  await drop();
});
