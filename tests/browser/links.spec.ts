import type { Page } from '@playwright/test';
import { elsewhere } from '../support/fixtures';
import {
  allowClipboard,
  answered,
  clipboardOf,
  expect,
  makeRoom,
  openAlive,
  ownTest,
  phone,
  test,
  toast,
} from '../support/pages';
import { type Pair, startPair } from '../support/servers';

const roles = ['teacher', 'assistant', 'student', 'observer'];
const linkOf = /^https:\/\/school\.example\/meeting\/[a-z]{3}-[a-z]{4}-[a-z]{3}$/;

const card = (page: Page) => page.getByRole('region', { name: 'Links by role' });
const line = (page: Page, role: string) => card(page).getByRole('listitem').filter({ hasText: role });

async function openWithLinks(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await card(page).getByRole('button', { name: 'Create links' }).click();
  await expect(card(page).getByRole('listitem')).toHaveCount(roles.length);
}

test('links are made for every role, in the order of the template', async ({ page, ada }) => {
  const room = await makeRoom(ada);
  await page.goto(`/rooms/${room.id}/join`);
  await expect(card(page)).toContainText('This room has no links yet');
  await card(page).getByRole('button', { name: 'Create links' }).click();
  await expect(card(page).getByRole('listitem')).toHaveText(roles.map((role) => new RegExp(`^${role}`)));
  await expect(toast(page, 'The links are made.')).toBeVisible();
  await expect(card(page).getByRole('button', { name: 'Create links' })).toBeHidden();
  await page.reload();
  await expect(card(page).getByRole('listitem')).toHaveCount(roles.length);
});

test('a link is copied, and names nobody', async ({ page, context, ada }) => {
  await allowClipboard(context);
  const room = await makeRoom(ada);
  await openWithLinks(page, `/rooms/${room.id}/join`);
  await line(page, 'student').getByRole('button', { name: 'Copy link' }).click();
  await expect(toast(page, 'The link for student is copied.')).toBeVisible();
  const link = await clipboardOf(page);
  expect(link).toMatch(linkOf);
  const { body } = await ada.get<{ codes: { role: string; url: string }[] }>(`/api/rooms/${room.id}/codes`);
  expect(body.codes.find((code) => code.role === 'student')?.url).toBe(link);
});

test('where the clipboard is refused, the link can be copied by hand', async ({ page, ada }) => {
  const room = await makeRoom(ada);
  await openWithLinks(page, `/rooms/${room.id}/join`);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
  });
  const copy = line(page, 'teacher').getByRole('button', { name: 'Copy link' });
  await copy.click();
  const dialog = page.getByRole('dialog', { name: 'Copy by hand' });
  const text = dialog.getByRole('textbox', { name: 'Text to copy' });
  await expect(text).toHaveValue(linkOf);
  await expect(text).toBeFocused();
  const selected = await text.evaluate((field: HTMLTextAreaElement) =>
    field.value.slice(field.selectionStart, field.selectionEnd),
  );
  expect(selected).toMatch(linkOf);
  await page.keyboard.press('Escape');
  await expect(copy).toBeFocused();
});

