import { type ExchangeOptions, exchange, type HmsRequest, parseAnswer } from './exchange';
import { HmsFailure } from './failure';
import type { ManagementTokens } from './tokens';

export type HmsLimits = {
  /** Milliseconds for one attempt, its body included. */
  attemptMs: number;
  /** Milliseconds for a whole call: attempts, waits and follow-up requests. */
  totalMs: number;
  /** Bytes of an answer; a list of sessions carries every peer and may be larger. */
  maxBytes: number;
  maxSessionBytes: number;
};

export const defaultLimits: HmsLimits = {
  attemptMs: 5_000,
  totalMs: 12_000,
  maxBytes: 16_000_000,
  maxSessionBytes: 64_000_000,
};

/** The time one call may still take. Shared by all requests of the call. */
type Budget = { leftMs(): number };

export type Transport = {
  begin(): Budget;
  /** Sends, retries, parses. Throws `HmsFailure`. */
  send<T>(request: HmsRequest<T>, budget: Budget): Promise<T>;
};

export type TransportOptions = ExchangeOptions & {
  tokens: ManagementTokens;
  sleep: (ms: number) => Promise<void>;
  /** 0 up to 1. */
  random: () => number;
  limits: HmsLimits;
};

const maxRetries = 2;
const firstWaitMs = 200;
const longestWaitMs = 5_000;

export function createTransport(options: TransportOptions): Transport {
  const { tokens, now, sleep, random, limits } = options;

  async function send<T>(request: HmsRequest<T>, budget: Budget): Promise<T> {
    let renewed = false;
    let retries = 0;
    for (;;) {
      const token = tokens.get();
      const outcome = await exchange(options, request, token, Math.min(limits.attemptMs, budget.leftMs()));
      if (!(outcome instanceof HmsFailure)) return parseAnswer(request, outcome.text);

      if (outcome.status === 401 && !renewed) {
        // Refused before anything was done, so this is safe for writes too.
        renewed = true;
        tokens.invalidate(token);
        continue;
      }
      if (!outcome.transient || !request.retry || retries === maxRetries) throw outcome;
      const jitter = random() * Math.min(longestWaitMs, firstWaitMs * 2 ** retries);
      const wait = Math.max(jitter, outcome.retryAfterMs ?? 0);
      // A wait that outlasts the budget only keeps the person waiting for the same answer.
      if (wait >= budget.leftMs()) throw outcome;
      retries += 1;
      await sleep(wait);
    }
  }

  return {
    begin() {
      const deadline = now() + limits.totalMs;
      return { leftMs: () => deadline - now() };
    },
    send,
  };
}
