import type { Page } from '@playwright/test';
import type { Absences } from '@/lib/absences/schema';
import { liveLesson } from '../support/live-lesson';
import { type Class, holdClass, lessonOn, makeOffice } from '../support/office';
import { answered, expect, inTime, phone, test, toast } from '../support/pages';

/** That day of the past is this file's own: other tests hold their lessons in November. */
const date = '2026-10-27';
const weeksBefore = 3;
const path = `/absences?date=${date}`;

const missing = (page: Page) => page.getByRole('region', { name: 'Missing' });
const find = (page: Page) => missing(page).getByRole('searchbox');
const rows = (page: Page) =>
  missing(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') });
const row = (page: Page, name: string, room: { name: string } | undefined) =>
  rows(page)
    .filter({ hasText: name })
    .filter({ hasText: room?.name ?? '' });
const choose = (page: Page, name: string, room: { name: string } | undefined) =>
  missing(page).getByRole('checkbox', { name: `Choose ${name}, ${room?.name}` });
const bar = (page: Page) => page.getByRole('region', { name: 'Excuse', exact: true });

/** Two rooms with the same four people, both held; the page shows theirs alone. */
const office = test.extend<{ office: Class }>({
  office: async ({ ada, simulator }, use) => {
    const made = await makeOffice(ada, 2);
    await holdClass(ada, simulator, made, { weeksBefore });
    await holdClass(ada, simulator, made, { weeksBefore, room: 1 });
    await use(made);
  },
});

office(
  'who was missing: where, how long, why, and how to reach them',
  async ({ page, office: { mark, rooms } }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name: 'Absences' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('Tue 27 Oct 2026');
    await page.keyboard.press('/');
    await expect(find(page)).toBeFocused();
    await page.keyboard.type(mark);
    await expect(rows(page)).toHaveCount(4);
    await missing(page)
      .getByRole('combobox', { name: 'Room' })
      .selectOption({ label: rooms[0]?.name ?? '' });
    await expect(rows(page)).toHaveText([
      /^Omar Aziz.*Absent.*0 of 60 min/,
      /^Lena Park.*Partial.*20 of 60 min/,
    ]);
    const omar = row(page, 'Omar Aziz', rooms[0]);
    await expect(omar).toContainText('09:00–10:00');
    await expect(omar.getByRole('link', { name: /^Write to Omar Aziz/ })).toHaveAttribute(
      'href',
      `mailto:${mark}-4@school.example`,
    );
    await expect(omar.getByRole('link', { name: 'Omar Aziz', exact: true })).toHaveAttribute(
      'href',
      `/students/${mark}-4`,
    );
    await omar.getByRole('link', { name: rooms[0]?.name ?? '' }).click();
    await expect(page).toHaveURL(/\/lessons\/[^#]+#p=/);
  },
);

office(
  'three are excused at once with one reason, and one undo takes it back',
  async ({ page, ada, office }) => {
    const { mark, rooms } = office;
    const excused = async () => {
      const { body } = await ada.get<Absences>(`/api/absences?date=${date}`);
      return body.absences.filter((one) => one.userId.startsWith(mark) && one.excused).length;
    };
    await page.goto(path);
    await find(page).fill(mark);
    await expect(rows(page)).toHaveCount(4);
    await choose(page, 'Omar Aziz', rooms[0]).click();
    await choose(page, 'Lena Park', rooms[0]).click();
    await choose(page, 'Omar Aziz', rooms[1]).click();
    await expect(bar(page)).toContainText('3 absences: ');
    await bar(page).getByRole('button', { name: 'Excuse 3' }).click();
    await expect(bar(page).getByRole('alert')).toHaveText('Say why, in a few words.');
    await expect(bar(page).getByRole('textbox', { name: 'Reason' })).toBeFocused();
    await page.keyboard.type('School trip');
    await page.keyboard.press('Enter');

    await expect(toast(page, '2 students are excused.')).toBeVisible();
    await expect(bar(page)).toBeHidden();
    await expect(row(page, 'Omar Aziz', rooms[0])).toContainText(/Excused.*School trip/);
    await expect(row(page, 'Omar Aziz', rooms[1])).toContainText(/Excused.*School trip/);
    await expect(choose(page, 'Omar Aziz', rooms[0])).toBeHidden();
    await expect(choose(page, 'Lena Park', rooms[1])).toBeVisible();
    expect(await excused()).toBe(3);

    await toast(page, '2 students are excused.').getByRole('button', { name: 'Undo' }).click();
    await expect(toast(page, 'Taken back.')).toBeVisible();
    await expect(row(page, 'Omar Aziz', rooms[0])).not.toContainText('School trip');
    await expect(choose(page, 'Omar Aziz', rooms[0])).toBeVisible();
    expect(await excused()).toBe(0);
  },
);

office(
  'what could not be excused is named and stays chosen; the rest is done',
  async ({ page, ada, watch, office }) => {
    watch.excuse(answered(500));
    const { mark, rooms } = office;
    const broken = await lessonOn(ada, rooms[1]?.id ?? '', date);
    await page.goto(path);
    await find(page).fill(mark);
    await page.route(`**/api/lessons/${broken}/statuses`, (route) =>
      route.fulfill({ status: 500, body: 'no' }),
    );
    await choose(page, 'Omar Aziz', rooms[0]).click();
    await choose(page, 'Omar Aziz', rooms[1]).click();
    await bar(page).getByRole('textbox', { name: 'Reason' }).fill('Doctor');
    await bar(page).getByRole('button', { name: 'Excuse 2' }).click();
    await expect(bar(page).getByRole('alert')).toContainText(`${rooms[1]?.name}: Omar Aziz`);
    await expect(toast(page, 'Omar Aziz is excused.')).toBeVisible();
    await expect(row(page, 'Omar Aziz', rooms[0])).toContainText('Doctor');
    await expect(choose(page, 'Omar Aziz', rooms[1])).toBeChecked();
    await expect(bar(page).getByRole('textbox', { name: 'Reason' })).toHaveValue('Doctor');
    await page.unroute(`**/api/lessons/${broken}/statuses`);
    await bar(page).getByRole('button', { name: 'Excuse', exact: true }).click();
    await expect(row(page, 'Omar Aziz', rooms[1])).toContainText('Doctor');
    await expect(bar(page)).toBeHidden();
  },
);

office('by keyboard: j to a row, x to choose it, and who needs an excuse alone', async ({ page, office }) => {
  const { mark, rooms } = office;
  await page.goto(path);
  await find(page).fill(mark);
  await expect(rows(page)).toHaveCount(4);
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).first().getByRole('link').first()).toBeFocused();
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(bar(page)).toContainText('2 absences: Omar Aziz');
  await bar(page).getByRole('textbox', { name: 'Reason' }).fill('Ill');
  await bar(page).getByRole('button', { name: 'Excuse 2' }).click();
  await expect(bar(page)).toBeHidden();
  await expect(missing(page)).toBeFocused();
  await missing(page).getByRole('combobox', { name: 'Show' }).selectOption('open');
  await expect(rows(page)).toHaveText([/^Lena Park/, /^Lena Park/]);
  await expect(row(page, 'Lena Park', rooms[1])).toBeVisible();
});

test.describe('at 390 px', () => {
  test.use({ viewport: phone });

  office(
    'an absence is a card, and its excuse is under the thumb',
    async ({ page, office: { mark, rooms } }) => {
      await page.goto(path);
      await find(page).fill(mark);
      const omar = row(page, 'Omar Aziz', rooms[0]);
      await expect(omar).toContainText(/Absent.*There 0 of 60 min/);
      const excuse = omar.getByRole('button', { name: `Excuse Omar Aziz, ${rooms[0]?.name}` });
      for (const control of [excuse, ...(await omar.getByRole('link').all())]) {
        expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      }
      await excuse.click();
      await expect(bar(page).getByRole('textbox', { name: 'Reason' })).toBeFocused();
      await page.keyboard.type('Dentist');
      await bar(page).getByRole('button', { name: 'Excuse', exact: true }).click();
      await expect(omar).toContainText('Dentist');
    },
  );
});

test('from day to day, and days without anybody missing', async ({ page }) => {
  await page.goto('/absences?date=1990-05-02');
  await expect(page.getByText('No lesson on this day')).toBeVisible();
  await page.getByRole('button', { name: 'Day before' }).click();
  await expect(page).toHaveURL('/absences?date=1990-05-01');
  await expect(page.getByRole('main')).toContainText('Tue 1 May 1990');
  await page.getByRole('button', { name: 'Day after' }).click();
  await expect(page).toHaveURL('/absences?date=1990-05-02');
  await page.getByLabel('Day', { exact: true }).fill('2090-05-02');
  await expect(page).toHaveURL('/absences?date=2090-05-02');
  await expect(page.getByText('This day is still to come')).toBeVisible();
  await page.getByRole('button', { name: 'Today', exact: true }).click();
  await expect(page).toHaveURL('/absences');
  await expect(page.getByRole('main')).toContainText(', today');
});

office('a day on which everybody came says so', async ({ page, ada, simulator }) => {
  // No other test holds a lesson on this day.
  const only = await makeOffice(ada);
  await holdClass(ada, simulator, only, { weeksBefore: 200, there: [1, 2, 3, 4] });
  await lessonOn(ada, only.rooms[0]?.id ?? '', '2023-01-17');
  await page.goto('/absences?date=2023-01-17');
  await expect(page.getByText('Nobody is missing')).toBeVisible();
});

test('a day that cannot be loaded says so, and loads when asked again', async ({ page, watch }) => {
  watch.excuse(answered(500));
  await page.goto('/absences?date=1990-05-02');
  await page.route('**/api/absences?*', (route) => route.fulfill({ status: 500, body: 'no' }));
  await page.getByRole('button', { name: 'Day after' }).click();
  const notice = page.getByRole('main').getByRole('alert');
  await expect(notice).toContainText('The absences could not be loaded');
  await notice.getByRole('button', { name: 'Try again' }).click();
  await page.unroute('**/api/absences?*');
  await expect(notice).toBeHidden();
  await expect(page.getByText('No lesson on this day')).toBeVisible();
});

test('the files of the day are one choice away', async ({ page }) => {
  await page.goto(path);
  await page.getByRole('button', { name: 'Export' }).click();
  for (const [item, name] of [
    ['CSV', /\.csv$/],
    ['Spreadsheet (XLSX)', /\.xlsx$/],
  ] as const) {
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: item }).click();
    expect((await download).suggestedFilename()).toMatch(name);
    await page.getByRole('button', { name: 'Export' }).click();
  }
});

