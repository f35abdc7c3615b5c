import type { Page } from '@playwright/test';
import { alive, answered, expect, makeRoom, nobody, sharedDoor, test } from '../support/pages';

test.use({ storageState: nobody });

const email = (page: Page) => page.getByRole('textbox', { name: 'E-mail' });
const password = (page: Page) => page.getByRole('textbox', { name: 'Password', exact: true });
const complaint = (page: Page) => page.getByRole('main').getByRole('alert');
const account = (page: Page) => page.getByRole('button', { name: 'head', exact: true });

async function enter(page: Page, who = sharedDoor().admin): Promise<void> {
  await email(page).fill(who.email);
  await password(page).fill(who.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('a wrong password says so, keeps the address and waits for another try', async ({ page, watch }) => {
  watch.excuse(answered(401));
  const { admin } = sharedDoor();
  await page.goto('/rooms');
  await expect(page).toHaveURL(/\/sign-in/);
  await enter(page, { ...admin, password: 'not the password' });
  await expect(complaint(page)).toContainText('The e-mail address or the password is not right');
  await expect(email(page)).toHaveValue(admin.email);
  await expect(password(page)).toHaveValue('');
  await expect(password(page)).toBeFocused();

  await password(page).fill(admin.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Rooms' })).toBeVisible();
});

test('an unknown address is told nothing more than a wrong password', async ({ page, watch }) => {
  watch.excuse(answered(401));
  await page.goto('/sign-in');
  await enter(page, { email: 'nobody@school.example', password: 'whatever it is' });
  await expect(complaint(page)).toContainText('The e-mail address or the password is not right');
});

test('the door leads back to the page one came for, with its query', async ({ page }) => {
  await page.goto('/rooms?q=algebra&state=enabled');
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=/);
  await enter(page);
  await expect(page).toHaveURL('/rooms?q=algebra&state=enabled');
  await expect(page.getByRole('searchbox', { name: 'Filter rooms by name' })).toHaveValue('algebra');
});

for (const path of ['/keys', '/rooms/ROOM', '/rooms/ROOM/join', '/sessions/SESSION']) {
  test(`the door leads back to ${path}`, async ({ page, ada, simulator }) => {
    const room = await makeRoom(ada);
    const session = await simulator.plant({
      roomId: room.id,
      createdAt: '2026-11-17T08:00:00.000Z',
      peers: [],
    });
    const wished = path.replace('ROOM', room.id).replace('SESSION', session.id);
    await page.goto(wished);
    await expect(page).toHaveURL(/\/sign-in/);
    await enter(page);
    await expect(page).toHaveURL(wished);
    await expect(account(page)).toBeVisible();
  });
}

for (const foreign of ['https://elsewhere.example/rooms', '//elsewhere.example', '/\\elsewhere.example']) {
  test(`a door that was sent to ${foreign} leads to today`, async ({ page }) => {
    await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(foreign)}`);
    await enter(page);
    await expect(page).toHaveURL('/');
  });
}

test('the keyboard alone gets in and out', async ({ page }) => {
  const { admin } = sharedDoor();
  await page.goto('/sign-in');
  await page.keyboard.press('Tab');
  await expect(email(page)).toBeFocused();
  await page.keyboard.type(admin.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(admin.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/');

  // Until the page's code has arrived the button is only drawn: who gets no menu presses again.
  const menu = page.getByRole('menu', { name: 'Your account' });
  await expect(async () => {
    await account(page).focus();
    if (!(await menu.isVisible())) await page.keyboard.press('Enter');
    await expect(menu).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(menu).toContainText('head@school.example');
  await expect(page.getByRole('menu')).toContainText('Admin');
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/sign-in/);
});

test('after signing out, going back shows nothing private', async ({ page }) => {
  await page.goto('/sign-in');
  await enter(page);
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
  await alive(page);
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Staff' })).toBeVisible();
  await alive(page);
  await page.getByRole('link', { name: 'API keys', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'API keys' })).toBeVisible();
  await alive(page);

  await account(page).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  for (const step of ['the keys', 'the staff', 'today']) {
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'Sign in' }), step).toBeVisible();
    await expect(account(page), step).toBeHidden();
  }
  expect((await page.context().cookies()).map((cookie) => cookie.name)).not.toContain(
    'next-auth.session-token',
  );
});

test('the password can be read back before it is sent', async ({ page }) => {
  await page.goto('/sign-in');
  await password(page).fill('seen for a moment');
  await expect(password(page)).toHaveAttribute('type', 'password');
  await page.getByRole('button', { name: 'Show password' }).click();
  await expect(password(page)).toHaveAttribute('type', 'text');
  await expect(page.getByRole('button', { name: 'Hide password' })).toHaveAttribute('aria-pressed', 'true');
});

test('what was typed before the page came alive counts', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*.js*', async (route) => {
    await held;
    await route.continue();
  });
  const { admin } = sharedDoor();
  await page.goto('/sign-in', { waitUntil: 'commit' });
  await email(page).fill(admin.email);
  await password(page).fill(admin.password);
  release();
  await alive(page);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL('/');
});

test('without a connection the door says so and nothing typed is lost', async ({ page, context, watch }) => {
  watch.excuse(/net::ERR_INTERNET_DISCONNECTED/);
  await page.goto('/sign-in');
  await context.setOffline(true);
  await enter(page);
  await expect(complaint(page)).toContainText('Check your connection');
  await expect(password(page)).toHaveValue(sharedDoor().admin.password);
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL('/');
});

test('who is signed in already walks through the door', async ({ page }) => {
  await page.goto('/sign-in');
  await enter(page);
  await expect(page).toHaveURL('/');
  await page.goto('/sign-in?callbackUrl=%2Fkeys');
  await expect(page).toHaveURL('/keys');
});

test('a session that ended elsewhere leads to the door, and back', async ({ page, context, watch }) => {
  watch.excuse(answered(401));
  await page.goto('/rooms?state=enabled');
  // The list asks once more when it comes alive; what is done before that is not the filter's doing.
  const asked = page.waitForResponse(/\/api\/rooms\?/);
  await enter(page);
  await asked;
  await context.clearCookies();
  await page.getByRole('searchbox', { name: 'Filter rooms by name' }).fill('algebra');
  await expect(page).toHaveURL(/\/sign-in/);
  await alive(page);
  await enter(page);
  await expect(page).toHaveURL('/rooms?q=algebra&state=enabled');
});
