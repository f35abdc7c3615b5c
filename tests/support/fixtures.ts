import { randomBytes, randomUUID } from 'node:crypto';
import { type APIRequestContext, test as base, expect, request as playwrightRequest } from '@playwright/test';
import { rights } from '@/lib/auth/schema';
import { createManagementTokens } from '@/lib/hms/tokens';
import type { CreatedApiKey, NewApiKey } from '@/lib/keys/schema';
import type { Room } from '@/lib/rooms/schema';
import { requireDescribed } from './described';
import { type Pair, type RunningSimulator, startPair } from './servers';

export { expect } from '@playwright/test';

/** Where the shared app is and how to enter it; set by the global setup, or given for an app of one's own. */
export type Door = { url: string; admin: { email: string; password: string } };

function variable(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these tests with npm test.`);
  return value;
}

export const sharedDoor = (): Door => ({
  url: variable('ROLLCALL_URL'),
  admin: { email: variable('ROLLCALL_ADMIN_EMAIL'), password: variable('ROLLCALL_ADMIN_PASSWORD') },
});
export const sharedKeys = () => ({
  accessKey: variable('SIMULATOR_ACCESS_KEY'),
  secret: variable('SIMULATOR_SECRET'),
});

/** An answer, read whole. `body` is the JSON of it, undefined when there is none; typed by who asked. */
export type Answer<T = Record<string, unknown>> = {
  status: number;
  body: T;
  text: string;
  headers: Record<string, string>;
};

type Options = { headers?: Record<string, string> };

/**
 * Calls one app as one person: with a cookie, with a key, or as nobody. Every answer of a described call must be as it is
 * described (`described.ts`), else the call throws.
 */
export class Api {
  constructor(
    readonly context: APIRequestContext,
    private readonly own: Record<string, string> = {},
  ) {}

  get<T>(path: string, options?: Options): Promise<Answer<T>> {
    return this.call('GET', path, undefined, options);
  }
  post<T>(path: string, body?: unknown, options?: Options): Promise<Answer<T>> {
    return this.call('POST', path, body, options);
  }
  put<T>(path: string, body?: unknown, options?: Options): Promise<Answer<T>> {
    return this.call('PUT', path, body, options);
  }
  patch<T>(path: string, body?: unknown, options?: Options): Promise<Answer<T>> {
    return this.call('PATCH', path, body, options);
  }
  delete<T>(path: string, options?: Options): Promise<Answer<T>> {
    return this.call('DELETE', path, undefined, options);
  }

  async call<T>(method: string, path: string, body?: unknown, options: Options = {}): Promise<Answer<T>> {
    const response = await this.context.fetch(path, {
      method,
      headers: {
        ...this.own,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...options.headers,
      },
      ...(body === undefined ? {} : { data: typeof body === 'string' ? body : JSON.stringify(body) }),
      maxRedirects: 0,
      // A kept connection may be closed by the server in the moment it is used again; the call was then not read.
      maxRetries: 1,
    });
    const text = await response.text();
    const answer = { status: response.status(), body: parse(text) as T, text, headers: response.headers() };
    const ownApp = !response.url().startsWith(process.env.ROLLCALL_URL ?? '');
    requireDescribed(method, path, answer, { ownApp });
    return answer;
  }

  dispose(): Promise<void> {
    return this.context.dispose();
  }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Nobody in particular. */
export const asAnonymous = async (door: Pick<Door, 'url'>): Promise<Api> =>
  new Api(await playwrightRequest.newContext({ baseURL: door.url }));

/** The admin, by cookie, through the real door; writes carry our own Origin as a browser's do. */
export async function asAdmin(door: Door): Promise<Api> {
  const context = await playwrightRequest.newContext({ baseURL: door.url });
  expect(await signIn(context, door.admin)).toBe(200);
  return new Api(context, { origin: door.url });
}

/** An API key for everything, unless it is said to be for less. */
export async function makeKey(admin: Api, more: Partial<NewApiKey> = {}): Promise<CreatedApiKey> {
  const made = await admin.post<CreatedApiKey>('/api/keys', { name: 'tests', scopes: rights, ...more });
  expect(made, made.text).toMatchObject({ status: 201 });
  return made.body;
}

/** A program that holds an API key the admin made. */
export async function asKey(admin: Api, door: Door, more: Partial<NewApiKey> = {}): Promise<Api> {
  const { key } = await makeKey(admin, more);
  const context = await playwrightRequest.newContext({ baseURL: door.url });
  return new Api(context, { authorization: `Bearer ${key}` });
}

/** Posts the sign-in form as the page does. Returns the status: 200 when let in, 401 when not. */
export async function signIn(
  context: APIRequestContext,
  who: { email: string; password: string },
): Promise<number> {
  const { csrfToken } = await (await context.get('/api/auth/csrf')).json();
  const answer = await context.post('/api/auth/callback/credentials', {
    form: { ...who, csrfToken, json: 'true' },
    maxRedirects: 0,
  });
  return answer.status();
}

/** The simulator's switches, over HTTP as any other test tool would use them. */
export class Simulator {
  constructor(readonly url: string) {}

  async control<T = Record<string, unknown>>(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: unknown,
  ): Promise<T> {
    const response = await fetch(`${this.url}/control/${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(`The simulator refused ${method} ${path}: ${JSON.stringify(answer)}`);
    return answer as T;
  }

  fault(fault: Record<string, unknown>, match?: { method?: string; path?: string }, times?: number) {
    return this.control('POST', 'faults', {
      fault,
      ...(match ? { match } : {}),
      ...(times ? { times } : {}),
    });
  }
  mend() {
    return this.control('DELETE', 'faults');
  }
  join(visit: { roomId: string; name: string; userId?: string; role: string }) {
    return this.control<{ peerId: string; sessionId: string }>('POST', 'join', visit);
  }
  leave(peerId: string) {
    return this.control('POST', 'leave', { peerId });
  }
  plant(session: PlantedSession) {
    return this.control<{ id: string }>('POST', 'sessions', session);
  }
  async requests() {
    type Logged = { method: string; path: string; status: number; at: string };
    return (await this.control<{ requests: Logged[] }>('GET', 'requests')).requests;
  }
  forgetRequests() {
    return this.control('DELETE', 'requests');
  }
  /** How 100ms' answers look from now on; `{}` is as usual. */
  shapes(shapes: Record<string, unknown>) {
    return this.control('POST', 'shapes', shapes);
  }
}

