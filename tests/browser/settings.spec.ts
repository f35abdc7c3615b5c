import type { Page } from '@playwright/test';
import type { RoomSettings } from '@/lib/settings/schema';
import { expectAccessible } from '../support/accessibility';
import { type Api, freshName, type Simulator } from '../support/fixtures';
import { answered, expect, makeRoom, phone, test, toast } from '../support/pages';

const number = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const save = (page: Page) => page.getByRole('button', { name: 'Save settings' });
const settingsOf = async (ada: Api, roomId: string) =>
  (await ada.get<RoomSettings>(`/api/rooms/${roomId}/settings`)).body;

/** A room whose last lesson, some hours ago, had one who stayed, one who stayed 40 of 60 minutes, and one who never came. */
async function taughtRoom(ada: Api, simulator: Simulator) {
  const room = await makeRoom(ada);
  const mark = freshName('stu');
  const start = Date.now() - 5 * 3_600_000;
  const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString();
  await ada.post(`/api/rooms/${room.id}/roster`, {
    people: ['Ana', 'Ben', 'Cem'].map((name, index) => ({ userId: `${mark}-${index}`, name })),
  });
  await simulator.plant({
    roomId: room.id,
    createdAt: at(0),
    updatedAt: at(60),
    peers: [
      { userId: `${mark}-t`, name: 'Teacher', role: 'teacher', joinedAt: at(0), leftAt: at(60) },
      { userId: `${mark}-0`, name: 'Ana', role: 'student', joinedAt: at(0), leftAt: at(60) },
      { userId: `${mark}-1`, name: 'Ben', role: 'student', joinedAt: at(0), leftAt: at(40) },
    ],
  });
  return { room, path: `/rooms/${room.id}/settings` };
}

test('a number shows what it would have meant, is saved, and taken back', async ({
  page,
  ada,
  simulator,
}) => {
  const { room, path } = await taughtRoom(ada, simulator);
  await page.goto(path);
  const example = page.locator('p[aria-live=polite]:visible').filter({ hasText: 'With these settings' });
  await expect(example).toContainText('2 present, 1 absent');
  await number(page, 'Present from').fill('90');
  await expect(example).toContainText('1 present, 1 partial, 1 absent');
  await expect(page.getByText('With the saved ones: 2 present, 1 absent.').last()).toBeVisible();
  await save(page).click();
  const saved = toast(page, 'Settings saved.');
  await expect(saved).toBeVisible();
  await expect(save(page)).toBeHidden();
  expect((await settingsOf(ada, room.id)).rule.minPresencePercent).toBe(90);
  await saved.getByRole('button', { name: 'Undo' }).click();
  await expect(toast(page, 'The former settings are back.')).toBeVisible();
  await expect(number(page, 'Present from')).toHaveValue('50');
  expect((await settingsOf(ada, room.id)).rule.minPresencePercent).toBe(50);
});

test('what is wrong stands beside its field while it is typed, and keeps it from being saved', async ({
  page,
  ada,
  watch,
}) => {
  watch.excuse(answered(400));
  const room = await makeRoom(ada);
  await page.goto(`/rooms/${room.id}/settings`);
  const late = number(page, 'Late after');
  await late.fill('soon');
  await expect(late).toHaveAccessibleDescription(/whole minutes/);
  await expect(page.getByText('One field needs another look.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Time zone' }).fill('Mars/Olympus');
  await save(page).click();
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toHaveAccessibleDescription(
    /Europe\/Berlin/,
  );
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toBeFocused();
  await expect(late).toHaveValue('soon');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(late).toHaveValue('5');
  await expect(save(page)).toBeHidden();
  expect((await settingsOf(ada, room.id)).rule.lateAfterMinutes).toBe(5);
});