test('while a lesson runs, who is not here yet; who is excused is waited for no more', async ({
  page,
  ada,
  simulator,
}) => {
  const running = await makeOffice(ada);
  const { mark, rooms } = running;
  const roomId = rooms[0]?.id ?? '';
  await simulator.join({ roomId, name: 'Teacher', userId: `${mark}-t`, role: 'teacher' });
  await simulator.join({ roomId, name: 'Ben', userId: `${mark}-1`, role: 'student' });
  await liveLesson(ada, roomId);
  await page.clock.install();
  await page.goto('/absences');
  await find(page).fill(mark);
  await expect(rows(page)).toHaveText([
    /^Ida Roth.*Not here yet/,
    /^Lena Park.*Not here yet/,
    /^Omar Aziz.*Not here yet/,
  ]);
  await row(page, 'Omar Aziz', rooms[0])
    .getByRole('button', { name: /^Excuse Omar Aziz/ })
    .click();
  await bar(page).getByRole('textbox', { name: 'Reason' }).fill('Doctor');
  await bar(page).getByRole('button', { name: 'Excuse', exact: true }).click();
  await expect(row(page, 'Omar Aziz', rooms[0])).toContainText(/Excused.*Doctor/);
  await simulator.join({ roomId, name: 'Ida', userId: `${mark}-2`, role: 'student' });
  await inTime(page, () =>
    expect(rows(page)).toHaveText([/^Lena Park.*Not here yet/, /^Omar Aziz.*Excused/]),
  );
});
