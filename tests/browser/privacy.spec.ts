import { makeOffice } from '../support/office';
import { expect, test } from '../support/pages';

test('an admin holds, exports and erases a student, and sees who looked at the record', async ({
  page,
  ada,
  watch,
}) => {
  watch.excuse(/status of 400/);
  const { people } = await makeOffice(ada);
  const { userId, name } = people[0] ?? { userId: '', name: '' };
  await page.goto(`/students/${userId}`);
  const part = page.getByRole('region', { name: 'Privacy' });
  await part.getByRole('button', { name: 'Hold' }).click();
  const hold = page.getByRole('dialog', { name: 'Hold this record' });
  await hold.getByRole('button', { name: 'Hold' }).click();
  await expect(hold).toContainText('Say why');
  await hold.getByLabel('Why').fill('a court asked');
  await hold.getByRole('button', { name: 'Hold' }).click();
  await expect(part).toContainText('a court asked');
  await expect(part.getByRole('button', { name: 'Erase' })).toBeDisabled();
  await expect(part.getByRole('region', { name: 'Record of access' })).toContainText('Changed the hold');

  await part.getByRole('button', { name: 'End the hold' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'End the hold' }).click();
  const download = page.waitForEvent('download');
  await part.getByRole('link', { name: 'Export everything' }).click();
  expect((await download).suggestedFilename()).toBe(`${userId}-export.json`);

  await part.getByRole('button', { name: 'Erase' }).click();
  const erase = page.getByRole('dialog', { name: `Erase ${name}?` });
  const sure = erase.getByRole('button', { name: 'Erase for good' });
  await erase.getByLabel('Type the user id to confirm').fill('somebody');
  await expect(sure).toBeDisabled();
  await erase.getByLabel('Type the user id to confirm').fill(userId);
  await sure.click();
  await expect(page.getByRole('heading', { level: 1, name: /^Erased student / })).toBeVisible();
  expect(page.url()).toContain('/students/erased-');
  expect((await ada.get(`/api/students/${userId}`)).status).toBe(404);
});

test('the page says how long records are kept, and asks before anything goes', async ({ page, watch }) => {
  watch.excuse(/status of 400/);
  watch.excuse(/status of 409/);
  await page.goto('/privacy');
  await expect(page.getByText('Attendance is kept for ever, and so is the audit log.')).toBeVisible();
  await page.getByRole('button', { name: 'Purge older records…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Purge older records' });
  await dialog.getByLabel('Everything from before').fill('1990-01-01');
  await dialog.getByRole('button', { name: 'Plan the purge' }).click();
  await expect(dialog.getByRole('alert')).toContainText('keeps nothing from before');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.getByLabel('Attendance is kept').selectOption('days');
  await page.getByLabel('Days of attendance').fill('3');
  await page.getByRole('button', { name: 'Save periods' }).click();
  await expect(page.getByText('Keep it for at least 30 days.')).toBeVisible();
});

test('no page asks any other host for anything', async ({ page, ada }) => {
  test.setTimeout(300_000);
  const { people, rooms } = await makeOffice(ada);
  const room = `/rooms/${rooms[0]?.id}`;
  const own = new URL(process.env.ROLLCALL_URL ?? '').host;
  const hosts = new Set<string>();
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:') hosts.add(host);
  });
  const pages = [
    '/',
    '/rooms',
    room,
    `${room}/join`,
    `${room}/roster`,
    `${room}/register`,
    `${room}/settings`,
    `${room}/sessions`,
    '/absences',
    '/students',
    `/students/${people[0]?.userId}`,
    `/print/students/${people[0]?.userId}`,
    '/sign-off',
    '/people/import',
    '/staff',
    '/keys',
    '/audit',
    '/privacy',
  ];
  for (const path of pages) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
  }
  expect([...hosts]).toEqual([own]);
});
