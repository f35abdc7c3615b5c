import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { lessonsOf, makeClass, tuesdayClass } from '../support/classroom';
import type { Api } from '../support/fixtures';
import { at, crowd, visit } from '../support/lesson';
import { liveLesson } from '../support/live-lesson';
import {
  allowClipboard,
  answered,
  clipboardOf,
  expect,
  inTime,
  makeRoom,
  openAlive,
  ownTest,
  phone,
  test,
} from '../support/pages';

const people = (page: Page) => page.getByRole('region', { name: 'People' });
const heads = (page: Page) => people(page).getByRole('rowheader');
const missing = (page: Page) => page.getByRole('region', { name: 'Not here yet' });

async function firstLesson(api: Api, roomId: string, query = ''): Promise<string> {
  const { lessons } = await lessonsOf(api, roomId, query);
  return `/lessons/${lessons[0]?.id}`;
}
const thatTuesday = '?from=2026-11-17&to=2026-11-17';

test('a running lesson lists who is not here yet first, and follows who comes', async ({
  page,
  context,
  ada,
  simulator,
}) => {
  await allowClipboard(context);
  const { room } = await makeClass(ada);
  await ada.post(`/api/rooms/${room.id}/codes`);
  const seat = { roomId: room.id };
  await simulator.join({ ...seat, name: 'Ms Okafor', userId: 'tch-1', role: 'teacher' });
  await simulator.join({ ...seat, name: 'Ben', userId: 'stu-1', role: 'student' });
  const { peerId } = await simulator.join({ ...seat, name: 'Ida', userId: 'stu-2', role: 'student' });
  const { id } = await liveLesson(ada, room.id);
  await page.clock.install();
  await page.goto(`/lessons/${id}`);
  await expect(page.getByRole('main').getByText('Live', { exact: true })).toBeVisible();
  await expect(missing(page).getByRole('heading')).toHaveText('Not here yet: 2 of 4 people');
  await expect(missing(page).getByRole('listitem')).toHaveText([/^Lena Park/, /^Omar Aziz/]);
  await expect(heads(page)).toHaveText([/^Lena/, /^Omar/, /^Ben/, /^Ida/, /^Ms Okafor/]);
  await expect(people(page).getByRole('checkbox')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Sign', exact: true })).toBeHidden();

  await missing(page).getByRole('button', { name: 'Copy the link for Lena Park' }).click();
  expect(await clipboardOf(page)).toContain('stu-3');

  await simulator.leave(peerId);
  await simulator.join({ ...seat, name: 'Lena', userId: 'stu-3', role: 'student' });
  await inTime(page, () => expect(missing(page).getByRole('listitem')).toHaveText([/^Omar Aziz/]));
  await expect(heads(page)).toHaveText([/^Omar/, /^Ida/, /^Ben/, /^Lena/, /^Ms Okafor/]);
  await expectAccessible(page);
});

test('a lesson that is over: a row open, people chosen, and the dialog for a guest', async ({
  page,
  ada,
  simulator,
}) => {
  const { room } = await makeClass(ada);
  await tuesdayClass(simulator, room.id);
  await page.goto(await firstLesson(ada, room.id, thatTuesday));
  await people(page).getByRole('button', { name: /^Lena/ }).click();
  await people(page).getByRole('checkbox', { name: 'Choose Lena Park' }).click();
  await page.getByText('Presence over time').click();
  await expectAccessible(page);
  await page
    .getByRole('region', { name: 'Set a status' })
    .getByRole('button', { name: 'Choose nobody' })
    .click();
  await people(page).getByRole('button', { name: 'Link iPad' }).click();
  await expect(page.getByRole('dialog', { name: 'Who was iPad?' })).toBeVisible();
  await expectAccessible(page);
});

for (const [item, title] of [
  ['Set the window…', 'Set the window'],
  ['Split…', 'Split the lesson'],
  ['Merge with a neighbour…', 'Merge with a neighbour'],
  ['Declare not held…', 'Declare the lesson not held'],
] as const) {
  test(`the dialog: ${title}`, async ({ page, ada, simulator }) => {
    const { room } = await makeClass(ada);
    await tuesdayClass(simulator, room.id);
    await page.goto(await firstLesson(ada, room.id, thatTuesday));
    const more = page.getByRole('button', { name: 'More for this lesson' });
    await more.click();
    await page.getByRole('menuitem', { name: item }).click();
    const dialog = page.getByRole('dialog', { name: title });
    await dialog.getByRole('button', { name: /^(Set|Split|Merge|Declare)/ }).click();
    await expect(dialog.getByRole('textbox', { name: 'Why' })).toHaveAttribute('aria-invalid', 'true');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(more).toBeFocused();
  });
}

test('a lesson that was not held, and one without a roster', async ({ page, ada, simulator }) => {
  const { room } = await makeClass(ada);
  await simulator.plant({
    roomId: room.id,
    createdAt: at(0),
    updatedAt: at(61),
    peers: [visit('stu-1', 'Ben', at(0), at(60))],
  });
  await page.goto(await firstLesson(ada, room.id, thatTuesday));
  await expect(page.getByRole('button', { name: 'Declare held' })).toBeVisible();
  await expectAccessible(page);

  const other = await makeClass(ada, { people: [] });
  await tuesdayClass(simulator, other.room.id);
  await page.goto(await firstLesson(ada, other.room.id, thatTuesday));
  await expect(page.getByRole('button', { name: /^Make the roster/ })).toBeVisible();
  await expectAccessible(page);
});

test('a lesson that does not exist says so', async ({ page, ada, watch }) => {
  watch.excuse(answered(404));
  const room = await makeRoom(ada);
  for (const id of ['nonsense', `${room.id}.20261117.tue-9`]) {
    await page.goto(`/lessons/${id}`);
    await expect(page.getByRole('heading', { level: 1, name: 'There is no such lesson' }), id).toBeVisible();
  }
  await expectAccessible(page);
});

test('a lesson that cannot be loaded says why, and loads when asked again', async ({
  page,
  ada,
  watch,
  simulator,
}) => {
  watch.excuse(answered(500));
  const { room } = await makeClass(ada);
  await tuesdayClass(simulator, room.id);
  const path = await firstLesson(ada, room.id, thatTuesday);
  await page.route(/\/api\/lessons\//, (route) => route.fulfill({ status: 500, body: 'no' }));
  await page.goto(path);
  const main = page.getByRole('main');
  await expect(main.getByText('Not up to date')).toBeVisible({ timeout: 45_000 });
  await expect(heads(page).first()).toBeVisible();
  await main.getByRole('button', { name: 'Try again' }).click();
  await page.unroute(/\/api\/lessons\//);
  await expect(main.getByText('Not up to date')).toBeHidden();
});

test('2,500 people: few rows in the page, each in reach', async ({ page, ada, simulator }) => {
  test.slow();
  const room = await makeRoom(ada);
  await simulator.plant(crowd(room.id, 2_500));
  await page.goto(await firstLesson(ada, room.id));
  await expect(people(page).getByRole('table')).toHaveAttribute('aria-rowcount', '2501', { timeout: 30_000 });
  expect(await people(page).getByRole('row').count()).toBeLessThan(120);
  await people(page).getByRole('searchbox').fill('stu-02345');
  await expect(heads(page)).toHaveText([/^Student 02345/]);
  await people(page).getByRole('searchbox').fill('');
  await page.setViewportSize(phone);
  await page.keyboard.press('End');
  expect(await people(page).getByRole('row').count()).toBeLessThan(120);
});

ownTest(
  'while 100ms is silent a running lesson says until when it knows',
  async ({ page, owner, upstream }) => {
    const { room } = await makeClass(owner);
    await upstream.join({ roomId: room.id, name: 'Ben', userId: 'stu-1', role: 'student' });
    const { id } = await liveLesson(owner, room.id);
    await page.clock.install();
    await openAlive(page, `/lessons/${id}`, /\/codes$/);
    const line = page.getByText(/^As of .* 100ms could not be reached since/);
    await expect(heads(page).first()).toBeVisible();
    await expect(line).toBeHidden();
    // The browser's clock runs on; what the server knows does not.
    await upstream.fault({ kind: 'status', status: 503 });
    await expect(async () => {
      await page.clock.fastForward(60_000);
      await expect(line).toBeVisible({ timeout: 2_000 });
    }).toPass();
  },
);
