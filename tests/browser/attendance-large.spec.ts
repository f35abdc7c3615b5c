import type { Page } from '@playwright/test';
import { crowd } from '../support/lesson';
import { expect, makeRoom, phone, test } from '../support/pages';

// Thousands of rows: one such page at a time is enough for a small machine.
test.describe.configure({ mode: 'default' });

const people = (page: Page) => page.getByRole('region', { name: 'Participants' });
const heads = (page: Page) => people(page).getByRole('rowheader');
const filter = (page: Page) => people(page).getByRole('searchbox', { name: 'Filter by name or user id' });
const sortBy = (page: Page, label: string) =>
  people(page).getByRole('columnheader', { name: label }).getByRole('button');

const opened = test.extend<{ open: (count: number) => Promise<void> }>({
  open: async ({ page, ada, simulator }, use) => {
    await use(async (count) => {
      const room = await makeRoom(ada);
      const { id } = await simulator.plant(crowd(room.id, count));
      await page.goto(`/sessions/${id}`);
      await expect(people(page)).toBeVisible({ timeout: 30_000 });
    });
  },
});

opened('2,500 participants: few rows in the page, each in reach', async ({ page, open }) => {
  await open(2_500);
  await expect(people(page).getByRole('table')).toHaveAttribute('aria-rowcount', '2501');
  await expect(people(page).getByRole('status')).toHaveText('2,500 participants');
  await expect(heads(page).first()).toHaveText(/^Student 00001/);
  expect(await people(page).getByRole('row').count()).toBeLessThan(120);

  await filter(page).fill('stu-02345');
  await expect(heads(page)).toHaveText([/^Student 02345/]);
  await expect(people(page).getByRole('status')).toHaveText('1 of 2,500 participants');
  await people(page)
    .getByRole('button', { name: /^Student 02345/ })
    .click();
  await expect(people(page).getByRole('list', { name: 'Visits of Student 02345' })).toBeVisible();
  await filter(page).fill('');
  await sortBy(page, 'Presence').click();
  await expect(heads(page).first()).toHaveText(/^Student 02500/);
  await sortBy(page, 'Presence').click();
  await expect(heads(page).first()).toHaveText(/^Student 00001/);

  await page.keyboard.press('End');
  await expect(heads(page).last()).toHaveText(/^Student 02500/);
  await expect(heads(page).last()).toBeInViewport();
  await expect(heads(page).last()).toBeVisible();
  expect(await people(page).getByRole('row').count()).toBeLessThan(120);
});

opened('2,500 participants: the charts group them and say so', async ({ page, open }) => {
  await open(2_500);
  const figure = page.getByRole('figure', { name: 'Presence per participant' });
  await expect(figure).toContainText('Each bar is the mean of 5 neighbours');
  await expect(figure.getByRole('img')).toHaveAccessibleName(
    /2,500 participants.*Student 02500 with 1 h 00 to Student 00001 with <1 min.*30 min or more/,
  );
  await expect(
    page.getByRole('figure', { name: 'Presence over time' }).getByRole('img'),
  ).toHaveAccessibleName(/at most 2,500, first at 09:00/);
});

opened('2,500 participants on a phone', async ({ page, open }) => {
  await page.setViewportSize(phone);
  await open(2_500);
  await expect(heads(page).first()).toHaveText(/^Student 00001/);
  expect(await people(page).getByRole('row').count()).toBeLessThan(120);
  await filter(page).fill('student 01999');
  await expect(heads(page)).toHaveText([/^Student 01999/]);
});

opened('20,000 participants: the page loads, sorts, finds and scrolls to the end', async ({ page, open }) => {
  await open(20_000);
  await expect(people(page).getByRole('status')).toHaveText('20,000 participants');
  await expect(page.getByRole('main').getByRole('definition').first()).toHaveText('20,000');
  expect(await people(page).getByRole('row').count()).toBeLessThan(120);

  await sortBy(page, 'Name').click();
  await expect(heads(page).first()).toHaveText(/^Student 20000/);
  await page.keyboard.press('End');
  await expect(heads(page).last()).toHaveText(/^Student 00001/);
  await expect(heads(page).last()).toBeInViewport();
  await page.keyboard.press('Home');
  await filter(page).fill('stu-12345');
  await expect(heads(page)).toHaveText([/^Student 12345/]);
  await expect(people(page).getByRole('row').last()).toContainText('37 min');
});
