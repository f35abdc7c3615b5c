import { type Caller, makeCallers } from '../support/access/callers';
import { pageTable } from '../support/access/pages';
import { makeWorld, type World } from '../support/access/world';
import { type Answer, type Api, asAdmin, dataOf, expect, Simulator, test } from '../support/fixtures';
import { pagePaths } from '../support/routes';
import { type Pair, startPair } from '../support/servers';
import { invite } from '../support/staff';

// Every page there is, read as a page and as the data the router asks for, by who may not see everything.
test.describe.configure({ mode: 'default' });

let pair: Pair;
let ada: Api;
let world: World;
let callers: Caller[];
/** The address of somebody among the staff: on the pages of admins only. */
let colleague: string;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  pair = await startPair();
  ada = await asAdmin(pair.app);
  world = await makeWorld(ada, new Simulator(pair.simulator.url));
  const all = await makeCallers(world, pair.app);
  callers = all.filter(({ name }) => name === 'viewer' || name === 'teacher');
  colleague = (await invite(ada, { role: 'viewer' })).staff.email;
});

test.afterAll(async () => {
  await Promise.all([ada, ...(callers ?? []).map(({ api }) => api)].map((api) => api?.dispose()));
  await pair?.stop();
});

const bothWays = async (api: Api, path: string): Promise<[string, Answer<unknown>][]> => [
  [`the page ${path}`, await api.get(path)],
  [`the data of ${path}`, await dataOf(api, path)],
];

test('the table names every page, each once', async () => {
  expect(pageTable.map(({ page }) => page).sort()).toEqual((await pagePaths()).sort());
});

for (const row of pageTable.filter(({ of }) => of !== 'everyone')) {
  test(`${row.page} shows nothing of a room that is somebody else's`, async () => {
    const { own, foreign } = world;
    for (const { name, api } of callers) {
      for (const [what, { status, text }] of await bothWays(api, row.path(own, world))) {
        expect.soft(status, `${name}: ${what}`).toBe(200);
        const found = [...foreign.canaries, colleague].filter((canary) => text.includes(canary));
        expect.soft(found, `${name}: ${what}`).toEqual([]);
      }
      if (row.of !== 'room' && row.of !== 'student') continue;
      for (const [what, { text }] of await bothWays(api, row.path(foreign, world))) {
        // The id that was asked for stands in the address, and so in the answer.
        const kept = row.of === 'student' ? text.replaceAll(foreign.userId, '') : text;
        const found = [foreign.roomName, foreign.mark].filter((canary) => kept.includes(canary));
        expect.soft(found, `${name}: ${what}`).toEqual([]);
      }
    }
  });
}

test('what must not be seen is there to be seen: an admin finds it on the same pages', async () => {
  for (const row of pageTable.filter(({ of }) => of === 'room' || of === 'student')) {
    for (const [what, { text }] of await bothWays(ada, row.path(world.foreign, world)))
      expect.soft(text, what).toContain(world.foreign.mark);
  }
  expect((await ada.get('/rooms')).text).toContain(world.foreign.roomName);
  expect((await ada.get('/staff')).text).toContain(colleague);
});
