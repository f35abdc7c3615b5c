import type { Page } from '@playwright/test';
import type { LessonPage } from '@/lib/lessons/schema';
import type { Room } from '@/lib/rooms/schema';
import {
  allowClipboard,
  answered,
  clipboardOf,
  expect,
  makeRoom,
  ownTest,
  test,
  toast,
} from '../support/pages';

const editor = (page: Page, room: Room) => page.getByRole('dialog', { name: `Edit ${room.name}` });
const field = (page: Page, room: Room, name: string) =>
  editor(page, room).getByRole('textbox', { name, exact: true });

async function edit(page: Page, room: Room): Promise<void> {
  await page.goto(`/rooms/${room.id}`);
  await page.getByRole('button', { name: 'Edit' }).click();
  await expect(editor(page, room)).toBeVisible();
}

const save = (page: Page, room: Room) => editor(page, room).getByRole('button', { name: 'Save' }).click();

test('the head says what the room is, and copies its id', async ({ page, context, ada }) => {
  await allowClipboard(context);
  const room = await makeRoom(ada, {
    description: 'Algebra, class 7B',
    region: 'eu',
    size: 25,
    maxDurationSeconds: 5_400,
  });
  await page.goto(`/rooms/${room.id}`);
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(room.name);
  for (const fact of [
    'Enabled',
    'Algebra, class 7B',
    'Europe',
    'up to 25 people',
    '1 h 30',
    'Europe/Berlin',
  ]) {
    await expect(main).toContainText(fact);
  }
  await main.getByRole('button', { name: 'Copy room id' }).click();
  await expect(toast(page, 'Room id copied')).toBeVisible();
  expect(await clipboardOf(page)).toBe(room.id);
});

test('a room is edited, and what it says follows at once', async ({ page, ada }) => {
  const room = await makeRoom(ada, { description: 'Old words' });
  await edit(page, room);
  await expect(field(page, room, 'Description')).toHaveValue('Old words');
  await field(page, room, 'Description').fill('New words');
  await field(page, room, 'Time limit in minutes').fill('45');
  await editor(page, room).getByRole('combobox', { name: 'Region' }).selectOption('India');
  await save(page, room);

  await expect(editor(page, room)).toBeHidden();
  await expect(toast(page, 'is saved')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Edit' })).toBeFocused();
  for (const fact of ['New words', '45 min', 'India']) {
    await expect(page.getByRole('main')).toContainText(fact);
  }
  expect((await ada.get<Room>(`/api/rooms/${room.id}`)).body).toMatchObject({
    description: 'New words',
    region: 'in',
    maxDurationSeconds: 2_700,
  });
});

test('what cannot be is said beside its field, and nothing typed is lost', async ({ page, ada }) => {
  const room = await makeRoom(ada, { size: 25 });
  await edit(page, room);
  await expect(editor(page, room)).toContainText('100ms fixes both when a room is made');
  await field(page, room, 'Description').fill('Kept words');
  const size = field(page, room, 'Size in people');
  const limit = field(page, room, 'Time limit in minutes');
  await size.fill('2501');
  await limit.fill('721');
  await save(page, room);
  await expect(size).toHaveAccessibleDescription(/at most 2,500/);
  await expect(size).toHaveAttribute('aria-invalid', 'true');
  await expect(limit).toHaveAccessibleDescription(/longest time limit is 12 hours/);
  await expect(field(page, room, 'Description')).toHaveValue('Kept words');

  await limit.fill('720');
  await size.fill('');
  await save(page, room);
  await expect(size).toHaveAccessibleDescription(/cannot be taken away/);
  await expect(size).toBeFocused();

  await editor(page, room).getByRole('switch', { name: 'Large room' }).click();
  await size.fill('20000');
  await save(page, room);
  await expect(page.getByRole('main')).toContainText('up to 20,000 people');
  await expect(page.getByRole('main')).toContainText('Kept words');
});

test('a room is switched off after a question, and on again by Undo', async ({ page, ada }) => {
  const room = await makeRoom(ada);
  await page.goto(`/rooms/${room.id}`);
  const off = page.getByRole('button', { name: 'Switch off' });
  const question = page.getByRole('alertdialog', { name: `Switch ${room.name} off?` });
  await off.click();
  await expect(question).toContainText('no tokens are given');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(question).toBeHidden();
  await expect(off).toBeFocused();

  await off.click();
  await question.getByRole('button', { name: 'Switch off' }).click();
  await expect(question).toBeHidden();
  await expect(page.getByRole('main')).toContainText('Disabled');
  await toast(page, 'is switched off').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('main')).toContainText('Enabled');
  expect((await ada.get<Room>(`/api/rooms/${room.id}`)).body.enabled).toBe(true);
});

