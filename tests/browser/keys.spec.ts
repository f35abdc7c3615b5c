import type { Page } from '@playwright/test';
import { asAnonymous, makeKey } from '../support/fixtures';
import {
  allowClipboard,
  answered,
  clipboardOf,
  expect,
  freshName,
  freshTest,
  makeRoom,
  ownTest,
  sharedDoor,
  test,
  toast,
} from '../support/pages';
import { asStaff, become } from '../support/staff';

const name = (page: Page) => page.getByRole('textbox', { name: 'Name of a new key' });
const made = (page: Page, key: string) => page.getByRole('region', { name: `Copy the key of ${key} now` });
const listed = (page: Page, key: string) => page.getByRole('row').filter({ hasText: key });

/** The status of a call with this key. */
async function answerTo(key: string): Promise<number> {
  const api = await asAnonymous(sharedDoor());
  const { status } = await api.get('/api/templates', { headers: { authorization: `Bearer ${key}` } });
  await api.dispose();
  return status;
}

test('a key is made, shown once, copied, works, and is nothing once revoked', async ({ page, context }) => {
  await allowClipboard(context);
  const wanted = freshName('timetable');
  await page.goto('/keys');
  await name(page).fill(wanted);
  await page.keyboard.press('Enter');
  await expect(made(page, wanted)).toBeFocused();
  await made(page, wanted).getByRole('button', { name: 'Copy key' }).click();
  await expect(toast(page, 'Key copied')).toBeVisible();
  const key = await clipboardOf(page);
  expect(key).toMatch(/^rc_[0-9a-z]{38}$/);
  await expect(made(page, wanted)).toContainText(key);
  expect(await answerTo(key)).toBe(200);

  await made(page, wanted).getByRole('button', { name: 'I have kept it' }).click();
  await expect(made(page, wanted)).toBeHidden();
  await expect(name(page)).toBeFocused();
  await expect(name(page)).toHaveValue('');
  await expect(listed(page, wanted)).toContainText(`…${key.slice(-4)}`);
  await page.reload();
  await expect(listed(page, wanted)).toBeVisible();
  await expect(page.getByText(key)).toBeHidden();

  const revoke = page.getByRole('button', { name: `Revoke ${wanted}` });
  const question = page.getByRole('alertdialog', { name: `Revoke ${wanted}?` });
  await revoke.click();
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(revoke).toBeFocused();
  expect(await answerTo(key)).toBe(200);
  await revoke.click();
  await question.getByRole('button', { name: 'Revoke key' }).click();
  await expect(toast(page, `${wanted} is revoked`)).toBeVisible();
  await expect(listed(page, wanted)).toBeHidden();
  expect(await answerTo(key)).toBe(401);
});

