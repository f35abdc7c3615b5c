import { expect, test } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { openDatabase } from '@/lib/db/open';
import {
  change,
  lessonOf,
  lessonsOf,
  makeClass,
  setSettings,
  statusesOf,
  tuesdayClass,
} from '../support/classroom';
import { asAdmin, Simulator } from '../support/fixtures';
import { at } from '../support/lesson';
import { startPair } from '../support/servers';

/** In minutes. */
const week = 7 * 24 * 60;

// Only here: that a roster is a week old is written into the database of a running Rollcall.
test('seven days after, later rules and names re-decide nothing, and windows still can', async () => {
  test.setTimeout(180_000);
  const pair = await startPair();
  const ada = await asAdmin(pair.app);
  const { room } = await makeClass(ada);
  await tuesdayClass(new Simulator(pair.simulator.url), room.id, 1);
  const day = '?from=2026-11-10&to=2026-11-10';
  const id = (await lessonsOf(ada, room.id, day)).lessons[0]?.id ?? '';
  const before = statusesOf(await lessonOf(ada, id));
  const { db, close } = await openDatabase({ url: pair.app.settings.DATABASE_URL ?? '' });
  await db.execute(sql`update enrolments set created_at = now() - interval '8 days'`);

  await setSettings(ada, room.id, { rule: { lateAfterMinutes: 30, minPresencePercent: 5 } });
  const report = await lessonOf(ada, id);
  expect(statusesOf(report)).toEqual(before);
  expect(report.lesson.frozenAt).not.toBeNull();

  const set = await change(ada, 'patch', id, {
    window: { start: at(10 - week), end: at(60 - week) },
    note: 'late start',
  });
  expect(set.lesson).toMatchObject({ heldSeconds: 3_000, rule: { lateAfterMinutes: 5 } });
  const back = await change(ada, 'post', `${id}/undo`, { event: set.event });
  expect(statusesOf(back)).toEqual(before);
  await close();
  await ada.dispose();
  await pair.stop();
});
