import { expect, minute, sign, test, type WireList, type WireRoom } from './started';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('a new room has what was asked for, and can be read back', async ({ empty }) => {
  const { status, body } = await empty.post<WireRoom>('/v2/rooms', {
    name: 'algebra-7b',
    description: 'Algebra, class 7B',
    region: 'eu',
    large_room: true,
    size: 20_000,
    max_duration_seconds: 120,
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f]{24}$/),
    name: 'algebra-7b',
    enabled: true,
    description: 'Algebra, class 7B',
    region: 'eu',
    large_room: true,
    size: 20_000,
    max_duration_seconds: 120,
    template: 'school_videoconf',
    recording_source_template: true,
    created_at: '2026-11-17T09:05:00Z',
  });
  expect(parseInt(body.id.slice(0, 8), 16) * 1000).toBe(empty.now());
  expect((await empty.get(`/v2/rooms/${body.id}`)).body).toEqual(body);
});

test('a room without a name gets a UUID, each time another', async ({ empty }) => {
  const [one, two] = [await empty.post<WireRoom>('/v2/rooms', {}), await empty.post<WireRoom>('/v2/rooms')];
  expect(one.body.name).toMatch(uuid);
  expect(two.body.name).toMatch(uuid);
  expect(two.body.name).not.toBe(one.body.name);
});

test('creating under an existing name, in any case, overwrites that room', async ({ empty }) => {
  const templates = await empty.get<WireList<{ id: string; name: string }>>('/v2/templates');
  const lecture = templates.body.data.find((one) => one.name === 'school_lecture');
  const first = await empty.post<WireRoom>('/v2/rooms', { name: 'Physics', description: 'old', size: 30 });
  await empty.post(`/v2/rooms/${first.body.id}`, { enabled: false });
  empty.pass(minute);
  const second = await empty.post<WireRoom>('/v2/rooms', { name: 'pHYSICS', template_id: lecture?.id });
  expect(second.body).toMatchObject({ id: first.body.id, name: 'Physics', description: '', enabled: false });
  expect(second.body).toMatchObject({ template: 'school_lecture', created_at: first.body.created_at });
  expect(second.body.size).toBeUndefined();
  const both = await Promise.all(
    [true, false].map((enabled) => empty.get<WireList<WireRoom>>(`/v2/rooms?enabled=${enabled}`)),
  );
  expect(both.map(({ body }) => body.data.length)).toEqual([0, 1]);
});

const badBodies: [body: object, text: string][] = [
  [{ name: 'has space' }, 'room name'],
  [{ name: 'ümlaut' }, 'room name'],
  [{ name: 'a/b' }, 'room name'],
  [{ name: 7 }, 'name'],
  [{ template: 'school_lecture' }, 'Invalid body param: template. Use template_id'],
  [{ template_id: '0123456789abcdef01234567' }, 'Error: template not found'],
  [{ region: 'mars' }, 'Error: region not supported'],
  [{ size: 20_001, large_room: true }, 'Invalid body param: room size greater than 20000'],
  [{ size: 2_501 }, 'Invalid body param: room size greater than 2500, set large_room flag as true'],
  [{ size: '12' }, 'size'],
  [{ size: -1 }, 'size'],
  [{ large_room: 'yes' }, 'large_room'],
  [{ max_duration_seconds: 119 }, 'Invalid body param: max_duration_seconds less than 120 seconds'],
  [{ max_duration_seconds: 43_201 }, 'Invalid body param: max_duration_seconds greater than 43200 seconds'],
  [{ recording_info: { enabled: true, upload_info: { type: 's3' } } }, 'Bucket location is missing'],
  [{ recording_info: { upload_info: { type: 'ftp', location: 'x' } } }, 'Invalid upload configuration'],
  [{ webhook: { headers: {} } }, 'webhook'],
  [{ polls: 'one' }, 'polls'],
];
for (const [body, text] of badBodies) {
  test(`refuses to create a room with ${JSON.stringify(body)}`, async ({ empty }) => {
    const answer = await empty.post('/v2/rooms', body);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: 400 });
    expect(answer.text).toContain(text);
    expect((await empty.get<WireList<WireRoom>>('/v2/rooms')).body.data).toEqual([]);
  });
}

test('refuses a body that is no JSON object', async ({ empty }) => {
  const authorization = `Bearer ${await sign(empty.now())}`;
  for (const body of ['{"name":', '[]', '"text"', 'null', '7']) {
    const answer = await fetch(`${empty.url}/v2/rooms`, { method: 'POST', headers: { authorization }, body });
    expect(answer.status, body).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 400, message: 'Invalid body param' });
  }
});

