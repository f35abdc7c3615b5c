import { type Api, expect, failure, freshName, makeRoom, test } from '../support/fixtures';

type Person = {
  id: string;
  userId: string;
  name: string;
  email?: string;
  externalId?: string;
  from?: string;
  until?: string;
};
type People = { people: Person[] };

const rosterOf = async (api: Api, roomId: string) => {
  const answer = await api.get<People>(`/api/rooms/${roomId}/roster`);
  expect(answer, answer.text).toMatchObject({ status: 200 });
  return answer.body.people;
};
const add = async (api: Api, roomId: string, person: object) => {
  const answer = await api.post<Person>(`/api/rooms/${roomId}/roster`, person);
  expect(answer, answer.text).toMatchObject({ status: 201 });
  return answer.body;
};

test('a person is put on a roster, listed by name, changed, ended, taken off and put back', async ({
  ada,
}) => {
  const { id: roomId } = await makeRoom(ada);
  const [kim, ben] = [freshName('kim'), freshName('ben')];
  expect(await rosterOf(ada, roomId)).toEqual([]);
  const first = await add(ada, roomId, {
    userId: `  ${kim} `,
    name: ' Zoë Lee ',
    email: 'zoe@school.example',
    from: '2026-09-01',
  });
  expect(first).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{32}$/),
    userId: kim,
    name: 'Zoë Lee',
    email: 'zoe@school.example',
    from: '2026-09-01',
  });
  const second = await add(ada, roomId, {
    userId: ben,
    name: 'ärmel Ben',
    externalId: 'x-1',
    email: null,
    until: null,
  });
  expect(await rosterOf(ada, roomId)).toEqual([second, first]);

  const path = `/api/rooms/${roomId}/roster/${first.id}`;
  const changed = { ...first, name: 'Aaron', until: '2026-12-24' };
  expect(await ada.patch(path, { name: 'Aaron', until: '2026-12-24' })).toMatchObject({
    status: 200,
    body: changed,
  });
  const { email: _email, from: _from, ...rest } = changed;
  expect((await ada.patch(path, { email: null, from: null })).body).toEqual(rest);
  expect(await rosterOf(ada, roomId)).toEqual([rest, second]);

  expect(await ada.delete(path)).toMatchObject({ status: 204, text: '' });
  expect(await rosterOf(ada, roomId)).toEqual([second]);
  expect(await ada.delete(path)).toMatchObject(failure(404, 'not_found'));
  expect(await ada.patch(path, { name: 'Nobody' })).toMatchObject(failure(404, 'not_found'));
  expect(await ada.patch(path, { removed: false })).toMatchObject({ status: 200, body: rest });
  expect(await rosterOf(ada, roomId)).toEqual([rest, second]);
});

test('many are put on a roster in the order sent, or nobody is', async ({ ada }) => {
  const { id: roomId } = await makeRoom(ada);
  const ids = Array.from({ length: 300 }, () => freshName('many'));
  const people = ids.map((userId, at) => ({ userId, name: `Person ${at}` }));
  const made = await ada.post<People>(`/api/rooms/${roomId}/roster`, { people });
  expect(made.status).toBe(201);
  expect(made.body.people.map(({ userId }) => userId)).toEqual(ids);
  expect(await rosterOf(ada, roomId)).toHaveLength(300);
  const mixed = {
    people: [
      { userId: freshName('new'), name: 'New' },
      { userId: ids[7]?.toUpperCase(), name: 'Again' },
    ],
  };
  expect(await ada.post(`/api/rooms/${roomId}/roster`, mixed)).toMatchObject(
    failure(409, 'conflict', { 'people.1.userId': expect.stringContaining('Again') }),
  );
  expect(await rosterOf(ada, roomId)).toHaveLength(300);
  const twice = freshName('twice');
  expect(
    await ada.post(`/api/rooms/${roomId}/roster`, {
      people: [
        { userId: twice, name: 'A' },
        { userId: twice, name: 'A' },
      ],
    }),
  ).toMatchObject(failure(409, 'conflict'));
});

test('a person belongs to the workspace: one name wherever they are', async ({ ada }) => {
  const [here, there] = [await makeRoom(ada), await makeRoom(ada)];
  const userId = freshName('both');
  const first = await add(ada, here.id, {
    userId,
    name: 'Old Name',
    email: 'a@school.example',
    externalId: '7',
  });
  const second = await add(ada, there.id, { userId: userId.toUpperCase(), name: 'New Name' });
  expect(second).toEqual({ ...first, id: second.id, name: 'New Name' });
  expect(await rosterOf(ada, here.id)).toEqual([{ ...first, name: 'New Name' }]);
  const renamed = freshName('other');
  await ada.patch(`/api/rooms/${here.id}/roster/${first.id}`, { userId: renamed });
  expect(await rosterOf(ada, there.id)).toEqual([{ ...second, userId: renamed }]);
});

