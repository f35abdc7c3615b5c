import type { Room } from '@/lib/rooms/schema';
import type { ImportResult } from '@/lib/roster/schema';
import {
  type Answer,
  type Api,
  elsewhere,
  expect,
  failure,
  freshName,
  makeRoom,
  ownTest,
  sharedDoor,
  test,
} from '../support/fixtures';

type Person = { id: string; userId: string; name: string; until?: string };

const send = (api: Api, text: string, query = '') =>
  api.post<ImportResult>(`/api/people/import${query}`, text, { headers: { 'content-type': 'text/csv' } });
const rosterOf = async (api: Api, roomId: string) =>
  (await api.get<{ people: Person[] }>(`/api/rooms/${roomId}/roster`)).body.people;
const roomNamed = async (api: Api, name: string) =>
  (await api.get<{ rooms: Room[] }>(`/api/rooms?q=${encodeURIComponent(name)}`)).body.rooms.find(
    (room) => room.name === name,
  );
const numbers = ({ body }: Answer<ImportResult>) => [
  body.added,
  body.updated,
  body.unchanged,
  body.ended,
  body.rejected.length,
];

test('classes go to the rooms of their names; missing rooms are made, but not in a preview', async ({
  ada,
}) => {
  const room = await makeRoom(ada);
  const m = freshName('w');
  const text = `id,name,class\n${m}-a,A,${room.name.toUpperCase()}\n${m}-b,B,${m} Übung/7\n${m}-a,A,${m} übung/7\n${m}-c,C,\n${m}-d,D,漢字\n`;
  const made = `${m}-Uebung-7`;
  const preview = await send(ada, text, '?dryRun=1');
  expect(numbers(preview), preview.text).toEqual([3, 0, 0, 0, 2]);
  expect(preview.body.rejected).toEqual([
    { line: 5, reason: 'No class: which room is this person for?' },
    { line: 6, reason: 'No room can be named after "漢字": choose a room for it.' },
  ]);
  const classes = [
    { className: room.name.toUpperCase(), roomId: room.id, roomName: room.name, people: 1 },
    { className: `${m} Übung/7`, roomId: null, roomName: made, people: 2 },
    { className: '漢字', roomId: null, roomName: '', people: 1 },
  ];
  expect(preview.body.read.classes).toEqual(classes);
  expect(await roomNamed(ada, made)).toBeUndefined();
  expect(await rosterOf(ada, room.id)).toEqual([]);

  const done = await send(ada, text);
  expect(numbers(done)).toEqual([3, 0, 0, 0, 2]);
  const fresh = await roomNamed(ada, made);
  expect(done.body.read.classes[1]).toEqual({ ...classes[1], roomId: fresh?.id });
  expect((await rosterOf(ada, fresh?.id ?? '')).map(({ userId }) => userId)).toEqual([`${m}-a`, `${m}-b`]);
  expect(numbers(await send(ada, text))).toEqual([0, 0, 3, 0, 2]);
});

test('classes may be sent elsewhere, or left out', async ({ ada }) => {
  const room = await makeRoom(ada);
  const m = freshName('w');
  const text = `id,name,class\n${m}-a,A,7a\n${m}-b,B,7b\n`;
  const rooms = (map: object) => `?rooms=${encodeURIComponent(JSON.stringify(map))}`;
  const done = await send(ada, text, rooms({ '7A': room.id, '7b': null }));
  expect(numbers(done), done.text).toEqual([1, 0, 0, 0, 0]);
  expect(await rosterOf(ada, room.id)).toMatchObject([{ userId: `${m}-a` }]);
  for (const bad of [rooms({ '7a': 'no-such-room' }), rooms({ '7a': 7 }), '?rooms=x', '?rooms=[]'])
    expect(await send(ada, text, bad), bad).toMatchObject(
      failure(400, 'bad_request', { rooms: expect.any(String) }),
    );
  expect(await send(ada, text, '?templateId=nope&dryRun=1')).toMatchObject(
    failure(400, 'bad_request', { templateId: expect.any(String) }),
  );
});