test('an update changes what it names and nothing else', async ({ school }) => {
  const id = await school.roomId('robotics-club');
  const before = (await school.get<WireRoom>(`/v2/rooms/${id}`)).body;
  school.pass(minute);
  const { body } = await school.post<WireRoom>(`/v2/rooms/${id}`, { description: 'New' });
  expect(body).toEqual({
    ...before,
    description: 'New',
    updated_at: expect.stringMatching(/^2026-11-17T09:06/),
  });
  expect((await school.post(`/v2/rooms/${id}`, { size: 2_501 })).status).toBe(400);
  expect((await school.post(`/v2/rooms/${id}`, { size: 2_501, large_room: true })).status).toBe(200);
  expect((await school.post(`/v2/rooms/${id}`, { size: 3_000 })).status, 'the room is large by now').toBe(
    200,
  );
});

test('a room is disabled and enabled, and listed accordingly', async ({ school }) => {
  const id = await school.roomId('physics-9a');
  const names = async (query: string) =>
    (await school.get<WireList<WireRoom>>(`/v2/rooms?${query}`)).body.data.map((room) => room.name);
  expect((await school.post(`/v2/rooms/${id}`, { enabled: false })).body).toMatchObject({
    id,
    enabled: false,
  });
  expect(await names('limit=100')).not.toContain('physics-9a');
  expect(await names('enabled=true&limit=100')).not.toContain('physics-9a');
  expect(await names('enabled=false')).toEqual(['latin-8c', 'physics-9a']);
  await school.post(`/v2/rooms/${id}`, { enabled: true });
  expect(await names('enabled=true&limit=100')).toContain('physics-9a');
});

test('lists filter by name, template and time of creation', async ({ empty }) => {
  const templates = await empty.get<WireList<{ id: string; name: string }>>('/v2/templates');
  const lecture = templates.body.data.find((one) => one.name === 'school_lecture')?.id;
  for (const name of ['one', 'two', 'three']) {
    await empty.post('/v2/rooms', { name, ...(name === 'two' ? { template_id: lecture } : {}) });
    empty.pass(minute);
  }
  const names = async (query: string) =>
    (await empty.get<WireList<WireRoom>>(`/v2/rooms?${query}`)).body.data.map((room) => room.name);
  expect(await names('')).toEqual(['three', 'two', 'one']);
  expect(await names('name=two')).toEqual(['two']);
  expect(await names('name=tw')).toEqual([]);
  expect(await names(`template_id=${lecture}`)).toEqual(['two']);
  expect(await names('after=2026-11-17T09:06:00.000Z')).toEqual(['three', 'two']);
  expect(await names('before=2026-11-17T09:06:00.000Z')).toEqual(['two', 'one']);
  for (const query of [
    'enabled=maybe',
    'after=yesterday',
    'limit=9',
    'limit=101',
    'limit=ten',
    'limit=10.5',
  ]) {
    expect((await empty.get(`/v2/rooms?${query}`)).status, query).toBe(400);
  }
});

test('unknown rooms and templates are 404', async ({ school }) => {
  expect((await school.get('/v2/rooms/65f1c0aa12bd34ce56f07a01')).body).toEqual({
    code: 404,
    message: 'Error: Room not found',
    details: ['Error: Room not found'],
  });
  expect((await school.post('/v2/rooms/nope', { enabled: true })).status).toBe(404);
  expect((await school.get('/v2/templates/nope')).status).toBe(404);
});

test('templates speak camelCase and know their roles', async ({ school }) => {
  const { body } =
    await school.get<WireList<{ id: string; name: string; roles: Record<string, object> }>>(
      '/v2/templates?limit=10',
    );
  expect(body.data.map(({ name, roles }) => [name, Object.keys(roles)])).toEqual([
    ['school_lecture', ['host', 'panelist', 'viewer']],
    ['school_videoconf', ['teacher', 'assistant', 'student', 'observer']],
  ]);
  const [, videoconf] = body.data;
  expect(videoconf?.roles).toMatchObject({
    teacher: { permissions: { endRoom: true, removeOthers: true, changeRole: true }, priority: 1 },
    student: { permissions: { pollRead: true }, publishParams: { allowed: ['audio', 'video'] } },
    observer: { publishParams: {} },
  });
  expect((await school.get(`/v2/templates/${videoconf?.id}`)).body).toEqual(videoconf);
});
