import { expect, sharedDoor, test } from '../support/fixtures';
import { become } from '../support/staff';
import { deedsOf, makeTwoRooms, whoSees } from '../support/two-rooms';

const day = '2026-11-17';

test('a viewer finds the students of their room, looks, and is offered nothing to change', async ({
  ada,
  page,
  simulator,
}) => {
  const two = await makeTwoRooms(ada, simulator);
  const viewer = await whoSees(ada, two, 'viewer');
  await become(page, viewer.api);
  const door = sharedDoor().url;

  await page.goto(`${door}/rooms/${two.own.id}/roster`);
  await expect(page.getByRole('link', { name: two.mine.name })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '2 people' })).toBeVisible();
  for (const name of ['Add', 'Paste', /^Actions for/]) {
    await expect(page.getByRole('button', { name })).toHaveCount(0);
  }
  await expect(page.getByRole('link', { name: 'Import' })).toHaveCount(0);
  await page.goto(`${door}/rooms/${two.own.id}/roster/import`);
  await expect(page.getByText('You may look at this roster')).toBeVisible();

  await page.goto(`${door}/absences?date=${day}`);
  await expect(page.getByRole('link', { name: two.mine.name })).toBeVisible();
  await expect(page.getByText(two.theirs.name)).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Excuse/ })).toHaveCount(0);
  await expect(page.getByRole('checkbox', { name: /^Choose/ })).toHaveCount(0);

  // A list of students, with links to their records, is no look at any of them.
  await page.goto(`${door}/students`);
  await expect(page.getByRole('link', { name: two.both.name })).toBeVisible();
  await page.getByRole('link', { name: two.both.name }).hover();
  expect(await deedsOf(ada, viewer.id, { action: 'student.view' })).toEqual([]);
  await page.getByRole('link', { name: two.mine.name }).click();
  await expect(page.getByRole('heading', { name: two.mine.name })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Excuse/ })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { name: two.mine.name })).toBeVisible();
  const views = await deedsOf(ada, viewer.id, { action: 'student.view' });
  expect(views.map(({ subject }) => subject?.name)).toEqual([two.mine.name]);
});

test('a teacher changes their roster, and is told who needs an admin', async ({ ada, page, simulator }) => {
  const two = await makeTwoRooms(ada, simulator);
  const { api } = await whoSees(ada, two, 'teacher');
  await become(page, api);
  const door = sharedDoor().url;

  await page.goto(`${door}/people/import`);
  await expect(page.getByRole('heading', { name: 'Only for admins' })).toBeVisible();
  await page.goto(`${door}/rooms/${two.own.id}/roster`);
  await expect(page.getByRole('link', { name: 'Import' })).toBeVisible();

  await page.getByRole('button', { name: `Actions for ${two.both.name}` }).click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Somebody else');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('This person is also taught in other rooms.')).toBeVisible();
  await dialog.getByLabel('Name').fill(two.both.name);
  await dialog.getByLabel('Last day').fill('2026-12-18');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('row').filter({ hasText: two.both.name })).toContainText('18 Dec 2026');

  await page.goto(`${door}/students?q=${two.theirs.userId}`);
  await expect(page.getByText('Nobody matches')).toBeVisible();
});
