import type { Page } from '@playwright/test';
import { berlin, enrol, lessonsOf, makeClass, tuesday } from '../support/classroom';
import { at, visit } from '../support/lesson';
import { expect, freshName, phone, test } from '../support/pages';

const grid = (page: Page) => page.getByRole('grid', { name: 'Register: students down' });
const names = (page: Page) => grid(page).locator('tbody').getByRole('rowheader');
const heads = (page: Page) => grid(page).getByRole('columnheader').getByRole('link');
const box = (page: Page) => page.getByRole('region', { name: 'Register, scrolls' });
const focused = (page: Page) => page.locator(':focus');

/** 300 students and a lesson every working day from 1 June to 17 November, of which the last was held. */
const large = test.extend<{ path: string }>({
  path: async ({ ada, simulator }, use) => {
    const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({
      ...tuesday,
      id: `day-${weekday}`,
      weekday,
      from: '2026-06-01',
    }));
    const settings = { ...berlin, timetable: weekdays };
    const { room } = await makeClass(ada, { settings, people: [] });
    const mark = freshName('stu');
    const number = (index: number) => String(index + 1).padStart(3, '0');
    const people = Array.from({ length: 300 }, (_, index) => ({
      userId: `${mark}-${number(index)}`,
      name: `Student ${number(index)}`,
    }));
    await enrol(ada, room.id, people);
    await simulator.plant({
      roomId: room.id,
      createdAt: at(0),
      updatedAt: at(60),
      peers: [
        visit('tch-1', 'Ms Okafor', at(0), at(60), 'teacher'),
        ...people.slice(0, 290).map(({ userId, name }) => visit(userId, name, at(0), at(60))),
      ],
    });
    // The archive may have been brought up to date between the room and its past.
    await lessonsOf(ada, room.id, '?from=2026-11-17');
    await use(`/rooms/${room.id}/register?from=2026-06-01&to=2026-11-17`);
  },
});

large('300 students, 122 lessons: few cells in the page, each in reach', async ({ page, path }) => {
  await page.goto(path);
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '302');
  await expect(grid(page)).toHaveAttribute('aria-colcount', '132');
  // It begins at the latest lesson.
  await expect(heads(page).last()).toHaveText('17Nov');
  await expect(heads(page).last()).toBeInViewport();
  await expect(names(page).first()).toHaveText('Student 001');
  expect(await names(page).count()).toBeLessThan(60);
  expect(await heads(page).count()).toBeLessThan(60);

  await box(page).scrollIntoViewIfNeeded();
  await box(page).evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
  await expect(names(page).last()).toHaveText('Student 300');
  await expect(names(page).last()).toBeInViewport();
  await expect(grid(page).getByRole('row').nth(-2)).toHaveAttribute('aria-rowindex', '301');
  await expect(grid(page).getByRole('row').nth(-2).getByRole('link', { name: 'absent' })).toHaveCount(1);
  await box(page).evaluate((element) => element.scrollTo(0, 0));
  await expect(heads(page).first()).toHaveText('1Jun');
  await expect(heads(page).first()).toBeInViewport();
  await expect(names(page).first()).toHaveText('Student 001');
  expect(await names(page).count()).toBeLessThan(60);
});

large('the keys reach every corner, and the focus is never lost', async ({ page, path }) => {
  await page.goto(path);
  await names(page).first().getByRole('link').focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowUp');
  await expect(
    grid(page)
      .getByRole('row')
      .filter({ has: focused(page) }),
  ).toHaveAttribute('aria-rowindex', '301');
  await page.keyboard.press('Home');
  await expect(focused(page)).toHaveText('Student 300');
  await expect(focused(page)).toBeInViewport();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  await expect(focused(page)).toHaveAccessibleName('not held');
  await expect(focused(page)).toHaveAttribute('href', /20260601/);
  await page.keyboard.press('Control+ArrowUp');
  await expect(focused(page)).toHaveAccessibleName(/^Mon 1 Jun 2026, 09:00/);
  await page.keyboard.press('ArrowDown');
  await expect(focused(page)).toHaveAccessibleName('not held');
  await page.keyboard.press('PageDown');
  await expect(focused(page)).toBeInViewport();
  await expect(focused(page)).toHaveAttribute('href', /20260601.*#p=/);
  // The cell with the focus is scrolled out of the drawing; the next key comes back to it.
  await box(page).evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
  await expect(names(page).last()).toHaveText('Student 300');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Control+Home');
  await expect(focused(page)).toHaveText('Name');
});

large('a name is found, on a phone too', async ({ page, path }) => {
  await page.goto(path);
  await expect(names(page).first()).toHaveText('Student 001');
  await page.keyboard.press('/');
  await page.keyboard.type('student 295');
  await expect(names(page)).toHaveText(['Student 295']);
  await page.setViewportSize(phone);
  await page.reload();
  const cards = page.getByRole('list', { name: 'Students' });
  await expect(cards.getByRole('link', { name: 'Student 001' })).toBeVisible();
  expect(await cards.locator(':scope > li').count()).toBeLessThan(60);
  await page.getByRole('searchbox').fill('student 295');
  await expect(cards.locator(':scope > li')).toHaveCount(1);
  await expect(cards).toContainText('0 %');
});
