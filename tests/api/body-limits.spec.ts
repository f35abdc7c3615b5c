import { readFile } from 'node:fs/promises';
import { createConnection, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { expect, failure, makeRoom, ownTest as test } from '../support/fixtures';
import type { AppProcess } from '../support/servers';

test.describe.configure({ mode: 'default', timeout: 240_000 });

/** Speaks HTTP as no library would. Resolves to the head and the body of the answer, whatever is still to be sent. */
async function raw(
  app: Pick<AppProcess, 'url'>,
  head: string[],
  send: (socket: Socket) => Promise<void>,
): Promise<{ status: number; text: string }> {
  const { port, hostname, host } = new URL(app.url);
  const socket = createConnection({ port: Number(port), host: hostname });
  let text = '';
  const answered = new Promise<void>((resolve) => {
    socket.setEncoding('utf8').on('data', (piece) => {
      text += piece;
      if (text.includes('\r\n\r\n') && text.includes('}}')) resolve();
    });
    socket.on('close', () => resolve());
    // The app may close while we are still sending.
    socket.on('error', () => resolve());
  });
  socket.write(`${[head[0], `Host: ${host}`, ...head.slice(1)].join('\r\n')}\r\n\r\n`);
  await Promise.race([
    answered,
    send(socket)
      .catch(() => undefined)
      .then(() => answered),
  ]);
  socket.destroy();
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1]), text };
}

const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;

test('a body without a length is counted as it comes, and cut off', async ({ pair, owner }) => {
  const { cookies } = await owner.context.storageState();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const head = [
    'POST /api/rooms HTTP/1.1',
    'Content-Type: application/json',
    'Transfer-Encoding: chunked',
    `Origin: ${pair.app.url}`,
    `Cookie: ${cookie}`,
  ];
  const answer = await raw(pair.app, head, async (socket) => {
    for (let n = 0; n < 2_000 && !socket.destroyed; n += 1) {
      if (!socket.write(chunk(' '.repeat(10_000))))
        await new Promise((drained) => socket.once('drain', drained));
    }
  });
  expect(answer.status).toBe(413);
  expect(answer.text).toContain('"too_large"');
});

test('a body that trickles in is not waited for', async ({ pair, owner }) => {
  const { cookies } = await owner.context.storageState();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const head = [
    'POST /api/rooms HTTP/1.1',
    'Content-Type: application/json',
    'Content-Length: 1000',
    `Origin: ${pair.app.url}`,
    `Cookie: ${cookie}`,
  ];
  const answer = await raw(pair.app, head, async (socket) => {
    for (let n = 0; n < 90 && !socket.destroyed; n += 1) {
      socket.write('          ');
      await pause(1_000);
    }
  });
  expect(answer.status).toBe(400);
  expect(answer.text).toContain('took too long to arrive');
  expect((await owner.get('/api/nothing')).status).toBe(404);
});

test('a packed body is refused, however small it is', async ({ pair, owner }) => {
  const { cookies } = await owner.context.storageState();
  const bomb = gzipSync(Buffer.alloc(50_000_000, ' '));
  const answer = await fetch(`${pair.app.url}/api/rooms`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-encoding': 'gzip',
      origin: pair.app.url,
      cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    },
    body: bomb,
  });
  expect(answer.status).toBe(415);
  expect(await answer.json()).toMatchObject(failure(415, 'unsupported_media_type').body);
});

test('what nests deeper than 32 levels is refused', async ({ owner }) => {
  const nested = (levels: number) => `${'{"name":'.repeat(levels)}1${'}'.repeat(levels)}`;
  for (const [levels, words] of [
    [32, 'name'],
    [33, 'nests deeper'],
    [11_000, 'nests deeper'],
  ] as const) {
    const answer = await owner.post('/api/rooms', nested(levels));
    expect(answer, String(levels)).toMatchObject(failure(400, 'bad_request'));
    expect(answer.text).toContain(words);
  }
});

test('each call takes what it is for and no more', async ({ owner }) => {
  const room = await makeRoom(owner);
  const bodyOf = (bytes: number) => `{"x":"${'y'.repeat(bytes - 8)}"}`;
  const within: [string, number][] = [
    ['/api/rooms', 100_000],
    ['/api/keys', 100_000],
    [`/api/rooms/${room.id}/tokens`, 1_000_000],
    [`/api/rooms/${room.id}/roster`, 1_000_000],
  ];
  for (const [path, limit] of within) {
    expect((await owner.post(path, bodyOf(limit))).status, path).toBe(400);
    expect(await owner.post(path, bodyOf(limit + 1)), path).toMatchObject(failure(413, 'too_large'));
  }
  const csv = { headers: { 'content-type': 'text/csv' } };
  const file = (bytes: number) => 'x'.repeat(bytes);
  const importer = `/api/rooms/${room.id}/roster/import?dryRun=1`;
  expect((await owner.post(importer, file(4_000_000), csv)).status).not.toBe(413);
  expect(await owner.post(importer, file(4_000_001), csv)).toMatchObject(failure(413, 'too_large'));
});

test('a thousand bodies that are too large leave the app as it was', async ({ pair, owner }) => {
  const before = await residentMegabytes(pair.app.pid);
  const body = ' '.repeat(300_000);
  for (let round = 0; round < 50; round += 1) {
    const answers = await Promise.all(Array.from({ length: 20 }, () => owner.post('/api/rooms', body)));
    for (const { status } of answers) expect(status).toBe(413);
  }
  const grown = (await residentMegabytes(pair.app.pid)) - before;
  test.info().annotations.push({ type: 'memory', description: `grew by ${grown} MB` });
  expect((await owner.get('/api/health')).status).toBe(200);
});

/** NaN where the system does not say. */
async function residentMegabytes(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1_000);
}
