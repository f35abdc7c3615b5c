// How long the report of a lesson takes from the archive on PostgreSQL, whatever the archive's size.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { newKeys, signIn, startApp, startSimulator } from './app.mjs';
import { startPostgres } from './postgres.mjs';
import { median } from './rates.mjs';
import { send } from './school.mjs';

const day = 86_400_000;
const hour = 3_600_000;
const rounds = 40;
const classSize = 60;
const assemblySize = 2_500;
const limits = { [classSize]: 15, [assemblySize]: 120 };
const archives = [10, 100, 1_000];

export async function measure({ scope }) {
  const database = await startPostgres(scope);
  if (database.missing) return { rows: [], missing: [`PostgreSQL: ${database.missing}`] };
  const keys = newKeys();
  const simulator = await startSimulator(scope, keys);
  const app = await startApp(scope, { ...keys, ...database, HMS_API_URL: `${simulator.url}/v2` });
  const cookie = await signIn(app);
  const call = (method, path, body) => send(app.url, { cookie, origin: app.url }, method, path, body);
  const client = new pg.Client({ connectionString: database.DATABASE_URL });
  await client.connect();
  scope.defer(() => client.end());
  const { templates } = await call('GET', '/api/templates');
  const world = { client, call, templateId: templates[0].id };

  const rows = [];
  let smallest = null;
  // Next's way to a handler and back, the guard's two queries included: everything but the report.
  const way = await time(() => call('GET', '/api/keys'));
  for (const [people, sessions] of [...archives.map((count) => [classSize, count]), [assemblySize, 10]]) {
    const lesson = await plant(world, { people, sessions });
    const taken = (await time(() => call('GET', `/api/lessons/${lesson}`))) - way;
    if (people === classSize) smallest ??= taken;
    rows.push({
      what: `${people.toLocaleString('en')} people, ${sessions.toLocaleString('en')} sessions kept`,
      measured: `${taken.toFixed(1)} ms`,
      baseline:
        people === classSize && taken !== smallest ? `${(taken / smallest).toFixed(2)}× the smallest` : '',
      target: `< ${limits[people]} ms`,
      ok: taken < limits[people],
    });
  }
  const note = `A report's time is that of its call less ${way.toFixed(1)} ms, which a list of keys takes; medians of forty.`;
  return { rows, notes: [note] };
}

/** The median of `measured` rounds, in milliseconds, after `warm` that do not count. */
export async function time(run, { warm = 25, measured = rounds } = {}) {
  for (let round = 0; round < warm; round += 1) await run();
  const taken = [];
  for (let round = 0; round < measured; round += 1) {
    const began = performance.now();
    await run();
    taken.push(performance.now() - began);
  }
  return median(taken);
}

/** A room with a timetable, a roster, and a past of one lesson a day. Returns the id of a lesson ten days ago. */
async function plant({ client, call, templateId }, { people, sessions }) {
  const room = await call('POST', '/api/rooms', { name: `bench-${people}-${sessions}`, templateId });
  const slot = (weekday) => ({ id: `day-${weekday}`, weekday, start: '09:00', end: '10:00' });
  await call('PUT', `/api/rooms/${room.id}/settings`, {
    timeZone: 'UTC',
    staffRoles: ['teacher'],
    timetable: [1, 2, 3, 4, 5, 6, 7].map(slot),
  });
  const students = Array.from({ length: people }, (_, index) => ({
    userId: `stu-${people}-${sessions}-${index}`,
    name: `Student ${index}`,
  }));
  await call('POST', `/api/rooms/${room.id}/roster`, { people: students });
  const midnight = Math.floor(Date.now() / day) * day;
  for (let ago = 1; ago <= sessions; ago += 1) {
    await keep(client, room.id, midnight - ago * day + 9 * hour, students);
  }
  await client.query('insert into archives (scope, complete_to, checked_at) values ($1, now(), now())', [
    room.id,
  ]);
  await client.query('analyze');
  const date = new Date(midnight - Math.min(10, sessions - 2) * day);
  const slotOf = date.getUTCDay() || 7;
  return `${room.id}.${date.toISOString().slice(0, 10).replaceAll('-', '')}.day-${slotOf}`;
}

/** An hour with a teacher and everybody, every fifth of them with a rejoin. */
export async function keep(client, roomId, start, students) {
  const end = start + hour;
  const stay = (userId, name, role, joinedAt, leftAt) => ({
    id: randomBytes(8).toString('hex'),
    userId,
    name,
    role,
    joinedAt,
    leftAt,
  });
  const peers = students.flatMap(({ userId, name }, index) => {
    const came = start + (index % 12) * 30_000;
    if (index % 5 !== 0) return [stay(userId, name, 'student', came, end)];
    const broke = start + hour / 2;
    return [stay(userId, name, 'student', came, broke), stay(userId, name, 'student', broke + 60_000, end)];
  });
  peers.push(stay('tch-1', 'Teacher', 'teacher', start - 60_000, end));
  const record = { createdAt: start - 60_000, updatedAt: end, peers };
  await client.query(
    'insert into sessions (id, room_id, started_at, ended_at, record, archived_at) values ($1, $2, $3, $4, $5, now())',
    [randomBytes(12).toString('hex'), roomId, new Date(start - 60_000), new Date(end), record],
  );
}
