import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { expect, makeRoom, ownTest, test } from '../support/pages';

const row = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

test('an admin sees in one look that everything works', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }).click();
  await page
    .getByRole('navigation', { name: 'Settings' })
    .getByRole('link', { name: 'Connection', exact: true })
    .click();
  await expect(page).toHaveURL('/connection');
  await expect(page.getByRole('heading', { level: 1, name: 'Connection' })).toBeVisible();
  for (const title of ['Database', '100ms', 'Clock', 'Rooms', 'Templates', 'Sessions']) {
    await expect(row(page, title)).toContainText('Fine');
  }
  await expect(row(page, 'Meeting link')).toContainText('Example: https://');
  await expectAccessible(page);
});

ownTest('what is broken is said, and looked at again when asked', async ({ page, owner, upstream }) => {
  await makeRoom(owner);
  await upstream.fault({ kind: 'status', status: 401 });
  await page.goto('/connection');
  await expect(row(page, '100ms')).toContainText('Broken');
  await expect(row(page, '100ms')).toContainText('APP_ACCESS_KEY');
  await upstream.mend();
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(row(page, '100ms')).toContainText('Fine');
  await expect(row(page, 'Room codes')).toContainText('ms');
});
