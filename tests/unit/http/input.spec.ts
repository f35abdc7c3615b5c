import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { isAppError } from '@/lib/errors';
import { decodeCursor, encodeCursor } from '@/lib/http/cursor';
import { limitQuery, pathId, readJson, readQuery } from '@/lib/http/input';
import { newRoom, newTokens, roomChange } from '@/lib/rooms/schema';

const post = (body: BodyInit, type = 'application/json') =>
  new Request('http://rollcall.test/api/rooms', {
    method: 'POST',
    headers: { 'content-type': type },
    body,
    duplex: 'half',
  } as RequestInit);

async function refusal(promise: Promise<unknown> | (() => unknown)) {
  try {
    await (typeof promise === 'function' ? promise() : promise);
  } catch (error) {
    if (isAppError(error)) return { code: error.code, message: error.message, fields: error.fields };
    throw error;
  }
  throw new Error('was not refused');
}

test('a good body comes back parsed and trimmed', async () => {
  const body = JSON.stringify({ name: '  algebra-7b ' });
  expect(await readJson(post(body), newRoom)).toEqual({ name: 'algebra-7b' });
});

test('anything but JSON is refused by its type', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', '']) {
    expect(await refusal(readJson(post('{}', type), newRoom))).toMatchObject({
      code: 'unsupported_media_type',
    });
  }
});

test('a body over the limit is refused, whatever its header says', async () => {
  const endless = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(64_000).fill(32)),
  });
  expect(await refusal(readJson(post(endless), newRoom))).toMatchObject({ code: 'too_large' });
  expect(await refusal(readJson(post('x'.repeat(100_001)), newRoom))).toMatchObject({ code: 'too_large' });
});

test('broken JSON, NUL and bottomless nesting are told from each other', async () => {
  expect(await refusal(readJson(post('{"name":'), newRoom))).toMatchObject({
    code: 'bad_request',
    message: /not valid JSON/,
  });
  expect(await refusal(readJson(post('{"name":"a\\u0000b"}'), newRoom))).toMatchObject({ message: /NUL/ });
  const deep = `${'['.repeat(40_000)}${']'.repeat(40_000)}`;
  expect(await refusal(readJson(post(deep), newRoom))).toMatchObject({ code: 'bad_request' });
});

test('each wrong field has its sentence, unknown ones too', async () => {
  const body = JSON.stringify({ name: 'two words', size: 9.5, region: 'mars', owner: 'me' });
  expect((await refusal(readJson(post(body), newRoom))).fields).toEqual({
    name: 'Use letters A to Z, digits, and the signs . - : _ (no spaces).',
    size: 'Give the size as a whole number of people.',
    region: 'Choose a region: auto, eu, us or in.',
    owner: 'There is no field "owner" here.',
  });
});

test('__proto__ in a body changes nothing and is refused', async () => {
  const told = await refusal(readJson(post('{"name":"a","__proto__":{"admin":true}}'), newRoom));
  expect(told.code).toBe('bad_request');
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
});

test('a large room needs its flag', async () => {
  expect(await refusal(readJson(post('{"name":"a","size":2501}'), newRoom))).toMatchObject({
    fields: { size: /large room/ },
  });
  expect(await readJson(post('{"name":"a","size":2501,"largeRoom":true}'), newRoom)).toMatchObject({
    size: 2501,
  });
});

test('name and template of a room cannot be changed, and an empty change is none', async () => {
  expect((await refusal(readJson(post('{"name":"b"}'), roomChange))).fields).toHaveProperty('name');
  expect((await refusal(readJson(post('{"templateId":"b"}'), roomChange))).fields).toHaveProperty(
    'templateId',
  );
  expect(await refusal(readJson(post('{}'), roomChange))).toMatchObject({ message: /Say what to change/ });
});

test('tokens are for one or for many, 1 to 2,500, 1 minute to 24 hours', async () => {
  const many = (count: number) => ({
    role: 'student',
    people: Array.from({ length: count }, (_, n) => ({ userId: `stu-${n}` })),
  });
  const read = (body: unknown) => readJson(post(JSON.stringify(body)), newTokens, 1_000_000);
  expect((await read(many(2_500))).people).toHaveLength(2_500);
  for (const bad of [
    many(0),
    many(2_501),
    { role: 'student' },
    { ...many(1), userId: 'x' },
    { role: '', userId: 'x' },
  ]) {
    expect(await refusal(read(bad))).toMatchObject({ code: 'bad_request' });
  }
  for (const expiresInMinutes of [0, 1_441, 1.5, '60']) {
    expect((await refusal(read({ role: 'student', userId: 'x', expiresInMinutes }))).fields).toHaveProperty(
      'expiresInMinutes',
    );
  }
});

test('limit is a whole number from 1 to 100, 50 when absent, given once', async () => {
  const query = z.object({ limit: limitQuery });
  const read = (text: string) => readQuery(new Request(`http://rollcall.test/api/rooms${text}`), query);
  expect(read('')).toEqual({ limit: 50 });
  expect(read('?limit=1')).toEqual({ limit: 1 });
  expect(read('?limit=100')).toEqual({ limit: 100 });
  for (const bad of ['0', '101', '-1', '1.5', '1e2', 'ten', '', '%20']) {
    expect(await refusal(() => read(`?limit=${bad}`)), bad).toMatchObject({
      code: 'bad_request',
      fields: { limit: /./ },
    });
  }
  expect(await refusal(() => read('?limit=5&limit=6'))).toMatchObject({
    fields: { limit: 'Give limit only once.' },
  });
});

test('a malformed id is not found', async () => {
  expect(pathId('65f1c0aa12bd34ce56f07a01', 'room')).toBe('65f1c0aa12bd34ce56f07a01');
  for (const bad of ['', '..', 'a/b', 'a b', 'x'.repeat(65), '%00', "1'or'1"]) {
    expect(await refusal(() => pathId(bad, 'room'))).toMatchObject({ code: 'not_found' });
  }
});

test('a cursor is ours or refused', async () => {
  const place = z.tuple([z.string(), z.number()]);
  expect(decodeCursor(encodeCursor(['a', 1]), place)).toEqual(['a', 1]);
  expect(decodeCursor(undefined, place)).toBeUndefined();
  for (const bad of ['x', encodeCursor(['a']), encodeCursor({}), '💥']) {
    expect(await refusal(() => decodeCursor(bad, place))).toMatchObject({ fields: { cursor: /./ } });
  }
});
