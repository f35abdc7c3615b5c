import { expectAccessible } from '../support/accessibility';
import { holdClass, makeOffice } from '../support/office';
import { expect, test } from '../support/pages';

// Each page is looked at four times.
test.describe.configure({ timeout: 120_000 });

test('absences, with some chosen, and the dialog to excuse beforehand', async ({ page, ada, simulator }) => {
  const made = await makeOffice(ada);
  // A day of no other test: axe takes its time for each row.
  await holdClass(ada, simulator, made, { weeksBefore: 36 });
  await page.goto('/absences?date=2026-03-10');
  const missing = page.getByRole('region', { name: 'Missing' });
  await missing.getByRole('searchbox').fill(made.mark);
  await missing.getByRole('checkbox', { name: /^Choose Omar Aziz/ }).click();
  await page.getByRole('button', { name: 'Excuse', exact: true }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Choose nobody' }).click();
  await page.getByRole('button', { name: 'Excuse beforehand' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Excuse', exact: true }).click();
  await dialog.getByRole('combobox', { name: 'Student' }).fill(made.mark);
  await expect(dialog.getByRole('option')).toHaveCount(4);
  await expectAccessible(page);
});

test('days without anybody missing', async ({ page }) => {
  await page.goto('/absences?date=2090-05-02');
  await expectAccessible(page);
});

test('a student’s record, and finding one', async ({ page, ada, simulator }) => {
  const made = await makeOffice(ada, 2);
  for (const weeksBefore of [3, 2, 1]) await holdClass(ada, simulator, made, { weeksBefore });
  const excuse = { userId: `${made.mark}-4`, from: '2026-11-10', to: '2090-05-02', reason: 'Hospital' };
  expect((await ada.post('/api/excuses', excuse)).status).toBe(201);
  await page.goto(`/students/${made.mark}-4?from=2026-10-26&to=2026-11-17`);
  await expect(page.getByRole('region', { name: 'Absences in a row' })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/students?q=${made.mark}`);
  await expectAccessible(page);
});

test('lessons to sign', async ({ page, ada, simulator }) => {
  const made = await makeOffice(ada);
  await holdClass(ada, simulator, made, { weeksBefore: 37 });
  await page.goto('/sign-off?from=2026-03-03&to=2026-03-03');
  await expect(page.getByRole('region', { name: made.teacher })).toBeVisible();
  await expectAccessible(page);
  await page.goto('/sign-off?from=1990-05-01&to=1990-05-02');
  await expectAccessible(page);
});
