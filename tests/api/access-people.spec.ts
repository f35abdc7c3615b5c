import type { Roster, RosterPerson } from '@/lib/roster/schema';
import { enrol } from '../support/classroom';
import { type Api, asKey, expect, failure, freshName, sharedDoor, test } from '../support/fixtures';
import { makeTwoRooms, plain, whoSees } from '../support/two-rooms';

const csv = { headers: { 'content-type': 'text/csv' } };
const rosterOf = async (api: Api, roomId: string): Promise<RosterPerson[]> => {
  const answer = await api.get<Roster>(`/api/rooms/${roomId}/roster`);
  expect(answer, answer.text).toMatchObject({ status: 200 });
  return answer.body.people;
};
const nowhere = '0'.repeat(24);

test('rosters, registers and files of a room that is not yours are those of no room', async ({
  ada,
  simulator,
}) => {
  const two = await makeTwoRooms(ada, simulator);
  const enrolment = two.foreignRoster[two.theirs.userId];
  const calls: [string, string, unknown?][] = [
    ['GET', 'roster'],
    ['POST', 'roster', { userId: 'x', name: 'X' }],
    ['PATCH', `roster/${enrolment}`, { name: 'X' }],
    ['DELETE', `roster/${enrolment}`],
    ['GET', 'register'],
    ['GET', 'register.csv'],
    ['GET', 'register.xlsx'],
  ];
  for (const role of ['teacher', 'viewer'] as const) {
    const { api } = await whoSees(ada, two, role);
    for (const [method, path, body] of calls) {
      const foreign = await api.call(method, `/api/rooms/${two.foreign.id}/${path}`, body);
      const unknown = await api.call(method, `/api/rooms/${nowhere}/${path}`, body);
      const said = `${role} ${method} ${path}`;
      expect(foreign, said).toMatchObject(failure(404, 'not_found'));
      expect(plain(foreign), said).toEqual(plain(unknown));
    }
    for (const id of [two.foreign.id, nowhere]) {
      const into = await api.post(`/api/rooms/${id}/roster/import`, 'id,name\nx,X\n', csv);
      expect(into).toMatchObject(failure(404, 'not_found'));
      expect(await api.get(`/api/attendance.csv?roomId=${id}`)).toMatchObject(failure(404, 'not_found'));
    }
  }
  expect((await rosterOf(ada, two.foreign.id)).map(({ name }) => name).sort()).toEqual([
    two.both.name,
    two.theirs.name,
  ]);
});

test('a viewer reads a roster and changes nothing of it', async ({ ada, simulator }) => {
  const two = await makeTwoRooms(ada, simulator);
  const { api } = await whoSees(ada, two, 'viewer');
  const roster = `/api/rooms/${two.own.id}/roster`;
  const id = two.ownRoster[two.mine.userId];
  expect(await rosterOf(api, two.own.id)).toHaveLength(2);
  for (const refused of [
    await api.post(roster, { userId: freshName('x'), name: 'X' }),
    await api.patch(`${roster}/${id}`, { until: '2026-12-01' }),
    await api.delete(`${roster}/${id}`),
    await api.post(`${roster}/import`, 'id,name\nx,X\n', csv),
    await api.post('/api/people/import', 'id,name,class\nx,X,Y\n', csv),
  ]) {
    expect(refused).toMatchObject(failure(403, 'forbidden'));
  }
  expect(await rosterOf(ada, two.own.id)).toEqual(await rosterOf(api, two.own.id));
});

test('files for the whole workspace are for admins, with a key for all of it', async ({ ada, simulator }) => {
  const two = await makeTwoRooms(ada, simulator);
  const { api: teacher } = await whoSees(ada, two, 'teacher');
  const narrow = await asKey(ada, sharedDoor(), { roomIds: [two.own.id] });
  const file = `id,name,class\n${freshName('ws')},X,${two.own.name}\n`;
  for (const api of [teacher, narrow]) {
    expect(await api.post('/api/people/import?dryRun=1', file, csv)).toMatchObject(failure(403, 'forbidden'));
  }
  expect((await ada.post('/api/people/import?dryRun=1', file, csv)).status).toBe(200);
  await narrow.dispose();
});

