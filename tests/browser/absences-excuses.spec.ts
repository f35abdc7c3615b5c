import type { Page } from '@playwright/test';
import { makeOffice } from '../support/office';
import { expect, phone, test, toast } from '../support/pages';

const dialog = (page: Page) => page.getByRole('dialog', { name: /^Excuse / });
const list = (page: Page) => page.getByRole('region', { name: 'Excused beforehand' });

test('excused for days to come, from one room, and taken back with a way back', async ({ page, ada }) => {
  const { mark, rooms } = await makeOffice(ada, 2);
  await page.goto('/absences');
  await page.getByRole('button', { name: 'Excuse beforehand' }).click();
  await dialog(page).getByRole('button', { name: 'Excuse', exact: true }).click();
  const student = dialog(page).getByRole('combobox', { name: 'Student' });
  await expect(student).toHaveAccessibleDescription('Choose a student.');
  await expect(student).toBeFocused();
  await expect(dialog(page).getByRole('textbox', { name: 'Reason' })).toHaveAccessibleDescription(
    'Say why, in a few words.',
  );

  await student.fill(mark);
  await expect(dialog(page).getByRole('option')).toHaveText([/^Ben/, /^Ida/, /^Lena/, /^Omar/]);
  await page.keyboard.press('ArrowDown');
  await expect(dialog(page).getByRole('option', { name: /^Ida Roth/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByText(`${mark}-2`)).toBeVisible();

  await dialog(page).getByLabel('First day').fill('2090-03-07');
  await dialog(page).getByLabel('Last day').fill('2090-03-06');
  await dialog(page).getByRole('radio', { name: 'Some rooms only' }).check();
  await dialog(page).getByRole('textbox', { name: 'Reason' }).fill('Hospital');
  await dialog(page).getByRole('button', { name: 'Excuse', exact: true }).click();
  await expect(dialog(page)).toContainText('The last day is before the first.');
  await expect(dialog(page)).toContainText('Choose at least one room.');
  await dialog(page).getByLabel('Last day').fill('2090-03-09');
  await dialog(page)
    .getByRole('checkbox', { name: rooms[1]?.name ?? '' })
    .check();
  await dialog(page).getByRole('button', { name: 'Excuse', exact: true }).click();

  await expect(toast(page, 'Ida Roth is excused, 7–9 Mar 2090.')).toBeVisible();
  await expect(dialog(page)).toBeHidden();
  const line = list(page)
    .getByRole('row')
    .filter({ hasText: `${mark}-2` });
  await expect(line).toContainText(/Ida Roth.*7–9 Mar 2090.*Hospital/);
  await expect(line).toContainText(rooms[1]?.name ?? '');
  await expect(line).not.toContainText(rooms[0]?.name ?? '');

  await line.getByRole('button', { name: /^Take back/ }).click();
  await expect(toast(page, 'The excuse of Ida Roth is taken back.')).toBeVisible();
  await expect(line).toBeHidden();
  await toast(page, 'The excuse of Ida Roth is taken back.').getByRole('button', { name: 'Undo' }).click();
  await expect(toast(page, 'Ida Roth is excused again.')).toBeVisible();
  await expect(line).toContainText('Hospital');
  await line.getByRole('button', { name: /^Take back/ }).click();
  await expect(line).toBeHidden();
});

test.describe('at 390 px', () => {
  test.use({ viewport: phone });

  test('an excuse that was made in error is taken back from its toast', async ({ page, ada }) => {
    const { mark } = await makeOffice(ada);
    await page.goto('/absences');
    await page.getByRole('button', { name: 'Excuse beforehand' }).click();
    await dialog(page).getByRole('combobox', { name: 'Student' }).fill(`${mark}-4`);
    await dialog(page)
      .getByRole('option', { name: /^Omar Aziz/ })
      .click();
    await dialog(page).getByLabel('First day').fill('2090-03-07');
    await dialog(page).getByRole('textbox', { name: 'Reason' }).fill('Hospital');
    await dialog(page).getByRole('button', { name: 'Excuse', exact: true }).click();
    const line = list(page)
      .getByRole('row')
      .filter({ hasText: `${mark}-4` });
    await expect(line).toContainText('Tue 7 Mar 2090');
    await toast(page, /^Omar Aziz is excused/)
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect(toast(page, 'Taken back.')).toBeVisible();
    await expect(line).toBeHidden();
  });
});
