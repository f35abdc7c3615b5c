import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { environmentOf, randomPassword, settingNames } from '../../../scripts/lib/settings.mjs';

test('scripts know every setting the app reads', async () => {
  const source = await readFile('lib/env.ts', 'utf8');
  const read = [...source.matchAll(/^ {4}([A-Z][A-Z_]+): /gm)].map(([, name]) => name);
  expect(read.length).toBeGreaterThan(10);
  expect([...settingNames].sort()).toEqual(read.sort());
});

test('what this terminal has set does not reach a demo', () => {
  const before = { ...process.env };
  process.env.DATABASE_URL = 'postgres://production';
  const env = environmentOf({ TIME_ZONE: 'Europe/Berlin' });
  process.env = before;
  // Empty and not absent: an absent one would be filled from a .env file.
  expect(env).toMatchObject({ DATABASE_URL: '', TIME_ZONE: 'Europe/Berlin', PATH: before.PATH });
});

test('passwords are long enough, can be typed, and differ', () => {
  const passwords = Array.from({ length: 200 }, randomPassword);
  for (const password of passwords) expect(password).toMatch(/^[2-9a-z]{5}-[2-9a-z]{5}-[2-9a-z]{5}$/);
  expect(new Set(passwords).size).toBe(200);
  // The letters that look like digits, and the other way round, never come up.
  expect(passwords.join('')).not.toMatch(/[01ilo]/);
});
