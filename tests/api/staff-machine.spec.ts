import { spawn } from 'node:child_process';
import { hash } from '@node-rs/argon2';
import { desc, eq } from 'drizzle-orm';
import { openDatabase } from '@/lib/db/open';
import { auditEvents, staff, staffLinks } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import { asAdmin, asAnonymous, expect, signIn, test } from '../support/fixtures';
import { emptyPlace, onPostgres } from '../support/places';
import { type AppProcess, type Settings, startApp } from '../support/servers';
import { accept, invite, tokenOf } from '../support/staff';

// Whoever holds the machine: the command line for who is locked out, and what only time or the database can bring about.
test.describe.configure({ timeout: 240_000 });

const password = 'a fine long password';

/** `npm run staff -- …` with the settings of an app. */
async function run(
  settings: Settings,
  words: string[],
): Promise<{ code: number | null; out: string; err: string }> {
  const { PATH = '' } = process.env;
  const script = ['--conditions=react-server', '--import', 'tsx', 'scripts/staff.ts', ...words];
  const env = { PATH, ...settings } as unknown as NodeJS.ProcessEnv;
  const child = spawn(process.execPath, script, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.on('data', (data) => {
    said.out += data;
  });
  child.stderr.on('data', (data) => {
    said.err += data;
  });
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, ...said };
}

const linkIn = (text: string): string => /https?:\/\/\S+\/invite\/[\w-]{43}/.exec(text)?.[0] ?? '';

test('who is locked out gets a link from the machine; links expire; weak hashes grow', async () => {
  const database = await emptyPlace();
  const place: Settings =
    'url' in database.place ? { DATABASE_URL: database.place.url } : { DATA_DIR: database.place.dataDir };
  /** Does something in the database while no app runs, as an embedded one needs. */
  const inDatabase = async <T>(work: (db: Db) => Promise<T>): Promise<T> => {
    const { db, close } = await openDatabase(database.place);
    return work(db).finally(close);
  };
  const withApp = async (work: (app: AppProcess) => Promise<void>) => {
    const app = await startApp(place);
    await work(app).finally(() => app.stop());
  };
  let settings: Settings = {};
  const urls: string[] = [];
  const emails: string[] = [];

  await withApp(async (app) => {
    settings = app.settings;
    const ada = await asAdmin(app);
    const [late, weak] = [await invite(ada, { role: 'viewer' }), await invite(ada, { role: 'viewer' })];
    urls.push(late.inviteUrl);
    emails.push(app.admin.email, weak.staff.email);
    expect(await accept(app, weak.inviteUrl, password)).toBe(200);
    await ada.dispose();
  });
  const [admin = '', weak = ''] = emails;

  await inDatabase(async (db) => {
    const [link] = await db.select().from(staffLinks).orderBy(desc(staffLinks.expiresAt));
    expect(JSON.stringify(link)).not.toContain(tokenOf(urls[0] ?? ''));
    await db.update(staffLinks).set({ expiresAt: new Date(Date.now() - 1) });
    const passwordHash = await hash(password, { memoryCost: 4_096, timeCost: 1, parallelism: 1 });
    await db.update(staff).set({ passwordHash }).where(eq(staff.email, weak));
  });

  const first = await run(settings, ['reset', admin.toUpperCase()]);
  expect(first, first.err).toMatchObject({ code: 0, err: '' });
  const second = await run(settings, ['reset', admin]);
  expect(linkIn(second.out)).not.toBe(linkIn(first.out));
  for (const words of [[], ['reset'], ['remove', admin], ['reset', admin, weak]]) {
    expect(await run(settings, words)).toMatchObject({ code: 1, err: expect.stringContaining('Usage') });
  }
  expect(await run(settings, ['reset', 'nobody@school.example'])).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('Nobody of the staff has the e-mail nobody@school.example'),
  });
  const nowhere = { ...settings, DATABASE_URL: '', DATA_DIR: 'no/such/folder' };
  expect(await run(nowhere, ['reset', admin])).toMatchObject({
    code: 1,
    err: expect.stringContaining('There is no database'),
  });

  await withApp(async (app) => {
    expect(await accept(app, urls[0] ?? '', password)).toBe(404);
    expect((await (await asAnonymous(app)).get(new URL(urls[0] ?? '').pathname)).text).toContain(
      'cannot be used any more',
    );
    expect(await accept(app, linkIn(first.out), password)).toBe(404);
    expect(await accept(app, linkIn(second.out), password)).toBe(200);
    for (const email of [admin, weak]) {
      const { context } = await asAnonymous(app);
      expect(await signIn(context, { email, password })).toBe(200);
      await context.dispose();
    }
    // The embedded database is for one process: it says what to do instead of waiting.
    const third = await run(settings, ['reset', weak]);
    if (onPostgres) expect(await accept(app, linkIn(third.out), password)).toBe(200);
    else
      expect(third).toMatchObject({
        code: 1,
        err: expect.stringMatching(/Rollcall is running.*Stop Rollcall/),
      });
  });

  await inDatabase(async (db) => {
    const rows = await db.select().from(staff).where(eq(staff.email, weak));
    expect(rows[0]?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const events = await db.select().from(auditEvents).where(eq(auditEvents.action, 'staff.reset'));
    expect(events.length).toBeGreaterThanOrEqual(2);
    for (const { actor, target } of events) {
      expect(actor).toBeNull();
      expect(target).toMatch(/^[0-9a-f]{32}$/);
    }
  });
  await database.drop();
});