test('a key needs a name, and says so beside the field', async ({ page, watch }) => {
  watch.excuse(answered(400));
  await page.goto('/keys');
  await page.getByRole('button', { name: 'Make key' }).click();
  await expect(name(page)).toHaveAccessibleDescription(/Give the key a name/);
  await expect(name(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(name(page)).toBeFocused();
  await name(page).fill('x'.repeat(81));
  await page.getByRole('button', { name: 'Make key' }).click();
  await expect(name(page)).toHaveAccessibleDescription(/under 80 characters/);
  await expect(name(page)).toHaveValue('x'.repeat(81));
});

test('a key is made for what is ticked, in the rooms that are picked, until it ends', async ({
  page,
  context,
  ada,
}) => {
  await allowClipboard(context);
  const [mine, theirs] = [await makeRoom(ada), await makeRoom(ada)];
  const wanted = freshName('door');
  const form = page.getByRole('form', { name: 'New key' });
  await page.goto('/keys');
  await name(page).fill(wanted);
  await expect(form.getByRole('checkbox', { name: 'See rooms' })).toBeChecked();
  await expect(form.getByRole('checkbox', { name: 'Change rooms' })).not.toBeChecked();
  await form.getByRole('checkbox', { name: 'Let people in' }).check();
  await form.getByRole('checkbox', { name: 'Read attendance' }).uncheck();
  await form.getByRole('radio', { name: 'Some rooms only' }).check();
  await form.getByRole('textbox', { name: 'Filter rooms by name' }).fill(mine.name);
  await form.getByRole('checkbox', { name: mine.name }).check();
  await expect(form).toContainText('1 chosen');
  await form.getByRole('combobox', { name: 'Expires' }).selectOption('In 30 days');
  await form.getByRole('button', { name: 'Make key' }).click();
  await made(page, wanted).getByRole('button', { name: 'Copy key' }).click();
  await expect(toast(page, 'Key copied')).toBeVisible();
  const key = await clipboardOf(page);

  const row = listed(page, wanted);
  await expect(row.getByRole('cell', { name: 'See rooms, Let people in' })).toBeVisible();
  await expect(row.getByRole('cell', { name: mine.name })).toBeVisible();
  await expect(row.getByRole('cell', { name: 'Never' })).toHaveCount(1);
  const api = await asAnonymous(sharedDoor());
  const headers = { authorization: `Bearer ${key}` };
  const status = async (path: string) => (await api.get(path, { headers })).status;
  expect(await status(`/api/rooms/${mine.id}`)).toBe(200);
  expect(await status(`/api/rooms/${theirs.id}`)).toBe(404);
  expect(await status(`/api/rooms/${mine.id}/sessions`)).toBe(403);
  await page.reload();
  await expect(row.getByRole('cell', { name: 'Never' })).toHaveCount(0);
  await api.dispose();
});

test('a key for nothing or for no room is refused beside what was left out', async ({ page, watch }) => {
  watch.excuse(answered(400));
  await page.goto('/keys');
  await name(page).fill(freshName('nothing'));
  for (const may of ['See rooms', 'Read attendance'])
    await page.getByRole('checkbox', { name: may }).uncheck();
  await page.getByRole('button', { name: 'Make key' }).click();
  const what = page.getByRole('group', { name: 'What it may do' });
  await expect(what).toHaveAccessibleDescription(/Choose what the key may do/);
  await expect(page.getByRole('checkbox', { name: 'See rooms' })).toBeFocused();
  await page.getByRole('checkbox', { name: 'See rooms' }).check();
  await page.getByRole('radio', { name: 'Some rooms only' }).check();
  await page.getByRole('button', { name: 'Make key' }).click();
  await expect(page.getByRole('group', { name: 'Where' })).toHaveAccessibleDescription(
    'Choose at least one room.',
  );
  await expect(page.getByRole('textbox', { name: 'Filter rooms by name' })).toBeFocused();
});

test('who is no admin is told whom to ask', async ({ page, ada }) => {
  const tess = await asStaff(ada, sharedDoor(), { role: 'teacher' });
  await become(page, tess.api);
  await page.goto('/keys');
  await expect(page.getByRole('heading', { name: 'Only for admins' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Make key' })).toBeHidden();
});

freshTest('without keys the page says what one is for', async ({ page }) => {
  await page.goto('/keys');
  await expect(page.getByRole('main')).toContainText('No keys yet');
});

ownTest(
  'a key that could not be revoked stays, and the question says why',
  async ({ page, owner, watch }) => {
    watch.excuse(answered(500));
    const wanted = freshName('stubborn');
    await makeKey(owner, { name: wanted });
    await page.goto('/keys');
    await page.route('**/api/keys/*', (route) =>
      route.fulfill({
        status: 500,
        json: { error: { code: 'internal', message: 'Something broke. Try again.' } },
      }),
    );
    await page.getByRole('button', { name: `Revoke ${wanted}` }).click();
    const question = page.getByRole('alertdialog');
    await question.getByRole('button', { name: 'Revoke key' }).click();
    await expect(question.getByRole('alert')).toContainText('Something broke. Try again.');
    await page.unroute('**/api/keys/*');
    await question.getByRole('button', { name: 'Revoke key' }).click();
    await expect(question).toBeHidden();
    await expect(listed(page, wanted)).toBeHidden();
  },
);
