import { test as base, expect } from '@playwright/test';
import fc from 'fast-check';
import { openApiDocument } from '@/lib/openapi/document';
import type { DescribedOperation } from '@/lib/openapi/types';
import { signIn } from '../../scripts/lib/sign-in.mjs';
import { fromOutside, newAjv } from '../support/described';
import { asAdmin, makeKey } from '../support/fixtures';
import { fitting, nasty, spoiled } from '../support/fuzz-values';
import { makeWorld, type World } from '../support/fuzz-world';
import { type Pair, startPair } from '../support/servers';

// Every call of the description, with what fits and what does not, as an admin and as nobody.

type Operation = { method: string; path: string; operation: DescribedOperation };
const operations: Operation[] = Object.entries(openApiDocument().paths).flatMap(([path, calls]) =>
  Object.entries(calls).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
);

/** What costs a second each is asked less often. */
const dear = /\.(csv|xlsx)$|\/connection$|\/import$|\/export$|\/cron\//;
const requests = 50_000;
const shareOf = ({ path }: Operation) => (dear.test(path) ? 40 : cheapShare);
const cheap = operations.filter(({ path }) => !dear.test(path)).length;
const cheapShare = Math.ceil((requests - 40 * (operations.length - cheap)) / cheap);
const parts = 4;
const atOnce = 8;
/** Patience, not a measure: what has not answered by then hangs. */
const patience = 60_000;

const test = base.extend<object, { pair: Pair; world: World; cookie: string }>({
  pair: [
    async ({ browserName: _ }, use) => {
      const pair = await startPair();
      await use(pair);
      await pair.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  world: [async ({ pair }, use) => use(await makeWorld(pair)), { scope: 'worker' }],
  cookie: [async ({ pair }, use) => use(await signIn(pair.app.url, pair.app.admin)), { scope: 'worker' }],
});

test.describe.configure({ timeout: 900_000 });

type Sent = { address: string; body: string | undefined; type: string; invalid: boolean; known: boolean };

/** One request of a call: ids that exist or nearly, a query and a body that fit or do not. */
function sending({ path, operation }: Operation, world: World): fc.Arbitrary<Sent> {
  const parameters = operation.parameters ?? [];
  const ids = fc.record(
    Object.fromEntries(
      parameters.filter((one) => one.in === 'path').map(({ name }) => [name, idOf(world.idsFor(path, name))]),
    ),
  );
  const asked = parameters.filter((one) => one.in === 'query');
  // Each is there or not by a coin: with all of them, one that does not fit would hide the others.
  const query = fc.record(
    Object.fromEntries(
      asked.map(({ name, schema, required }) => {
        const value = fc.oneof({ weight: 3, arbitrary: fitting(schema) }, nasty);
        return [name, required ? value : fc.option(value, { freq: 1, nil: undefined })];
      }),
    ),
  );
  const [type = 'application/json', content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  const whole = content && type === 'application/json' ? fitting(content.schema) : nasty;
  const body = fc.oneof({ weight: 3, arbitrary: whole }, { weight: 3, arbitrary: spoiled(whole) }, nasty);
  const valid = content && type === 'application/json' ? newAjv().compile(fromOutside(content.schema)) : null;
  return fc
    .record({
      ids,
      query,
      body: content ? body : fc.constant(undefined),
      known: fc.nat(5).map(Boolean),
      // Ids that are made up open little: half of the time they are those that exist.
      real: fc.boolean(),
    })
    .map(({ ids: filled, query: given, body: made, known, real }) => {
      const search = real ? world.named(given) : given;
      const value = real ? world.named(made) : made;
      const place = path.replace(/\{(\w+)\}/g, (_, name: string) => encode(filled[name] ?? ''));
      const words = Object.entries(search).flatMap(([name, word]) =>
        word === undefined ? [] : [`${name}=${encode(textOf(word))}`],
      );
      const text = content ? JSON.stringify(value) : undefined;
      return {
        address: words.length > 0 ? `${place}?${words.join('&')}` : place,
        body: text,
        type,
        known,
        // As it arrives: JSON knows neither -0 nor undefined.
        invalid: valid !== null && text !== undefined && !valid(JSON.parse(text)),
      };
    });
}

/** Mostly one that exists; never one that leads to another path. */
const idOf = (known: string[]) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...known) },
    fc.stringMatching(/^[0-9a-f]{24}$/),
    fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' }).map((text) => `~${text}`),
  );

