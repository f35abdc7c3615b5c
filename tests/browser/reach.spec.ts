import type { Page } from '@playwright/test';
import { lessonsOf, makeClass, tuesdayClass } from '../support/classroom';
import { makeOffice } from '../support/office';
import { expect, nobody, test } from '../support/pages';

type Places = { paths: Record<Kind, string>; roomName: string };

/** The title of each kind of page; % stands for the room. */
const titles = {
  today: 'Today',
  rooms: 'Rooms',
  room: '%',
  lesson: '%, lesson of Tue 17 Nov',
  sessions: 'Sessions of %',
  join: 'Join %',
  roster: 'Roster of %',
  register: 'Register of %',
  import: 'Import into %',
  settings: 'Settings of %',
  people: 'Import people',
  absences: 'Absences',
  students: 'Students',
  student: 'Ben Hansen',
  signOff: 'To sign',
  session: '%, Tue 17 Nov',
  keys: 'API keys',
};
type Kind = keyof typeof titles;
const kinds = Object.keys(titles) as Kind[];

/** One address of each kind of page. */
const placed = test.extend<object, { places: Places }>({
  places: [
    async ({ ada, simulator }, use) => {
      const { room } = await makeClass(ada);
      await ada.post(`/api/rooms/${room.id}/codes`);
      const { id } = await tuesdayClass(simulator, room.id);
      // Somebody of their own: the students of the other rooms are in many.
      const { mark } = await makeOffice(ada);
      const [lesson] = (await lessonsOf(ada, room.id, '?from=2026-11-17&to=2026-11-17')).lessons;
      await use({
        roomName: room.name,
        paths: {
          today: '/',
          rooms: '/rooms',
          room: `/rooms/${room.id}`,
          lesson: `/lessons/${lesson?.id}`,
          sessions: `/rooms/${room.id}/sessions`,
          join: `/rooms/${room.id}/join`,
          roster: `/rooms/${room.id}/roster`,
          register: `/rooms/${room.id}/register`,
          import: `/rooms/${room.id}/roster/import`,
          settings: `/rooms/${room.id}/settings`,
          people: '/people/import',
          absences: '/absences?date=2026-11-17',
          students: `/students?q=${mark}`,
          student: `/students/${mark}-1?from=2026-11-01&to=2026-11-17`,
          signOff: '/sign-off?from=2026-11-17&to=2026-11-17',
          session: `/sessions/${id}`,
          keys: '/keys',
        },
      });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

/** Whether the focused element, or what stands for it, has a ring around it; else what it is. */
const unringed = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return null;
    const ringed = [null, '::after', '::before'].some((part) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(focused, part);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1 && !/, 0\)$/.test(outlineColor);
    });
    return ringed ? null : focused.outerHTML.slice(0, 200);
  });

for (const kind of kinds) {
  placed(
    `${kind}: title, heading, main part, language; the first Tab skips to the page; the focus shows`,
    async ({ page, places }) => {
      await page.goto(places.paths[kind]);
      await expect(page).toHaveTitle(`${titles[kind].replace('%', places.roomName)} · Rollcall`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect(page.getByRole('main')).toHaveCount(1);
      await expect(page.getByRole('banner')).toHaveCount(1);
      await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');

      await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: 'Skip to the page' });
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport();
      for (let stop = 1; stop < 25; stop += 1) {
        expect(await unringed(page), `stop ${stop}`).toBeNull();
        await page.keyboard.press('Tab');
      }
      await skip.focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('main')).toBeFocused();
      await page.keyboard.press('Tab');
      const within = await page.evaluate(() => document.activeElement?.closest('main') !== null);
      expect(within).toBe(true);
    },
  );
}

placed('the navigation says where one is', async ({ page, places }) => {
  const nav = page.getByRole('navigation', { name: 'Main' });
  for (const [path, way, current] of [
    [places.paths.today, 'Today', 'page'],
    [places.paths.rooms, 'Rooms', 'page'],
    [places.paths.lesson, 'Rooms', 'true'],
    [places.paths.session, 'Rooms', 'true'],
    [places.paths.absences, 'Absences', 'page'],
    [places.paths.student, 'Absences', 'true'],
    [places.paths.signOff, 'Today', 'true'],
    [places.paths.keys, 'Settings', 'true'],
  ] as const) {
    await page.goto(path);
    await expect(nav.getByRole('link', { name: way }), path).toHaveAttribute('aria-current', current);
    await expect(nav.getByRole('link').and(page.locator('[aria-current]')), path).toHaveCount(1);
  }
  const settings = page.getByRole('navigation', { name: 'Settings' });
  await expect(settings.getByRole('link', { name: 'API keys' })).toHaveAttribute('aria-current', 'page');
  await page.goto(places.paths.join);
  const tabs = page.getByRole('navigation', { name: 'Room' });
  await expect(tabs.getByRole('link', { name: 'Join' })).toHaveAttribute('aria-current', 'page');
  await tabs.getByRole('link', { name: 'Lessons' }).click();
  await expect(tabs.getByRole('link', { name: 'Lessons' })).toHaveAttribute('aria-current', 'page');
});

placed('with reduced motion nothing takes longer than an instant', async ({ page, places }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(places.paths.room);
  const longest = () =>
    page.evaluate(() =>
      Math.max(
        0,
        ...document
          .getAnimations()
          .map((animation) => Number(animation.effect?.getComputedTiming().endTime ?? 0)),
      ),
    );
  for (const opener of ['Edit', 'Switch off']) {
    await page.getByRole('button', { name: opener }).click();
    const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
    await expect(dialog).toBeVisible();
    expect(await longest(), opener).toBeLessThanOrEqual(1);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
});

placed('a dialog keeps the focus inside and hides the page from screen readers', async ({ page, places }) => {
  await page.goto(places.paths.room);
  await page.getByRole('button', { name: 'Edit' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: 'Description' })).toBeFocused();
  for (let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press('Tab');
    const within = await page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null);
    expect(within, `stop ${stop}`).toBe(true);
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('button', { name: 'Edit' })).toBeFocused();
});

test('a menu opens, walks and closes by keyboard', async ({ page }) => {
  await page.goto('/rooms');
  const button = page.getByRole('button', { name: 'Theme' });
  await expect(button).toHaveAttribute('aria-haspopup', 'menu');
  await button.focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('menu', { name: 'Theme' });
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(menu.getByRole('menuitem', { name: 'Dark' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(button).toBeFocused();
});

test.describe('at the door', () => {
  test.use({ storageState: nobody });

  test('sign-in has its title, heading and main part, and says nothing of what is behind', async ({
    page,
  }) => {
    await page.goto('/sign-in');
    await expect(page).toHaveTitle('Sign in · Rollcall');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
    await expect(page.getByRole('main')).toHaveCount(1);
    await expect(page.getByRole('navigation')).toHaveCount(0);
    for (let stop = 0; stop < 4; stop += 1) {
      await page.keyboard.press('Tab');
      expect(await unringed(page), `stop ${stop}`).toBeNull();
    }
  });
});