export type PlantedSession = {
  roomId: string;
  active?: boolean;
  createdAt: string;
  updatedAt?: string;
  peers: { userId?: string; name: string; role: string; joinedAt: string; leftAt?: string | null }[];
};

/** A room name nobody else uses. */
export const freshName = (what: string): string => `${what}-${randomBytes(5).toString('hex')}`;

/** Somebody else at the same 100ms workspace, such as its dashboard: calls the REST API past the app. */
export function elsewhere({
  url,
  accessKey,
  secret,
}: Pick<RunningSimulator, 'url' | 'accessKey' | 'secret'>) {
  const tokens = createManagementTokens({ keys: { accessKey, secret }, now: Date.now, newId: randomUUID });
  return async <T = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${url}/v2${path}`, {
      method,
      headers: { authorization: `Bearer ${tokens.get()}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(`100ms refused ${method} ${path}: ${JSON.stringify(answer)}`);
    return answer as T;
  };
}

/** A new room, made through the app. */
export async function makeRoom(api: Api, more: Record<string, unknown> = {}): Promise<Room> {
  const made = await api.post<Room>('/api/rooms', { name: freshName('room'), ...more });
  expect(made, made.text).toMatchObject({ status: 201 });
  return made.body;
}

/** A page as the browser's router asks for it: its data instead of its text. Without `_rsc` Next sends the router away. */
export const dataOf = (api: Api, path: string): Promise<Answer<unknown>> =>
  api.get(`${path}${path.includes('?') ? '&' : '?'}_rsc`, { headers: { rsc: '1' } });

type Personas = {
  /** The admin, signed in. */
  ada: Api;
  /** A program with ada's API key. */
  robot: Api;
  /** Not signed in. */
  anonymous: Api;
  simulator: Simulator;
};

/** Tests against the app and simulator that all share. Who breaks things starts a pair of their own (`startPair`). */
export const test = base.extend<object, Personas>({
  ada: [
    async ({ browserName: _ }, use) => {
      const api = await asAdmin(sharedDoor());
      await use(api);
      await api.dispose();
    },
    { scope: 'worker' },
  ],
  robot: [
    async ({ ada }, use) => {
      const api = await asKey(ada, sharedDoor());
      await use(api);
      await api.dispose();
    },
    { scope: 'worker' },
  ],
  anonymous: [
    async ({ browserName: _ }, use) => {
      const api = await asAnonymous(sharedDoor());
      await use(api);
      await api.dispose();
    },
    { scope: 'worker' },
  ],
  simulator: [
    async ({ browserName: _ }, use) => {
      await use(new Simulator(variable('SIMULATOR_URL')));
    },
    { scope: 'worker' },
  ],
});

type OwnPersonas = {
  pair: Pair;
  /** The admin of the pair. */
  owner: Api;
  /** The simulator of the pair. */
  upstream: Simulator;
};

/**
 * Tests against a pair of their worker's own, which they may break: faults and strange shapes are mended after each.
 * A file that says `test.describe.configure({ mode: 'default' })` stays in one worker and starts one pair.
 */
export const ownTest = base.extend<{ mended: undefined }, OwnPersonas>({
  pair: [
    async ({ browserName: _ }, use) => {
      const pair = await startPair();
      await use(pair);
      await pair.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  owner: [
    async ({ pair }, use) => {
      const api = await asAdmin(pair.app);
      await use(api);
      await api.dispose();
    },
    { scope: 'worker' },
  ],
  upstream: [
    async ({ pair }, use) => {
      await use(new Simulator(pair.simulator.url));
    },
    { scope: 'worker' },
  ],
  mended: [
    async ({ upstream }, use) => {
      await use(undefined);
      await upstream.mend();
      await upstream.shapes({});
    },
    { auto: true },
  ],
});

/** A failed answer: our envelope with this code, a sentence, and a request id. */
export const failure = (status: number, code: string, fields?: Record<string, unknown>) => ({
  status,
  body: {
    error: {
      code,
      message: expect.stringMatching(/^[A-Za-z0-9"].{8,}/s),
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      ...(fields ? { fields: expect.objectContaining(fields) } : {}),
    },
  },
});
