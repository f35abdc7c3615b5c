import type { Room, RoomPage, Template } from '@/lib/rooms/schema';
import {
  type Api,
  elsewhere,
  expect,
  failure,
  freshName,
  makeRoom,
  ownTest,
  type Simulator,
  test,
} from '../support/fixtures';

/** Rooms written at 100ms since the log was last emptied. */
const writes = async (upstream: Simulator) =>
  (await upstream.requests()).filter(({ method }) => method === 'POST').map(({ path }) => path);

const named = (name: string, message: string) => failure(400, 'bad_request', { [name]: message });

const templatesOf = async (api: Api) =>
  (await api.get<{ templates: Template[] }>('/api/templates')).body.templates;

test('a room is made with all it was given and is in the list at once', async ({ ada }) => {
  const [, template] = await templatesOf(ada);
  const name = freshName('Full.room:1_');
  const made = await ada.post<Room>('/api/rooms', {
    name,
    description: '  Größe: 9 µm – “quoted” ',
    templateId: template?.id,
    region: 'eu',
    size: 3_000,
    largeRoom: true,
    maxDurationSeconds: 7_200,
  });
  expect(made.status).toBe(201);
  expect(made.body).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{24}$/),
    name,
    description: 'Größe: 9 µm – “quoted”',
    enabled: true,
    templateId: template?.id,
    templateName: template?.name,
    region: 'eu',
    size: 3_000,
    largeRoom: true,
    maxDurationSeconds: 7_200,
    createdAt: expect.stringMatching(/\.\d{3}Z$/),
    live: null,
    lastSessionAt: null,
  });
  const listed = await ada.get<RoomPage>(`/api/rooms?q=${encodeURIComponent(name)}`);
  expect(listed.body.rooms).toEqual([made.body]);
  expect((await ada.get(`/api/rooms/${made.body.id}`)).body).toEqual(made.body);
});

test('a name alone is enough, and a key may make a room', async ({ robot }) => {
  const name = freshName('bare');
  expect(await robot.post('/api/rooms', { name: ` ${name} ` })).toMatchObject({
    status: 201,
    body: { name, enabled: true, templateName: 'school_videoconf' },
  });
});

test('what cannot be a room is refused beside its field, in plain words', async ({ ada }) => {
  const allowed = 'Use letters A to Z, digits, and the signs . - : _ (no spaces).';
  const name = freshName('never');
  const wrong: [body: unknown, expected: Record<string, unknown>][] = [
    [{}, named('name', 'Give the room a name.')],
    [{ name: '' }, named('name', 'Give the room a name.')],
    [{ name: '   ' }, named('name', 'Give the room a name.')],
    [{ name: null }, named('name', 'Give the room a name.')],
    [{ name: 7 }, named('name', 'Give the room a name.')],
    [{ name: 'two words' }, named('name', allowed)],
    [{ name: 'naïve' }, named('name', allowed)],
    [{ name: 'a/b' }, named('name', allowed)],
    [{ name: 'a\nb' }, named('name', allowed)],
    [{ name: 'x'.repeat(101) }, named('name', 'Keep the name under 100 characters.')],
    [
      { name, description: 'd'.repeat(501) },
      named('description', 'Keep the description under 500 characters.'),
    ],
    [{ name, description: null }, named('description', 'The description must be text.')],
    [{ name, region: 'mars' }, named('region', 'Choose a region: auto, eu, us or in.')],
    [{ name, size: 0 }, named('size', 'A room holds at least 1 person.')],
    [{ name, size: 2.5 }, named('size', 'Give the size as a whole number of people.')],
    [{ name, size: '9' }, named('size', 'Give the size as a whole number of people.')],
    [{ name, size: 20_001, largeRoom: true }, named('size', 'A room holds at most 20,000 people.')],
    [
      { name, size: 2_501 },
      named('size', 'A standard room holds at most 2,500 people. Turn on "large room" for up to 20,000.'),
    ],
    [{ name, largeRoom: 'yes' }, named('largeRoom', 'largeRoom must be true or false.')],
    [{ name, maxDurationSeconds: 119 }, named('maxDurationSeconds', 'The shortest time limit is 2 minutes.')],
    [
      { name, maxDurationSeconds: 43_201 },
      named('maxDurationSeconds', 'The longest time limit is 12 hours.'),
    ],
    [{ name, templateId: '' }, named('templateId', 'Choose a template.')],
    [{ name, colour: 'red' }, named('colour', 'There is no field "colour" here.')],
    [{ name, enabled: false }, named('enabled', 'There is no field "enabled" here.')],
    [[], failure(400, 'bad_request')],
    [null, failure(400, 'bad_request')],
    ['"text"', failure(400, 'bad_request')],
    ['{"name":', failure(400, 'bad_request')],
  ];
  for (const [body, expected] of wrong) {
    expect(await ada.post('/api/rooms', body === null ? 'null' : body), JSON.stringify(body)).toMatchObject(
      expected,
    );
  }
});

