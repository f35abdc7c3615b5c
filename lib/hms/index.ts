import 'server-only';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { env } from '@/lib/env';
import { createHmsClient } from './client';
import { createJoinTokens, type JoinTokens } from './tokens';
import type { HmsClient } from './types';

export type { JoinTokens } from './tokens';
export * from './types';
