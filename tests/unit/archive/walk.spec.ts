import { neverRead, readSession, workspace } from '@/lib/archive/store';
import { overlap } from '@/lib/archive/walk';
import { day, expect, hour, minute, test, told } from './support';

test('the first sync copies everything, page by page; the second asks once and copies nothing', async ({
  bench,
}) => {
  const room = await bench.room();
  const ids = await bench.plantDays(room, 250);
  expect(await bench.sync(room)).toEqual({ added: 250, complete: true });
  expect(await bench.kept(room)).toEqual(ids.toSorted());
  const first = await bench.asked();
  expect(first.map(({ query }) => query.get('after'))).toEqual([null, null, null]);
  expect(first[0]?.query.get('active')).toBe('false');
  expect(first[0]?.query.get('room_id')).toBe(room);

  bench.simulator.pass(minute);
  expect(await bench.sync(room)).toEqual({ added: 0, complete: true });
  expect(await bench.asked()).toHaveLength(1);
  expect(await bench.archive(room)).toMatchObject({ walk: null, checkedAt: new Date(bench.simulator.now()) });
});

test('a room without sessions is complete too, and asked for once each time', async ({ bench }) => {
  const room = await bench.room();
  for (const _ of [1, 2]) {
    expect(await bench.sync(room)).toEqual({ added: 0, complete: true });
    expect(await bench.asked()).toHaveLength(1);
  }
  // Whatever appears in it later, also from before: nothing says that it was looked for.
  const id = await bench.plant(room, 40 * day);
  expect(await bench.sync(room)).toEqual({ added: 1, complete: true });
  expect(await bench.kept(room)).toEqual([id]);
});

test('a session that runs is not copied, and is once it has ended', async ({ bench }) => {
  const room = await bench.room();
  const old = await bench.plant(room, 3 * day);
  const running = await bench.plant(room, 11 * hour, { active: true });
  await bench.sync(room);
  expect(await bench.kept(room)).toEqual([old]);

  bench.simulator.pass(30 * minute);
  await bench.end(running);
  expect(await bench.sync(room)).toEqual({ added: 1, complete: true });
  expect(await bench.kept(room)).toEqual([old, running].toSorted());
});

test('one that began just at the edge of what is asked for again is found, as the mark moves on', async ({
  bench,
}) => {
  const room = await bench.room();
  const running = await bench.plant(room, overlap, { active: true });
  const other = await bench.plant(room, hour);
  await bench.sync(room);
  const mark = bench.simulator.now();
  bench.simulator.pass(10 * minute);
  await bench.end(running);
  await bench.asked();
  await bench.sync(room);
  const [{ query } = { query: new URLSearchParams() }] = await bench.asked();
  expect(query.get('after')).toBe(new Date(mark - overlap).toISOString());
  expect(await bench.kept(room)).toEqual([running, other].toSorted());
});

test('a crash between two pages costs nothing: it goes on there, and no page is asked for twice', async ({
  bench,
}) => {
  const room = await bench.room();
  const ids = await bench.plantDays(room, 250);
  // All attempts at the second page.
  await bench.fault({ kind: 'status', status: 500 }, 'start=', 3);
  await expect(bench.sync(room)).rejects.toMatchObject({ code: 'upstream_failed' });
  expect(await bench.kept(room)).toEqual(ids.slice(-100).toSorted());
  expect(await bench.archive(room)).toMatchObject({
    completeTo: null,
    checkedAt: null,
    walk: { start: ids[150] },
  });

  const newer = await bench.plant(room, hour);
  expect(await bench.sync(room)).toEqual({ added: 151, complete: true });
  expect(await bench.kept(room)).toEqual([...ids, newer].toSorted());
  const answered = (await bench.asked()).filter(({ status }) => status === 200);
  // The two pages that were left, then from the front what is new since.
  expect(answered.map(({ query }) => query.get('start'))).toEqual([null, ids[150], ids[50], null]);
  expect(answered.map(({ query }) => query.has('after'))).toEqual([false, false, false, true]);
});

test('when its time is up a walk stops after a page and goes on the next time', async ({ bench }) => {
  const room = await bench.room();
  await bench.plantDays(room, 250);
  const deadline = bench.simulator.now() - 1;
  expect(await bench.sync(workspace, { deadline })).toEqual({ added: 100, complete: false });
  expect(await bench.sync(workspace, { deadline })).toEqual({ added: 100, complete: false });
  expect(await bench.asked()).toHaveLength(2);
  expect(await bench.sync(workspace)).toEqual({ added: 50, complete: true });
  expect(await bench.kept(room)).toHaveLength(250);
});

test('two at once do nothing twice', async ({ bench }) => {
  const room = await bench.room();
  const ids = await bench.plantDays(room, 150);
  const both = await Promise.all([bench.sync(room), bench.sync(room)]);
  expect(both.map(({ added }) => added)).toEqual([150, 0]);
  expect(await bench.kept(room)).toEqual(ids.toSorted());
  // Two pages by the first; the second only looks for what is new.
  const asked = await bench.asked();
  expect(asked.map(({ query }) => query.has('after'))).toEqual([false, false, true]);
});

