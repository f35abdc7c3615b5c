import { AppError, fromEnvelope } from '@/lib/errors';

type QueryValue = string | number | boolean | null | undefined;

/** A path with its query; empty and missing values are left out, so that equal filters give equal keys. */
export function withQuery(path: string, params: Record<string, QueryValue>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** Reads one of our own URLs. Throws `AppError` for every answer that is not 2xx and when nothing answers at all. */
export async function fetcher<T>(url: string): Promise<T> {
  return request<T>('GET', url);
}

/** Writes to one of our own URLs, body as JSON. Resolves to undefined for an answer without a body. */
export async function send<T = void>(
  method: 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  url: string,
  body?: unknown,
): Promise<T> {
  return request<T>(method, url, body);
}

async function request<T>(method: string, url: string, body?: unknown): Promise<T> {
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch (cause) {
    const kept = method === 'GET' ? '' : ' Nothing you typed is lost.';
    throw new AppError(
      'unavailable',
      `Rollcall could not be reached. Check your connection and try again.${kept}`,
      { cause },
    );
  }
  const text = await response.text();
  const parsed = parse(text);
  if (response.ok) return parsed as T;
  throw fromEnvelope(parsed) ?? unreadable(response.status);
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A failure that did not come from our handlers: a proxy's error page, a cut answer. */
function unreadable(status: number): AppError {
  const code = status === 413 ? 'too_large' : status >= 500 ? 'unavailable' : 'internal';
  return new AppError(
    code,
    `The server answered in a way Rollcall does not understand (${status}). Please try again.`,
  );
}
