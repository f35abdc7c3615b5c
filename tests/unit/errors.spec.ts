import { expect, test } from '@playwright/test';
import { AppError, fromEnvelope, statusOf, toEnvelope } from '@/lib/errors';

test('an error crosses the wire and comes out the same', () => {
  const error = new AppError('bad_request', 'Give the room a name.', {
    fields: { name: 'Give the room a name.' },
  });
  const back = fromEnvelope(JSON.parse(JSON.stringify(toEnvelope(error, 'req-1'))));
  expect(back).toMatchObject({
    code: 'bad_request',
    message: error.message,
    fields: error.fields,
    requestId: 'req-1',
  });
  expect(back?.status).toBe(400);
});

test('an unknown error keeps its text to itself', () => {
  const envelope = toEnvelope(new Error('insert into staff values (Ada, s3cret)'), 'req-2');
  expect(envelope.error).toMatchObject({ code: 'internal', requestId: 'req-2' });
  expect(JSON.stringify(envelope)).not.toContain('s3cret');
});

test('the cause stays on our side', () => {
  const envelope = toEnvelope(new AppError('upstream_failed', 'Sentence.', { cause: new Error('s3cret') }));
  expect(JSON.stringify(envelope)).not.toContain('s3cret');
});

for (const body of [
  null,
  'x',
  [],
  {},
  { error: 'x' },
  { error: { code: 'nope', message: 'm' } },
  { error: { code: 'internal' } },
]) {
  test(`no envelope: ${JSON.stringify(body)}`, () => {
    expect(fromEnvelope(body)).toBeNull();
  });
}

test('every code has its status', () => {
  expect(statusOf).toMatchObject({
    unauthorized: 401,
    forbidden: 403,
    conflict: 409,
    upstream_failed: 502,
    unavailable: 503,
  });
});
