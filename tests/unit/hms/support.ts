import { test as base } from '@playwright/test';
import { isAppError } from '@/lib/errors';
import { createHmsClient } from '@/lib/hms/client';
import type { HmsLimits } from '@/lib/hms/request';
import type { HmsClient } from '@/lib/hms/types';
import {
  type Answer,
  type MisbehavingServer,
  misbehavingServer,
  type Seen,
} from '../../support/misbehaving-server';

export const keys = {
  accessKey: '64aa10e5f0f0f0f0f0f0f0f0',
  secret: 'a-secret-of-the-tests-that-nobody-may-ever-see',
};
/** 2026-11-17 08:00:00 UTC, a Tuesday. */
export const startTime = Date.UTC(2026, 10, 17, 8);

type Bench = {
  hms: HmsClient;
  server: MisbehavingServer;
  /** The waits between attempts, in milliseconds. Waiting moves the clock and takes no time. */
  slept: number[];
  clock: { now: number };
};

type Start = (script: Parameters<typeof misbehavingServer>[0], settings?: Settings) => Promise<Bench>;
type Settings = { limits?: Partial<HmsLimits>; random?: () => number };

/** `start(script)` opens a server that answers by the script, and a client that talks to it. Closed after the test. */
export const test = base.extend<{ start: Start }>({
  // Playwright insists on a pattern here, the linter on a full one; no browser is started.
  start: async ({ browserName: _browserName }, use) => {
    const servers: MisbehavingServer[] = [];
    await use(async (script, { limits, random = () => 0.5 } = {}) => {
      const server = await misbehavingServer(script);
      servers.push(server);
      const slept: number[] = [];
      const clock = { now: startTime };
      let ids = 0;
      const hms = createHmsClient({
        baseUrl: server.url,
        keys,
        now: () => clock.now,
        sleep: async (ms) => {
          slept.push(ms);
          clock.now += ms;
        },
        random,
        newId: () => `id-${++ids}`,
        ...(limits ? { limits } : {}),
      });
      return { hms, server, slept, clock };
    });
    await Promise.all(servers.map((server) => server.close()));
  },
});

/** What went wrong, as the caller of the client meets it. Fails the test when nothing did or when it is no AppError. */
export async function failureOf(promise: Promise<unknown>) {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!isAppError(error)) throw new Error(`expected an AppError, got ${String(error)}`);
  const { code, message, fields, retryAfterSeconds } = error;
  return { code, message, fields, retryAfterSeconds, error };
}

export const bearerOf = (seen: Seen | undefined): string =>
  (seen?.headers.authorization ?? '').replace(/^Bearer /, '');

export const emptyList: Answer = { json: { limit: 100, data: [], last: '' } };
export const room = { id: '65f1c0aa12bd34ce56f07a01', name: 'algebra-7b', enabled: true };
