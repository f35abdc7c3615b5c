import { expectAccessible } from '../support/accessibility';
import { answered, expect, makeRoom, sharedDoor, test, toast } from '../support/pages';
import { asStaff, enter, invite, type SignedIn } from '../support/staff';

const door = sharedDoor();
const next = 'the next long password';

/** Kim in this browser, with a session of their own. */
const mine = test.extend<{ kim: SignedIn }>({
  kim: async ({ ada }, use) => use(await asStaff(ada, door, { role: 'viewer' })),
  storageState: async ({ kim }, use) => use(await kim.api.context.storageState()),
});

mine('another password signs me out everywhere but here', async ({ page, kim, watch }) => {
  watch.excuse(answered(400));
  const other = await enter(door, kim);
  await page.goto('/');
  await page.getByRole('button', { name: kim.name }).click();
  await page.getByRole('menuitem', { name: 'My account' }).click();
  await expect(page.getByRole('heading', { name: 'My account' })).toBeVisible();
  const password = page.getByRole('region', { name: 'Password' });
  const now = password.getByRole('textbox', { name: 'Password now' });
  await now.fill('not my password');
  await password.getByRole('textbox', { name: 'New password' }).fill(next);
  await password.getByRole('button', { name: 'Change password' }).click();
  await expect(now).toHaveAccessibleDescription(/not your password/);
  await expect(now).toBeFocused();
  await now.fill(kim.password);
  await password.getByRole('button', { name: 'Change password' }).click();
  await expect(toast(page, 'Your password is changed')).toBeVisible();
  await expect(now).toHaveValue('');
  expect((await other.get('/api/rooms')).status).toBe(401);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'My account' })).toBeVisible();
  expect((await enter(door, { email: kim.email, password: next })).context).toBeTruthy();
});

mine('my sessions are ended one by one, or all others at once', async ({ page, kim }) => {
  const [second, third, fourth] = [await enter(door, kim), await enter(door, kim), await enter(door, kim)];
  await page.goto('/account');
  const sessions = page.getByRole('region', { name: 'Where you are signed in' });
  const lines = sessions.getByRole('listitem');
  await expect(lines).toHaveCount(4);
  await expect(lines.filter({ hasText: 'This browser' })).toHaveCount(1);
  await lines
    .getByRole('button', { name: /^End the session of/ })
    .first()
    .click();
  await expect(lines).toHaveCount(3);
  await sessions.getByRole('button', { name: 'End all others' }).click();
  await expect(lines).toHaveCount(1);
  await expect(sessions.getByRole('button', { name: 'End all others' })).toBeHidden();
  for (const api of [second, third, fourth]) expect((await api.get('/api/rooms')).status).toBe(401);
  expect((await kim.api.get('/api/rooms')).status).toBe(200);
});

mine('my account is accessible', async ({ page, kim }) => {
  await enter(door, kim);
  await page.goto('/account');
  await expect(page.getByRole('button', { name: 'End all others' })).toBeVisible();
  await expectAccessible(page);
});

test('the staff and their dialogs are accessible', async ({ page, ada }) => {
  const room = await makeRoom(ada);
  const cover = { roomId: room.id, until: '2090-05-02' };
  const { staff } = await invite(ada, { role: 'teacher', roomIds: [cover] });
  await page.goto('/staff');
  await page.getByRole('searchbox', { name: 'Filter the staff' }).fill(staff.name);
  await expectAccessible(page);
  await page.getByRole('button', { name: staff.name, exact: true }).click();
  await expect(page.getByRole('dialog').getByLabel(`Last day in ${room.name}`)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: `Actions for ${staff.name}` }).click();
  await page.getByRole('menuitem', { name: 'New invite link' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Make link' }).click();
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
  await expectAccessible(page);
});

test('one-time links are accessible, good and used up', async ({ page, ada }) => {
  const { inviteUrl } = await invite(ada, { role: 'viewer' });
  await page.goto(inviteUrl);
  await expectAccessible(page);
  await expect(page.locator('meta[name=referrer]')).toHaveAttribute('content', 'no-referrer');
  await page.goto(`/invite/${'x'.repeat(43)}`);
  await expectAccessible(page);
});
