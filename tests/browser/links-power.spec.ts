import type { Page } from '@playwright/test';
import { expect, makeRoom, phone, sharedDoor, test } from '../support/pages';
import { asStaff, become } from '../support/staff';

const links = (page: Page) => page.getByRole('region', { name: 'Links by role' });
const optionsOf = (page: Page) => page.getByRole('combobox', { name: 'Role' }).locator('option');
const note = 'The roles teacher and assistant have power over others in a call.';

test('a teacher who may not give power finds only the roles they may give', async ({ page, ada }) => {
  const room = await makeRoom(ada);
  const tess = await asStaff(ada, sharedDoor(), { role: 'teacher', roomIds: [room.id] });
  await become(page, tess.api);
  await page.goto(`/rooms/${room.id}/join`);
  await expect(page.getByText(note)).toBeVisible();
  await expect(optionsOf(page)).toHaveText(['student', 'observer']);
  await links(page).getByRole('button', { name: 'Create links' }).click();
  await expect(links(page).getByRole('listitem')).toHaveText([/^student/, /^observer/]);
  await expect(links(page).getByRole('button', { name: 'Create links' })).toBeHidden();

  await page.getByText('For developers').click();
  await page.getByRole('textbox', { name: 'User ids' }).fill('stu-1');
  await expect(page.getByRole('combobox', { name: 'Role' }).last().locator('option')).toHaveText([
    'student',
    'observer',
  ]);
  await page.getByRole('button', { name: 'Get tokens' }).click();
  await expect(page.getByRole('status').filter({ hasText: '1 token for student' })).toBeVisible();

  await page.setViewportSize(phone);
  await expect(page.getByText(note)).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(phone.width);
});

test('who is allowed to give power finds every role, and no note', async ({ page, ada }) => {
  const room = await makeRoom(ada);
  const tess = await asStaff(ada, sharedDoor(), {
    role: 'teacher',
    roomIds: [room.id],
    mayGivePower: true,
  });
  await become(page, tess.api);
  await page.goto(`/rooms/${room.id}/join`);
  await expect(optionsOf(page)).toHaveText(['teacher', 'assistant', 'student', 'observer']);
  await expect(page.getByText('power over others')).toBeHidden();
});

test('a viewer finds no way in, and is told so calmly', async ({ page, ada }) => {
  const room = await makeRoom(ada);
  await ada.post(`/api/rooms/${room.id}/codes`);
  await become(page, (await asStaff(ada, sharedDoor(), { role: 'viewer', roomIds: [room.id] })).api);
  await page.goto(`/rooms/${room.id}`);
  await expect(page.getByRole('link', { name: 'Roster', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Join', exact: true })).toBeHidden();
  await page.goto(`/rooms/${room.id}/join`);
  await expect(page.getByRole('main')).toContainText('Links are for those who teach');
  await expect(page.getByRole('button', { name: /link|token/i })).toBeHidden();
});
