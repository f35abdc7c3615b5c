import { expect, test } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { openDatabase } from '@/lib/db/open';
import { change, lessonOf, lessonsOf, makeClass, tuesdayClass } from '../support/classroom';
import { type Api, asAdmin, Simulator } from '../support/fixtures';
import { emptyPlace } from '../support/places';
import { startApp, startSimulator } from '../support/servers';

// A log that cannot be written is made on purpose: the database refuses every line but those of sign-ins. Nothing that
// would have stood in it may have happened.
test('what cannot be written down does not happen', async () => {
  test.setTimeout(240_000);
  const simulator = await startSimulator();
  const { place, drop } = await emptyPlace();
  const settings = {
    APP_ACCESS_KEY: simulator.accessKey,
    APP_SECRET: simulator.secret,
    HMS_API_URL: `${simulator.url}/v2`,
    ...('url' in place ? { DATABASE_URL: place.url } : { DATA_DIR: place.dataDir }),
  };
  const before = await startApp(settings);
  const first = await asAdmin(before);
  const { room, roster } = await makeClass(first);
  await tuesdayClass(new Simulator(simulator.url), room.id);
  const id = (await lessonsOf(first, room.id, '?from=2026-11-17&to=2026-11-17')).lessons[0]?.id ?? '';
  const held = await change(first, 'patch', id, { held: false, note: 'by mistake' });
  await first.dispose();
  await before.stop();

  await refuseLines(place);
  const app = await startApp(settings);
  const ada = await asAdmin({ ...app, admin: before.admin });
  const person = { userId: 'new-1', name: 'New' };
  const excuse = { userId: 'stu-1', from: '2026-11-16', to: '2026-11-18', reason: 'ill' };
  const writes: [string, string, object?][] = [
    ['PUT', `/api/rooms/${room.id}/settings`, { timeZone: 'Europe/Paris' }],
    ['POST', `/api/rooms/${room.id}/roster`, person],
    ['PATCH', `/api/rooms/${room.id}/roster/${roster['stu-1']}`, { until: '2026-11-20' }],
    ['DELETE', `/api/rooms/${room.id}/roster/${roster['stu-2']}`],
    ['POST', `/api/lessons/${id}/undo`, { event: held.event }],
    ['POST', '/api/excuses', excuse],
    ['POST', '/api/keys', { name: 'a key', scopes: ['rooms:read'] }],
    ['POST', '/api/staff', { email: 'new@school.example', name: 'New', role: 'viewer' }],
    ['POST', `/api/rooms/${room.id}/tokens`, { role: 'student', userId: 'kim' }],
  ];
  const looks = [
    `/api/rooms/${room.id}/settings`,
    `/api/rooms/${room.id}/roster`,
    '/api/excuses',
    '/api/keys',
    '/api/staff',
  ];
  const seen = async (api: Api) => {
    const bodies: unknown[] = [];
    for (const path of looks) bodies.push((await api.get(path)).body);
    const { events, participants } = await lessonOf(api, id);
    return [...bodies, events, participants];
  };
  const stood = await seen(ada);
  for (const [method, path, body] of writes) {
    const answer = await ada.call(method, path, body);
    expect.soft(answer.status, `${method} ${path}: ${answer.text.slice(0, 200)}`).toBeGreaterThanOrEqual(500);
    expect.soft(answer.text, `${method} ${path}`).not.toContain('eyJ');
  }
  expect(await seen(ada)).toEqual(stood);
  await ada.dispose();
  await app.stop();
  await simulator.close();
  await drop();
});

/** From now on the log takes lines of sign-ins only. */
async function refuseLines(place: Parameters<typeof openDatabase>[0]): Promise<void> {
  const { db, close } = await openDatabase(place);
  await db.execute(sql`
    create function refuse_lines() returns trigger language plpgsql as $$
    begin
      if new.action = 'sign-in' then return new; end if;
      raise exception 'this log is full';
    end $$`);
  await db.execute(sql`
    create trigger refuse_lines before insert on audit_events for each row execute function refuse_lines()`);
  await close();
}
