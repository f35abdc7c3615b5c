import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { lessonsOf, makeClass, tuesdayClass } from '../support/classroom';
import { liveLesson } from '../support/live-lesson';
import {
  allowClipboard,
  clipboardOf,
  expect,
  freshTest,
  inTime,
  ownTest,
  phone,
  test,
} from '../support/pages';

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
/** The lesson of a room in a part of the page. */
const lessonIn = (list: Locator, room: { name: string }) =>
  list.getByRole('listitem').filter({ has: list.page().getByRole('link', { name: room.name, exact: true }) });

test.describe('at 390 px', () => {
  ownTest.use({ viewport: phone });

  // In a workspace of its own: links are there for so many running lessons only, and other tests' run on.
  ownTest(
    'a running lesson names who is not here yet, each with a link to send',
    async ({ page, context, owner: ada, upstream: simulator }) => {
      await allowClipboard(context);
      const { room } = await makeClass(ada);
      await ada.post(`/api/rooms/${room.id}/codes`);
      await simulator.join({ roomId: room.id, name: 'Ms Okafor', userId: 'tch-1', role: 'teacher' });
      await simulator.join({ roomId: room.id, name: 'Ben', userId: 'stu-1', role: 'student' });
      await liveLesson(ada, room.id);
      await page.clock.install();
      await page.goto('/');
      const lesson = lessonIn(part(page, 'Now'), room);
      await expect(lesson).toContainText(/1\s*of 4 here/);
      await expect(lesson.getByRole('list', { name: 'Not here yet' }).getByRole('listitem')).toHaveText([
        /^Ida Roth/,
        /^Lena Park/,
        /^Omar Aziz/,
      ]);
      await lesson.getByRole('button', { name: 'Copy the link for Omar Aziz' }).click();
      expect(await clipboardOf(page)).toContain('stu-4');
      for (const control of await lesson.getByRole('button').or(lesson.getByRole('link')).all()) {
        const box = await control.boundingBox();
        expect(box?.height, await control.innerText()).toBeGreaterThanOrEqual(44);
      }
      await simulator.join({ roomId: room.id, name: 'Ida', userId: 'stu-2', role: 'student' });
      await inTime(page, () => expect(lesson).toContainText(/2\s*of 4 here/));
      await expect(lesson.getByRole('link', { name: `Join ${room.name}` })).toHaveAttribute(
        'href',
        /^https:\/\/school\.example\/meeting\/[^?]+\?userId=.+&name=/,
      );
      await lesson.getByRole('link', { name: `Open ${room.name}` }).click();
      await expect(page).toHaveURL(/\/lessons\//);
    },
  );
});

test('what waits for a signature and what comes next', async ({ page, ada, simulator }) => {
  const { room } = await makeClass(ada);
  await tuesdayClass(simulator, room.id);
  await lessonsOf(ada, room.id, '?from=2026-11-17&to=2026-11-17');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Next' })).toBeVisible();
  await expectAccessible(page);
});

freshTest('a workspace without lessons says what will be here', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByText('No lesson today')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Rooms' })).toHaveAttribute('href', '/rooms');
  await expectAccessible(page);
});