test('a link is shown as a QR code, to scan, copy or save', async ({ page, context, ada }) => {
  await allowClipboard(context);
  const room = await makeRoom(ada);
  await openWithLinks(page, `/rooms/${room.id}/join`);
  const opener = page.getByRole('button', { name: 'QR code of the link for observer' });
  await opener.click();
  const dialog = page.getByRole('dialog', { name: `${room.name} · observer` });
  await expect(dialog.getByRole('img', { name: 'QR code of the link for observer' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect(toast(page, 'The link for observer is copied.')).toBeVisible();
  await expect(dialog).toContainText(await clipboardOf(page));

  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save image' }).click();
  expect((await saving).suggestedFilename()).toBe(`${room.name}-observer.svg`);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

test('a link is switched off and on', async ({ page, ada }) => {
  const room = await makeRoom(ada);
  await openWithLinks(page, `/rooms/${room.id}/join`);
  const control = page.getByRole('switch', { name: 'Let people in by the link for student' });
  await expect(control).toBeChecked();
  await control.click();
  await expect(toast(page, 'The link for student is switched off.')).toBeVisible();
  await expect(control).not.toBeChecked();
  const enabled = async () => {
    const { body } = await ada.get<{ codes: { role: string; enabled: boolean }[] }>(
      `/api/rooms/${room.id}/codes`,
    );
    return body.codes.filter((code) => code.enabled).map((code) => code.role);
  };
  expect(await enabled()).not.toContain('student');

  await page.getByRole('combobox', { name: 'Role' }).first().selectOption('student');
  await expect(page.getByText('The link for student is switched off. Switch it on')).toBeVisible();
  await control.focus();
  await page.keyboard.press('Space');
  await expect(control).toBeChecked();
  await expect(page.getByRole('link', { name: /^Join as student/ })).toBeVisible();
  // The switch shows what is meant before 100ms has done it.
  await expect.poll(enabled).toContain('student');
});

test('links switched one right after the other all keep their state', async ({ page, ada }) => {
  const room = await makeRoom(ada);
  await ada.post(`/api/rooms/${room.id}/codes`);
  await openAlive(page, `/rooms/${room.id}/join`, /\/codes$/);
  const control = (role: string) =>
    page.getByRole('switch', { name: `Let people in by the link for ${role}` });
  for (const role of roles) await control(role).click();
  for (const role of roles) await expect(toast(page, `The link for ${role} is switched off`)).toBeAttached();
  for (const role of roles) await expect(control(role), role).not.toBeChecked();
});

test('a link can be switched before the page has refreshed itself', async ({ page, ada }) => {
  const room = await makeRoom(ada);
  await ada.post(`/api/rooms/${room.id}/codes`);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/codes$/, async (route) => {
    await held;
    await route.continue();
  });
  const refreshing = page.waitForRequest(/\/codes$/);
  await page.goto(`/rooms/${room.id}/join`);
  await refreshing;
  const control = page.getByRole('switch', { name: 'Let people in by the link for student' });
  await control.click();
  await expect(toast(page, 'The link for student is switched off.')).toBeVisible();
  await expect(card(page).getByRole('listitem')).toHaveCount(roles.length);
  release();
  await expect(control).not.toBeChecked();
  await expect(card(page).getByRole('listitem')).toHaveCount(roles.length);
});

test('"Join as" leads into the class under the id and name of the person signed in', async ({
  page,
  ada,
}) => {
  const room = await makeRoom(ada);
  const { body: session } = await ada.get<{ user: { id: string; name: string } }>('/api/auth/session');
  const { body } = await ada.post<{ codes: { role: string; code: string }[] }>(`/api/rooms/${room.id}/codes`);
  const codeOf = (role: string) => body.codes.find((code) => code.role === role)?.code;

  await page.goto(`/rooms/${room.id}/join`);
  const here = page.getByRole('region', { name: `Join as ${session.user.name}` });
  const join = here.getByRole('link', { name: /^Join as/ });
  for (const role of ['teacher', 'student']) {
    if (role !== 'teacher') await here.getByRole('combobox', { name: 'Role' }).selectOption(role);
    await expect(join).toHaveText(new RegExp(`^Join as ${role}`));
    const address = new URL((await join.getAttribute('href')) ?? '');
    expect(address.origin + address.pathname).toBe(`https://school.example/meeting/${codeOf(role)}`);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      userId: session.user.id,
      name: session.user.name,
    });
  }
  await expect(join).toHaveAttribute('target', '_blank');
  await expect(join).toHaveAttribute('rel', /noopener/);
});

test('in a room without links, "Join as" makes them and opens the class', async ({
  page,
  context,
  ada,
  watch,
}) => {
  watch.allowHost('school.example');
  await context.route('https://school.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>The class</title>' }),
  );
  const room = await makeRoom(ada);
  await page.goto(`/rooms/${room.id}/join`);
  const opening = context.waitForEvent('page');
  await page.getByRole('button', { name: /^Join as teacher/ }).click();
  const tab = await opening;
  await tab.waitForURL('https://school.example/**');
  await expect(card(page).getByRole('listitem')).toHaveCount(roles.length);
  await expect(page.getByRole('link', { name: /^Join as teacher/ })).toHaveAttribute('href', tab.url());
  expect(await tab.evaluate(() => window.opener)).toBeNull();
});

test('on a phone every part of a link is in reach', async ({ page, ada }) => {
  await page.setViewportSize(phone);
  const room = await makeRoom(ada);
  await openWithLinks(page, `/rooms/${room.id}/join`);
  for (const role of roles) {
    for (const part of [
      line(page, role).getByRole('button', { name: 'Copy link' }),
      line(page, role).getByRole('button', { name: /^QR/ }),
      line(page, role).getByRole('switch'),
    ]) {
      await part.scrollIntoViewIfNeeded();
      const box = await part.boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= phone.width, role).toBe(true);
    }
  }
});

ownTest(
  'a link that cannot be switched goes back, and says why',
  async ({ page, owner, upstream, watch }) => {
    watch.excuse(answered(502));
    const room = await makeRoom(owner);
    await openWithLinks(page, `/rooms/${room.id}/join`);
    await upstream.fault({ kind: 'status', status: 500 }, { method: 'POST' });
    const control = page.getByRole('switch', { name: 'Let people in by the link for student' });
    await control.click();
    await expect(toast(page, '100ms had a fault of its own')).toBeVisible();
    await expect(control).toBeChecked();
  },
);

ownTest('a role that was added to the room later gets its link when asked', async ({ page, pair, owner }) => {
  const room = await makeRoom(owner);
  await elsewhere(pair.simulator)('POST', `/room-codes/room/${room.id}/role/student`);
  await page.goto(`/rooms/${room.id}/join`);
  await expect(line(page, 'teacher')).toContainText('no link yet');
  await expect(card(page)).toContainText('Some roles have no link yet');
  await card(page).getByRole('button', { name: 'Create links' }).click();
  await expect(line(page, 'teacher').getByRole('button', { name: 'Copy link' })).toBeVisible();
  await expect(card(page).getByRole('listitem')).toHaveCount(roles.length);
});

const linklessTest = ownTest.extend<object, { pair: Pair }>({
  pair: [
    async ({ browserName: _ }, use) => {
      const pair = await startPair({ HMS_MEETING_URL: '' }, { world: 'empty' });
      await use(pair);
      await pair.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

linklessTest('without HMS_MEETING_URL there are codes to copy and no links', async ({ page, owner }) => {
  const room = await makeRoom(owner);
  await page.goto(`/rooms/${room.id}/join`);
  const codes = page.getByRole('region', { name: 'Codes by role' });
  await codes.getByRole('button', { name: /^Create/ }).click();
  await expect(codes.getByRole('button', { name: 'Copy code' })).toHaveCount(roles.length);
  await expect(page.getByRole('region', { name: 'Join as head' })).toContainText('HMS_MEETING_URL');
  await expect(page.getByRole('link', { name: /^Join as/ })).toBeHidden();
  await expect(page.getByRole('button', { name: /^QR/ })).toBeHidden();
});
