import type { Browser, Locator, Page } from '@playwright/test';
import { asAnonymous, signIn } from '../support/fixtures';
import {
  allowClipboard,
  answered,
  clipboardOf,
  expect,
  freshName,
  makeRoom,
  nobody,
  phone,
  sharedDoor,
  test,
  toast,
} from '../support/pages';
import { asStaff, invite } from '../support/staff';

const door = sharedDoor();
const password = 'a fine long password';
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const dialog = (page: Page): Locator => page.getByRole('dialog');

async function choose(page: Page, name: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${name}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** Somebody at another machine, who has no cookie. */
async function elsewhere(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: door.url, storageState: nobody });
  return context.newPage();
}

test('an admin invites a teacher, who chooses a password and sees their own room only', async ({
  page,
  context,
  browser,
  ada,
}) => {
  await allowClipboard(context);
  const [own, other] = [await makeRoom(ada), await makeRoom(ada)];
  const name = freshName('Ms Roth');
  const email = `${freshName('roth')}@school.example`;
  await page.goto('/staff');
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  await dialog(page).getByLabel('Name', { exact: true }).fill(name);
  await dialog(page).getByLabel('E-mail').fill(email);
  await dialog(page).getByLabel('Role', { exact: true }).selectOption('Teacher');
  await dialog(page).getByRole('searchbox', { name: 'Filter the rooms' }).fill(own.name);
  await dialog(page).getByRole('checkbox', { name: own.name }).check();
  await dialog(page).getByLabel(`Last day in ${own.name}`).fill('2090-05-02');
  await dialog(page).getByRole('button', { name: 'Invite', exact: true }).click();
  await expect(page.getByRole('dialog', { name: `${name} is invited` })).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Copy link' }).click();
  await expect(toast(page, 'Link copied')).toBeVisible();
  const link = await clipboardOf(page);
  await expect(dialog(page)).toContainText(link);
  await dialog(page).getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('button', { name: 'Invite', exact: true })).toBeFocused();
  await expect(row(page, name)).toContainText(`Invited`);
  await expect(row(page, name)).toContainText(`${own.name} until Tue 2 May 2090`);
  await expect(page.getByText(link)).toBeHidden();

  const theirs = await elsewhere(browser);
  await theirs.goto(link);
  await expect(theirs.getByRole('heading', { name: `Welcome, ${name}` })).toBeVisible();
  await expect(theirs.getByLabel('E-mail')).toHaveValue(email);
  await theirs.getByRole('textbox', { name: 'New password' }).fill('too short');
  await theirs.getByRole('button', { name: 'Set password' }).click();
  await expect(theirs.getByRole('textbox', { name: 'New password' })).toHaveAccessibleDescription(
    /at least 12 characters/,
  );
  await theirs.getByRole('textbox', { name: 'New password' }).fill(password);
  await theirs.keyboard.press('Enter');
  await theirs.getByRole('link', { name: 'Sign in' }).click();
  await theirs.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await theirs.getByRole('textbox', { name: 'Password', exact: true }).fill(password);
  await theirs.getByRole('button', { name: 'Sign in' }).click();
  await theirs.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Rooms' }).click();
  await expect(theirs.getByRole('link', { name: own.name })).toBeVisible();
  await expect(theirs.getByRole('link', { name: other.name })).toBeHidden();
  const ways = theirs.getByRole('navigation', { name: 'Main' }).getByRole('link');
  await expect(ways).toHaveText(['Today', 'Rooms', 'Absences']);
  await theirs.goto('/staff');
  await expect(theirs.getByRole('heading', { name: 'Only for admins' })).toBeVisible();
  await theirs.goto(link);
  await expect(theirs.getByRole('heading', { name: 'This link cannot be used any more' })).toBeVisible();
  await theirs.context().close();

  await page.reload();
  await expect(row(page, name)).toContainText('Active');
  await expect(row(page, name)).toContainText('today');
});

test('what is wrong with an invite is said beside its field, and what was typed stays', async ({
  page,
  watch,
}) => {
  watch.excuse(answered(400));
  watch.excuse(answered(409));
  await page.goto('/staff');
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  const send = dialog(page).getByRole('button', { name: 'Invite', exact: true });
  await dialog(page).getByLabel('E-mail').fill('nobody');
  await send.click();
  await expect(dialog(page).getByLabel('Name', { exact: true })).toHaveAccessibleDescription(
    /Give their name/,
  );
  await expect(dialog(page).getByLabel('Name', { exact: true })).toBeFocused();
  await expect(dialog(page).getByLabel('E-mail')).toHaveAccessibleDescription(/no e-mail address/);
  await dialog(page).getByLabel('Name', { exact: true }).fill('Somebody');
  await dialog(page).getByLabel('E-mail').fill(door.admin.email.toUpperCase());
  await send.click();
  await expect(dialog(page).getByLabel('E-mail')).toHaveAccessibleDescription(/among the staff already/);
  await expect(dialog(page).getByLabel('Name', { exact: true })).toHaveValue('Somebody');
});