test('days of one person may follow each other and never overlap', async ({ ada }) => {
  const { id: roomId } = await makeRoom(ada);
  const userId = freshName('days');
  const autumn = await add(ada, roomId, { userId, name: 'Kim Lee', from: '2026-09-01', until: '2026-10-31' });
  const refused = await ada.post(`/api/rooms/${roomId}/roster`, {
    userId,
    name: 'Kim Lee',
    from: '2026-10-31',
  });
  expect(refused).toMatchObject(
    failure(409, 'conflict', { userId: expect.stringContaining('from 2026-09-01 until 2026-10-31') }),
  );
  expect(refused.text).toContain('Kim Lee');
  const winter = await add(ada, roomId, { userId, name: 'Kim Lee', from: '2026-11-01' });
  const path = `/api/rooms/${roomId}/roster/${winter.id}`;
  expect(await ada.patch(path, { from: '2026-10-01' })).toMatchObject(failure(409, 'conflict'));
  expect(await ada.patch(path, { until: '2026-10-31' })).toMatchObject(
    failure(400, 'bad_request', { until: 'The last day is before the first.' }),
  );
  // What was taken off leaves its days to others, and cannot come back into them.
  await ada.delete(`/api/rooms/${roomId}/roster/${autumn.id}`);
  expect((await ada.patch(path, { from: null })).status).toBe(200);
  expect(await ada.patch(`/api/rooms/${roomId}/roster/${autumn.id}`, { removed: false })).toMatchObject(
    failure(409, 'conflict'),
  );
});

test('nobody gets the user id of somebody else', async ({ ada }) => {
  const { id: roomId } = await makeRoom(ada);
  const [kim, ben] = [freshName('kim'), freshName('ben')];
  const first = await add(ada, roomId, { userId: kim, name: 'Kim Lee' });
  await add(ada, roomId, { userId: ben, name: 'Ben Hansen' });
  const path = `/api/rooms/${roomId}/roster/${first.id}`;
  for (const userId of [ben, ben.toUpperCase(), ` ${ben} `]) {
    expect(await ada.patch(path, { userId }), userId).toMatchObject(
      failure(409, 'conflict', { userId: expect.stringContaining('Ben Hansen') }),
    );
  }
  expect(await ada.patch(path, { userId: kim.toUpperCase() })).toMatchObject({
    status: 200,
    body: { userId: kim.toUpperCase() },
  });
});

test('bad fields are named', async ({ ada }) => {
  const { id: roomId } = await makeRoom(ada);
  const path = `/api/rooms/${roomId}/roster`;
  const cases: [object, string[]][] = [
    [{}, ['userId', 'name']],
    [{ userId: ' ', name: 'x' }, ['userId']],
    [{ userId: 'x'.repeat(201), name: 7 }, ['userId', 'name']],
    [{ userId: 'x', name: 'x', email: 'nobody' }, ['email']],
    [{ userId: 'x', name: 'x', from: '1.9.2026' }, ['from']],
    [{ userId: 'x', name: 'x', from: '0000-01-01' }, ['from']],
    [{ userId: 'x', name: 'x', until: '2026-02-30' }, ['until']],
    [{ userId: 'x', name: 'x', from: '2026-02-02', until: '2026-02-01' }, ['until']],
    [{ userId: 'x', name: 'x', colour: 'red' }, ['colour']],
    [{ people: [] }, ['people']],
    [{ people: 'x' }, ['people']],
    [{ people: [{ userId: 'x', name: 'x' }, { userId: 'y' }] }, ['people.1.name']],
    [{ people: [{ userId: 'x', name: 'x', from: 'soon' }] }, ['people.0.from']],
  ];
  for (const [body, names] of cases) {
    const fields = Object.fromEntries(names.map((name) => [name, expect.any(String)]));
    expect(await ada.post(path, body), JSON.stringify(body)).toMatchObject(
      failure(400, 'bad_request', fields),
    );
  }
  const { id } = await add(ada, roomId, { userId: freshName('x'), name: 'X' });
  for (const body of [{}, { name: '' }, { removed: true }, { id: 'x' }, [], { from: 'x' }]) {
    expect(await ada.patch(`${path}/${id}`, body), JSON.stringify(body)).toMatchObject(
      failure(400, 'bad_request'),
    );
  }
  expect(await rosterOf(ada, roomId)).toHaveLength(1);
});

test('what does not exist is not found', async ({ ada }) => {
  const room = await makeRoom(ada);
  const other = await makeRoom(ada);
  const person = await add(ada, other.id, { userId: freshName('x'), name: 'X' });
  const nowhere = `/api/rooms/${'0'.repeat(24)}/roster`;
  expect(await ada.get(nowhere)).toMatchObject(failure(404, 'not_found'));
  expect(await ada.post(nowhere, { userId: 'x', name: 'x' })).toMatchObject(failure(404, 'not_found'));
  for (const id of ['0'.repeat(32), 'x', '%00', person.id]) {
    expect(await ada.patch(`/api/rooms/${room.id}/roster/${id}`, { name: 'x' }), id).toMatchObject(
      failure(404, 'not_found'),
    );
    expect(await ada.delete(`/api/rooms/${room.id}/roster/${id}`), id).toMatchObject(
      failure(404, 'not_found'),
    );
  }
});

test('two who add the same person at once: one is told so', async ({ ada, robot }) => {
  const { id: roomId } = await makeRoom(ada);
  const person = { userId: freshName('race'), name: 'Race' };
  const answers = await Promise.all(
    [ada, robot, ada, robot].map((api) => api.post(`/api/rooms/${roomId}/roster`, person)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  expect(await rosterOf(ada, roomId)).toHaveLength(1);
});