test('an unknown template is refused before anything is written', async ({ ada }) => {
  const advice = 'This template does not exist. Choose one from the list.';
  for (const templateId of ['0'.repeat(24), 'nothing', '../rooms']) {
    expect(await ada.post('/api/rooms', { name: freshName('room'), templateId })).toMatchObject(
      named('templateId', advice),
    );
  }
});

test.describe(() => {
  test.describe.configure({ mode: 'default', timeout: 180_000 });

  ownTest(
    'a taken name in any letter case is a conflict, and nothing is written',
    async ({ owner, upstream }) => {
      const [first, second] = await templatesOf(owner);
      const room = await makeRoom(owner, { name: freshName('Taken'), templateId: first?.id });
      await upstream.forgetRequests();
      for (const name of [room.name, room.name.toUpperCase(), room.name.toLowerCase(), ` ${room.name} `]) {
        expect(await owner.post('/api/rooms', { name, templateId: second?.id }), name).toMatchObject(
          failure(409, 'conflict', { name: 'This name is taken. Letter case makes no difference.' }),
        );
      }
      expect(await writes(upstream)).toEqual([]);
      expect((await owner.get(`/api/rooms/${room.id}`)).body).toMatchObject({ templateId: first?.id });
    },
  );

  ownTest('the name of a disabled room is taken too', async ({ owner, upstream }) => {
    const room = await makeRoom(owner);
    await owner.patch(`/api/rooms/${room.id}`, { enabled: false });
    await upstream.forgetRequests();
    expect(await owner.post('/api/rooms', { name: room.name.toUpperCase() })).toMatchObject(
      failure(409, 'conflict'),
    );
    expect(await writes(upstream)).toEqual([]);
  });

  ownTest(
    'of many who make one name at once, one succeeds and the others hear why',
    async ({ owner, upstream }) => {
      const name = freshName('Race');
      await upstream.forgetRequests();
      const spelled = [name, name.toUpperCase(), name.toLowerCase(), name];
      const answers = await Promise.all(spelled.map((one) => owner.post('/api/rooms', { name: one })));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
      expect(await writes(upstream)).toEqual(['/v2/rooms']);
    },
  );

  ownTest('many names at once all become rooms', async ({ owner }) => {
    const names = Array.from({ length: 12 }, () => freshName('many'));
    const answers = await Promise.all(names.map((name) => owner.post('/api/rooms', { name })));
    expect(answers.map(({ status }) => status)).toEqual(names.map(() => 201));
  });

  ownTest(
    'a room somebody made elsewhere a moment ago keeps its settings',
    async ({ owner, upstream, pair }) => {
      const dashboard = elsewhere(pair.simulator);
      // The index was just read, so that it cannot know of the room yet.
      await owner.post('/api/rooms', { name: freshName('before') });
      const name = freshName('Elsewhere');
      const made = await dashboard('POST', '/rooms', { name, description: 'theirs' });
      await upstream.forgetRequests();
      for (const spelled of [name, name.toUpperCase(), name.toLowerCase()]) {
        expect(await owner.post('/api/rooms', { name: spelled, description: 'ours' }), spelled).toMatchObject(
          failure(409, 'conflict', { name: expect.any(String) }),
        );
      }
      expect(await writes(upstream)).toEqual([]);
      expect(await dashboard('GET', `/rooms/${made.id}`)).toMatchObject({ name, description: 'theirs' });
    },
  );
});
