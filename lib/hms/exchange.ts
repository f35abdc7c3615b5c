import type { z } from 'zod';
import { BodyTooLarge, dropBody, readBody } from './body';
import { HmsFailure } from './failure';
import { retryAfterMs } from './retry-after';
import { errorTexts } from './wire/error';
import { isRecord, textOf } from './wire/fields';

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

export type ExchangeOptions = {
  baseUrl: string;
  fetch: typeof fetch;
  /** Epoch milliseconds. */
  now: () => number;
};

const maxErrorBytes = 64_000;

/** One exchange: the text of a good answer, or why there is none. */
export async function exchange(
  { baseUrl, fetch, now }: ExchangeOptions,
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
    if (controller.signal.aborted) return new HmsFailure('timeout', what);
    return new HmsFailure('network', what, { code: systemCode(error) });
  } finally {
    clearTimeout(timer);
  }
}

/** fetch wraps what happened: "fetch failed", and the reason as its cause. Its text could name addresses; the code does not. */
function systemCode(error: unknown): string | undefined {
  const cause = error instanceof Error ? (error.cause ?? error) : undefined;
  const code = isRecord(cause) ? textOf(cause.code) : '';
  return /^[A-Z_]+$/.test(code) ? code : undefined;
}

/** The status counts even when the body that explains it is cut off, stalls or is huge. */
async function refusalTexts(response: Response): Promise<string[]> {
  try {
    return errorTexts(await readBody(response, maxErrorBytes));
  } catch {
    return [];
  }
}

/** The body of a good answer in our types. Throws `HmsFailure` for what is no JSON or of another shape. */
export function parseAnswer<T>(request: HmsRequest<T>, text: string): T {
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
