import { expect } from '@playwright/test';
import type { HmsClient } from '@/lib/hms/types';
import type { Answer } from '../../support/misbehaving-server';
import { failureOf, test } from './support';

const says = (status: number, message: string, details?: unknown): Answer => ({
  status,
  json: { code: status, message, details },
});
const create = (hms: HmsClient) => hms.createRoom({ name: 'algebra-7b', templateId: 't1' });
const update = (hms: HmsClient) => hms.updateRoom('r1', { size: 3_000 });

const onField: [string, Answer, string, RegExp][] = [
  ['a template that is gone', says(400, 'Error: template not found'), 'templateId', /template/],
  [
    'a template that is gone, in the details',
    says(400, 'Bad', ['Error: template not found']),
    'templateId',
    /template/,
  ],
  ['a region', says(400, 'Error: region not supported'), 'region', /auto, eu, us or in/],
  [
    'a size of a standard room',
    says(400, 'Invalid body param', [
      'Invalid body param: room size greater than 2500, set large_room flag as true',
    ]),
    'size',
    /2,500.*large room/,
  ],
  [
    'a size of a large room',
    says(400, 'Invalid body param', ['Invalid body param: room size greater than 20000']),
    'size',
    /at most 20,000/,
  ],
  [
    'a time limit too short',
    says(400, 'Invalid body param: max_duration_seconds less than 120 seconds'),
    'maxDurationSeconds',
    /2 minutes/,
  ],
  [
    'a time limit too long',
    says(400, 'Invalid body param: max_duration_seconds greater than 43200 seconds'),
    'maxDurationSeconds',
    /12 hours/,
  ],
  [
    'a text in the old place',
    { status: 400, json: { code: 400, data: { description: 'Error: region not supported' } } },
    'region',
    /auto, eu, us or in/,
  ],
];
for (const [what, answer, field, words] of onField) {
  test(`a refusal of ${what} is put on its field`, async ({ start }) => {
    const { hms } = await start([answer]);
    for (const call of [create, update]) {
      expect(await failureOf(call(hms))).toMatchObject({
        code: 'bad_request',
        message: expect.stringMatching(words),
        fields: { [field]: expect.stringMatching(words) },
      });
    }
  });
}

type Case = [string, Answer, (hms: HmsClient) => Promise<unknown>, string, RegExp];
const cases: Case[] = [
  [
    'an unknown room',
    says(404, 'Error: Room not found'),
    (hms) => hms.getRoom('r1'),
    'not_found',
    /no such room/,
  ],
  ['a malformed id', says(400, 'Invalid id'), (hms) => hms.getSession('s1'), 'not_found', /no such session/],
  ['an unknown template', says(404, 'x'), (hms) => hms.getTemplate('t1'), 'not_found', /no such template/],
  [
    'an unknown code',
    says(404, 'Code not found'),
    (hms) => hms.setRoomCode('c', true),
    'not_found',
    /no such link/,
  ],
  [
    'a cursor 100ms does not know',
    says(400, 'Invalid query parameter'),
    (hms) => hms.listSessions({ active: true, start: 'x' }),
    'bad_request',
    /first page/,
  ],
  [
    'a list without a cursor that is refused',
    says(400, 'Invalid query parameter'),
    (hms) => hms.listSessions({ active: true }),
    'upstream_failed',
    /400/,
  ],
  [
    'codes of a room that is switched off',
    says(403, 'Room is disabled'),
    (hms) => hms.createRoomCodes('r1'),
    'conflict',
    /Switch it on/,
  ],
  [
    'a code that cannot be switched on',
    says(403, 'Code can not be enabled'),
    (hms) => hms.setRoomCode('c', true),
    'conflict',
    /anew/,
  ],
  [
    'missing storage',
    says(400, 'Bucket location is missing'),
    create,
    'upstream_failed',
    /recording storage.*dashboard/i,
  ],
  [
    'missing storage of a HIPAA workspace',
    says(500, 'hipaa enabled: recording config is not provided'),
    create,
    'upstream_failed',
    /recording storage/i,
  ],
  [
    'sessions of an unknown room',
    says(404, 'Room not found'),
    (hms) => hms.listSessions({ active: true, roomId: 'r1' }),
    'not_found',
    /no such room/,
  ],
  [
    'a wrong address',
    { status: 404, text: '<h1>nginx</h1>' },
    (hms) => hms.listRooms({ enabled: true }),
    'upstream_failed',
    /HMS_API_URL/,
  ],
  ['a wrong address for a new room', { status: 404, text: '' }, create, 'upstream_failed', /HMS_API_URL/],
  [
    'an unknown refusal',
    says(400, 'Invalid body param: template. Use template_id'),
    create,
    'upstream_failed',
    /400/,
  ],
  ['a refusal in HTML', { status: 404, text: '<h1>Not found</h1>' }, update, 'not_found', /no such room/],
  ['an empty refusal', { status: 403, text: '' }, update, 'upstream_failed', /APP_ACCESS_KEY/],
  [
    'details that are no list',
    says(403, '', 'Room is disabled'),
    (hms) => hms.createRoomCodes('r1'),
    'conflict',
    /Switch it on/,
  ],
  ['an overloaded server', says(503, 'busy'), (hms) => hms.getRoom('r1'), 'unavailable', /a minute/],
  [
    'a proxy out of time',
    { status: 504, text: '<html>' },
    (hms) => hms.getRoom('r1'),
    'unavailable',
    /a minute/,
  ],
  ['a fault of 100ms', { status: 500, text: '<html>' }, (hms) => hms.getRoom('r1'), 'upstream_failed', /500/],
  [
    'a fault while a room is made',
    says(500, 'oops'),
    create,
    'upstream_failed',
    /look at the list of rooms first/,
  ],
];
for (const [what, answer, call, code, words] of cases) {
  test(`${what}: ${code}`, async ({ start }) => {
    const { hms } = await start([answer]);
    const { fields, ...failure } = await failureOf(call(hms));
    expect(failure).toMatchObject({ code, message: expect.stringMatching(words) });
    expect(fields).toBeUndefined();
  });
}

test('nobody at the other end is unavailable, and says what to check', async ({ start }) => {
  const { hms, server } = await start([{ json: {} }]);
  await server.close();
  const { error, ...failure } = await failureOf(hms.getRoom('r1'));
  expect(failure).toMatchObject({ code: 'unavailable', message: expect.stringContaining('HMS_API_URL') });
  expect(String(error.cause), 'for the log').toContain('ECONNREFUSED');
});

test('of a refusal with a huge body the status counts, and the body is not taken in', async ({ start }) => {
  const answer = says(403, 'Room is disabled', ['x'.repeat(200_000)]);
  const { hms } = await start([answer]);
  expect(await failureOf(hms.createRoomCodes('r1'))).toMatchObject({
    code: 'upstream_failed',
    message: expect.stringContaining('APP_ACCESS_KEY'),
  });
});
