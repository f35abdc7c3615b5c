import type { Page } from '@playwright/test';
import type { Room } from '@/lib/rooms/schema';
import { expectAccessible } from '../support/accessibility';
import { lessonsOf, makeClass, tuesdayClass } from '../support/classroom';
import { answered, expect, makeRoom, phone, test } from '../support/pages';

const days = 'from=2026-10-27&to=2026-11-17';
type Term = { room: Room; roster: Record<string, string>; path: string };

/** Four Tuesdays of the same: Ben there, Ida late, Lena for twenty minutes, Omar never. */
const termed = test.extend<{ term: Term }>({
  term: async ({ ada, simulator }, use) => {
    const { room, roster } = await makeClass(ada);
    for (const weeksBefore of [3, 2, 1, 0]) await tuesdayClass(simulator, room.id, weeksBefore);
    // The archive may have been brought up to date between the room and its past.
    await lessonsOf(ada, room.id);
    await use({ room, roster, path: `/rooms/${room.id}/register` });
  },
});

const grid = (page: Page) => page.getByRole('grid', { name: 'Register: students down' });
const names = (page: Page) => grid(page).locator('tbody').getByRole('rowheader');
const row = (page: Page, name: string) =>
  grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) });
const register = (page: Page) => page.getByRole('region', { name: 'Register', exact: true });
const lookAfter = (page: Page) => page.getByRole('region', { name: 'To look after' });
const focused = (page: Page) => page.locator(':focus');

termed('each student has a letter a lesson, sums, and the class its share', async ({ page, term }) => {
  await page.goto(`/rooms/${term.room.id}`);
  await page.getByRole('navigation', { name: 'Room' }).getByRole('link', { name: 'Register' }).click();
  await expect(page).toHaveURL(new RegExp(`${term.path}$`));
  await page.goto(`${term.path}?${days}`);
  await expect(names(page)).toHaveText(['Ben Hansen', 'Ida Roth', 'Lena Park', 'Omar Aziz']);
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '6');
  await expect(grid(page)).toHaveAttribute('aria-colcount', '14');
  await expect(grid(page).getByRole('columnheader').getByRole('link')).toHaveText([
    '27Oct',
    '3Nov',
    '10Nov',
    '17Nov',
  ]);
  await expect(
    grid(page).getByRole('columnheader', { name: 'Tue 17 Nov 2026, 09:00, Algebra, not signed' }),
  ).toBeVisible();
  await expect(row(page, 'Lena Park').getByRole('gridcell')).toHaveText([
    '2',
    /^50 %/,
    ...['½', '½', '½', '½'],
    '–',
    ...['0', '0', '4', '0', '0'],
    '80 of 240',
  ]);
  await expect(row(page, 'Omar Aziz').getByRole('link', { name: 'absent' })).toHaveCount(4);
  await expect(row(page, 'Whole class').getByRole('gridcell')).toHaveText([
    '',
    '63 %',
    ...['63', '63', '63', '63'],
    '',
    ...['4', '4', '4', '4', '0'],
    '',
  ]);
  await expect(page.getByRole('figure', { name: 'Over time' }).getByRole('img')).toHaveAccessibleName(
    /^4 lessons from 27 Oct to 17 Nov\. Attendance 63 % throughout/,
  );
  await expectAccessible(page);
});