test('leavers are ended in the classes of the file only', async ({ ada }) => {
  const [one, other] = [await makeRoom(ada), await makeRoom(ada)];
  const m = freshName('w');
  await send(
    ada,
    `id,name,class\n${m}-a,A,${one.name}\n${m}-b,B,${one.name}\n${m}-a,A,${other.name}\n${m}-c,C,${other.name}\n`,
  );
  const text = `id,name,class\n${m}-a,A,${one.name}\n`;
  expect(numbers(await send(ada, text, '?endMissing=1'))).toEqual([0, 0, 1, 1, 0]);
  expect((await rosterOf(ada, one.id)).map(({ until }) => until === undefined)).toEqual([true, false]);
  expect((await rosterOf(ada, other.id)).every(({ until }) => until === undefined)).toBe(true);
});

test('a OneRoster of several files, into the workspace and into one room', async ({ ada }) => {
  const room = await makeRoom(ada);
  const m = freshName('w');
  const users = `sourcedId,status,enabledUser,username,givenName,familyName,email\n${m}1,active,true,${m}-kim,Kim,Lee,\n${m}2,active,true,${m}-ada,Ada,Ray,\n`;
  const enrollments = (status: string) =>
    `sourcedId,status,classSourcedId,schoolSourcedId,userSourcedId,role\n1,active,c1,s,${m}1,student\n2,${status},c1,s,${m}2,student\n3,active,c1,s,${m}9,student\n4,active,c1,s,${m}9,teacher\n`;
  const classes = `sourcedId,status,title,schoolSourcedId\nc1,active,${room.name},s\n`;
  const post = async (path: string, status = 'active') => {
    const multipart = new FormData();
    multipart.append('file', new File([users], 'users.csv', { type: 'text/csv' }));
    multipart.append('file', new File([enrollments(status)], 'enrollments.csv'));
    multipart.append('file', new File([classes], 'classes.csv'));
    const answer = await ada.context.post(path, { multipart, headers: { origin: sharedDoor().url } });
    expect(answer.status(), await answer.text()).toBe(200);
    return (await answer.json()) as ImportResult;
  };
  const rejected = [{ line: 4, file: 'enrollments.csv', reason: `User ${m}9 is not in users.csv.` }];
  expect(await post('/api/people/import')).toMatchObject({
    added: 2,
    rejected,
    read: { format: 'oneroster', rows: 3 },
  });
  expect(await post(`/api/rooms/${room.id}/roster/import`)).toMatchObject({
    added: 0,
    unchanged: 2,
    ended: 0,
  });
  expect(await post('/api/people/import', 'tobedeleted')).toMatchObject({ unchanged: 1, ended: 1 });
  expect((await rosterOf(ada, room.id)).map(({ name, until }) => [name, until !== undefined])).toEqual([
    ['Ada Ray', true],
    ['Kim Lee', false],
  ]);
});

ownTest('a room that cannot be made costs the rows of its class only', async ({ owner, upstream }) => {
  const room = await makeRoom(owner);
  const m = freshName('w');
  await upstream.fault({ kind: 'status', status: 500 }, { method: 'POST', path: '/v2/rooms$' });
  const text = `id,name,class\n${m}-a,A,${m}\n${m}-b,B,${room.name}\n`;
  const done = await send(owner, text);
  expect(numbers(done), done.text).toEqual([1, 0, 0, 0, 1]);
  expect(done.body.rejected).toMatchObject([
    { line: 2, reason: expect.stringContaining(`The room ${m} could not be made.`) },
  ]);
  await upstream.mend();
  expect(numbers(await send(owner, text))).toEqual([1, 0, 1, 0, 0]);
});

ownTest('a room somebody else made a moment ago is found', async ({ owner, pair }) => {
  await makeRoom(owner);
  const name = freshName('elsewhere');
  const { id } = await elsewhere(pair.simulator)<{ id: string }>('POST', '/rooms', {
    name: name.toUpperCase(),
  });
  const done = await send(owner, `id,name,class\n${name}-a,A,${name}\n`);
  expect(done.body.read.classes, done.text).toMatchObject([{ roomId: id }]);
});
