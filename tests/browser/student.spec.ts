import type { Page } from '@playwright/test';
import { change } from '../support/classroom';
import { type Class, enrolOdd, holdClass, lessonOn, makeOffice, studentOf } from '../support/office';
import { answered, expect, fillAtOnce, phone, test, toast } from '../support/pages';

const days = '?from=2026-10-26&to=2026-11-17';
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
/** Those that were held: the timetable of the other room has its slots too. */
const lessons = (page: Page) =>
  part(page, 'Lessons')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .filter({ hasNotText: 'not held' });
const fact = (page: Page, term: string) =>
  page
    .getByRole('main')
    .locator('dl > div')
    .filter({ has: page.getByRole('term').filter({ hasText: term }) });

/** Omar in two rooms: absent on 27 Oct, 3 Nov and, corrected, on 10 Nov in the first; there on 17 Nov in the second. */
const known = test.extend<{ known: Class }>({
  known: async ({ ada, simulator }, use) => {
    const made = await makeOffice(ada, 2);
    for (const weeksBefore of [3, 2, 1]) await holdClass(ada, simulator, made, { weeksBefore });
    await holdClass(ada, simulator, made, { room: 1, there: [4] });
    const id = await lessonOn(ada, made.rooms[0]?.id ?? '', '2026-11-10');
    const { lessons: own } = await studentOf(ada, `${made.mark}-4`, days);
    expect(own.filter(({ status }) => status === 'absent')).toHaveLength(3);
    const { participants } = (
      await ada.get<{ participants: { key: string; userId: string }[] }>(`/api/lessons/${id}`)
    ).body;
    const key = participants.find(({ userId }) => userId === `${made.mark}-4`)?.key ?? '';
    await change(ada, 'put', `${id}/statuses`, { keys: [key], status: 'late', note: 'Bus broke down' });
    await use(made);
  },
});

