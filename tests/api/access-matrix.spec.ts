import { type Caller, makeCallers } from '../support/access/callers';
import { type Row, table } from '../support/access/table';
import { makeWorld, type Side, type World } from '../support/access/world';
import { type Answer, type Api, asAdmin, expect, Simulator, test } from '../support/fixtures';
import { routeFiles } from '../support/routes';
import { type Pair, startPair } from '../support/servers';

// Every call there is, by everybody there is, for one's own room and for somebody else's. What the table says is written
// by hand; a route that it does not name fails here.
test.describe.configure({ mode: 'default' });

let pair: Pair;
let ada: Api;
let world: World;
let callers: Caller[];

test.beforeAll(async () => {
  test.setTimeout(240_000);
  pair = await startPair();
  ada = await asAdmin(pair.app);
  world = await makeWorld(ada, new Simulator(pair.simulator.url));
  callers = await makeCallers(world, pair.app);
});

test.afterAll(async () => {
  await Promise.all([ada, ...(callers ?? []).map(({ api }) => api)].map((api) => api?.dispose()));
  await pair?.stop();
});

const nameOf = ({ method, route }: Pick<Row, 'method' | 'route'>) => `${method} ${route}`;

test('the table names every method of every route, each once, and nothing else', async () => {
  const files = await routeFiles();
  const there = files.flatMap(({ path, methods }) =>
    methods.map((method) => nameOf({ method, route: path })),
  );
  expect(table.map(nameOf).sort()).toEqual(there.sort());
});

type Cell = { row: Row; caller: Caller; side: Side; whose: 'own' | 'foreign' };

/** What the table says comes of it: a status, or that it is done. */
function expected({ row, caller: { name }, whose }: Cell): number | 'done' {
  if (row.always && (name !== 'anonymous' || row.always.alsoForNobody)) return row.always.status;
  if (name === 'anonymous') return 401;
  const allowed = row.who.includes(name);
  if (row.rightFirst && !allowed) return 403;
  // What is not theirs is not there, whatever they might do with it.
  if (whose === 'foreign' && name !== 'admin') return row.foreign ?? 404;
  return allowed ? 'done' : 403;
}

async function ask(cell: Cell): Promise<Answer> {
  const { row, caller, side } = cell;
  const { path, body, headers } = await row.ask({ side, world, caller });
  const answer = await caller.api.call<Record<string, unknown>>(
    row.method,
    path,
    body,
    headers ? { headers } : {},
  );
  const put = answer.status < 300 || row.route.endsWith('/merge') || row.route.endsWith('/undo');
  if (put) await row.after?.(answer, { side, world, caller });
  return answer;
}

for (const row of table) {
  test(nameOf(row), async () => {
    for (const whose of row.of === 'room' ? (['own', 'foreign'] as const) : (['own'] as const)) {
      for (const caller of callers) {
        const cell = { row, caller, whose, side: world[whose] };
        const answer = await ask(cell);
        const what = `${caller.name}, ${whose}: ${answer.status} ${answer.text.slice(0, 200)}`;
        const wanted = expected(cell);
        const done = answer.status >= 200 && answer.status < 300 ? 'done' : answer.status;
        expect.soft(wanted === 'done' ? done : answer.status, what).toBe(wanted);
        if (caller.name !== 'admin') expect.soft(leaked(answer.text, whose), what).toEqual([]);
      }
    }
  });
}

/** What of somebody else's room is in an answer. Who asks for an id may read that id in the answer. */
const leaked = (text: string, whose: 'own' | 'foreign'): string[] => {
  const { canaries, roomName, mark } = world.foreign;
  return (whose === 'own' ? canaries : [roomName, mark]).filter((canary) => text.includes(canary));
};

test('what must not be seen is there to be seen: an admin finds it where it could be', async () => {
  const { roomName, mark, roomId } = world.foreign;
  const seen = async (path: string) => (await ada.get(path)).text;
  expect(await seen('/api/rooms?limit=100')).toContain(roomName);
  for (const path of [
    '/api/students?limit=100',
    '/api/absences?date=2026-11-17',
    '/api/absences.csv?date=2026-11-17',
    '/api/excuses?limit=100',
    '/api/attendance.csv?from=2026-11-17&to=2026-11-17',
    `/api/rooms/${roomId}/live`,
    `/api/rooms/${roomId}/roster`,
  ])
    expect(await seen(path), path).toContain(mark);
  for (const path of [
    '/api/today',
    '/api/sign-off?from=2026-11-17&to=2026-11-17',
    `/api/students/${world.shared}`,
  ])
    expect(await seen(path), path).toContain(roomName);
});
