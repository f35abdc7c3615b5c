import { expect, type Started, test, type WireList, type WireRoom } from './started';

const fault = (started: Started, given: object, times?: number, match?: object) =>
  started.post('/control/faults', { fault: given, times, match });
const rooms = '/v2/rooms?limit=100';

test('a status, with its body and headers, so many times', async ({ school }) => {
  await fault(
    school,
    { kind: 'status', status: 429, body: { code: 429, message: 'slow' }, headers: { 'retry-after': '3' } },
    2,
  );
  for (let time = 0; time < 2; time++) {
    const { status, body, headers } = await school.get(rooms);
    expect([status, body, headers.get('retry-after')]).toEqual([429, { code: 429, message: 'slow' }, '3']);
  }
  expect((await school.get(rooms)).status).toBe(200);
});

test('a status without a body speaks in the envelope; a text is sent as it is', async ({ school }) => {
  await fault(school, { kind: 'status', status: 500 }, 1);
  expect((await school.get(rooms)).body).toMatchObject({ code: 500, message: 'simulated failure' });
  await fault(
    school,
    {
      kind: 'status',
      status: 502,
      body: '<html>Bad gateway</html>',
      headers: { 'content-type': 'text/html' },
    },
    1,
  );
  expect(await school.get(rooms)).toMatchObject({ status: 502, text: '<html>Bad gateway</html>' });
  await fault(school, { kind: 'status', status: 204 }, 1);
  expect(await school.get(rooms)).toMatchObject({ status: 204, text: '' });
});

test('a fault strikes only what it matches, until it is cleared', async ({ school }) => {
  await fault(school, { kind: 'status', status: 503 }, undefined, {
    method: 'get',
    path: '^/v2/sessions\\?.*active=false',
  });
  expect((await school.get(rooms)).status).toBe(200);
  expect((await school.get('/v2/sessions?active=true')).status).toBe(200);
  for (let time = 0; time < 3; time++)
    expect((await school.get('/v2/sessions?limit=10&active=false')).status).toBe(503);
  expect((await school.call('DELETE', '/control/faults')).body).toEqual({ removed: 1 });
  expect((await school.get('/v2/sessions?active=false')).status).toBe(200);
});

test('a failed write is not carried out', async ({ empty }) => {
  await fault(empty, { kind: 'status', status: 500 }, 1, { method: 'POST' });
  expect((await empty.post('/v2/rooms', { name: 'lost' })).status).toBe(500);
  expect((await empty.get<WireList<WireRoom>>('/v2/rooms')).body.data).toEqual([]);
});

test('garbage is 200 and no JSON', async ({ school }) => {
  await fault(school, { kind: 'garbage' }, 1);
  const { status, text, headers } = await school.get(rooms);
  expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
  expect(() => JSON.parse(text)).toThrow();
});

test('an expired token is answered 401 though the token is good', async ({ school }) => {
  await fault(school, { kind: 'expired-token' }, 1);
  expect((await school.get(rooms)).body).toEqual({
    code: 401,
    message: 'Token validation error',
    details: ['token is expired'],
  });
  expect((await school.get(rooms)).status).toBe(200);
});

test('a redirect points where it was told to', async ({ school }) => {
  await fault(school, { kind: 'redirect', to: 'http://169.254.169.254/latest' }, 1);
  const { status, headers } = await school.get(rooms);
  expect([status, headers.get('location')]).toEqual([302, 'http://169.254.169.254/latest']);
});

test('a reset breaks the connection', async ({ school }) => {
  await fault(school, { kind: 'reset' }, 1);
  const error = await school.get(rooms).catch((cause: Error) => cause);
  expect(error).toMatchObject({ message: 'fetch failed', cause: { code: 'ECONNRESET' } });
  expect((await school.get(rooms)).status).toBe(200);
});

test('an oversized answer has exactly the size asked for and is JSON', async ({ school }) => {
  await fault(school, { kind: 'oversize', bytes: 3_000_000 }, 1);
  const { text } = await school.get(rooms);
  expect(text.length).toBe(3_000_000);
  expect(JSON.parse(text)).toMatchObject({ limit: 10, data: [] });
});

test('latency delays the true answer, and ends when the caller goes', async ({ school }) => {
  await fault(school, { kind: 'latency', ms: 30 }, 1);
  expect((await school.get(rooms)).status).toBe(200);
  await fault(school, { kind: 'latency', ms: 600_000 }, 1);
  const impatient = fetch(`${school.url}/v2/rooms`, { signal: AbortSignal.timeout(50) });
  await expect(impatient).rejects.toThrow(/timeout/);
  expect((await school.get(rooms)).status).toBe(200);
});

test('latency and another fault strike together', async ({ school }) => {
  await fault(school, { kind: 'latency', ms: 1 });
  await fault(school, { kind: 'status', status: 500 }, 1);
  expect((await school.get(rooms)).status).toBe(500);
  expect((await school.get(rooms)).status).toBe(200);
});

/** The head of an answer, what is read of its body at first, and whether anything follows before giving up. */
async function readUntilStill(started: Started, parts: number) {
  const gone = new AbortController();
  const response = await fetch(`${started.url}/v2/templates/nope`, { signal: gone.signal });
  const reader = response.body?.getReader();
  let text = '';
  for (let part = 0; part < parts; part++) text += new TextDecoder().decode((await reader?.read())?.value);
  const rest = reader?.read();
  AbortSignal.timeout(150).addEventListener('abort', () => gone.abort());
  await expect(rest).rejects.toThrow(/abort/);
  return { response, text };
}

test('a stall before anything sends not even a head', async ({ school }) => {
  await fault(school, { kind: 'stall', after: 'nothing' }, 1);
  const waiting = fetch(`${school.url}${rooms}`, { signal: AbortSignal.timeout(200) });
  await expect(waiting).rejects.toThrow(/timeout/);
});

test('a stall after the head sends no body', async ({ school }) => {
  await fault(school, { kind: 'stall', after: 'headers' }, 1);
  const { response } = await readUntilStill(school, 0);
  expect(response.status).toBe(401);
});

test('a stall at half sends half', async ({ school }) => {
  await fault(school, { kind: 'stall', after: 'half' }, 1);
  const { response, text } = await readUntilStill(school, 1);
  expect(text.length).toBe(Math.floor(Number(response.headers.get('content-length')) / 2));
  expect(text).toMatch(/^\{"code":401/);
});

test('a closing server lets go of stalled callers', async ({ school }) => {
  await fault(school, { kind: 'stall', after: 'nothing' });
  const stalled = fetch(`${school.url}/v2/rooms`).catch((error: Error) => error);
  await expect
    .poll(async () => (await school.get<{ requests: object[] }>('/control/requests')).body.requests.length)
    .toBe(1);
  await school.close();
  expect(await stalled).toBeInstanceOf(Error);
});

const bad: object[] = [
  {},
  { fault: { kind: 'flood' } },
  { fault: { kind: 'latency' } },
  { fault: { kind: 'status', status: 99 } },
  { fault: { kind: 'garbage' }, times: 0 },
  { fault: { kind: 'garbage' }, match: { path: '(' } },
  { fault: { kind: 'garbage', extra: 1 } },
  { fault: { kind: 'garbage' }, when: 'now' },
];
for (const body of bad) {
  test(`refuses the fault ${JSON.stringify(body)}`, async ({ empty }) => {
    expect((await empty.post('/control/faults', body)).status).toBe(400);
    expect((await empty.get('/v2/rooms')).status).toBe(200);
  });
}
