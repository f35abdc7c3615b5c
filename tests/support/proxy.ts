import { serve } from '@/lib/hms/simulator/server';
import { type Pair, type Settings, startApp, startSimulator } from './servers';

/** What the app asked of 100ms. */
export type Passed = { method: string; path: string; body: Record<string, unknown>; authorization: string };
/** Answers in the place of 100ms, or lets the request pass. */
export type Intercept = (
  passed: Passed,
  real: () => Promise<Response>,
) => Promise<Response | undefined> | undefined;

/** A pair with somebody between app and simulator, who sees every request and may answer in its place. */
export async function startPairWithProxy(overrides: Settings = {}) {
  const simulator = await startSimulator();
  const seen: Passed[] = [];
  let intercept: Intercept = () => undefined;
  const proxy = await serve(async (request) => {
    const { pathname, search } = new URL(request.url);
    const text = await request.text();
    const passed: Passed = {
      method: request.method,
      path: pathname + search,
      body: text === '' ? {} : JSON.parse(text),
      authorization: request.headers.get('authorization') ?? '',
    };
    seen.push(passed);
    const real = () =>
      fetch(simulator.url + passed.path, {
        method: passed.method,
        headers: { authorization: passed.authorization, 'content-type': 'application/json' },
        ...(passed.method === 'GET' ? {} : { body: text }),
      });
    // Read whole: what fetch unpacked must not go on under its old headers.
    const answer = (await intercept(passed, real)) ?? (await real());
    const headers = { 'content-type': 'application/json' };
    return new Response(await answer.arrayBuffer(), { status: answer.status, headers });
  });
  const app = await startApp({
    APP_ACCESS_KEY: simulator.accessKey,
    APP_SECRET: simulator.secret,
    HMS_API_URL: `${proxy.url}/v2`,
    ...overrides,
  });
  const pair: Pair = {
    app,
    simulator,
    stop: async () => {
      await app.stop();
      await proxy.close();
      await simulator.close();
    },
  };
  return {
    ...pair,
    seen,
    /** From now on; nothing passes by unseen either way. */
    intercept: (next: Intercept) => {
      intercept = next;
    },
  };
}
