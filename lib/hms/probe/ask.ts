import { BodyTooLarge, dropBody, readBody } from '../body';
import type { ManagementTokens } from '../tokens';

/** What came back, as it came: for looking at 100ms itself, not for using what it says. */
export type Reply = {
  /** Null when there was no whole answer; then `problem` says why. */
  status: number | null;
  problem: 'timeout' | 'network' | 'redirect' | 'too_large' | 'garbage' | null;
  json: unknown;
  /** 100ms' clock by its Date header, and ours half-way between question and answer. Epoch milliseconds. */
  theirTime: number | null;
  ourTime: number;
  milliseconds: number;
};

export type Ask = (path: string, query?: Record<string, string>) => Promise<Reply>;
export type AskOptions = {
  baseUrl: string;
  tokens: Pick<ManagementTokens, 'get'>;
  fetch: typeof fetch;
  now: () => number;
  patienceMs?: number;
};

const maxBytes = 64_000_000;

/** Asks 100ms once, without a second try: a doctor wants to see what happens. Only reads. Never throws. */
export const createAsk =
  ({ baseUrl, tokens, fetch, now, patienceMs = 5_000 }: AskOptions): Ask =>
  async (path, query = {}) => {
    const search = new URLSearchParams(query);
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), patienceMs);
    const began = now();
    let head = began;
    let theirTime: number | null = null;
    const reply = (rest: Pick<Reply, 'status' | 'problem'> & { json?: unknown }): Reply => ({
      json: undefined,
      theirTime,
      ourTime: began + (head - began) / 2,
      milliseconds: now() - began,
      ...rest,
    });
    try {
      const response = await fetch(`${baseUrl}${path}?${search}`, {
        headers: { authorization: `Bearer ${tokens.get()}`, accept: 'application/json' },
        redirect: 'manual',
        cache: 'no-store',
        signal: controller.signal,
      });
      head = now();
      theirTime = timeOf(response.headers.get('date'));
      const { status, ok } = response;
      if (status >= 300 && status < 400) {
        dropBody(response.body);
        return reply({ status, problem: 'redirect' });
      }
      const text = await readBody(response, maxBytes);
      const json = parsed(text);
      return reply({ status, problem: ok && json === undefined ? 'garbage' : null, json });
    } catch (error) {
      if (error instanceof BodyTooLarge) return reply({ status: null, problem: 'too_large' });
      return reply({ status: null, problem: controller.signal.aborted ? 'timeout' : 'network' });
    } finally {
      clearTimeout(timer);
    }
  };

function timeOf(header: string | null): number | null {
  const at = Date.parse(header ?? '');
  return Number.isNaN(at) ? null : at;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
