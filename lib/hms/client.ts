import { activeRoomCalls } from './calls/active-rooms';
import { createCall } from './calls/call';
import { roomCodeCalls } from './calls/room-codes';
import { roomCalls } from './calls/rooms';
import { sessionCalls } from './calls/sessions';
import { templateCalls } from './calls/templates';
import { createTransport, defaultLimits, type HmsLimits, type TransportOptions } from './request';
import { createManagementTokens, type TokenOptions } from './tokens';
import type { HmsClient } from './types';

export type HmsClientOptions = Pick<TransportOptions, 'baseUrl' | 'now' | 'sleep' | 'random'> &
  Pick<TokenOptions, 'keys' | 'newId'> & {
    fetch?: typeof fetch;
    limits?: Partial<HmsLimits>;
  };

/** A client of the 100ms REST API. Everything it needs from outside is handed in: address, keys, clock, sleep and chance. */
export function createHmsClient({ keys, newId, limits: given, ...options }: HmsClientOptions): HmsClient {
  const limits = { ...defaultLimits, ...given };
  const tokens = createManagementTokens({ keys, now: options.now, newId });
  // Looked up at each call: Next puts its own fetch in place after this module is loaded.
  const currentFetch: typeof fetch = (input, init) => globalThis.fetch(input, init);
  const transport = createTransport({ fetch: currentFetch, ...options, tokens, limits });
  const call = createCall(transport, limits);
  return {
    ...roomCalls(call),
    ...roomCodeCalls(call),
    ...templateCalls(call),
    ...sessionCalls(call, limits),
    ...activeRoomCalls(call),
  };
}
