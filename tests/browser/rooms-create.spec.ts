import type { Page } from '@playwright/test';
import type { Room } from '@/lib/rooms/schema';
import { answered, expect, freshName, makeRoom, test, toast } from '../support/pages';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'New room' });
const name = (page: Page) => dialog(page).getByRole('textbox', { name: 'Name', exact: true });
const create = (page: Page) => dialog(page).getByRole('button', { name: 'Create room' });

async function open(page: Page): Promise<void> {
  await page.goto('/rooms');
  await page.getByRole('button', { name: 'New room' }).click();
  await expect(name(page)).toBeFocused();
}

test('a room is made by keyboard, is announced, opened and listed', async ({ page, ada }) => {
  const wanted = freshName('chemistry');
  await page.goto('/rooms');
  await page.getByRole('button', { name: 'New room' }).focus();
  await page.keyboard.press('Enter');
  await expect(name(page)).toBeFocused();
  await page.keyboard.type(wanted);
  await page.keyboard.press('Tab');
  await expect(dialog(page).getByRole('textbox', { name: 'Description' })).toBeFocused();
  await page.keyboard.type('Chemistry, class 10A');
  await name(page).focus();
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1, name: wanted })).toBeVisible();
  await expect(toast(page, `${wanted} is ready`)).toBeVisible();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('main')).toContainText('Chemistry, class 10A');
  await expect(page.getByText('No lesson yet')).toBeVisible();

  const id = new URL(page.url()).pathname.split('/').at(-1);
  const { body } = await ada.get<Room>(`/api/rooms/${id}`);
  expect(body).toMatchObject({
    name: wanted,
    description: 'Chemistry, class 10A',
    enabled: true,
    templateName: 'school_videoconf',
  });

  await page.getByRole('link', { name: 'Rooms', exact: true }).first().click();
  await page.getByRole('searchbox', { name: 'Filter rooms by name' }).fill(wanted);
  await expect(page.getByRole('row', { name: wanted })).toContainText('never');
});

test('every setting is passed on', async ({ page, ada }) => {
  const wanted = freshName('lecture');
  await open(page);
  await name(page).fill(wanted);
  await dialog(page).getByRole('combobox', { name: 'Template' }).selectOption('school_lecture');
  await dialog(page).getByRole('combobox', { name: 'Region' }).selectOption('Europe');
  await dialog(page).getByRole('switch', { name: 'Large room' }).click();
  await dialog(page).getByRole('textbox', { name: 'Size in people' }).fill('12000');
  await dialog(page).getByRole('textbox', { name: 'Time limit' }).fill('1,5');
  await dialog(page).getByRole('combobox', { name: 'Unit of the time limit' }).selectOption('hours');
  await create(page).click();

  await expect(page.getByRole('heading', { level: 1, name: wanted })).toBeVisible();
  const main = page.getByRole('main');
  for (const fact of ['school_lecture', 'Europe', 'up to 12,000 people', '1 h 30']) {
    await expect(main).toContainText(fact);
  }
  const id = new URL(page.url()).pathname.split('/').at(-1);
  expect((await ada.get<Room>(`/api/rooms/${id}`)).body).toMatchObject({
    templateName: 'school_lecture',
    region: 'eu',
    largeRoom: true,
    size: 12_000,
    maxDurationSeconds: 5_400,
  });
});

test('the rule for names is explained while one types, and the nearest good name is a click away', async ({
  page,
}) => {
  await open(page);
  await expect(name(page)).toHaveAccessibleDescription(/letters A to Z, digits/);
  await expect(name(page)).not.toHaveAttribute('aria-invalid');
  await name(page).pressSequentially('Fußball 7b/äöü');
  await expect(name(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(name(page)).toHaveAccessibleDescription(/cannot hold .*a space.*letters A to Z/);
  await dialog(page).getByRole('button', { name: 'Use “Fussball-7b-aou”' }).click();
  await expect(name(page)).toHaveValue('Fussball-7b-aou');
  await expect(name(page)).not.toHaveAttribute('aria-invalid');
});

test('a taken name is said beside it, and nothing typed is lost', async ({ page, ada, watch }) => {
  watch.excuse(answered(409));
  const taken = await makeRoom(ada);
  await open(page);
  await name(page).fill(taken.name.toUpperCase());
  await dialog(page).getByRole('textbox', { name: 'Description' }).fill('Typed with care');
  await dialog(page).getByRole('textbox', { name: 'Time limit' }).fill('90');
  await create(page).click();

  await expect(name(page)).toHaveAccessibleDescription(/taken/);
  await expect(name(page)).toBeFocused();
  await expect(name(page)).toHaveValue(taken.name.toUpperCase());
  await expect(dialog(page).getByRole('textbox', { name: 'Description' })).toHaveValue('Typed with care');
  await expect(dialog(page).getByRole('textbox', { name: 'Time limit' })).toHaveValue('90');

  const free = freshName('free');
  await name(page).fill(free);
  await expect(name(page)).not.toHaveAttribute('aria-invalid');
  await create(page).click();
  await expect(page.getByRole('heading', { level: 1, name: free })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Typed with care');
  expect((await ada.get<Room>(`/api/rooms/${taken.id}`)).body.description).toBe('');
});

test('what is wrong is said beside its field, and the first such field gets the focus', async ({ page }) => {
  await open(page);
  await create(page).click();
  await expect(name(page)).toHaveAccessibleDescription('Give the room a name.');
  await expect(name(page)).toBeFocused();

  await name(page).fill(freshName('limits'));
  const size = dialog(page).getByRole('textbox', { name: 'Size in people' });
  const limit = dialog(page).getByRole('textbox', { name: 'Time limit' });
  for (const [value, advice] of [
    ['2501', /at most 2,500.*large room/i],
    ['a few', /whole number/],
    ['0', /at least 1/],
  ] as const) {
    await size.fill(value);
    await create(page).click();
    await expect(size).toHaveAccessibleDescription(advice);
    await expect(size).toBeFocused();
  }
  await size.fill('');
  for (const [value, advice] of [
    ['1', /shortest time limit is 2 minutes/],
    ['721', /longest time limit is 12 hours/],
    ['soon', /number/],
  ] as const) {
    await limit.fill(value);
    await create(page).click();
    await expect(limit).toHaveAccessibleDescription(advice);
  }
});

test('Escape closes the dialog and gives the focus back', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'New room' })).toBeFocused();
});

test('without a connection the room is not made, and the form says so and keeps all', async ({
  page,
  context,
  watch,
}) => {
  watch.excuse(/net::ERR_INTERNET_DISCONNECTED/);
  const wanted = freshName('offline');
  await open(page);
  await name(page).fill(wanted);
  await expect(dialog(page).getByRole('option', { name: 'school_lecture' })).toBeAttached();
  await context.setOffline(true);
  await create(page).click();
  await expect(dialog(page).getByRole('alert')).toContainText('Nothing you typed is lost');
  await expect(name(page)).toHaveValue(wanted);
  await context.setOffline(false);
  await create(page).click();
  await expect(page.getByRole('heading', { level: 1, name: wanted })).toBeVisible();
});