termed('who is below 80 % is found; the filters stay in the address', async ({ page, term }) => {
  await page.goto(`${term.path}?${days}`);
  await expect(lookAfter(page).getByRole('listitem')).toHaveText([
    'Omar Aziz0 %, below 80 % · 4 absences in a row since 27 Oct',
    'Lena Park50 %, below 80 %',
  ]);
  await expect(lookAfter(page).getByRole('link', { name: 'Lena Park' })).toHaveAttribute(
    'href',
    '/students/stu-3',
  );
  await register(page).getByRole('checkbox', { name: 'Below 80 %' }).check();
  await expect(names(page)).toHaveText(['Lena Park', 'Omar Aziz']);
  await grid(page).getByRole('columnheader', { name: 'Percentage' }).getByRole('button').click();
  await expect(names(page)).toHaveText(['Omar Aziz', 'Lena Park']);
  await register(page).getByRole('textbox', { name: 'Percentage to reach' }).fill('40');
  await expect(names(page)).toHaveText(['Omar Aziz']);
  await expect(page).toHaveURL(`${term.path}?${days}&limit=40&below=1&sort=percent`);
  await page.reload();
  await expect(names(page)).toHaveText(['Omar Aziz']);
  await expect(register(page).getByRole('checkbox', { name: 'Below 40 %' })).toBeChecked();
  await expect(lookAfter(page).getByRole('listitem')).toHaveText([/^Omar Aziz/]);

  await register(page).getByRole('checkbox', { name: 'Below 40 %' }).uncheck();
  await register(page).getByRole('combobox', { name: 'Status' }).selectOption('partial');
  await expect(names(page)).toHaveText(['Lena Park']);
  await register(page).getByRole('combobox', { name: 'Status' }).selectOption('');
  await register(page).getByRole('checkbox', { name: 'At least 3 absences in a row' }).check();
  await expect(names(page)).toHaveText(['Omar Aziz']);
  await register(page).getByRole('textbox', { name: 'Absences in a row' }).fill('5');
  await expect(register(page)).toContainText('Nobody matches');
  await register(page).getByRole('button', { name: 'Show everybody' }).click();
  await expect(names(page)).toHaveCount(4);
  await expect(page).toHaveURL(`${term.path}?${days}&limit=40&run=5&sort=percent`);
});

termed('signed lessons can be left out', async ({ page, ada, term }) => {
  const { lessons } = await lessonsOf(ada, term.room.id, `?${days}`);
  for (const { id } of lessons.slice(1)) await ada.post(`/api/lessons/${id}/sign`);
  await page.goto(`${term.path}?${days}`);
  await expect(grid(page).getByRole('columnheader', { name: /, signed$/ })).toHaveCount(3);
  await register(page).getByRole('checkbox', { name: 'Unsigned lessons only' }).check();
  await expect(grid(page).getByRole('columnheader').getByRole('link')).toHaveText(['17Nov']);
  await expect(register(page).getByRole('status')).toHaveText('4 students · 1 of 4 lessons');
  await ada.post(`/api/lessons/${lessons[0]?.id}/sign`);
  await page.reload();
  await expect(register(page)).toContainText('Every lesson of these days is signed');
});

termed(
  'the keys walk the cells, tell why, and open the lesson at the student',
  async ({ page, term: { roster, path } }) => {
    await page.goto(`${path}?${days}`);
    await page.keyboard.press('/');
    await page.keyboard.type('lena');
    await expect(names(page)).toHaveText(['Lena Park']);
    await page.keyboard.press('ArrowDown');
    await expect(focused(page)).toHaveText('Lena Park');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
    await expect(focused(page)).toHaveAccessibleName('partial');
    await expect(page.getByRole('tooltip')).toContainText('Tue 27 Oct 2026, 09:00, Algebra');
    await expect(page.getByRole('tooltip')).toContainText('20 of 60 min held');
    await expect(focused(page)).toHaveAccessibleDescription(/20 of 60 min held/);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('tooltip')).toBeHidden();
    await page.keyboard.press('Home');
    await expect(focused(page)).toHaveText('Lena Park');
    await page.keyboard.press('End');
    await expect(focused(page)).toHaveText('80 of 240');
    await page.keyboard.press('Control+Home');
    await expect(focused(page)).toHaveText('Name');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('PageUp');
    for (let step = 0; step < 7; step += 1) await page.keyboard.press('ArrowLeft');
    await expect(focused(page)).toHaveAttribute('href', new RegExp(`#p=${roster['stu-3']}&u=stu-3$`));
    await page.keyboard.press('Enter');

    await expect(page.getByRole('heading', { level: 1 })).toContainText('Tue 17 Nov 2026');
    const there = page
      .getByRole('region', { name: 'People' })
      .getByRole('row')
      .and(page.locator('[aria-current]'));
    await expect(there).toHaveCount(1);
    await expect(there).toContainText('Lena');
    await expect(focused(page)).toHaveAttribute('aria-expanded', 'true');
    await expect(there).toBeInViewport();
    await expect(page.getByRole('list', { name: 'Visits of Lena' })).toBeVisible();
  },
);

