import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { belowFloor, missingOptionals, unchecked } from '../../../scripts/check-lock.mjs';

test('an optional package that the lock file lacks is named, with who wants it', () => {
  const packages = {
    '': { dependencies: { next: '1.0.0' } },
    'node_modules/next': { optionalDependencies: { '@next/linux': '1', '@next/darwin': '1' } },
    'node_modules/next/node_modules/inner': { optionalDependencies: { fsevents: '2' } },
    'node_modules/@next/linux': {},
  };
  expect(missingOptionals({ packages })).toEqual([
    '@next/darwin (wanted by next)',
    'fsevents (wanted by inner)',
  ]);
  const complete = {
    ...packages,
    'node_modules/@next/darwin': {},
    'node_modules/a/node_modules/fsevents': {},
  };
  expect(missingOptionals({ packages: complete })).toEqual([]);
});

test('our own lock file is complete', async () => {
  expect(missingOptionals(JSON.parse(await readFile('package-lock.json', 'utf8')))).toEqual([]);
});

test('a version below the floor is named wherever it is, and one that is missing too', () => {
  const least = { next: '16.4.5', 'next-auth': '4.24.15' };
  const of = (next: string, auth = '4.24.15') =>
    belowFloor(
      {
        packages: {
          '': {},
          'node_modules/next': { version: next },
          'node_modules/next-auth': { version: auth },
        },
      },
      least,
    );
  for (const good of ['16.4.5', '16.4.10', '16.5.0', '17.0.0']) expect(of(good), good).toEqual([]);
  for (const bad of ['16.4.4', '16.3.9', '15.9.9', '9.0.0', '16.4.5-canary.1'])
    expect(of(bad), bad).toEqual([`node_modules/next is ${bad}, at least 16.4.5 is needed`]);
  const inner = { 'node_modules/a/node_modules/next': { version: '15.0.0' } };
  expect(belowFloor({ packages: inner }, least)).toEqual([
    'node_modules/a/node_modules/next is 15.0.0, at least 16.4.5 is needed',
    'next-auth is missing',
  ]);
});

test('what is not from a registry, or has no checksum, is named', () => {
  const integrity = 'sha512-x';
  const packages = {
    '': {},
    'node_modules/good': { integrity },
    'node_modules/bare': {},
    'node_modules/old': { integrity: 'sha1-x' },
    'node_modules/git': { integrity, resolved: 'git+ssh://host/x.git' },
    'node_modules/plain': { integrity, resolved: 'http://host/x.tgz' },
    'node_modules/linked': { integrity, link: true },
  };
  expect(unchecked({ packages })).toEqual(
    ['bare', 'old', 'git', 'plain', 'linked'].map((name) => `node_modules/${name}`),
  );
});

test('our own lock file is above the floor, and all of it is from a registry', async () => {
  const lock = JSON.parse(await readFile('package-lock.json', 'utf8'));
  expect(belowFloor(lock)).toEqual([]);
  expect(unchecked(lock)).toEqual([]);
});
