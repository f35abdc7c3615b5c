import { answered, expect, fillAtOnce, makeRoom, nobody, phone, sharedDoor, test } from '../support/pages';
import { asStaff } from '../support/staff';

test('an admin sees who did what to a room, and goes from there', async ({ page, ada }) => {
  const room = await makeRoom(ada);
  const { api, name } = await asStaff(ada, sharedDoor(), { role: 'teacher', roomIds: [room.id] });
  await api.post(`/api/rooms/${room.id}/tokens`, { role: 'student', userId: 'kim' });
  await page.goto(`/audit?target=${room.id}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Audit' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(`Only what was done to ${room.name}`);
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('Made join tokens · 1');
  await expect(rows.first()).toContainText(name);
  await expect(rows.last()).toContainText('Made a room');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page).toHaveURL('/audit');
  await page.goto(`/audit?target=${room.id}`);
  await rows.first().getByRole('link', { name: room.name }).click();
  await expect(page).toHaveURL(`/rooms/${room.id}`);
});

test('filters stand in the address, and are taken from it', async ({ page, ada }) => {
  const room = await makeRoom(ada);
  const { api, id, name } = await asStaff(ada, sharedDoor(), { role: 'teacher', roomIds: [room.id] });
  await api.patch(`/api/rooms/${room.id}`, { description: 'theirs' });
  await page.goto('/audit');
  await page.getByRole('combobox', { name: 'Who' }).selectOption({ label: name });
  await page.getByRole('combobox', { name: 'What' }).selectOption({ label: 'Rooms: all' });
  await fillAtOnce(page, { 'First day': '2026-01-01', 'Last day': '2099-01-01' });
  await expect(page).toHaveURL(`/audit?actor=${id}&action=room&from=2026-01-01&to=2099-01-01`);
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
  await expect(rows).toHaveText([/Changed a room/]);
  await page.reload();
  await expect(rows).toHaveText([/Changed a room/]);
  await expect(page.getByRole('combobox', { name: 'Who' })).toHaveValue(id);
  await page.getByLabel('First day').fill('2098-01-01');
  await expect(page.getByText('Nothing like that was done')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filters' }).last().click();
  await expect(page).toHaveURL('/audit');
});

test('the log is longer than a page, and a file', async ({ page, ada }) => {
  for (let count = 0; count < 55; count += 1) await ada.get('/api/audit.csv?action=purge.stop');
  await page.goto('/audit?action=export.audit');
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
  await expect(rows).toHaveCount(50);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(rows.nth(51)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/^audit-to-\d{4}-\d\d-\d\d\.csv$/);
});

test('a log that cannot be read says so, and is read when asked again', async ({ page, watch }) => {
  watch.excuse(answered(500));
  await page.goto('/audit');
  await page.route('**/api/audit?*', (route) => route.fulfill({ status: 500, body: 'no' }));
  await page.getByRole('combobox', { name: 'What' }).selectOption('retention');
  const notice = page.getByRole('main').getByRole('alert');
  await expect(notice).toContainText('The log is not up to date');
  await page.unroute('**/api/audit?*');
  await notice.getByRole('button', { name: 'Try again' }).click();
  await expect(notice).toBeHidden();
});

test.describe('who is no admin', () => {
  test.use({ storageState: nobody });

  test('has no way there, and is told whose it is', async ({ page, context, ada }) => {
    const { api } = await asStaff(ada, sharedDoor(), { role: 'teacher' });
    await context.addCookies((await api.context.storageState()).cookies);
    await page.goto('/audit');
    await expect(page.getByRole('heading', { level: 1, name: 'Only for admins' })).toBeVisible();
    await expect(page.getByRole('navigation').getByRole('link', { name: /Audit|Settings/ })).toHaveCount(0);
  });
});

test.describe('at 390 px', () => {
  test.use({ viewport: phone });

  test('a line is a card', async ({ page, ada }) => {
    const room = await makeRoom(ada);
    await page.goto(`/audit?target=${room.id}`);
    const card = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
    await expect(card).toContainText('Made a room');
    const box = await card.boundingBox();
    expect(box?.width).toBeLessThanOrEqual(phone.width);
    const scrolls = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
    expect(await page.evaluate(scrolls)).toBe(false);
  });
});
