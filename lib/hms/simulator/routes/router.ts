import { ApiError, invalidBody, notFound } from '../errors';
import type { Random } from '../random';
import type { View } from '../view';
import type { World } from '../world/types';

export type Context = {
  world: World;
  view: View;
  now: number;
  request: Request;
  query: URLSearchParams;
  params: Record<string, string>;
  sign: (
    grant: { roomId: string; role: string; userId: string | null },
    now: number,
    ids: Random,
  ) => Promise<string>;
};

export type Route = {
  method: 'GET' | 'POST';
  /** After `/v2`; `:name` stands for one part. */
  path: string;
  /** Needs no management token. */
  open?: boolean;
  answer(context: Context): Response | Promise<Response>;
};

/** The route of a request, with the parts of its path. Unknown ones are 404. */
export function findRoute(routes: readonly Route[], method: string, path: string) {
  const parts = path.split('/');
  for (const route of routes) {
    if (route.method !== method) continue;
    const params = match(route.path.split('/'), parts);
    if (params) return { route, params };
  }
  throw notFound();
}

function match(pattern: string[], parts: string[]): Record<string, string> | null {
  if (pattern.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [place, expected] of pattern.entries()) {
    const part = parts[place] ?? '';
    if (!expected.startsWith(':')) {
      if (expected !== part) return null;
    } else {
      if (part === '') return null;
      params[expected.slice(1)] = decoded(part);
    }
  }
  return params;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new ApiError(400, 'Invalid path parameter');
  }
}

/** The JSON object of a request's body; an empty body is `{}`. */
export async function readBody(request: Request): Promise<Record<string, unknown>> {
  const text = await request.text();
  if (text.trim() === '') return {};
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw invalidBody('not JSON');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw invalidBody('not an object');
  return body as Record<string, unknown>;
}

/** A text of a body; absent and null are undefined, anything else is 400. */
export function textOf(body: Record<string, unknown>, name: string): string | undefined {
  const value = body[name] ?? undefined;
  if (value !== undefined && typeof value !== 'string') throw invalidBody(name);
  return value;
}

export function booleanOf(body: Record<string, unknown>, name: string): boolean | undefined {
  const value = body[name] ?? undefined;
  if (value !== undefined && typeof value !== 'boolean') throw invalidBody(name);
  return value;
}

export const jsonText = (text: string, status = 200) =>
  new Response(text, { status, headers: { 'content-type': 'application/json; charset=utf-8' } });
export const json = (body: unknown, status = 200) => jsonText(JSON.stringify(body), status);
