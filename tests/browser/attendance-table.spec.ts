import type { Page } from '@playwright/test';
import { lesson } from '../support/lesson';
import { expect, makeRoom, phone, test } from '../support/pages';

/** The page of a past lesson, open. */
const opened = test.extend<{ lessonPage: Page }>({
  lessonPage: async ({ page, ada, simulator }, use) => {
    const room = await makeRoom(ada);
    const { id } = await simulator.plant(lesson(room.id));
    await page.goto(`/sessions/${id}`);
    await use(page);
  },
});

const people = (page: Page) => page.getByRole('region', { name: 'Participants' });
const heads = (page: Page) => people(page).getByRole('rowheader');
const filter = (page: Page) => people(page).getByRole('searchbox', { name: 'Filter by name or user id' });
const count = (page: Page) => people(page).getByRole('status');
const toggle = (page: Page, name: string) =>
  people(page).getByRole('button', { name: new RegExp(`^${name}`) });
const visits = (page: Page, name: string) => people(page).getByRole('list', { name: `Visits of ${name}` });

const inOrder = (names: string) => names.split(' ').map((name) => new RegExp(`^${name}`));

const columns: [label: string, first: 'ascending' | 'descending', order: string][] = [
  ['Role', 'ascending', 'Özgür Ben Cem Dee Eva iPad iPad Ana'],
  ['First join', 'ascending', 'Ana Dee Özgür Ben Cem iPad iPad Eva'],
  ['Last leave', 'ascending', 'Özgür iPad iPad Cem Ben Ana Dee Eva'],
  ['Presence', 'descending', 'Ana Dee Ben Cem Eva iPad iPad Özgür'],
  ['%', 'descending', 'Ana Dee Ben Cem Eva iPad iPad Özgür'],
  ['Joins', 'descending', 'Ben Cem Dee Ana Eva iPad iPad Özgür'],
  ['Devices', 'descending', 'Cem Ana Ben Dee Eva iPad iPad Özgür'],
  ['Name', 'ascending', 'Ana Ben Cem Dee Eva iPad iPad Özgür'],
];

opened('every head sorts, one at a time, and says so', async ({ lessonPage: page }) => {
  const head = (label: string) => people(page).getByRole('columnheader', { name: label, exact: true });
  await expect(head('Name')).toHaveAttribute('aria-sort', 'ascending');
  for (const [label, first, order] of columns) {
    await head(label).getByRole('button').click();
    await expect(head(label), label).toHaveAttribute('aria-sort', first);
    await expect(heads(page), label).toHaveText(inOrder(order));
    await expect(
      people(page).getByRole('columnheader').and(page.locator('[aria-sort$=cending]')),
    ).toHaveCount(1);
  }
  await head('Name').getByRole('button').click();
  await expect(head('Name')).toHaveAttribute('aria-sort', 'descending');
  await expect(heads(page)).toHaveText(inOrder('Özgür iPad iPad Eva Dee Cem Ben Ana'));
});

opened('sorting works by keyboard', async ({ lessonPage: page }) => {
  const head = people(page).getByRole('columnheader', { name: 'Presence' });
  await head.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await page.keyboard.press('Space');
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect(heads(page).first()).toHaveText(/^Özgür/);
  await expect(head.getByRole('button')).toBeFocused();
});

opened(
  'people are found by a part of their name, without accents, or by id',
  async ({ lessonPage: page }) => {
    await expect(count(page)).toHaveText('8 participants');
    for (const [typed, found] of [
      ['ozgu', 'Özgür'],
      ['IPAD', 'iPad iPad'],
      ['stu-3', 'Dee'],
    ] as const) {
      await filter(page).fill(typed);
      await expect(heads(page), typed).toHaveText(inOrder(found));
      await expect(count(page), typed).toHaveText(`${found.split(' ').length} of 8 participants`);
    }
  },
);

opened('a role narrows the table, together with the text', async ({ lessonPage: page }) => {
  const role = people(page).getByRole('combobox', { name: 'Role' });
  await expect(role.getByRole('option')).toHaveText(['All roles', 'assistant', 'student', 'teacher']);
  await role.selectOption('teacher');
  await expect(heads(page)).toHaveText([/^Ana/]);
  await role.selectOption('student');
  await expect(heads(page)).toHaveCount(6);
  await filter(page).fill('e');
  await expect(heads(page)).toHaveText(inOrder('Ben Cem Dee Eva'));
  await filter(page).fill('ana');
  await expect(people(page)).toContainText('Nobody matches');
  await people(page).getByRole('button', { name: 'Show everybody' }).click();
  await expect(heads(page)).toHaveCount(8);
  await expect(role).toHaveValue('');
});

opened('a row opens to the exact times of each visit', async ({ lessonPage: page }) => {
  await expect(toggle(page, 'Ben')).toHaveAttribute('aria-expanded', 'false');
  await toggle(page, 'Ben').click();
  await expect(toggle(page, 'Ben')).toHaveAttribute('aria-expanded', 'true');
  await expect(visits(page, 'Ben').getByRole('listitem')).toHaveText([
    /09:05:00 – 09:20:00\s*15 min/,
    /09:25:00 – 09:55:00\s*30 min/,
  ]);
  await toggle(page, 'Eva').click();
  await expect(visits(page, 'Eva').getByRole('listitem')).toHaveText([/09:50:00 – not known\s*10 min/]);
  await toggle(page, 'Ben').click();
  await expect(visits(page, 'Ben')).toBeHidden();
  await expect(visits(page, 'Eva')).toBeVisible();
});

opened('the keys: / finds, j and k walk, Enter opens, Escape clears', async ({ lessonPage: page }) => {
  // The first key counts once the page has come alive.
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(filter(page)).toBeFocused({ timeout: 100 });
  }).toPass();
  await filter(page).fill('e');
  await expect(heads(page)).toHaveText(inOrder('Ben Cem Dee Eva'));
  await page.keyboard.press('ArrowDown');
  await expect(toggle(page, 'Ben')).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(toggle(page, 'Dee')).toBeFocused();
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await expect(visits(page, 'Cem').getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await expect(filter(page)).toHaveValue('');
  await expect(heads(page)).toHaveCount(8);
});

opened('on a phone the order is chosen from a list', async ({ lessonPage: page }) => {
  await page.setViewportSize(phone);
  const by = people(page).getByRole('combobox', { name: 'Sort by' });
  await by.selectOption('Sort by presence');
  await expect(heads(page)).toHaveText(inOrder('Ana Dee Ben Cem Eva iPad iPad Özgür'));
  await people(page)
    .getByRole('button', { name: /turn around/ })
    .click();
  await expect(heads(page).first()).toHaveText(/^Özgür/);
  await toggle(page, 'Ben').click();
  await expect(visits(page, 'Ben').getByRole('listitem')).toHaveCount(2);
});
