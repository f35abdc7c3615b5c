// How long a register takes from the archive on PostgreSQL: by its cells, whatever else the archive has.
import pg from 'pg';
import { newKeys, signIn, startApp, startSimulator } from './app.mjs';
import { keep, time } from './lessons.mjs';
import { startPostgres } from './postgres.mjs';
import { measurePages } from './register-page.mjs';
import { send } from './school.mjs';
import { milliseconds, times } from './table.mjs';

const day = 86_400_000;
const hour = 3_600_000;
const starts = ['09:00', '13:00'];
const term = { days: 120, perDay: 1, people: 60, most: 150 };
const registers = [
  { ...term, before: 0 },
  { ...term, before: 1_200 },
  // As many days as one call answers would be fewer than 500, so there are two lessons on each.
  { days: 250, perDay: 2, people: 200, before: 0, most: 1_500 },
];

export async function measure({ scope, note }) {
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

  const way = await time(() => call('GET', '/api/keys'));
  const rows = [];
  let smallest = null;
  const paths = [];
  for (const register of registers) {
    const { days, perDay, people, before, most } = register;
    const what = `${days * perDay} lessons × ${people} students`;
    note(`planting ${what}${before ? ` and ${before.toLocaleString('en')} lessons before` : ''}`);
    const path = await plant(world, register);
    paths.push(path.replace('/api/', '/'));
    const read = () => call('GET', path);
    const { lessons, students } = await read();
    if (lessons.length !== days * perDay || students.length !== people) {
      throw new Error(
        `The register of ${what} has ${lessons.length} lessons and ${students.length} students.`,
      );
    }
    const taken = (await time(read, { warm: 8, measured: 15 })) - way;
    smallest ??= taken;
    rows.push({
      what: before ? `${what}, ${before.toLocaleString('en')} lessons kept before` : what,
      measured: milliseconds(taken),
      baseline: before ? `${times(taken / smallest)} without them` : '',
      target: `< ${milliseconds(most)}`,
      ok: taken < most,
    });
  }
  const pages = await measurePages({ scope, app, cookie, paths: { term: paths[0], large: paths.at(-1) } });
  const told = `A register's time is that of its call less ${way.toFixed(1)} ms, which a list of keys takes; medians of fifteen.`;
  return { ...pages, rows: [...rows, ...pages.rows], notes: [told] };
}

/**
 * A room with a roster and a lesson on every day, each judged by inputs of its own once it is a week old, and signed.
 * Returns the address of its register: the latest `days` of them, up to the day before yesterday.
 */
async function plant({ client, call, templateId }, { days, perDay, people, before }) {
  const room = await call('POST', '/api/rooms', { name: `bench-${days}-${people}-${before}`, templateId });
  const settings = `/api/rooms/${room.id}/settings`;
  const slots = starts.slice(0, perDay);
  const timetable = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
    slots.map((start) => ({
      id: `d${weekday}-${start.slice(0, 2)}`,
      weekday,
      start,
      end: `${start.slice(0, 2)}:55`,
    })),
  );
  await call('PUT', settings, { timeZone: 'UTC', staffRoles: ['teacher'], timetable });
  const students = Array.from({ length: people }, (_, index) => ({
    userId: `stu-${room.id}-${index}`,
    name: `Student ${index}`,
  }));
  await call('POST', `/api/rooms/${room.id}/roster`, { people: students });
  const midnight = Math.floor(Date.now() / day) * day;
  const last = midnight - 2 * day;
  for (let ago = 0; ago < days + before; ago += 1) {
    for (const start of slots) {
      await keep(client, room.id, last - ago * day + Number(start.slice(0, 2)) * hour, students);
    }
  }
  await client.query('insert into archives (scope, complete_to, checked_at) values ($1, now(), now())', [
    room.id,
  ]);
  // A roster as old as its lessons: what is a week old is frozen before the first change after that.
  await client.query(`update enrolments set created_at = now() - interval '10 years' where room_id = $1`, [
    room.id,
  ]);
  await call('PUT', settings, { lessonGapMinutes: 20 });
  await client.query(
    `insert into lesson_events (id, room_id, lesson_id, lesson_at, kind, payload, note, staff_id, at)
     select 'sign ' || lesson_id, room_id, lesson_id, started_at, 'sign', '{}', '', (select id from staff limit 1), now()
     from frozen_lessons where room_id = $1`,
    [room.id],
  );
  await client.query('analyze');
  const date = (ms) => new Date(ms).toISOString().slice(0, 10);
  return `/api/rooms/${room.id}/register?from=${date(last - (days - 1) * day)}&to=${date(last)}`;
}