test('a room and the workspace at once, the other way round at another place', async ({ bench }) => {
  const [room, other] = [await bench.room(), await bench.room()];
  const ids = await bench.plantDays(room, 120);
  const others = await bench.plantDays(other, 30);
  const all = await Promise.all([bench.sync(room), bench.sync(workspace), bench.sync(other)]);
  expect(all.reduce((sum, { added }) => sum + added, 0)).toBe(150);
  expect(await bench.kept(room)).toEqual(ids.toSorted());
  expect(await bench.kept(other)).toEqual(others.toSorted());
});

test('what 100ms no longer tells stays, and stays as it was', async ({ bench }) => {
  const room = await bench.room();
  const ids = await bench.plantDays(room, 30);
  await bench.sync(room);
  const before = new Date(bench.simulator.now() - 10 * day).toISOString();
  const gone = await bench.simulator.call('DELETE', '/control/sessions', { roomId: room, before });
  expect(gone.body).toEqual({ removed: 20 });
  bench.simulator.pass(day);
  expect(await bench.sync(room)).toEqual({ added: 0, complete: true });
  expect(await bench.kept(room)).toEqual(ids.toSorted());
});

test('a session that 100ms tells of anew in other words is not changed', async ({ bench }) => {
  const room = await bench.room();
  const page = (name: string) => {
    const peers = [{ id: 'p', userId: 'kim', name, role: 'student', joinedAt: null, leftAt: null }];
    return { listSessions: async () => ({ items: [told({ roomId: room, peers })], next: null }) };
  };
  expect(await bench.sync(room, { hms: page('Kim') })).toMatchObject({ added: 1 });
  expect(await bench.sync(room, { hms: page('Somebody else') })).toMatchObject({ added: 0 });
  expect((await readSession(bench.database.db, told().id))?.peers).toMatchObject([{ name: 'Kim' }]);
});

test('lists that are null, and a page that repeats itself or names what still runs', async ({ bench }) => {
  const room = await bench.room();
  await bench.simulator.post('/control/shapes', { nullLists: true });
  expect(await bench.sync(room)).toEqual({ added: 0, complete: true });
  const one = told({ roomId: room });
  const items = [
    one,
    told({ roomId: room, id: 'session-2', active: true }),
    one,
    told({ id: '', roomId: room }),
  ];
  const hms = { listSessions: async () => ({ items, next: 'the same place' }) };
  expect(await bench.sync(room, { hms })).toEqual({ added: 1, complete: true });
  expect(await bench.kept(room)).toEqual(['session-1']);
});

test('a place in the list that is gone sends the walk back to the front', async ({ bench }) => {
  const room = await bench.room();
  const ids = await bench.plantDays(room, 150);
  await bench.sync(room, { deadline: bench.simulator.now() - 1 });
  await bench.fault({ kind: 'status', status: 400 }, 'start=', 1);
  expect(await bench.sync(room)).toEqual({ added: 50, complete: true });
  expect(await bench.kept(room)).toEqual(ids.toSorted());
  expect(await bench.archive(room)).toMatchObject({ walk: null });
});

test('a room that was read along with the workspace is complete to there: one call shows it', async ({
  bench,
}) => {
  const room = await bench.room();
  const ids = await bench.plantDays(room, 150);
  expect(await bench.sync(workspace)).toEqual({ added: 150, complete: true });
  await bench.asked();
  expect(await bench.sync(room)).toEqual({ added: 0, complete: true });
  expect(await bench.asked()).toHaveLength(1);
  expect(await bench.kept(room)).toEqual(ids.toSorted());
});

test('which rooms were never read by themselves is known', async ({ bench }) => {
  const [read, broken, other] = [await bench.room(), await bench.room(), await bench.room()];
  await bench.plantDays(broken, 101);
  await bench.sync(read);
  await bench.sync(broken, { deadline: bench.simulator.now() - 1 });
  await bench.sync(workspace);
  const { db } = bench.database;
  expect(await neverRead(db, [read, broken, other])).toEqual([broken, other]);
  expect(await neverRead(db, [])).toEqual([]);
});

test('whoever is told of new sessions is told once, with the room and the start of each', async ({
  bench,
}) => {
  const [room, other] = [await bench.room(), await bench.room()];
  await bench.plant(room, 2 * day);
  await bench.plant(other, day);
  const heard: string[] = [];
  const onAdded = async (rows: { roomId: string; startedAt: Date }[]) => {
    heard.push(...rows.map(({ roomId, startedAt }) => `${roomId} ${startedAt.getTime()}`));
  };
  for (const _ of [1, 2]) await bench.sync(workspace, { onAdded });
  const now = bench.simulator.now();
  expect(heard.toSorted()).toEqual([`${room} ${now - 2 * day}`, `${other} ${now - day}`].toSorted());
});
