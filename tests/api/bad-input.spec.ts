import fc from 'fast-check';
import { type Answer, expect, makeRoom, test } from '../support/fixtures';

// Whatever is sent, the answer is ours: never a fault of the server, and for every refusal the envelope with a sentence.

const runs = { numRuns: 60, endOnFailure: true };

const envelope = {
  error: {
    code: expect.stringMatching(/^[a-z_]+$/),
    message: expect.stringMatching(/.{8,}/s),
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  },
};

function expectOurs(answer: Answer<unknown>, label: string): void {
  expect(answer.status, label).toBeLessThan(500);
  if (answer.status >= 400) expect(answer.body, label).toMatchObject(envelope);
}

/** Any JSON, with a liking for what has broken servers before. */
const nasty = fc.oneof(
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    '__proto__',
    'constructor',
    '../..',
    '%00',
    -0,
    1e308,
    2 ** 53,
    -1,
    0.5,
    [],
    {},
    [[[[]]]],
    'x'.repeat(5_000),
    '\u202e right to left',
    'İSTANBUL',
  ),
);

const fields: Record<string, string[]> = {
  rooms: ['name', 'description', 'templateId', 'region', 'size', 'largeRoom', 'maxDurationSeconds'],
  change: ['description', 'region', 'size', 'largeRoom', 'maxDurationSeconds', 'enabled', 'name'],
  tokens: ['role', 'userId', 'people', 'expiresInMinutes'],
  code: ['enabled'],
  key: ['name', 'scopes', 'roomIds', 'expiresInDays', 'requestsPerMinute'],
  create: ['name', 'description', 'template_id', 'region'],
  token: ['room_id', 'user_id', 'role'],
};

/** An object with these fields, each there or not, sometimes right and mostly not; sometimes with one nobody knows. */
function bodyOf(names: string[]) {
  const right: Record<string, unknown> = {
    name: 'fine-name',
    role: 'student',
    user_id: 'kim',
    userId: 'kim',
    enabled: true,
    region: 'eu',
    size: 9,
    largeRoom: true,
  };
  const entries = Object.fromEntries(
    names.map((name) => [name, fc.oneof(nasty, fc.constant(right[name] ?? 'text'))]),
  );
  const known = fc.record(entries, { requiredKeys: [] });
  const stranger = fc.record({ [`x-${names[0]}`]: nasty });
  return fc.oneof(
    { weight: 6, arbitrary: known },
    { weight: 1, arbitrary: fc.tuple(known, stranger).map(([one, other]) => ({ ...one, ...other })) },
    { weight: 1, arbitrary: nasty },
  );
}

const writes: [name: string, method: string, path: (roomId: string) => string][] = [
  ['rooms', 'POST', () => '/api/rooms'],
  ['change', 'PATCH', (roomId) => `/api/rooms/${roomId}`],
  ['tokens', 'POST', (roomId) => `/api/rooms/${roomId}/tokens`],
  ['code', 'PATCH', (roomId) => `/api/rooms/${roomId}/codes/aaa-bbbb-ccc`],
  ['key', 'POST', () => '/api/keys'],
  ['create', 'POST', () => '/create-room'],
  ['token', 'POST', () => '/api/auth-token'],
];

for (const [name, method, path] of writes) {
  test(`no body makes ${method} ${path('{roomId}')} fall over`, async ({ ada }) => {
    const room = await makeRoom(ada);
    await fc.assert(
      fc.asyncProperty(bodyOf(fields[name] ?? []), async (body) => {
        const text = JSON.stringify(body);
        expectOurs(await ada.call(method, path(room.id), text), text.slice(0, 300));
      }),
      runs,
    );
  });
}

test('bodies that are no JSON, or not said to be, are refused', async ({ ada }) => {
  const room = await makeRoom(ada);
  const json = { 'content-type': 'application/json' };
  const types: Record<string, string>[] = [
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/x-www-form-urlencoded' },
    { 'content-type': 'multipart/form-data; boundary=x' },
    { 'content-type': 'application/jsonp' },
    { 'content-type': 'text/html; application/json' },
  ];
  const texts = [
    '',
    '{',
    '{"name":}',
    "{'name':'x'}",
    'undefined',
    'NaN',
    '{"a":1}{"b":2}',
    '\ufeff',
    '[',
    '"',
    '\0',
  ];
  for (const [, method, path] of writes) {
    for (const headers of types) {
      const answer = await ada.call(method, path(room.id), '{"name":"x"}', { headers });
      expect(answer, `${method} ${path('')} as ${headers['content-type']}`).toMatchObject({
        status: 415,
        body: envelope,
      });
    }
    for (const text of texts) {
      const answer = await ada.call(method, path(room.id), text, { headers: json });
      expect(answer, `${method} ${path('')} with ${text}`).toMatchObject({ status: 400, body: envelope });
    }
    const deep = `${'['.repeat(40_000)}${']'.repeat(40_000)}`;
    expectOurs(await ada.call(method, path(room.id), deep), 'deeply nested');
    const wide = JSON.stringify(
      Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`k${index}`, index])),
    );
    expectOurs(await ada.call(method, path(room.id), wide), 'very wide');
    expectOurs(
      await ada.call(method, path(room.id), '{"__proto__":{"role":"admin"},"constructor":1}'),
      'prototypes',
    );
  }
});