known(
  'a student is found, and the record shows streak, correction and each room',
  async ({ page, known: { mark, rooms } }) => {
    await page.goto('/students');
    await page.keyboard.press('/');
    await page.getByRole('searchbox', { name: 'Find a student' }).fill(mark);
    await expect(page).toHaveURL(`/students?q=${mark}`);
    await expect(page.getByRole('rowheader')).toHaveText([
      'Ben Hansen',
      'Ida Roth',
      'Lena Park',
      'Omar Aziz',
    ]);
    await page.getByRole('link', { name: 'Omar Aziz' }).click();
    await expect(page).toHaveURL(`/students/${mark}-4`);
    await expect(page).toHaveTitle('Omar Aziz · Rollcall');
    await page.goto(`/students/${mark}-4${days}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Omar Aziz');
    await expect(page.getByRole('main')).toContainText(`${mark}-4@school.example`);
    // Late and present count whole: 2 of 4.
    await expect(fact(page, 'Attendance')).toContainText('50 %');
    await expect(fact(page, 'Absent')).toContainText('2');
    await expect(part(page, 'Absences in a row').getByRole('listitem')).toHaveText([
      new RegExp(`2 in a row.*${rooms[0]?.name}.*27 Oct – 3 Nov 2026`),
    ]);
    const first = part(page, 'Rooms')
      .getByRole('row')
      .filter({ hasText: rooms[0]?.name ?? '' });
    await expect(first).toContainText('33 %');
    await expect(lessons(page)).toHaveText([
      /^Tue 17 Nov.*Present.*60 of 60 min/,
      /^Tue 10 Nov.*Late.*absent.*Bus broke down/,
      /^Tue 3 Nov.*Absent.*0 of 60 min/,
      /^Tue 27 Oct.*Absent.*0 of 60 min/,
    ]);
    await expect(
      page.getByRole('img', { name: /^Attendance over 4 lessons: from 0 % to 50 %/ }),
    ).toBeVisible();
    await part(page, 'Lessons').getByRole('combobox', { name: 'Status' }).selectOption('corrected');
    await expect(lessons(page)).toHaveCount(1);
    await lessons(page).getByRole('link').click();
    await expect(page).toHaveURL(/\/lessons\/[^#]+#p=/);
  },
);

known(
  'days narrow the record and stay in the address; the chart names each lesson',
  async ({ page, known: { mark } }) => {
    await page.goto(`/students/${mark}-4${days}`);
    await fillAtOnce(page, { 'First day': '2026-11-09', 'Last day': '2026-11-18' });
    await expect(page).toHaveURL(`/students/${mark}-4?from=2026-11-09&to=2026-11-18`);
    await expect(lessons(page)).toHaveCount(2);
    await expect(fact(page, 'Attendance')).toContainText('100 %');
    const chart = page.getByRole('figure', { name: 'Trend' });
    await chart.getByRole('button', { name: 'Read values with the arrow keys' }).focus();
    await page.keyboard.press('Enter');
    await expect(chart.locator('svg[tabindex]')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(chart).toContainText(
      /late, 0 of 60 min · so far 100 %|present, \d+ of \d+ min · so far 100 %/,
    );
  },
);

known(
  'an excuse from here acts on its days, says so in the lesson, and is taken back',
  async ({ page, ada, known: { mark, rooms } }) => {
    await page.goto(`/students/${mark}-4${days}`);
    await page.getByRole('button', { name: 'Excuse beforehand' }).click();
    const dialog = page.getByRole('dialog', { name: 'Excuse Omar Aziz beforehand' });
    await expect(dialog.getByRole('combobox')).toHaveCount(0);
    await dialog.getByLabel('First day').fill('2026-11-03');
    await dialog.getByLabel('Last day').fill('2026-11-03');
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('Hospital');
    await dialog.getByRole('button', { name: 'Excuse', exact: true }).click();
    await expect(toast(page, 'Omar Aziz is excused, Tue 3 Nov 2026.')).toBeVisible();
    const lesson = lessons(page).filter({ hasText: 'Tue 3 Nov' });
    await expect(lesson).toContainText(/Excused.*absent.*Hospital.*beforehand/);
    await expect(part(page, 'Absences in a row')).toBeHidden();

    const id = await lessonOn(ada, rooms[0]?.id ?? '', '2026-11-03');
    await page.goto(`/lessons/${id}`);
    const people = page.getByRole('region', { name: 'People' });
    await people.getByRole('button', { name: /^Omar Aziz/ }).click();
    await expect(people).toContainText(/Excused beforehand by .*: “Hospital”/);
    await expect(people.getByRole('button', { name: 'Take back' })).toBeHidden();
    await people.getByRole('link', { name: 'Record of Omar Aziz' }).click();

    await page.goto(`/students/${mark}-4${days}`);
    await part(page, 'Excused for days')
      .getByRole('button', { name: /^Take back/ })
      .click();
    await expect(toast(page, 'The excuse of Omar Aziz is taken back.')).toBeVisible();
    await expect(part(page, 'Excused for days')).toBeHidden();
    await expect(lesson).toContainText('0 of 60 min');
    await expect(lesson).not.toContainText('Hospital');
  },
);

test.describe('at 390 px', () => {
  test.use({ viewport: phone });

  known(
    'the record is read without scrolling sideways, and each lesson opens with a thumb',
    async ({ page, known: { mark } }) => {
      await page.goto(`/students/${mark}-4${days}`);
      await expect(fact(page, 'Attendance')).toBeInViewport();
      for (const link of await lessons(page).getByRole('link').all()) {
        expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      }
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(phone.width);
    },
  );
});

test('a user id of any characters has its page, and nobody’s says so', async ({ page, ada, watch }) => {
  watch.excuse(answered(404));
  const { mark } = await makeOffice(ada);
  const odd = `${mark}/a?b#c%25 ü`;
  await enrolOdd(ada, odd, 'Odd One');
  await page.goto(`/students?q=${mark}%2F`);
  await page.getByRole('link', { name: 'Odd One' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Odd One');
  await expect(page).toHaveTitle('Odd One · Rollcall');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Odd One');
  await expect(page.getByText('No lesson in these days')).toBeVisible();
  await page.goto(`/students/${mark}-nobody`);
  await expect(page.getByRole('heading', { level: 1, name: 'There is no such student' })).toBeVisible();
  await page.goto(`/students?q=${mark}-nobody`);
  await expect(page.getByText('Nobody matches')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await expect(page).toHaveURL('/students');
  await expect(page.getByRole('rowheader').first()).toBeVisible();
});

known(
  'a record that cannot be renewed stays, says so, and loads when asked again',
  async ({ page, watch, known: { mark } }) => {
    watch.excuse(answered(500));
    await page.goto(`/students/${mark}-4${days}`);
    await page.route('**/api/students/*', (route) => route.fulfill({ status: 500, body: 'no' }));
    await page.getByLabel('Last day').fill('2026-11-10');
    const notice = page.getByRole('main').getByRole('alert');
    await expect(notice).toContainText('The record is not up to date');
    await expect(lessons(page)).toHaveCount(4);
    await notice.getByRole('button', { name: 'Try again' }).click();
    await page.unroute('**/api/students/*');
    await expect(notice).toBeHidden();
    await expect(lessons(page)).toHaveCount(3);
  },
);
