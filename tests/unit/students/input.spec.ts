import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { pageUserId, pathUserId } from '@/lib/students/input';

const nobody = expect.objectContaining({ code: 'not_found', message: 'There is no such student.' });
const thrownBy = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};

test('a handler gets the id decoded, and it stays as it is', () => {
  for (const id of ['stu-1', 'a/b', '50%', '50%25', 'Ünï çode', 'a+b', '..%2f', '%41', '😀', "it's"]) {
    expect(pathUserId(id)).toBe(id);
  }
});

test('a page gets the id as it stands in the address, and it is decoded once', () => {
  expect(pageUserId('a%2Fb')).toBe('a/b');
  expect(pageUserId('50%2525')).toBe('50%25');
  expect(pageUserId('a+b')).toBe('a+b');
  const ids = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 100 })
    .map((text) => text.toWellFormed().trim())
    .filter((text) => text !== '' && !text.includes('\0'));
  fc.assert(
    fc.property(ids, (id) => {
      expect(pageUserId(encodeURIComponent(id))).toBe(id);
    }),
  );
});

test("blanks around an id are nobody's, as on a roster", () => {
  expect(pathUserId(' stu-1 ')).toBe('stu-1');
  expect(pageUserId('%20stu-1')).toBe('stu-1');
});

test('what no roster takes is nobody', () => {
  expect(pathUserId('x'.repeat(200))).toHaveLength(200);
  for (const id of ['', '  ', 'x'.repeat(201), 'a\0b']) {
    expect(thrownBy(() => pathUserId(id))).toEqual(nobody);
    expect(thrownBy(() => pageUserId(encodeURIComponent(id)))).toEqual(nobody);
  }
  for (const broken of ['%', '50%', '%E0%A4%A', '%zz']) {
    expect(thrownBy(() => pageUserId(broken))).toEqual(nobody);
  }
});
