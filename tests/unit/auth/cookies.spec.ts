import { expect, test } from '@playwright/test';
import { authCookies, readSessionCookie } from '@/lib/auth/cookies';
import { encrypted } from '../../support/forged-tokens';

const secret = 'a secret of forty letters and a few more';

test('over https cookies belong to this host alone, on localhost they have plain names', () => {
  const names = (url: string) => Object.values(authCookies(url)).map(({ name }) => name);
  expect(names('https://school.example')).toEqual([
    '__Host-next-auth.session-token',
    '__Host-next-auth.callback-url',
    '__Host-next-auth.csrf-token',
  ]);
  expect(names('http://localhost:3000')).toEqual([
    'next-auth.session-token',
    'next-auth.callback-url',
    'next-auth.csrf-token',
  ]);
  for (const [url, secure] of [
    ['https://school.example', true],
    ['http://localhost:3000', false],
  ] as const)
    for (const { options } of Object.values(authCookies(url)))
      expect(options).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure });
});

test('a cookie of ours reads back, and nothing else does', async () => {
  const read = (token: string) => readSessionCookie({ token, secret });
  expect(await read(await encrypted({ sid: 'x' }, secret))).toMatchObject({ sid: 'x' });
  expect(await readSessionCookie({ secret })).toBeNull();
  const bad = [
    await encrypted({ sid: 'x' }, `${secret}!`),
    await encrypted({ sid: 'x' }, secret, { header: { enc: 'A128CBC-HS256' } }),
    await encrypted({ sid: 'x' }, secret, { header: { alg: 'A256GCMKW' } }),
    await encrypted({ sid: 'x' }, secret, { life: null }),
    await encrypted({ sid: 'x' }, secret, { age: 7_200 }),
    await encrypted({ sid: 'x' }, secret, { age: 13 * 3_600, life: 10 ** 7 }),
    'a.b.c.d.e',
    '%',
  ];
  for (const token of bad) await expect(read(token), token.slice(0, 60)).rejects.toThrow();
});
