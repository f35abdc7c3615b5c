import { eq, sql } from 'drizzle-orm';
import { openDatabase } from '@/lib/db/open';
import { rooms } from '@/lib/db/schema';
import { lessonOf, lessonsOf, makeClass, tuesdayClass } from '../support/classroom';
import {
  type Api,
  asAdmin,
  type Door,
  expect,
  failure,
  freshName,
  Simulator,
  test,
} from '../support/fixtures';
import { emptyPlace } from '../support/places';
import { type AppProcess, startApp, startSimulator } from '../support/servers';

test('what cannot stand in the audit log does not happen', async () => {
  test.setTimeout(240_000);
  const simulator = await startSimulator({ world: 'empty' });
  const database = await emptyPlace();
  const { place } = database;
  const name = freshName('half');
  let admin: Door['admin'] | undefined;
  const withApp = async (run: (ada: Api) => Promise<void>) => {
    const app: AppProcess = await startApp({
      ...('url' in place ? { DATABASE_URL: place.url } : { DATA_DIR: place.dataDir }),
      NEXTAUTH_SECRET: 'a secret that stays the same for all these tests',
      APP_ACCESS_KEY: simulator.accessKey,
      APP_SECRET: simulator.secret,
      HMS_API_URL: `${simulator.url}/v2`,
    });
    try {
      // Who was made when the database was new.
      admin ??= app.admin;
      const ada = await asAdmin({ url: app.url, admin });
      await run(ada);
      await ada.dispose();
    } finally {
      await app.stop();
    }
  };
  try {
    let roomId = '';
    let id = '';
    await withApp(async (ada) => {
      const { room } = await makeClass(ada);
      await tuesdayClass(new Simulator(simulator.url), room.id);
      await lessonsOf(ada, room.id);
      roomId = room.id;
      id = `${room.id}.20261117.tue-9`;
    });
    // An embedded database is open to one process at a time.
    const { db, close } = await openDatabase(place);
    await db.execute(
      sql`alter table audit_events add constraint nothing_more check (action like 'sign-%') not valid`,
    );
    await close();
    await withApp(async (ada) => {
      const before = await lessonOf(ada, id);
      const settings = (await ada.get(`/api/rooms/${roomId}/settings`)).body;
      const keys = before.participants.filter(({ rosterId }) => rosterId).map(({ key }) => key);
      const lost = failure(500, 'internal');
      expect(
        await ada.put(`/api/lessons/${id}/statuses`, { keys, status: 'present', note: '' }),
      ).toMatchObject(lost);
      expect(await ada.patch(`/api/lessons/${id}`, { held: false, note: 'Fire drill' })).toMatchObject(lost);
      expect(await ada.post(`/api/lessons/${id}/sign`)).toMatchObject(lost);
      expect(await ada.put(`/api/rooms/${roomId}/settings`, { timeZone: 'UTC' })).toMatchObject(lost);
      // 100ms has the room then, so its maker must hear that something is wrong.
      expect(await ada.post('/api/rooms', { name })).toMatchObject(lost);

      const { events, lesson, participants } = await lessonOf(ada, id);
      expect({ events, state: lesson.state, participants }).toEqual({
        events: [],
        state: before.lesson.state,
        participants: before.participants,
      });
      expect((await ada.get(`/api/rooms/${roomId}/settings`)).body).toEqual(settings);
    });
    const after = await openDatabase(place);
    const made = await after.db
      .select({ createdBy: rooms.createdBy })
      .from(rooms)
      .where(eq(rooms.name, name));
    await after.close();
    // A scan may have found it; nobody made it.
    expect(made.filter(({ createdBy }) => createdBy !== null)).toEqual([]);
  } finally {
    await simulator.close();
    await database.drop();
  }
});