const textOf = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
const encode = (text: string) => encodeURIComponent(text.toWellFormed());

async function send(url: string, method: string, sent: Sent, headers: Record<string, string>) {
  const answer = await fetch(`${url}${sent.address}`, {
    method,
    redirect: 'manual',
    headers: { ...headers, ...(sent.body === undefined ? {} : { 'content-type': sent.type }) },
    ...(sent.body === undefined ? {} : { body: sent.body }),
    signal: AbortSignal.timeout(patience),
  });
  return { status: answer.status, text: await answer.text() };
}

const trace = /\n\s+at |node_modules|\.next\/server|Error: |drizzle/;

const takesSession = ({ security }: DescribedOperation) => security.some((one) => 'session' in one);

/** What an answer has against it, if anything. */
function faultOf(
  { status, text }: { status: number; text: string },
  sent: Sent,
  operation: DescribedOperation,
): string | null {
  if (status >= 500) return `a fault of the server (${status})`;
  if (status >= 400 && trace.test(text)) return 'an answer that tells of the inside';
  if (!sent.known && operation.security.length > 0 && status !== 401) return `${status} for who is nobody`;
  if (sent.known && status === 401 && takesSession(operation)) return '401 for who is signed in';
  if (sent.known && sent.invalid && status < 400) return `${status} for a body that its description refuses`;
  return null;
}

test('as many requests as were meant are planned', () => {
  const planned = operations.reduce((sum, operation) => sum + shareOf(operation), 0);
  expect(planned).toBeGreaterThanOrEqual(requests);
});

for (let part = 0; part < parts; part += 1) {
  test(`nothing that is sent breaks a call, or opens one (${part + 1} of ${parts})`, async ({
    pair,
    world,
    cookie,
  }) => {
    const own = { cookie, origin: pair.app.url };
    const found: string[] = [];
    const opened = new Set<Operation>();
    const chosen = operations.filter((_, place) => place % parts === part);
    for (const each of chosen) {
      const seed = Math.floor(Math.random() * 2 ** 31);
      const planned = fc.sample(sending(each, world), { numRuns: shareOf(each), seed });
      const next = planned.values();
      const line = async () => {
        for (const sent of next) {
          const answer = await send(pair.app.url, each.method, sent, sent.known ? own : {}).catch(
            (error) => ({
              status: 599,
              text: String(error),
            }),
          );
          if (answer.status < 300) opened.add(each);
          const fault = faultOf(answer, sent, each.operation);
          if (fault !== null) {
            found.push(
              `${each.method} ${sent.address} ${sent.body?.slice(0, 500) ?? ''}: ${fault}. ${answer.text.slice(0, 300)}`,
            );
          }
        }
      };
      await Promise.all(Array.from({ length: atOnce }, line));
    }
    expect(found.slice(0, 20)).toEqual([]);
    // Else it would only show that what fits nothing is refused.
    expect(opened.size).toBeGreaterThan(chosen.length / 2);
  });
}

test('a key that is revoked, and a session that is ended, open nothing any more', async () => {
  // Of its own: it ends the sessions of who tests beside it.
  const pair = await startPair();
  const world = await makeWorld(pair);
  const { url, admin } = pair.app;
  const ada = await asAdmin(pair.app);
  const key = await makeKey(ada, { name: 'soon revoked' });
  const bearer = { authorization: `Bearer ${key.key}` };
  const session = { cookie: await signIn(url, admin), origin: url };
  const reads = operations.filter(({ method, path }) => method === 'GET' && !path.includes('/cron/'));
  const statusesWith = (headers: Record<string, string>, chosen: Operation[]) =>
    Promise.all(
      chosen.map(async (each) => {
        const [sent] = fc.sample(sending(each, world), { numRuns: 1 });
        if (!sent) throw new Error('Nothing was made up.');
        return (await send(url, each.method, sent, headers)).status;
      }),
    );
  const guarded = operations.filter(
    ({ operation, path }) => operation.security.length > 0 && !path.includes('/cron/'),
  );
  for (const headers of [bearer, session]) expect(await statusesWith(headers, reads)).not.toContain(401);
  expect((await ada.delete(`/api/keys/${key.id}`)).status).toBeLessThan(300);
  expect((await ada.delete('/api/me/sessions')).status).toBe(200);
  for (const headers of [bearer, session]) {
    expect(new Set(await statusesWith(headers, guarded))).toEqual(new Set([401]));
  }
  await ada.dispose();
  await pair.stop();
});
