import { canaries } from '@/lib/hms/simulator/canaries';
import {
  expect,
  minute,
  type Started,
  start,
  startTime,
  test,
  type WireList,
  type WireRoom,
  type WireSession,
} from './started';

const hour = 60 * minute;

async function all<T extends { id: string }>(started: Started, path: string): Promise<T[]> {
  const items: T[] = [];
  for (let next = ''; ; ) {
    const { body } = await started.get<WireList<T>>(`${path}&limit=100${next}`);
    items.push(...body.data);
    if (body.data.length < 100) return items;
    next = `&start=${body.last}`;
  }
}

function groupBy<T>(items: T[], keyOf: (item: T) => string | undefined): Map<string | undefined, T[]> {
  const groups = new Map<string | undefined, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** Everything a world answers, as one text. */
async function everything(started: Started): Promise<string> {
  const rooms = await all<WireRoom>(started, '/v2/rooms?enabled=true');
  const paths = [
    '/v2/rooms?enabled=false',
    '/v2/templates',
    '/v2/sessions?active=true',
    ...rooms.flatMap(({ id }) => [`/v2/room-codes/room/${id}`, `/v2/active-rooms/${id}/peers`]),
  ];
  const parts = [
    JSON.stringify(rooms),
    JSON.stringify(await all<WireSession>(started, '/v2/sessions?active=false')),
  ];
  for (const path of paths) parts.push((await started.get(path)).text);
  return parts.join('\n');
}

async function inWorlds<T>(options: Parameters<typeof start>[0][], look: (started: Started) => Promise<T>) {
  const results: T[] = [];
  for (const option of options) {
    const started = await start(option);
    results.push(await look(started).finally(started.close));
  }
  return results;
}

test('the same seed and time make the same world, another seed another', async () => {
  const [one, two, other] = await inWorlds([{}, {}, { seed: 'other' }], everything);
  expect(two).toBe(one);
  expect(other).not.toBe(one);
});

test('a world asked often is the same as one asked late', async () => {
  const afterTwoHours = (steps: number) => async (started: Started) => {
    for (let step = 0; step < steps; step++) {
      started.pass((2 * hour) / steps);
      await started.get('/v2/sessions?active=true');
    }
    return everything(started);
  };
  const [polled] = await inWorlds([{}], afterTwoHours(40));
  const [jumped] = await inWorlds([{}], afterTwoHours(1));
  expect(jumped).toBe(polled);
});

test('the rooms of the school', async ({ school }) => {
  const [enabled, disabled] = await Promise.all(
    [true, false].map((state) => all<WireRoom>(school, `/v2/rooms?enabled=${state}`)),
  );
  expect(enabled?.map((room) => room.name)).toEqual(expect.arrayContaining(['algebra-7b', 'physics-9a']));
  expect([enabled?.length, disabled?.length]).toEqual([11, 1]);
  expect(new Set([...(enabled ?? []), ...(disabled ?? [])].map((room) => room.template))).toEqual(
    new Set(['school_videoconf', 'school_lecture']),
  );
  for (const { name, id } of enabled ?? []) {
    const { body } = await school.get<WireList<object>>(`/v2/room-codes/room/${id}`);
    expect(body.data.length, name).toBe(name === 'chess-club' ? 0 : name === 'guest-lectures' ? 3 : 4);
  }
});

for (const seed of ['tests', 'rollcall', 'third']) {
  test(`two months of lessons with real mess (seed ${seed})`, async () => {
    const started = await start({ seed });
    const sessions = await all<WireSession>(started, '/v2/sessions?active=false').finally(started.close);
    const visits = sessions.flatMap((session) =>
      Object.values(session.peers).map((peer) => ({ session, peer })),
    );
    const bots = visits.filter(({ peer }) => peer.role === '__internal_recorder');
    const students = new Set(
      visits.flatMap(({ peer }) => (peer.user_id?.startsWith('stu-') ? [peer.user_id] : [])),
    );
    const days = new Set(sessions.map((session) => session.created_at.slice(0, 10)));

    expect(students.size).toBe(62);
    expect(days.size).toBeGreaterThan(35);
    expect(Date.parse(sessions.at(-1)?.created_at ?? '')).toBeLessThan(startTime - 55 * 24 * hour);
    expect([...days].filter((day) => [0, 6].includes(new Date(day).getUTCDay()))).toEqual([]);
    const wrong = visits.filter(
      ({ session: { created_at, updated_at }, peer: { joined_at, left_at } }) =>
        Date.parse(updated_at) >= startTime ||
        Date.parse(updated_at) - Date.parse(created_at) >= 2 * hour ||
        Date.parse(left_at ?? updated_at) <= Date.parse(joined_at),
    );
    expect(wrong).toEqual([]);

    const byPerson = (session: WireSession) => groupBy(Object.values(session.peers), (peer) => peer.user_id);
    const overlaps = sessions.flatMap((session) =>
      [...byPerson(session)].filter(([userId, [one, two]]) => {
        if (!userId || !one?.left_at || !two) return false;
        return two.joined_at < one.left_at && one.joined_at < (two.left_at ?? '9');
      }),
    );
    expect(overlaps.length, 'two devices, drops').toBeGreaterThan(20);
    expect(
      visits.filter(({ peer }) => !peer.user_id && peer.role !== '__internal_recorder').length,
    ).toBeGreaterThan(20);
    expect(visits.filter(({ peer }) => /^[0-9a-f-]{36}$/.test(peer.user_id ?? '')).length).toBeGreaterThan(
      10,
    );
    expect(visits.filter(({ peer }) => peer.left_at === undefined).length, 'ghosts').toBeGreaterThan(5);
    expect(bots.length).toBeGreaterThan(10);
    expect(new Set(bots.map(({ peer }) => peer.name))).toEqual(new Set(['Beam']));
    const alone = bots.map(({ session, peer }) => {
      const people = Object.values(session.peers).filter((one) => one.role !== peer.role);
      const leaves = people.flatMap((one) => one.left_at ?? []).sort();
      return Date.parse(peer.left_at ?? '') - Date.parse(leaves.at(-1) ?? peer.joined_at);
    });
    expect(new Set(alone), 'a recorder waits five minutes').toEqual(new Set([5 * minute]));
    const only = (test: (peer: { role: string; user_id?: string }) => boolean) =>
      sessions.filter((session) => Object.values(session.peers).every(test)).length;
    expect(only((peer) => peer.role === '__internal_recorder')).toBeGreaterThan(0);
    expect(only((peer) => peer.user_id?.startsWith('tch-') === true)).toBeGreaterThan(0);
    const brokenOff = sessions.filter((session, index) => {
      const before = sessions.slice(index + 1).find((one) => one.room_id === session.room_id);
      return before && Date.parse(session.created_at) - Date.parse(before.updated_at) < 5 * minute;
    });
    expect(brokenOff.length).toBeGreaterThan(8);
    const roles = new Set(visits.map(({ peer }) => peer.role));
    for (const role of ['teacher', 'student', 'host', 'guest', 'viewer', 'observer'])
      expect(roles).toContain(role);
  });
}

test('lessons keep to local time across the end of summer time', async ({ school }) => {
  const roomId = await school.roomId('english-7b');
  const sessions = await all<WireSession>(school, `/v2/sessions?active=false&room_id=${roomId}`);
  const tuesdays = sessions.filter(({ created_at }) => new Date(created_at).getUTCDay() === 2);
  const firstOfDay = [...groupBy(tuesdays, ({ created_at }) => created_at.slice(0, 10)).values()].map((day) =>
    day.at(-1),
  );
  const clock = (zone: string) => (session: WireSession | undefined) =>
    new Date(session?.created_at ?? '').toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit' });
  expect(new Set(firstOfDay.map(clock('Europe/Berlin')))).toEqual(new Set(['07']));
  expect(new Set(firstOfDay.map(clock('UTC')))).toEqual(new Set(['05', '06']));
});

test('somebody is always live, and the class changes every half minute at most', async ({ school }) => {
  const seen = new Set<string>();
  let before = '';
  for (let step = 0; step < 120; step++) {
    const { body, text } = await school.get<WireList<WireSession>>('/v2/sessions?active=true&limit=100');
    expect(body.data.length).toBeGreaterThan(0);
    expect(text, `after ${step * 31} s`).not.toBe(before);
    const times = body.data.flatMap(({ peers, updated_at }) => [
      updated_at,
      ...Object.values(peers).flatMap(({ joined_at, left_at }) => [joined_at, left_at ?? joined_at]),
    ]);
    expect(Math.max(...times.map(Date.parse)), 'nothing of the future').toBeLessThanOrEqual(school.now());
    for (const { id } of body.data) seen.add(id);
    before = text;
    school.pass(31_000);
  }
  expect(seen.size).toBeGreaterThan(1);
});

test('a day later classes are still held, and the earlier ones have ended', async ({ school }) => {
  const first = await school.get<WireList<WireSession>>('/v2/sessions?active=true');
  const [live] = first.body.data;
  const present = Object.values(live?.peers ?? {}).filter((peer) => !peer.left_at);
  expect(present.length).toBeGreaterThan(15);
  school.pass(26 * hour);
  const later = await school.get<WireList<WireSession>>('/v2/sessions?active=true');
  expect(later.body.data.length).toBeGreaterThan(0);
  const ended = await school.get<WireSession>(`/v2/sessions/${live?.id}`);
  expect(ended.body.active).toBe(false);
  expect(Object.values(ended.body.peers).every((peer) => peer.left_at)).toBe(true);
  expect(
    (await all<WireSession>(school, `/v2/sessions?active=false&after=${live?.created_at}`)).length,
  ).toBeGreaterThan(15);
});

test('the empty world has the templates and nothing else', async ({ empty }) => {
  expect((await empty.get<WireList<object>>('/v2/templates')).body.data).toHaveLength(2);
  for (const path of ['/v2/rooms?enabled=true', '/v2/rooms?enabled=false', '/v2/sessions?active=true']) {
    expect((await empty.get<WireList<object>>(path)).body.data).toEqual([]);
  }
});

test('rooms, sessions and templates are full of canaries', async ({ school }) => {
  const text = await everything(school);
  for (const canary of canaries) expect(text).toContain(canary);
});
