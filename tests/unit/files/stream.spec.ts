import { expect, test } from '@playwright/test';
import { fileAnswer } from '@/lib/http/file';

const encoder = new TextEncoder();
const head = { type: 'text/csv; charset=utf-8', disposition: 'attachment; filename="a.csv"' };

async function* pieces(texts: readonly string[], end?: Error): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield encoder.encode(text);
  if (end) throw end;
}

test('a file is saved under its name, kept by no cache, and whole', async () => {
  const answer = await fileAnswer({ ...head, pieces: pieces(['one,', 'two\r\n']) });
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toEqual({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="a.csv"',
    'cache-control': 'private, no-store',
  });
  expect(await answer.text()).toBe('one,two\r\n');
});

test('a file of nothing ends well', async () => {
  expect(await (await fileAnswer({ ...head, pieces: pieces([]) })).text()).toBe('');
});

test('what fails before the first piece is a failure, not a broken file', async () => {
  const failing = fileAnswer({ ...head, pieces: pieces([], new Error('no database')) });
  await expect(failing).rejects.toThrow('no database');
});

test('what fails later breaks the answer off, is told once, and nothing of it is shown', async () => {
  const told: unknown[] = [];
  const end = new Error('values (Ada)');
  const answer = await fileAnswer({ ...head, pieces: pieces(['one', 'two'], end) }, (error) =>
    told.push(error),
  );
  const reader = answer.body?.getReader();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('one');
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('two');
  await expect(reader?.read()).rejects.toThrow('The file could not be finished.');
  expect(told).toEqual([end]);
});

test('who goes away stops the making of it', async () => {
  let made = 0;
  let stopped = false;
  const endless = async function* (): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        made += 1;
        yield encoder.encode('x');
      }
    } finally {
      stopped = true;
    }
  };
  const answer = await fileAnswer({ ...head, pieces: endless() });
  const reader = answer.body?.getReader();
  await reader?.read();
  await reader?.read();
  await reader?.cancel();
  expect(stopped).toBe(true);
  expect(made).toBeLessThan(5);
});
