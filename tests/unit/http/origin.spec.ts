import { expect, test } from '@playwright/test';
import { clientAddress, requestIdOf } from '@/lib/http/origin';

const forwarded = (value: string) => new Headers({ 'x-forwarded-for': value });

test('without proxies of our own an address is whatever the caller wrote, so there is none', () => {
  expect(clientAddress(forwarded('203.0.113.7'), 0)).toBeNull();
  expect(clientAddress(new Headers(), 0)).toBeNull();
});

test('what our own proxy saw stands right; what is left of it was sent along', () => {
  expect(clientAddress(forwarded('203.0.113.7'), 1)).toBe('203.0.113.7');
  expect(clientAddress(forwarded('10.0.0.1, 198.51.100.2,203.0.113.7'), 1)).toBe('203.0.113.7');
  expect(clientAddress(forwarded('forged, 203.0.113.7, 10.0.0.9'), 2)).toBe('203.0.113.7');
});

test('fewer hops than proxies are a way around them: no address', () => {
  expect(clientAddress(forwarded('203.0.113.7'), 2)).toBeNull();
  expect(clientAddress(forwarded(''), 1)).toBeNull();
  expect(clientAddress(forwarded('203.0.113.7, '), 1)).toBeNull();
  expect(clientAddress(new Headers(), 1)).toBeNull();
});

test('a request has the id it was given, if that is one, else a new one', () => {
  const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
  expect(requestIdOf(new Headers({ 'x-request-id': id }))).toBe(id);
  for (const bad of ['', 'x', `${id}0`, `${id} injected`, id.toUpperCase()])
    expect(requestIdOf(new Headers(bad === '' ? {} : { 'x-request-id': bad })), bad).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
});