test('role, rooms and permissions are changed, and count at once', async ({ page, ada }) => {
  const room = await makeRoom(ada);
  const kim = await asStaff(ada, door, { role: 'viewer', roomIds: [room.id] });
  await page.goto('/staff');
  await page.keyboard.press('/');
  await page.keyboard.type(kim.name);
  await expect(row(page, kim.name)).toContainText('Viewer');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const change = page.getByRole('dialog', { name: `Change ${kim.name}` });
  await expect(change.getByRole('checkbox', { name: room.name })).toBeChecked();
  await change.getByRole('checkbox', { name: room.name }).uncheck();
  await change.getByLabel('Role', { exact: true }).selectOption('Teacher');
  await change.getByRole('checkbox', { name: 'Create rooms' }).check();
  await change.getByRole('button', { name: 'Save' }).click();
  await expect(toast(page, `${kim.name} is saved.`)).toBeVisible();
  await expect(row(page, kim.name)).toContainText('Teacher');
  await expect(row(page, kim.name)).toContainText('No rooms yet');
  expect((await kim.api.get(`/api/rooms/${room.id}`)).status).toBe(404);
  const made = await makeRoom(kim.api);
  await page.reload();
  await page.getByRole('searchbox', { name: 'Filter the staff' }).fill(kim.name);
  await expect(row(page, kim.name)).toContainText('1 made by them');
  expect((await kim.api.get(`/api/rooms/${made.id}`)).status).toBe(200);
});

test('somebody is disabled after a question, and enabled again', async ({ page, ada }) => {
  const kim = await asStaff(ada, door, { role: 'teacher' });
  await page.goto('/staff');
  await choose(page, kim.name, 'Disable');
  const question = page.getByRole('alertdialog', { name: `Disable ${kim.name}?` });
  await question.getByRole('button', { name: 'Cancel' }).click();
  expect((await kim.api.get('/api/rooms')).status).toBe(200);
  await choose(page, kim.name, 'Disable');
  await question.getByRole('button', { name: 'Disable' }).click();
  await expect(row(page, kim.name)).toContainText('Disabled');
  expect((await kim.api.get('/api/rooms')).status).toBe(401);
  await toast(page, `${kim.name} is disabled.`).getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, kim.name)).toContainText('Active');
  await choose(page, kim.name, 'Disable');
  await question.getByRole('button', { name: 'Disable' }).click();
  await expect(row(page, kim.name)).toContainText('Disabled');
  await choose(page, kim.name, 'Enable');
  await expect(row(page, kim.name)).toContainText('Active');
  const { context } = await asAnonymous(door);
  expect(await signIn(context, kim)).toBe(200);
});

test('a reset link and signing out everywhere', async ({ page, browser, ada }) => {
  const kim = await asStaff(ada, door, { role: 'viewer' });
  await page.goto('/staff');
  await choose(page, kim.name, 'Sign out everywhere');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Sign out' }).click();
  await expect(toast(page, `${kim.name}: 1 session ended.`)).toBeVisible();
  expect((await kim.api.get('/api/rooms')).status).toBe(401);

  await choose(page, kim.name, 'Reset password');
  await dialog(page).getByRole('button', { name: 'Make link' }).click();
  const link = (await dialog(page).getByRole('code').textContent()) ?? '';
  const theirs = await elsewhere(browser);
  await theirs.goto(link);
  await expect(theirs.getByRole('heading', { name: 'Choose a new password' })).toBeVisible();
  await theirs.getByRole('textbox', { name: 'New password' }).fill(password);
  await theirs.getByRole('button', { name: 'Set password' }).click();
  await expect(theirs.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await theirs.context().close();
  const { context } = await asAnonymous(door);
  expect(await signIn(context, { email: kim.email, password })).toBe(200);
});

test('who opens a link while somebody is signed in signs them out first', async ({ browser, ada }) => {
  const kim = await asStaff(ada, door, { role: 'viewer' });
  const { staff, inviteUrl } = await invite(ada, { role: 'viewer' });
  const context = await browser.newContext({
    baseURL: door.url,
    storageState: await kim.api.context.storageState(),
  });
  const page = await context.newPage();
  await page.goto(inviteUrl);
  await page.getByRole('textbox', { name: 'New password' }).fill(password);
  await page.getByRole('button', { name: 'Set password' }).click();
  await expect(page.getByRole('main')).toContainText(`still signed in as ${kim.name}`);
  await page.getByRole('button', { name: 'Sign out and sign in anew' }).click();
  await page.getByRole('textbox', { name: 'E-mail' }).fill(staff.email);
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('button', { name: staff.name })).toBeVisible();
  await context.close();
});

test('the staff on a phone: a card each, and the menu in reach', async ({ page, ada }) => {
  const { staff } = await invite(ada, { role: 'teacher' });
  await page.setViewportSize(phone);
  await page.goto('/staff');
  await page.getByRole('searchbox', { name: 'Filter the staff' }).fill(staff.name);
  await expect(row(page, staff.name)).toContainText('Last sign-in never');
  await choose(page, staff.name, 'New invite link');
  await expect(page.getByRole('dialog', { name: `New invite for ${staff.name}` })).toBeVisible();
});