test('a body of more than 100 kB is refused, also when it does not say how long it is', async ({ ada }) => {
  const room = await makeRoom(ada);
  const large = JSON.stringify({ name: 'x'.repeat(100_000) });
  for (const [name, method, path] of writes) {
    const answer = await ada.call(method, path(room.id), large);
    expect(answer.status, name).toBe(name === 'tokens' ? 400 : 413);
    expect(answer.body, name).toMatchObject(envelope);
  }
  const { cookies } = await ada.context.storageState();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const url = process.env.ROLLCALL_URL ?? '';
  // A stream has no length to be told beforehand: what counts is what comes.
  const pieces = new ReadableStream({
    start(controller) {
      for (let at = 0; at < large.length; at += 10_000)
        controller.enqueue(Buffer.from(large.slice(at, at + 10_000)));
      controller.close();
    },
  });
  const headers = { cookie, origin: url, 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body: pieces, duplex: 'half' };
  const answer = await fetch(`${url}/api/rooms`, init as RequestInit);
  expect(answer.status).toBe(413);
});

const queries = (names: string[]) =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom(...names, 'other'),
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('50', 'true', '', '\0', '%', '\ud800')),
      ),
      {
        maxLength: 4,
      },
    )
    .map((pairs) =>
      pairs.map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`).join('&'),
    );

const reads: [path: (roomId: string) => string, names: string[]][] = [
  [() => '/api/rooms', ['q', 'enabled', 'cursor', 'limit']],
  [(roomId) => `/api/rooms/${roomId}/sessions`, ['cursor', 'limit']],
  [() => '/session-analytics-by-room', ['room_id']],
  [() => '/api/session-list-by-room', ['room_id']],
];

for (const [path, names] of reads) {
  test(`no query makes GET ${path('{roomId}')} fall over`, async ({ robot }) => {
    const room = await makeRoom(robot);
    await fc.assert(
      fc.asyncProperty(queries(names), async (query) => {
        expectOurs(await robot.get(`${path(room.id)}?${query}`), query);
      }),
      runs,
    );
  });
}

test('no cursor makes a list fall over', async ({ robot }) => {
  const room = await makeRoom(robot);
  const cursors = fc.oneof(
    fc.tuple(
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      fc.string({ unit: 'binary' }),
    ),
    fc.record({
      live: fc.array(fc.string()),
      start: fc.oneof(fc.string({ unit: 'binary' }), fc.constant(null)),
    }),
    fc.jsonValue({ maxDepth: 2 }),
  );
  await fc.assert(
    fc.asyncProperty(cursors, async (value) => {
      const cursor = Buffer.from(JSON.stringify(value)).toString('base64url');
      for (const path of ['/api/rooms', `/api/rooms/${room.id}/sessions`]) {
        expectOurs(await robot.get(`${path}?cursor=${cursor}`), JSON.stringify(value));
      }
    }),
    runs,
  );
});

test('no id makes a call fall over', async ({ robot }) => {
  const paths = (id: string) => [
    `/api/rooms/${id}`,
    `/api/rooms/${id}/live`,
    `/api/rooms/${id}/codes`,
    `/api/rooms/${id}/sessions`,
    `/api/sessions/${id}/attendance`,
  ];
  const ids = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 24, maxLength: 24 }),
    fc.webPath(),
  );
  await fc.assert(
    fc.asyncProperty(ids, async (id) => {
      const answers = await Promise.all(
        paths(encodeURIComponent(id.toWellFormed())).map((path) => robot.get(path)),
      );
      for (const answer of answers) expect(answer.status, id).toBeLessThan(500);
      for (const answer of answers.filter(({ status }) => status === 404))
        expect(answer.body, id).toMatchObject(envelope);
    }),
    { numRuns: 40 },
  );
});

test('addresses that lead elsewhere lead nowhere', async ({ ada, anonymous }) => {
  const odd = [
    '..%2f..%2f..%2fetc%2fpasswd',
    '%2e%2e/%2e%2e/',
    '%5c..%5c',
    '%00',
    '%23',
    '%3F',
    'a'.repeat(7_000),
  ];
  for (const id of odd) {
    for (const path of [`/api/rooms/${id}`, `/api/${id}`, `/rooms/${id}`, `/sessions/${id}`, `/${id}`]) {
      for (const api of [ada, anonymous]) {
        const { status, text } = await api.get(path);
        expect(status, path.slice(0, 60)).toBeLessThan(500);
        expect(text, path.slice(0, 60)).not.toContain('root:');
      }
    }
  }
});

test('an address that cannot be decoded tells nothing of the server', async ({ ada }) => {
  for (const id of ['%E0%A4%A', '%', '%zz', '%c0%af']) {
    for (const path of [`/api/rooms/${id}`, `/rooms/${id}`, `/${id}`]) {
      const { status, text } = await ada.get(path);
      // Next refuses these before any code of ours is reached.
      expect(status, path).toBeGreaterThanOrEqual(400);
      expect(text, path).not.toMatch(/^\s+at |node_modules|URIError|DecodeError/m);
    }
  }
});
