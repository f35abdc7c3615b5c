import { startServer } from './app.mjs';
import { load } from './load.mjs';
import { median } from './rates.mjs';
import { makeRoom } from './school.mjs';
import { visitors } from './session-body';
import { milliseconds, times, whole } from './table.mjs';

const connections = 20;
const seconds = 4;
const rounds = 2;

/** The calls that apps of the sample backend make, beside an Express server that does what it does. */
export async function measure({ school, scope }) {
  const running = await school();
  const sample = await startServer(scope, ['scripts/bench/sample/server.mjs'], running.keys, { path: '/' });
  const { roomId, role } = await makeRoom(running, 'bench-sample');
  await plantClass(running, roomId);

  const headers = { authorization: running.authorization, 'content-type': 'application/json' };
  const body = JSON.stringify({ room_id: roomId, user_id: 'stu-1042', role });
  const token = { path: '/auth-token', method: 'POST', headers, body };
  const analytics = { path: `/session-analytics-by-room?room_id=${roomId}`, headers };
  const rows = [];
  const costs = [];
  for (const call of [token, analytics]) {
    const { ours, theirs } = await inTurns(running.app, sample, call);
    costs.push(ours.processor);
    rows.push({
      what: `${call.method ?? 'GET'} ${call.path.split('?')[0]}`,
      measured: `${words(ours)}, ${times(ours.perSecond / theirs.perSecond)}`,
      baseline: `${words(theirs)} Express`,
    });
  }
  return { rows, notes: await whereTimeGoes(running.app, token, costs) };
}

/** Where the time goes, told by calls that end earlier on the same way. */
async function whereTimeGoes(app, call, [token, analytics]) {
  if (token === null) return [];
  const ask = async (other) => (await load(app, { connections, seconds, ...other })).processor;
  // A key that cannot be one is refused by its form, before anything is read or asked.
  const stranger = { authorization: 'Bearer none' };
  const way = await ask({ ...call, headers: { ...call.headers, ...stranger }, status: 401 });
  const short = await ask({ path: '/api/keys', headers: stranger, status: 401 });
  const query = Math.max(0, (await ask({ path: '/api/health' })) - short);
  const rest = Math.max(0, token - way - 2 * query);
  const more = Math.max(0, analytics - token);
  return [
    `Where the time goes: a /auth-token is ${milliseconds(token)} of work. ${milliseconds(way)} of it is Next's way to a handler and back; looking up key`,
    `and room in the embedded database takes about ${milliseconds(2 * query)}, reading, checking and answering ${milliseconds(rest)}, signing under 0.03 ms.`,
    `/session-analytics-by-room takes ${milliseconds(more)} more: it asks 100ms for running and for ended sessions and checks both`,
    'answers. The sample looks nothing up, checks nothing and asks once.',
  ];
}

/** A class that runs now, since the sample asks for running sessions; nobody in it twice, for the sample's sake. */
async function plantClass({ control }, roomId) {
  const began = Date.now() - 60 * 60_000;
  const peers = visitors(30, began).slice(0, 25);
  const here = {
    name: 'Ms Okafor',
    role: 'teacher',
    userId: 'tch-07',
    joinedAt: new Date(began).toISOString(),
  };
  const session = { roomId, active: true, createdAt: here.joinedAt, peers: [here, ...peers] };
  await control('POST', 'sessions', session);
}

async function inTurns(app, sample, call) {
  const ask = (server, duration) => load(server, { ...call, connections, seconds: duration });
  for (const server of [app, sample]) await ask(server, seconds);
  const results = { ours: [], theirs: [] };
  for (let round = 0; round < rounds; round += 1) {
    results.ours.push(await ask(app, seconds));
    results.theirs.push(await ask(sample, seconds));
  }
  return { ours: middle(results.ours), theirs: middle(results.theirs) };
}

const middle = (all) => ({
  perSecond: median(all.map((one) => one.perSecond)),
  p99: median(all.map((one) => one.p99)),
  processor: all.some((one) => one.processor === null) ? null : median(all.map((one) => one.processor)),
});

const words = ({ perSecond, p99 }) => `${whole(perSecond)}/s p99 ${whole(p99)} ms`;