test('while a room is off, its page says so instead of giving links and tokens', async ({ page, ada }) => {
  const room = await makeRoom(ada);
  await ada.patch(`/api/rooms/${room.id}`, { enabled: false });
  await page.goto(`/rooms/${room.id}/join`);
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: 'This room is switched off' })).toBeVisible();
  await expect(main.getByText('For developers')).toBeHidden();
  await expect(main.getByRole('link', { name: /^Join as/ })).toBeHidden();
  await main.getByRole('button', { name: 'Switch on' }).last().click();
  await expect(main.getByRole('heading', { name: 'Links by role' })).toBeVisible();
  await expect(main.getByRole('heading', { name: 'This room is switched off' })).toBeHidden();
});

test('a token asked for in a room that somebody else switched off is refused with the reason', async ({
  page,
  ada,
  watch,
}) => {
  watch.excuse(answered(409));
  const room = await makeRoom(ada);
  await page.goto(`/rooms/${room.id}/join`);
  await page.getByText('For developers').click();
  await page.getByRole('textbox', { name: 'User ids' }).fill('stu-1');
  await ada.patch(`/api/rooms/${room.id}`, { enabled: false });
  await page.getByRole('button', { name: 'Get tokens' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('This room is switched off');
  await expect(page.getByRole('textbox', { name: 'User ids' })).toHaveValue('stu-1');
});

test('a room that does not exist says so', async ({ page, watch }) => {
  watch.excuse(answered(404));
  for (const path of [`/rooms/${'f'.repeat(24)}`, '/rooms/nonsense', `/rooms/${'f'.repeat(24)}/join`]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name: 'There is no such room' }), path).toBeVisible();
    await expect(page.getByRole('link', { name: 'All rooms' }), path).toHaveAttribute('href', '/rooms');
  }
});

test('the sessions of a room lead to their attendance', async ({ page, ada, simulator }) => {
  const room = await makeRoom(ada);
  const visit = { name: 'Kim', userId: 'kim', role: 'student' };
  for (const day of ['16', '17', '18']) {
    await simulator.plant({
      roomId: room.id,
      createdAt: `2026-11-${day}T08:00:00.000Z`,
      peers: [{ ...visit, joinedAt: `2026-11-${day}T08:00:00.000Z`, leftAt: `2026-11-${day}T09:05:00.000Z` }],
    });
  }
  await page.goto(`/rooms/${room.id}/sessions`);
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
  await expect(rows).toHaveText([/Wed 18 Nov 2026/, /Tue 17 Nov 2026/, /Mon 16 Nov 2026/]);
  await expect(rows.first().getByRole('cell')).toHaveText(['09:00–10:05', /^1/, '1 h 05']);
  await rows.nth(1).getByRole('link').click();
  await expect(page).toHaveURL(/\/sessions\/[0-9a-f]{24}$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tue 17 Nov 2026');
  await page.getByRole('link', { name: 'All sessions' }).click();
  await expect(page).toHaveURL(`/rooms/${room.id}/sessions`);
});

ownTest.describe('with 100ms in trouble', () => {
  ownTest.describe.configure({ mode: 'default' });

  ownTest(
    'a change that 100ms does not take is said, and the form stays as typed',
    async ({ page, owner, upstream, watch }) => {
      watch.excuse(answered(502));
      const room = await makeRoom(owner);
      await edit(page, room);
      await field(page, room, 'Description').fill('Stubborn words');
      await upstream.fault({ kind: 'status', status: 500 }, { method: 'POST' });
      await save(page, room);
      const notice = editor(page, room).getByRole('alert');
      await expect(notice).toContainText('The room was not changed');
      await expect(notice).toContainText('100ms had a fault of its own');
      await expect(field(page, room, 'Description')).toHaveValue('Stubborn words');
      await upstream.mend();
      await save(page, room);
      await expect(page.getByRole('main')).toContainText('Stubborn words');
    },
  );

  ownTest('sessions that were copied stay listed', async ({ page, owner, upstream }) => {
    const room = await makeRoom(owner);
    const start = '2026-11-17T08:00:00.000Z';
    const kim = { name: 'Kim', userId: 'kim', role: 'student' };
    const peers = [{ ...kim, joinedAt: start, leftAt: '2026-11-17T09:05:00.000Z' }];
    await upstream.plant({ roomId: room.id, createdAt: start, peers });
    // After trouble 100ms is left alone for some seconds; then a look at the lessons copies what ended.
    await expect(async () => {
      const { body } = await owner.get<LessonPage>(`/api/rooms/${room.id}/lessons`);
      expect(body.lessons).toHaveLength(1);
    }).toPass({ timeout: 30_000 });
    await upstream.fault({ kind: 'garbage' }, { path: '/sessions' });
    await page.goto(`/rooms/${room.id}/sessions`);
    await expect(page.getByRole('rowheader')).toHaveText([/Tue 17 Nov 2026/], { timeout: 45_000 });
    await expect(page.getByRole('main').getByRole('alert')).toBeHidden();
  });
});