termed('a pointer learns why as well, and files and paper are of the same days', async ({ page, term }) => {
  await page.goto(`${term.path}?${days}`);
  await row(page, 'Omar Aziz').getByRole('link', { name: 'absent' }).first().hover();
  await expect(page.getByRole('tooltip')).toContainText(/Absent.*Omar Aziz.*Tue 27 Oct 2026.*never came/i);
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('menuitem')).toHaveText(['Print', 'Download CSV', 'Download spreadsheet']);
  await expect(page.getByRole('menuitem', { name: 'Print' })).toHaveAttribute(
    'href',
    `/print/rooms/${term.room.id}/register?${days}`,
  );
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Download CSV' }).click();
  expect((await download).url()).toMatch(new RegExp(`/api/rooms/${term.room.id}/register\\.csv\\?${days}$`));
});

termed('on a phone students are cards, whose letters lead to the lessons', async ({ page, term }) => {
  await page.setViewportSize(phone);
  await page.goto(`${term.path}?${days}`);
  const cards = page.getByRole('list', { name: 'Students' });
  await expect(cards.getByRole('link', { name: 'Omar Aziz' })).toBeVisible();
  await expect(grid(page)).toHaveCount(0);
  await expect(cards).toContainText('4 in a row');
  await register(page).getByRole('button', { name: 'Filters' }).click();
  await register(page).getByRole('checkbox', { name: 'Below 80 %' }).check();
  await expect(cards.getByRole('link', { name: 'Ben Hansen' })).toHaveCount(0);
  await register(page).getByRole('combobox', { name: 'Sort by' }).selectOption('absences');
  await expect(cards.locator(':scope > li').first()).toContainText('Omar Aziz');
  await expectAccessible(page);
  await page.setViewportSize(phone);
  await page
    .getByRole('list', { name: 'Latest lessons of Lena Park' })
    .getByRole('link', { name: 'partial, Tue 10 Nov 2026, 09:00, Algebra' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tue 10 Nov 2026');
  await expect(page.getByRole('row').and(page.locator('[aria-current]'))).toContainText('Lena');
});

test('without a roster or a lesson the page says what to do', async ({ page, ada }) => {
  const room = await makeRoom(ada);
  await page.goto(`/rooms/${room.id}/register`);
  await expect(page.getByText('The register needs a roster')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Make the roster' })).toHaveAttribute(
    'href',
    `/rooms/${room.id}/roster`,
  );
  await expectAccessible(page);

  const { room: other } = await makeClass(ada);
  await page.goto(`/rooms/${other.id}/register?from=2026-11-18&to=2026-11-19`);
  await expect(page.getByText('No lesson in these days')).toBeVisible();
  await page.getByRole('button', { name: 'Show the school year' }).click();
  await expect(page).toHaveURL(/from=\d{4}-08-01/);
  await expect(names(page)).toHaveCount(4);
});

termed(
  'days that cannot be asked for are refused in place; a failure can be tried again',
  async ({ page, term, watch }) => {
    await page.goto(`${term.path}?${days}`);
    await page.getByLabel('From', { exact: true }).fill('2026-11-18');
    await expect(page.getByText('The last day is before the first.')).toBeVisible();
    await expect(names(page)).toHaveCount(4);
    watch.excuse(answered(503));
    const failing = /\/api\/rooms\/[^/]+\/register\?/;
    await page.route(failing, (route) =>
      route.fulfill({
        status: 503,
        json: { error: { code: 'unavailable', message: 'The database does not answer. Please try again.' } },
      }),
    );
    await page.getByLabel('From', { exact: true }).fill('2026-11-10');
    await expect(page.getByRole('alert').filter({ hasText: 'The database does not answer' })).toBeVisible();
    await page.unroute(failing);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(grid(page).getByRole('columnheader').getByRole('link')).toHaveText(['10Nov', '17Nov']);
  },
);
