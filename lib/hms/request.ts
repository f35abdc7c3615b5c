import type { z } from 'zod';
import { BodyTooLarge, dropBody, readBody } from './body';
import { HmsFailure } from './failure';
import { retryAfterMs } from './retry-after';
import type { ManagementTokens } from './tokens';
import { errorTexts } from './wire/error';

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

export type HmsRequest<T> = {
  method: 'GET' | 'POST';
  /** Begins with `/`, its parts already encoded. */
  path: string;
  query?: Record<string, string | undefined>;
  body?: unknown;
  schema: z.ZodType<T>;
  /** Whether a second send does no harm. */
  retry: boolean;
  maxBytes: number;
};

/** The time one call may still take. Shared by all requests of the call. */
export type Budget = { leftMs(): number };

export type Transport = {
  begin(): Budget;
  /** Sends, retries, parses. Throws `HmsFailure`. */
  send<T>(request: HmsRequest<T>, budget: Budget): Promise<T>;
};

export type TransportOptions = {
  baseUrl: string;
  fetch: typeof fetch;
  tokens: ManagementTokens;
  /** Epoch milliseconds. */
  now: () => number;
  sleep: (ms: number) => Promise<void>;
  /** 0 up to 1. */
  random: () => number;
  limits: HmsLimits;
};

const maxRetries = 2;
const firstWaitMs = 200;
const longestWaitMs = 5_000;
const maxErrorBytes = 64_000;

export function createTransport(options: TransportOptions): Transport {
  const { tokens, now, sleep, random, limits } = options;

  async function send<T>(request: HmsRequest<T>, budget: Budget): Promise<T> {
    let renewed = false;
    let retries = 0;
    for (;;) {
      const token = tokens.get();
      const outcome = await attempt(options, request, token, Math.min(limits.attemptMs, budget.leftMs()));
      if (!(outcome instanceof HmsFailure)) return parse(request, outcome.text);

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

/** One exchange: the text of a good answer, or why there is none. */
async function attempt(
  { baseUrl, fetch, now }: TransportOptions,
  request: HmsRequest<unknown>,
  token: string,
  timeoutMs: number,
): Promise<{ text: string } | HmsFailure> {
  const what = describe(request);
  if (timeoutMs <= 0) return new HmsFailure('timeout', what);
  const controller = new AbortController();
  // Runs until the body is read: a body that stalls half-way is as late as one that never begins.
  const timer = setTimeout(() => controller.abort(), timeoutMs);
  try {
    const response = await fetch(baseUrl + request.path + search(request.query), {
      method: request.method,
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/json',
        'content-type': 'application/json',
      },
      ...(request.method === 'POST' ? { body: JSON.stringify(request.body ?? {}) } : {}),
      // A redirect could carry the token to another host.
      redirect: 'manual',
      cache: 'no-store',
      signal: controller.signal,
    });
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      dropBody(response.body);
      return new HmsFailure('redirect', what);
    }
    if (response.ok) return { text: await readBody(response, request.maxBytes) };
    const texts = await refusalTexts(response);
    return new HmsFailure('refused', what, {
      status: response.status,
      texts,
      retryAfterMs: retryAfterMs(response.headers.get('retry-after'), texts, now()),
    });
  } catch (error) {
    if (error instanceof BodyTooLarge) return new HmsFailure('too_large', what);
    return new HmsFailure(controller.signal.aborted ? 'timeout' : 'network', what);
  } finally {
    clearTimeout(timer);
  }
}

/** The status counts even when the body that explains it is cut off, stalls or is huge. */
async function refusalTexts(response: Response): Promise<string[]> {
  try {
    return errorTexts(await readBody(response, maxErrorBytes));
  } catch {
    return [];
  }
}

function parse<T>(request: HmsRequest<T>, text: string): T {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new HmsFailure('garbage', describe(request));
  }
  const result = request.schema.safeParse(json);
  if (!result.success) throw new HmsFailure('garbage', describe(request));
  return result.data;
}

const describe = (request: HmsRequest<unknown>) => `${request.method} ${request.path}`;

function search(query: Record<string, string | undefined> = {}): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}
