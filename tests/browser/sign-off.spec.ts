import type { Page } from '@playwright/test';
import { change } from '../support/classroom';
import { holdClass, lessonOn, makeOffice } from '../support/office';
import { answered, expect, fillAtOnce, phone, test } from '../support/pages';

const group = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const rows = (page: Page, name: string) =>
  group(page, name)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') });

test('the lessons of a teacher wait together, the oldest first, until they are signed', async ({
  page,
  ada,
  simulator,
}) => {
  const made = await makeOffice(ada);
  const [room] = made.rooms;
  for (const weeksBefore of [3, 2]) await holdClass(ada, simulator, made, { weeksBefore });
  await page.goto('/');
  await page.getByRole('link', { name: 'All unsigned lessons' }).click();
  await expect(page).toHaveURL('/sign-off');
  await expect(page.getByRole('heading', { level: 1, name: 'To sign' })).toBeVisible();
  await fillAtOnce(page, { 'First day': '2026-10-26', 'Last day': '2026-11-03' });
  await expect(page).toHaveURL('/sign-off?from=2026-10-26&to=2026-11-03');
  await expect(page.getByRole('main')).toContainText(
    /lessons wait for a signature, the oldest since \w+ \d+ \w+ 2026/,
  );
  await expect(rows(page, made.teacher)).toHaveText([
    new RegExp(`^Tue 27 Oct.*09:00–10:00.*${room?.name}`),
    new RegExp(`^Tue 3 Nov.*09:00–10:00.*${room?.name}`),
  ]);

  const id = await lessonOn(ada, room?.id ?? '', '2026-10-27');
  await change(ada, 'post', `${id}/sign`);
  await page.reload();
  await expect(rows(page, made.teacher)).toHaveText([/^Tue 3 Nov/]);
  await rows(page, made.teacher).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${room?.name} · Tue 3 Nov 2026`);
});

test('the same lessons by day', async ({ page, ada, simulator }) => {
  const made = await makeOffice(ada);
  await holdClass(ada, simulator, made, { weeksBefore: 3 });
  await page.goto('/sign-off?from=2026-10-27&to=2026-10-27');
  await page.getByRole('combobox', { name: 'Group' }).selectOption('day');
  await expect(page).toHaveURL('/sign-off?from=2026-10-27&to=2026-10-27&by=day');
  const own = rows(page, 'Tue 27 Oct 2026').filter({ hasText: made.rooms[0]?.name ?? '' });
  await expect(own).toContainText(made.teacher);
  await page.reload();
  await expect(own).toBeVisible();
});

test('days on which everything is signed say so', async ({ page }) => {
  await page.goto('/sign-off?from=1990-05-01&to=1990-05-02');
  await expect(page.getByText('Everything is signed')).toBeVisible();
});

test('a list that cannot be renewed says so, and loads when asked again', async ({ page, watch }) => {
  watch.excuse(answered(500));
  await page.goto('/sign-off?from=1990-05-01&to=1990-05-02');
  await page.route('**/api/sign-off?*', (route) => route.fulfill({ status: 500, body: 'no' }));
  await page.getByLabel('Last day').fill('1990-05-03');
  const notice = page.getByRole('main').getByRole('alert');
  await expect(notice).toContainText('This list is not up to date');
  await notice.getByRole('button', { name: 'Try again' }).click();
  await page.unroute('**/api/sign-off?*');
  await expect(notice).toBeHidden();
});

test.describe('at 390 px', () => {
  test.use({ viewport: phone });

  test('a lesson that waits is a card', async ({ page, ada, simulator }) => {
    const made = await makeOffice(ada);
    await holdClass(ada, simulator, made, { weeksBefore: 3 });
    await page.goto('/sign-off?from=2026-10-27&to=2026-10-27');
    const card = rows(page, made.teacher);
    await expect(card).toContainText(/Tue 27 Oct/);
    expect((await card.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await card.getByRole('link').click();
    await expect(page).toHaveURL(/\/lessons\//);
  });
});
