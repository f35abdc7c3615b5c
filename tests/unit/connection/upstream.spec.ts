import { randomUUID } from 'node:crypto';
import { test as base, expect } from '@playwright/test';
import type { ConnectionCheck } from '@/lib/connection/schema';
import { upstreamChecks } from '@/lib/connection/upstream';
import { createAsk } from '@/lib/hms/probe/ask';
import { createManagementTokens } from '@/lib/hms/tokens';
import { Simulator } from '../../support/fixtures';
import { type RunningSimulator, startSimulator } from '../../support/servers';

const test = base.extend<{ mended: undefined }, { running: RunningSimulator; upstream: Simulator }>({
  running: [
    async ({ browserName: _ }, use) => {
      const running = await startSimulator();
      await use(running);
      await running.close();
    },
    { scope: 'worker' },
  ],
  upstream: [async ({ running }, use) => use(new Simulator(running.url)), { scope: 'worker' }],
  mended: [
    async ({ upstream }, use) => {
      await use(undefined);
      await upstream.mend();
      await upstream.shapes({});
    },
    { auto: true },
  ],
});
test.describe.configure({ mode: 'default' });

type Change = { secret?: string; patienceMs?: number; url?: string };

function checksOf(running: RunningSimulator, change: Change = {}): Promise<ConnectionCheck[]> {
  const keys = { accessKey: running.accessKey, secret: change.secret ?? running.secret };
  const tokens = createManagementTokens({ keys, now: Date.now, newId: randomUUID });
  const { patienceMs = 30_000, url = `${running.url}/v2` } = change;
  return upstreamChecks(createAsk({ baseUrl: url, tokens, fetch, now: Date.now, patienceMs }));
}

const states = (checks: ConnectionCheck[]) => Object.fromEntries(checks.map(({ id, state }) => [id, state]));
const named = (checks: ConnectionCheck[], id: string) => checks.find((check) => check.id === id);

test('all lists of a good workspace are read, and nothing differs', async ({ running, upstream }) => {
  await upstream.forgetRequests();
  const checks = await checksOf(running);
  expect(named(checks, 'workspace')?.facts).toEqual([]);
  expect(states(checks)).toEqual({
    credentials: 'ok',
    clock: 'ok',
    rooms: 'ok',
    templates: 'ok',
    sessions: 'ok',
    'room-codes': 'ok',
    'active-rooms': 'ok',
    workspace: 'ok',
  });
  for (const id of ['credentials', 'rooms', 'templates', 'sessions', 'room-codes', 'active-rooms']) {
    expect(named(checks, id)?.milliseconds, id).toBeGreaterThanOrEqual(0);
  }
  const requests = await upstream.requests();
  expect(requests.length).toBeLessThanOrEqual(9);
  expect(requests.map(({ method }) => method)).toEqual(requests.map(() => 'GET'));
});

test('whatever shapes 100ms leaves open make no difference', async ({ running, upstream }) => {
  for (const shapes of [
    { nullLists: true },
    { fractionDigits: 0 },
    { fractionDigits: 'mixed' },
    { openLeave: 'null' },
    { openLeave: 'zero' },
    { nullPeers: true },
  ]) {
    await upstream.shapes(shapes);
    expect(named(await checksOf(running), 'workspace'), JSON.stringify(shapes)).toMatchObject({
      state: 'ok',
      facts: [],
    });
  }
});

test('fields nobody has heard of are told by their names, not by what is in them', async ({
  running,
  upstream,
}) => {
  await upstream.shapes({ unknownFields: true });
  const found = named(await checksOf(running), 'workspace');
  expect(found).toMatchObject({ state: 'warn' });
  expect(found?.facts).toContain(
    'Of rooms Rollcall does not know the field “x_flag”, “x_kind”, “x_unknown”.',
  );
  expect(JSON.stringify(found)).not.toContain('brand-new');
});

test('wrong credentials are told, and 100ms is asked no more', async ({ running, upstream }) => {
  await upstream.forgetRequests();
  const checks = await checksOf(running, { secret: 'not-the-secret' });
  expect(states(checks)).toEqual({ credentials: 'fail', clock: 'ok' });
  expect(named(checks, 'credentials')?.told).toMatch(/401.*APP_ACCESS_KEY/);
  expect(await upstream.requests()).toHaveLength(1);
});

const troubles: [fault: Record<string, unknown>, says: RegExp, change?: Change][] = [
  [{ kind: 'status', status: 403 }, /403/],
  [{ kind: 'status', status: 404 }, /HMS_API_URL/],
  [{ kind: 'status', status: 429 }, /slow down/],
  [{ kind: 'status', status: 500 }, /500/],
  [{ kind: 'garbage' }, /no JSON/],
  [{ kind: 'reset' }, /cannot be reached/],
  [{ kind: 'redirect', to: 'https://elsewhere.example/' }, /another address/],
  [{ kind: 'stall', after: 'nothing' }, /in time/, { patienceMs: 500 }],
  [{ kind: 'stall', after: 'half' }, /in time/, { patienceMs: 500 }],
];
for (const [fault, says, change] of troubles) {
  test(`trouble at once is told: ${JSON.stringify(fault)}`, async ({ running, upstream }) => {
    await upstream.fault(fault);
    const found = named(await checksOf(running, change), 'credentials');
    expect(found).toMatchObject({ state: 'fail', told: expect.stringMatching(says) });
  });
}

test('one list that fails is told, and the others are read', async ({ running, upstream }) => {
  await upstream.fault({ kind: 'status', status: 500 }, { path: '^/v2/templates' });
  const found = states(await checksOf(running));
  expect(found).toMatchObject({
    credentials: 'ok',
    rooms: 'ok',
    templates: 'fail',
    sessions: 'ok',
    workspace: 'ok',
  });
});

test('a workspace without anything in it is fine', async () => {
  const empty = await startSimulator({ world: 'empty' });
  const found = states(await checksOf(empty));
  expect(Object.values(found).filter((state) => state !== 'ok')).toEqual([]);
  await empty.close();
});

for (const [seconds, state, says] of [
  [-30, 'warn', /about (29|30|31) s ahead/],
  [30, 'warn', /about (29|30|31) s behind/],
  [600, 'fail', /about (599|600|601) s behind.*NTP/],
  [-600, 'fail', /ahead/],
] as const) {
  test(`a clock ${seconds} s off is told: ${state}`, async () => {
    const away = await startSimulator({ now: () => Date.now() + seconds * 1_000 });
    expect(named(await checksOf(away), 'clock')).toMatchObject({ state, told: expect.stringMatching(says) });
    await away.close();
  });
}
