import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { missingOptionals } from '../../../scripts/check-lock.mjs';

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
