import { test as base } from '@playwright/test';
import { SignJWT } from 'jose';
import { createSimulator, type SimulatorOptions } from '@/lib/hms/simulator';
import { serve } from '@/lib/hms/simulator/server';

export const keys = { accessKey: 'school-access-key', secret: 'a secret of the school, long enough' };
/** A Tuesday in November, 10:05 in Berlin. */
export const startTime = Date.parse('2026-11-17T09:05:00.000Z');
export const minute = 60_000;

type Json = Record<string, unknown>;
export type WirePeer = {
  id: string;
  session_id: string;
  name: string;
  role: string;
  user_id?: string;
  joined_at: string;
  left_at?: string | null;
};
export type WireSession = {
  id: string;
  room_id: string;
  active: boolean;
  peers: Record<string, WirePeer>;
  created_at: string;
  updated_at: string;
};
export type WireRoom = {
  id: string;
  name: string;
  enabled: boolean;
  description: string;
  created_at: string;
} & Json;
export type WireList<T> = { limit: number; data: T[]; last: string };

/** Signs whatever it is told; by default a good management token. */
export function sign(nowMs: number, claims: Json = {}, { secret = keys.secret, alg = 'HS256' } = {}) {
  const seconds = Math.floor(nowMs / 1000);
  const usual = {
    access_key: keys.accessKey,
    type: 'management',
    version: 2,
    iat: seconds - 10,
    nbf: seconds - 10,
    exp: seconds + 86_400,
    jti: '6a0f0d1c-5d0e-4a0f-8f63-0f5b7d8f3c11',
  };
  return new SignJWT({ ...usual, ...claims })
    .setProtectedHeader({ alg, typ: 'JWT' })
    .sign(new TextEncoder().encode(secret));
}

export type Answer<T> = { status: number; body: T; text: string; headers: Headers };

/** A simulator behind real HTTP, with a clock that stands until it is moved. */
export async function start(options: Partial<SimulatorOptions> = {}) {
  let now = options.startTime ?? startTime;
  const simulator = createSimulator({
    ...keys,
    seed: 'tests',
    startTime: now,
    now: () => now,
    control: true,
    ...options,
  });
  const server = await serve(simulator.handle);
  let token = { of: Number.NaN, text: '' };
  async function bearer() {
    if (token.of !== now) token = { of: now, text: await sign(now) };
    return `Bearer ${token.text}`;
  }
  async function call<T = Json>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) {
    const response = await fetch(server.url + path, {
      method,
      headers: { authorization: await bearer(), 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'manual',
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') && text !== '';
    const answer: Answer<T> = {
      status: response.status,
      body: (isJson ? parsed(text) : {}) as T,
      text,
      headers: response.headers,
    };
    return answer;
  }
  return {
    url: server.url,
    close: server.close,
    call,
    get: <T = Json>(path: string) => call<T>('GET', path),
    post: <T = Json>(path: string, body?: unknown) => call<T>('POST', path, body),
    /** Moves the clock on; what was due meanwhile happens at the next call. */
    pass: (ms: number) => {
      now += ms;
    },
    now: () => now,
    /** The id of a room by its name. */
    async roomId(name: string) {
      for (const enabled of [true, false]) {
        const { body } = await call<WireList<WireRoom>>('GET', `/v2/rooms?enabled=${enabled}&name=${name}`);
        const [room] = body.data;
        if (room) return room.id;
      }
      throw new Error(`No room is called ${name}.`);
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

export type Started = Awaited<ReturnType<typeof start>>;

/** `school` and `empty` are worlds of their own for every test. */
export const test = base.extend<{ school: Started; empty: Started }>({
  school: async ({ browserName: _ }, use) => {
    const started = await start();
    await use(started);
    await started.close();
  },
  empty: async ({ browserName: _ }, use) => {
    const started = await start({ world: 'empty' });
    await use(started);
    await started.close();
  },
});
export { expect } from '@playwright/test';
