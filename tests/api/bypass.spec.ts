import { pageTable } from '../support/access/pages';
import { shapes } from '../support/access/shapes';
import { table } from '../support/access/table';
import { makeWorld, type World } from '../support/access/world';
import { type Api, expect, sharedDoor, test } from '../support/fixtures';
import { rawHttp, statusOf } from '../support/raw-http';

/** Everything that must be asked for by somebody, at addresses where there is something to see. */
async function guarded(world: World): Promise<string[]> {
  const side = world.own;
  const nobody = { name: 'anonymous', api: world.ada, email: '', password: '' } as const;
  const calls = table.filter(({ method, always }) => method === 'GET' && always === undefined);
  const asked = await Promise.all(calls.map(({ ask }) => ask({ side, world, caller: nobody })));
  const pages = pageTable.filter(({ of }) => of !== 'everyone').map(({ path }) => path(side, world));
  return [...asked.map(({ path }) => path), ...pages];
}

/** What only somebody signed in may read. */
function canariesOf({ own }: World, colleague: { id: string; email: string }): string[] {
  const { mark, roomName, roomId, lessonId, sessionId, excuseId, code, userId, rosterId } = own;
  return [
    mark,
    roomName,
    roomId,
    lessonId,
    sessionId,
    excuseId,
    code,
    userId,
    rosterId,
    colleague.id,
    colleague.email,
  ];
}

/** Runs them all, some at a time. */
async function each<T>(items: readonly T[], run: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await run(item);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

/** Of the canaries those in a text that were not in the question: an address may be answered by the way to the door and back. */
function leaked(answer: string, canaries: readonly string[], question: string): string[] {
  const asked = decodeURIComponent(question.replace(/%(?![\da-f]{2})/gi, '%25')).toLowerCase();
  return canaries.filter((one) => answer.includes(one) && !asked.includes(one.toLowerCase()));
}

const me = async (ada: Api): Promise<{ id: string; email: string }> =>
  (await ada.get<{ user: { id: string; email: string } }>('/api/auth/session')).body.user;

test('no way of asking gets anything out of a door that nobody opened', async ({ ada, simulator }) => {
  test.setTimeout(240_000);
  const door = sharedDoor();
  const { host } = new URL(door.url);
  const world = await makeWorld(ada, simulator);
  const canaries = canariesOf(world, await me(ada));
  const paths = await guarded(world);
  expect(paths.length).toBeGreaterThan(50);
  expect(shapes.length).toBeGreaterThan(20);
  expect(canaries.every((one) => one.length > 5)).toBe(true);

  // Who is signed in finds all of them there: else the rest would prove nothing.
  const cookie = (await ada.context.storageState()).cookies
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');
  const found = new Set<string>();
  await each(paths, async (target) => {
    const answer = await rawHttp(door, { target, headers: [['cookie', cookie]] });
    for (const one of leaked(answer, canaries, target)) found.add(one);
  });
  expect([...found].sort()).toEqual([...canaries].sort());

  const leaks: string[] = [];
  const answered = new Map<string, number>();
  const cases = shapes.flatMap((shape) => paths.map((path) => ({ shape, path })));
  await each(cases, async ({ shape, path }) => {
    const request = shape.of(path, host);
    const answer = await rawHttp(door, request);
    if (statusOf(answer) > 0) answered.set(shape.name, (answered.get(shape.name) ?? 0) + 1);
    if (statusOf(answer) >= 500) leaks.push(`${shape.name}: ${path} answered ${statusOf(answer)}`);
    for (const one of leaked(answer, canaries, request.target))
      leaks.push(`${shape.name}: ${path} told ${one}`);
  });
  expect(leaks).toEqual([]);
  // Every way was taken, and led somewhere; who wants to speak another protocol may be hung up on.
  const silent = shapes
    .map(({ name }) => name)
    .filter((name) => name !== 'a websocket' && !answered.has(name));
  expect(silent).toEqual([]);
});
