import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { type ImportChoices, importFiles, type Progress } from '@/components/import/import-call';
import { filesProblem } from '@/components/import/use-import';

type Asked = { url: URL; accept: string | undefined; body: string };

/** Asks a server that answers with these pieces, one after the other, and tells what it was asked. */
async function ask(
  answer: (
    response: ServerResponse,
    write: (piece: string | Buffer) => Promise<void>,
  ) => Promise<void> | void,
  choices: ImportChoices = { endMissing: false },
  dryRun = false,
) {
  const asked: Asked[] = [];
  const server = createServer(async (request: IncomingMessage, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    asked.push({
      url: new URL(request.url ?? '', 'http://here'),
      accept: request.headers.accept,
      body: Buffer.concat(chunks).toString(),
    });
    const write = (piece: string | Buffer) =>
      new Promise<void>((done) => response.write(piece, () => done()));
    await answer(response, write);
    response.end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const path = `http://127.0.0.1:${(server.address() as AddressInfo).port}/import`;
  const seen: Progress[] = [];
  const files = [new File(['id,name\n1,Zoë'], 'a.csv'), new File(['x'], 'b.csv')];
  try {
    const result = await importFiles({
      path,
      files,
      choices,
      dryRun,
      onProgress: (one) => seen.push(one),
    }).catch((error: unknown) => error);
    return { result, seen, asked };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const line = (value: object) => `${JSON.stringify(value)}\n`;

test('progress is told as it comes and the last line is the result, wherever the lines are cut', async () => {
  const text = Buffer.from(
    line({ progress: { done: 1, total: 2 } }) +
      line({ progress: { done: 2, total: 2 } }) +
      JSON.stringify({ result: { added: 2, rejected: [{ line: 3, reason: 'Zoë' }] } }),
  );
  const { result, seen } = await ask(async (_response, write) => {
    for (let at = 0; at < text.length; at += 7) await write(text.subarray(at, at + 7));
  });
  expect(seen).toEqual([
    { done: 1, total: 2 },
    { done: 2, total: 2 },
  ]);
  expect(result).toEqual({ added: 2, rejected: [{ line: 3, reason: 'Zoë' }] });
});

test('what was decided goes in the query, files and rooms in the form', async () => {
  const answer = async (_: ServerResponse, write: (piece: string) => Promise<void>) =>
    write(line({ result: {} }));
  const { asked } = await ask(answer, {
    columns: ['userId', null, 'name'],
    header: false,
    endMissing: true,
    className: '7a',
    rooms: { '7a': null },
    templateId: 't1',
  });
  const [first] = asked;
  expect(Object.fromEntries(first?.url.searchParams ?? [])).toEqual({
    columns: 'userId,,name',
    header: '0',
    endMissing: '1',
    class: '7a',
    templateId: 't1',
  });
  expect(first?.accept).toBe('application/x-ndjson');
  for (const part of ['filename="a.csv"', '1,Zoë', 'filename="b.csv"', 'name="rooms"', '{"7a":null}']) {
    expect(first?.body).toContain(part);
  }
  const plain = await ask(answer, { endMissing: false }, true);
  expect(Object.fromEntries(plain.asked[0]?.url.searchParams ?? [])).toEqual({ dryRun: '1' });
});

test('an error is one whether it comes with its status or as the last line', async () => {
  const envelope = { error: { code: 'bad_request', message: 'No row in it.' } };
  const refused = await ask(async (response, write) => {
    response.statusCode = 400;
    await write(JSON.stringify(envelope));
  });
  expect(refused.result).toMatchObject({ code: 'bad_request', message: 'No row in it.' });
  const late = await ask(async (_response, write) => {
    await write(line({ progress: { done: 1, total: 2 } }));
    await write(line(envelope));
  });
  expect(late.result).toMatchObject({ code: 'bad_request', message: 'No row in it.' });
  expect(late.seen).toHaveLength(1);
});

test('an answer that breaks off, or is no answer of ours, is said to be safe to repeat', async () => {
  const cut = await ask(async (response, write) => {
    await write(line({ progress: { done: 1, total: 2 } }));
    response.destroy();
  });
  const short = await ask((_response, write) => write(line({ progress: { done: 1, total: 2 } })));
  const strange = await ask((_response, write) => write('<html>Bad gateway</html>'));
  for (const { result } of [cut, short, strange]) {
    expect(result).toMatchObject({ code: 'unavailable', message: expect.stringContaining('Try again') });
  }
});

test('files that cannot be sent are known before', () => {
  const file = (name: string, size = 1) => new File([new Uint8Array(size)], name);
  expect(filesProblem([file('a.csv')])).toBeNull();
  expect(filesProblem([file('users.csv'), file('enrollments.csv'), file('classes.csv')])).toBeNull();
  expect(filesProblem([])).toContain('Choose a file');
  expect(filesProblem([file('Class 7.XLSX')])).toContain('save it as CSV');
  expect(filesProblem([file('a.csv', 2_000_000), file('b.csv', 2_000_000)])).toContain('4 MB');
});
