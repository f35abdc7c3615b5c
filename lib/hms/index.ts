import 'server-only';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { env } from '@/lib/env';
import { processWide } from '@/lib/process-wide';
import { createHmsClient } from './client';
import { createJoinTokens, type JoinTokens } from './tokens';
import type { HmsClient } from './types';

const clock = { now: Date.now, newId: randomUUID };

/** The client of this process, wired to its settings. One for all, because its management token is. */
export const hms = (): HmsClient =>
  processWide('hms', () => {
    const { apiUrl, ...keys } = env().hms;
    return createHmsClient({
      ...clock,
      baseUrl: apiUrl,
      keys,
      sleep: (ms) => sleep(ms),
      random: Math.random,
    });
  });

/** Signs join tokens with the settings of this process. */
export const joinTokens = (): JoinTokens =>
  processWide('join-tokens', () => createJoinTokens({ ...clock, keys: env().hms }));
