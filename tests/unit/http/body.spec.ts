import { expect, test } from '@playwright/test';
import { readBody } from '@/lib/http/body';
import { nestsTooDeep } from '@/lib/http/nesting';
import { routePattern } from '@/lib/http/pattern';

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://rollcall.test/', { method: 'POST', headers, body, duplex: 'half' } as RequestInit);

test('a body of exactly the limit is read, one more byte is not', async () => {
  expect(await readBody(post('x'.repeat(10)), 10)).toHaveLength(10);
  await expect(readBody(post('x'.repeat(11)), 10)).rejects.toMatchObject({ code: 'too_large' });
  await expect(readBody(post('x', { 'content-length': '11' }), 10)).rejects.toMatchObject({
    code: 'too_large',
  });
});

test('a packed body is refused before it is unpacked', async () => {
  for (const encoding of ['gzip', 'br', 'deflate', 'zstd', 'gzip, identity'])
    await expect(readBody(post('x', { 'content-encoding': encoding }), 10)).rejects.toMatchObject({
      code: 'unsupported_media_type',
    });
  expect((await readBody(post('x', { 'content-encoding': 'identity' }), 10)).toString()).toBe('x');
});

test('a body that breaks off is an error, not a shorter body', async () => {
  const broken = new ReadableStream({
    start: (controller) => controller.enqueue(new Uint8Array(3)),
    pull: (controller) => controller.error(new Error('gone')),
  });
  await expect(readBody(post(broken), 10)).rejects.toThrow('gone');
});

test('32 levels are enough for anybody; brackets in texts are no levels', () => {
  const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  expect(nestsTooDeep(nested(32))).toBe(false);
  expect(nestsTooDeep(nested(33))).toBe(true);
  expect(nestsTooDeep(`${'{"a":'.repeat(33)}1${'}'.repeat(33)}`)).toBe(true);
  expect(nestsTooDeep(JSON.stringify('[{'.repeat(100)))).toBe(false);
  expect(nestsTooDeep(JSON.stringify([`"\\${'['.repeat(100)}`, '\\']))).toBe(false);
  expect(nestsTooDeep('[],'.repeat(100))).toBe(false);
});

test('the log knows an address by its names, never by its values', () => {
  expect(routePattern('/api/rooms', {})).toBe('/api/rooms');
  expect(routePattern('/api/rooms/abc/live', { roomId: 'abc' })).toBe('/api/rooms/[roomId]/live');
  expect(routePattern('/api/rooms/a%20b', { roomId: 'a b' })).toBe('/api/rooms/[roomId]');
  expect(routePattern('/api/rooms/a%20b', { roomId: 'a%20b' })).toBe('/api/rooms/[roomId]');
  expect(routePattern('/api/rooms/rooms/codes/rooms', { roomId: 'rooms', code: 'rooms' })).toBe(
    '/api/rooms/[roomId]/codes/[code]',
  );
  expect(routePattern('/api/what/ever/kim', { path: ['what', 'ever', 'kim'] })).toBe('/api/[...path]');
  expect(routePattern('/api/students/kim', { userId: 'another' })).toBe('/api/…');
  expect(routePattern('/api/students/%E0%A4%A', { userId: '%E0%A4%A' })).toBe('/api/students/[userId]');
});