for (const by of ['teacher', 'key'] as const) {
  test(`a ${by} enrols who is taught elsewhere as they are known, and changes only their days`, async ({
    ada,
    simulator,
  }) => {
    const two = await makeTwoRooms(ada, simulator);
    const api =
      by === 'teacher'
        ? (await whoSees(ada, two, 'teacher')).api
        : await asKey(ada, sharedDoor(), { roomIds: [two.own.id] });
    const roster = `/api/rooms/${two.own.id}/roster`;
    const added = await api.post<RosterPerson>(roster, {
      userId: two.theirs.userId,
      name: 'Renamed',
      email: 'new@school.example',
    });
    expect(added, added.text).toMatchObject({ status: 201, body: two.theirs });
    expect(added.body).not.toHaveProperty('email');

    const change = (userId: string, id: string | undefined, body: object) => {
      expect(id, userId).toBeDefined();
      return api.patch(`${roster}/${id}`, body);
    };
    const bothId = two.ownRoster[two.both.userId];
    for (const body of [
      { name: 'X' },
      { userId: freshName('x') },
      { email: 'x@school.example' },
      { externalId: 'x' },
    ]) {
      const refused = await change(two.both.userId, bothId, body);
      expect(refused).toMatchObject(failure(403, 'forbidden'));
      expect(refused.text).toContain('also taught in other rooms');
    }
    // What is said already is no change.
    const days = await change(two.both.userId, bothId, { name: two.both.name, until: '2026-12-01' });
    expect(days, days.text).toMatchObject({ status: 200, body: { ...two.both, until: '2026-12-01' } });
    const own = await change(two.mine.userId, two.ownRoster[two.mine.userId], { name: 'Mine anew' });
    expect(own).toMatchObject({ status: 200, body: { name: 'Mine anew' } });

    expect(await rosterOf(ada, two.foreign.id)).toEqual([
      expect.objectContaining(two.both),
      expect.objectContaining(two.theirs),
    ]);
  });
}

test('a taken user id says whose it is only to who knows them', async ({ ada, simulator }) => {
  const two = await makeTwoRooms(ada, simulator);
  const { api } = await whoSees(ada, two, 'teacher');
  const path = `/api/rooms/${two.own.id}/roster/${two.ownRoster[two.mine.userId]}`;
  const hidden = await api.patch(path, { userId: two.theirs.userId });
  expect(hidden).toMatchObject(failure(409, 'conflict'));
  expect(hidden.text).toContain('Somebody in another room has this user id already.');
  expect(hidden.text).not.toContain(two.theirs.name);
  const known = await api.patch(path, { userId: two.both.userId });
  expect(known).toMatchObject(failure(409, 'conflict'));
  expect(known.text).toContain(two.both.name);
});

test('a file enrols who is taught elsewhere, and says nothing about them', async ({ ada, simulator }) => {
  const two = await makeTwoRooms(ada, simulator);
  const external = freshName('ext');
  const other = freshName('two-other');
  await enrol(ada, two.foreign.id, [{ userId: other, name: 'Other', externalId: external }]);
  const { api } = await whoSees(ada, two, 'teacher');
  const file = [
    'user_id,name,email,external_id',
    `${two.both.userId},Renamed,both@school.example,`,
    `${two.theirs.userId},Renamed,,`,
    `${two.mine.userId},Mine anew,,`,
    `,Renamed,,${external}`,
  ].join('\n');
  const path = `/api/rooms/${two.own.id}/roster/import`;
  const done = await api.post(path, file, csv);
  expect(done, done.text).toMatchObject({
    status: 200,
    body: { added: 2, updated: 1, unchanged: 1, ended: 0, rejected: [] },
  });
  expect((await rosterOf(api, two.own.id)).map(({ name }) => name).sort()).toEqual(
    [two.both.name, two.theirs.name, 'Mine anew', 'Other'].sort(),
  );
  const again = await api.post(path, file, csv);
  expect(again).toMatchObject({ status: 200, body: { added: 0, updated: 0, unchanged: 4 } });

  const byAdmin = await ada.post(path, file, csv);
  expect(byAdmin).toMatchObject({ status: 200, body: { added: 0, updated: 3, unchanged: 1 } });
});
