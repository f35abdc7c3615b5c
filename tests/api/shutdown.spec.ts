import { expect, test } from '@playwright/test';
import { settingsOf } from '../support/attempts';
import { asAdmin, freshName, Simulator } from '../support/fixtures';
import { emptyPlace } from '../support/places';
import { startApp, startSimulator } from '../support/servers';

test.describe.configure({ timeout: 240_000 });

test('asked to end, it answers what it was asked, forgets nothing it said was done, and leaves with 0', async () => {
  const simulator = await startSimulator({ world: 'empty' });
  const place = await emptyPlace();
  const settings = {
    ...settingsOf(place),
    NEXTAUTH_SECRET: 'a secret that stays the same for this test',
    ADMIN_PASSWORD: 'ada-and-her-password',
    APP_ACCESS_KEY: simulator.accessKey,
    APP_SECRET: simulator.secret,
    HMS_API_URL: `${simulator.url}/v2`,
  };
  const door = (app: { url: string }) => ({
    url: app.url,
    admin: { email: 'head@school.example', password: 'ada-and-her-password' },
  });
  const acknowledged: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    const app = await startApp(settings);
    const ada = await asAdmin(door(app));
    const upstream = new Simulator(simulator.url);
    await upstream.forgetRequests();
    await upstream.fault({ kind: 'latency', ms: 1_500 }, { method: 'POST' });
    const names = Array.from({ length: 6 }, () => freshName('last'));
    // Straight, without a second try: a cut connection must show.
    const cookie = (await ada.context.storageState()).cookies
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
    const inFlight = names.map(async (name) => {
      const answer = await fetch(`${app.url}/api/rooms`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: app.url, cookie },
        body: JSON.stringify({ name }),
      });
      return { name, status: answer.status };
    });
    // All of them are under way when 100ms has been asked for all of them.
    await expect
      .poll(async () => (await upstream.requests()).filter(({ method }) => method === 'POST').length)
      .toBe(names.length);
    const asked = performance.now();
    app.kill('SIGTERM');
    const answers = await Promise.all(inFlight);
    expect(answers.map(({ status }) => status)).toEqual(names.map(() => 201));
    acknowledged.push(...answers.map(({ name }) => name));
    expect(await app.exited).toEqual({ code: 0, signal: null });
    test.info().annotations.push({
      type: 'duration',
      description: `ended ${Math.round(performance.now() - asked)} ms after it was asked`,
    });
    expect(await app.log()).toContain('"ended"');
    await expect(fetch(`${app.url}/api/health`)).rejects.toThrow();
    await upstream.mend();
    await ada.dispose();
    await app.stop();
  }
  const app = await startApp(settings);
  const ada = await asAdmin(door(app));
  const { body } = await ada.get<{ rooms: { name: string }[] }>('/api/rooms?q=last-&limit=100');
  expect(body.rooms.map(({ name }) => name).sort()).toEqual(acknowledged.sort());
  // Each of them is in the audit log, which is ours alone: 100ms would remember the rooms without us.
  const audit = await ada.get<{ events: unknown[] }>('/api/audit?action=room.create&limit=100');
  expect(audit.body.events).toHaveLength(acknowledged.length);
  await ada.dispose();
  await app.stop();
  await simulator.close();
  await place.drop();
});
