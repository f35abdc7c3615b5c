import { expect, test } from '@playwright/test';
import { describedCall, requireDescribed } from '../../support/described';

const headers = { 'x-request-id': 'one', 'content-type': 'application/json; charset=utf-8' };
const answer = (status: number, body: unknown, more: Record<string, string> = {}) => ({
  status,
  body,
  text: body === undefined ? '' : JSON.stringify(body),
  headers: { ...headers, ...more },
});
const key = {
  id: '1',
  name: 'school',
  hint: 'abcd',
  scopes: ['rooms:read'],
  rooms: null,
  requestsPerMinute: 6_000,
  madeBy: 'Ada',
  state: 'works',
  createdAt: '2026-11-17T08:00:00.000Z',
  expiresAt: null,
  lastUsedAt: null,
};

test('finds the call of an address, names before parameters, whatever its query', () => {
  expect(describedCall('GET', '/api/rooms?limit=1')?.operation.operationId).toBe('listRooms');
  expect(describedCall('PATCH', '/api/rooms/r-1/codes/abc')?.operation.operationId).toBe('changeCode');
  expect(describedCall('GET', '/create-room')).toBeUndefined();
  expect(describedCall('POST', '/create-room')?.operation.operationId).toBe('sampleCreateRoomAtRoot');
  expect(describedCall('POST', '/api/people/import')?.operation.operationId).toBe('importPeople');
  expect(describedCall('GET', '/api/openapi.json')?.operation.operationId).toBe('getDescription');
  expect(describedCall('GET', '/api/openapi-json')).toBeUndefined();
  expect(describedCall('GET', '/api/rooms/a/b/c')).toBeUndefined();
  expect(describedCall('HEAD', '/api/rooms')).toBeUndefined();
  expect(describedCall('GET', 'http://[')).toBeUndefined();
});

test('accepts what is described', () => {
  expect(() => requireDescribed('GET', '/api/keys', answer(200, { keys: [key] }))).not.toThrow();
  const envelope = { error: { code: 'not_found', message: 'There is no such key.', requestId: 'one' } };
  expect(() => requireDescribed('DELETE', '/api/keys/1', answer(404, envelope))).not.toThrow();
  expect(() => requireDescribed('DELETE', '/api/keys/1', answer(204, undefined))).not.toThrow();
});

test('throws at a field more, a field less, and a value that is not what it was said to be', () => {
  const call = (body: unknown) => () => requireDescribed('GET', '/api/keys', answer(200, body));
  const { hint: _hint, ...less } = key;
  expect(call({ keys: [{ ...key, hash: 'x' }] })).toThrow(/GET \/api\/keys .*"additionalProperty":"hash"/s);
  expect(call({ keys: [key], more: [] })).toThrow('"additionalProperty":"more"');
  expect(call({ keys: [less] })).toThrow("required property 'hint'");
  expect(call({ keys: [{ ...key, createdAt: '2026-11-17T08:00:00Z' }] })).toThrow('/keys/0/createdAt');
  expect(call({ keys: [{ ...key, createdAt: '2026-02-30T08:00:00.000Z' }] })).toThrow('/keys/0/createdAt');
  expect(call({ keys: [{ ...key, name: null }] })).toThrow('/keys/0/name');
  expect(call(undefined)).toThrow('must be object');
});

test('throws at a status, a type or a body that was not described', () => {
  const throws = (given: Parameters<typeof requireDescribed>[2], told: string) =>
    expect(() => requireDescribed('DELETE', '/api/keys/1', given)).toThrow(told);
  throws(answer(500, { error: { code: 'internal', message: 'Something went wrong.' } }), 'status 500');
  throws(answer(200, {}), 'status 200');
  throws(answer(204, {}), 'a body');
  throws(answer(404, {}), "required property 'error'");
  throws(answer(404, {}, { 'content-type': 'text/html' }), 'the type "text/html"');
});

test('lets a fault pass from an app that its test may have broken, in our envelope', () => {
  const fault = answer(500, { error: { code: 'internal', message: 'Something went wrong.' } });
  const call = (given: typeof fault) => () => requireDescribed('GET', '/api/keys', given, { ownApp: true });
  expect(call(fault)).not.toThrow();
  expect(call(answer(500, { error: 'Something went wrong.' }))).toThrow('/error must be object');
  expect(call(answer(501, fault.body))).toThrow('status 501');
});

test('passes over what no handler of ours has answered', () => {
  const strange = { status: 418, body: undefined, text: '<html>', headers: { 'content-type': 'text/html' } };
  expect(() => requireDescribed('GET', '/api/keys', strange)).not.toThrow();
  const ours = { ...strange, headers };
  for (const [method, address] of [
    ['GET', '/rooms'],
    ['GET', '/api/no/such/call'],
    ['PUT', '/api/keys'],
    ['HEAD', '/api/keys'],
  ] as const) {
    expect(() => requireDescribed(method, address, ours), `${method} ${address}`).not.toThrow();
  }
  expect(() => requireDescribed('GET', '/api/keys', ours)).toThrow('status 418');
});