test('a weekly timetable with a fortnightly lesson and exceptions', async ({ page, ada, watch }) => {
  watch.excuse(answered(400));
  const room = await makeRoom(ada);
  await page.goto(`/rooms/${room.id}/settings`);
  await page.getByRole('button', { name: 'Add a weekly lesson' }).click();
  const first = page.getByRole('group', { name: /^Mon / });
  await first.getByRole('textbox', { name: 'Title' }).fill('Algebra');
  await first.getByRole('combobox', { name: 'Weekday' }).selectOption('Thursday');
  const thursday = page.getByRole('group', { name: 'Thu 09:00–10:00 Algebra' });
  await thursday.getByLabel('Last day').fill('2027-06-30');
  await thursday.getByRole('checkbox', { name: 'Only every second week' }).check();
  const anchor = thursday.getByLabel('A date in a week with the lesson');
  await save(page).click();
  await expect(anchor).toHaveAccessibleDescription(/give a date in a week/);
  await anchor.fill('2026-11-26');

  await page.getByRole('button', { name: 'Add an exception' }).click();
  const exception = page.getByRole('group', { name: /No date yet/ });
  await exception.getByLabel('Date').fill('2026-12-24');
  const dated = page.getByRole('group', { name: /Thu 24 Dec 2026/ });
  await dated.getByRole('combobox', { name: 'What' }).selectOption('One lesson falls out');
  await expect(dated.getByRole('combobox', { name: 'Lesson' })).toHaveValue(/.+/);
  await expectAccessible(page);
  await save(page).click();
  await expect(toast(page, 'Settings saved.')).toBeVisible();
  const settings = await settingsOf(ada, room.id);
  expect(settings.timetable).toEqual([
    {
      id: expect.stringMatching(/^[a-z2-9]{8}$/),
      title: 'Algebra',
      weekday: 4,
      start: '09:00',
      end: '10:00',
      until: '2027-06-30',
      every: 2,
      anchor: '2026-11-26',
    },
  ]);
  expect(settings.exceptions).toEqual([
    { date: '2026-12-24', slotId: settings.timetable[0]?.id, cancelled: true },
  ]);
  await page.reload();
  await expect(page.getByRole('list', { name: 'Weekly lessons' })).toContainText(
    'Thursday09:00–10:00 Algebra · every second week · until 30 Jun 2027',
  );
  await page.getByRole('button', { name: 'Remove Thu 09:00–10:00 Algebra', exact: true }).click();
  await expect(page.getByText('No weekly lessons yet.')).toBeVisible();
});

test('a role is one thing at most, and one of old sessions can be added', async ({ page, ada }) => {
  const room = await makeRoom(ada);
  await page.goto(`/rooms/${room.id}/settings`);
  const staff = page.getByRole('checkbox', { name: 'teacher is staff' });
  await expect(staff).toBeChecked();
  await page.getByRole('checkbox', { name: 'teacher is an observer' }).check();
  await expect(staff).not.toBeChecked();
  await staff.check();
  await page.getByRole('textbox', { name: 'Another role' }).fill('lobby');
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: 'lobby is waiting' }).check();
  await save(page).click();
  await expect(toast(page, 'Settings saved.')).toBeVisible();
  const settings = await settingsOf(ada, room.id);
  expect(settings.staffRoles).toContain('teacher');
  expect(settings.observerRoles).toEqual([]);
  expect(settings.waitingRoles).toEqual(['lobby']);
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'lobby is waiting' })).toBeChecked();
});

test('nothing typed is lost by a link', async ({ page, ada }) => {
  const room = await makeRoom(ada);
  await page.goto(`/rooms/${room.id}/settings`);
  const match = page.getByRole('checkbox', { name: 'Match guests by their name' });
  await match.check();
  const roster = page.getByRole('navigation', { name: 'Room' }).getByRole('link', { name: 'Roster' });
  await roster.click();
  const question = page.getByRole('alertdialog', { name: 'Leave without saving?' });
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(match).toBeChecked();
  await roster.click();
  await question.getByRole('button', { name: 'Leave' }).click();
  await expect(page.getByText('Nobody is on the roster yet')).toBeVisible();
  expect((await settingsOf(ada, room.id)).matchByName).toBe(false);
});

test('settings that could not be saved stay typed', async ({ page, ada, watch }) => {
  watch.excuse(answered(500));
  const room = await makeRoom(ada);
  await page.goto(`/rooms/${room.id}/settings`);
  await page.route(`**/api/rooms/${room.id}/settings`, (route) =>
    route.fulfill({ status: 500, json: { error: { code: 'internal', message: 'Something broke.' } } }),
  );
  await number(page, 'Gap between two lessons').fill('20');
  await save(page).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Something broke.');
  await page.unroute(`**/api/rooms/${room.id}/settings`);
  await save(page).click();
  await expect(toast(page, 'Settings saved.')).toBeVisible();
  expect((await settingsOf(ada, room.id)).lessonGapMinutes).toBe(20);
});

test('on a phone the way to save is under the thumb, and the example beside the numbers', async ({
  page,
  ada,
  simulator,
}) => {
  const { path } = await taughtRoom(ada, simulator);
  await page.setViewportSize(phone);
  await page.goto(path);
  await number(page, 'Present from').fill('90');
  await expect(save(page)).toBeInViewport();
  await expect(page.getByText('With these settings').filter({ visible: true })).toContainText(
    '1 present, 1 partial, 1 absent',
  );
  await expectAccessible(page);
});
