import { request } from 'node:http';
import { connect } from 'node:net';
import { serve } from '@/lib/hms/simulator/server';
import { expect, sign, start, test } from './started';

type Logged = { requests: { method: string; path: string; status: number; at: string }[] };

test('control routes exist only when asked for', async () => {
  const started = await start({ control: false });
  for (const [method, path] of [
    ['POST', '/control/reset'],
    ['GET', '/control/requests'],
    ['POST', '/control/faults'],
  ] as const) {
    expect((await started.call(method, path)).status).toBe(404);
  }
  await started.close();
});

test('the log tells what was asked and how it was answered', async ({ empty }) => {
  await empty.get('/v2/rooms?limit=10');
  await empty.post('/v2/rooms', { region: 'mars' });
  await empty.call('GET', '/v2/rooms', undefined, { authorization: '' });
  const at = new Date(empty.now()).toISOString();
  expect((await empty.get<Logged>('/control/requests')).body.requests).toEqual([
    { method: 'GET', path: '/v2/rooms?limit=10', status: 200, at },
    { method: 'POST', path: '/v2/rooms', status: 400, at },
    { method: 'GET', path: '/v2/rooms', status: 401, at },
  ]);
  expect((await empty.call('DELETE', '/control/requests')).body).toEqual({ removed: 3 });
  expect((await empty.get<Logged>('/control/requests')).body.requests).toEqual([]);
});

test('a reset brings back the beginning', async ({ school }) => {
  const before = (await school.get('/v2/rooms?limit=100')).text;
  await school.post('/v2/rooms', { name: 'new' });
  await school.post('/control/faults', { fault: { kind: 'garbage' } });
  await school.post('/control/shapes', { unknownFields: true });
  await school.post('/control/reset');
  expect((await school.get('/v2/rooms?limit=100')).text).toBe(before);
  expect((await school.get<Logged>('/control/requests')).body.requests).toHaveLength(1);
});

/** A POST with a body of so many bytes; the status of the answer. */
const post = (url: string, path: string, bytes: number, authorization: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const outgoing = request(`${url}${path}`, { method: 'POST', headers: { authorization } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    outgoing.once('error', reject);
    outgoing.end(`{"description":"${'a'.repeat(bytes - 18)}"}`);
  });

test('bodies are capped: 1 MB, for control routes 64 MB', async ({ empty }) => {
  const bearer = `Bearer ${await sign(empty.now())}`;
  expect(await post(empty.url, '/v2/rooms', 1_048_576, bearer)).toBe(200);
  expect(await post(empty.url, '/v2/rooms', 1_048_577, bearer)).toBe(413);
  expect(await post(empty.url, '/control/leave', 2_000_000, bearer)).toBe(400);
  expect(await post(empty.url, '/control/leave', 64 * 1_048_576 + 1, bearer)).toBe(413);
  expect((await empty.get('/v2/rooms')).status).toBe(200);
});

test('a target or a path that means nothing is refused, not fatal', async ({ empty }) => {
  const { port } = new URL(empty.url);
  const first = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write('GET http:// HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    });
    socket.once('data', (data) => resolve(data.toString()));
    socket.once('error', reject);
  });
  expect(first).toMatch(/^HTTP\/1\.1 40\d/);
  expect((await empty.get('/v2/rooms/%zz')).status).toBe(400);
});

test('a taken port is said, and a closed one is free again', async () => {
  const handle = async () => new Response('here');
  const server = await serve(handle);
  expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
  await expect(serve(handle, { port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await server.close();
  const again = await serve(handle, { port: server.port });
  expect(await (await fetch(again.url)).text()).toBe('here');
  await again.close();
});
