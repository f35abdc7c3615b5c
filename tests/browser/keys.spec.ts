import type { Page } from '@playwright/test';
import { asAnonymous, makeKey } from '../support/fixtures';
import {
  allowClipboard,
  answered,
  clipboardOf,
  expect,
  freshName,
  freshTest,
  ownTest,
  sharedDoor,
  test,
  toast,
} from '../support/pages';

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
