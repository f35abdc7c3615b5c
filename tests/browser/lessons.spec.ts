import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { berlin, enrol, lessonsOf, makeClass, students, tuesdayClass } from '../support/classroom';
import { at, visit } from '../support/lesson';
import { liveLesson } from '../support/live-lesson';
import { answered, expect, fillAtOnce, makeRoom, phone, test, toast } from '../support/pages';

const rows = (page: Page) =>
  page
    .getByRole('table', { name: 'Lessons of this room' })
    .getByRole('row')
    .filter({ has: page.getByRole('cell') });
const thatTuesday = '?from=2026-11-17&to=2026-11-17';

test('the lessons stand by weeks with state, statuses and what waits, and lead to their page', async ({
  page,
  ada,
  simulator,
}) => {
  const { room } = await makeClass(ada);
  await tuesdayClass(simulator, room.id);
  await page.goto(`/rooms/${room.id}?from=2026-11-10&to=2026-11-17`);
  await expect(page.getByRole('rowheader', { name: '16–22 Nov 2026' })).toBeVisible();
  await expect(rows(page)).toHaveText([
    /Tue 17 Nov.*09:00–10:00.*Final.*P1.*L1.*½1.*A1.*2 guests.*1/,
    /Tue 10 Nov.*09:00–10:00.*Not held/,
  ]);
  await expect(page.getByText('2 lessons in all')).toBeVisible();
  await expectAccessible(page);
  await rows(page).first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tue 17 Nov 2026, 09:00–10:00');
  await page.getByRole('link', { name: 'All lessons' }).click();
  await expect(page).toHaveURL(`/rooms/${room.id}`);
});

test('days narrow the list, stay in the address, and can be let go', async ({ page, ada, simulator }) => {
  const { room } = await makeClass(ada);
  await tuesdayClass(simulator, room.id);
  await page.goto(`/rooms/${room.id}`);
  await fillAtOnce(page, { From: '2026-11-18', to: '2026-11-19' });
  await expect(page).toHaveURL(`/rooms/${room.id}?from=2026-11-18&to=2026-11-19`);
  await expect(page.getByText('No lesson in these days')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Show all days' }).click();
  await expect(page).toHaveURL(`/rooms/${room.id}`);
  await expect(rows(page).first()).toBeVisible();
});

test('a lesson held at another time is offered as the moved one', async ({ page, ada, simulator }) => {
  const { room } = await makeClass(ada);
  await simulator.plant({
    roomId: room.id,
    createdAt: at(240),
    updatedAt: at(300),
    peers: [
      visit('tch-1', 'Ms Okafor', at(240), at(300), 'teacher'),
      visit('stu-1', 'Ben', at(240), at(300)),
    ],
  });
  await page.goto(`/rooms/${room.id}${thatTuesday}`);
  await expect(rows(page)).toHaveText([/13:00–14:00.*Moved from 09:00\?/, /09:00–10:00.*Not held/]);
  await rows(page).first().getByRole('button', { name: 'Yes, moved' }).click();
  await expect(toast(page, 'It is the lesson of 09:00, moved.')).toBeVisible();
  await expect(rows(page)).toHaveText([/13:00–14:00.*Final.*P1.*A3/]);
  await toast(page, 'It is the lesson of 09:00, moved.').getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page)).toHaveCount(2);
});

test('roster and rule are applied to the past after a preview, and taken back', async ({
  page,
  ada,
  simulator,
}) => {
  const { room } = await makeClass(ada);
  await tuesdayClass(simulator, room.id);
  const [lesson] = (await lessonsOf(ada, room.id, thatTuesday)).lessons;
  await ada.post(`/api/lessons/${lesson?.id}/sign`);
  await ada.put(`/api/rooms/${room.id}/settings`, { rule: { lateAfterMinutes: 30 } });
  await page.goto(`/rooms/${room.id}${thatTuesday}`);
  await page.getByRole('button', { name: 'More for these lessons' }).click();
  await page.getByRole('menuitem', { name: 'Apply roster and rule…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Apply roster and rule to past lessons' });
  await dialog.getByLabel('From').fill('2026-11-17');
  await dialog.getByLabel('To').fill('2026-11-17');
  await dialog.getByRole('button', { name: 'Show what would change' }).click();
  await expect(dialog.getByRole('status')).toContainText('1 status would change');
  await expect(dialog.getByRole('status').getByRole('listitem')).toHaveText([/Ida.*late.*present/]);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Apply', exact: true }).click();
  await expect(toast(page, '1 status changed.')).toBeVisible();
  await expect(rows(page).first()).toContainText(/P2/);
  await toast(page, '1 status changed.').getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page).first()).toContainText(/L1/);
});

test('a room without lessons says what to do', async ({ page, ada }) => {
  const room = await makeRoom(ada);
  await page.goto(`/rooms/${room.id}`);
  await expect(page.getByRole('link', { name: 'Set a timetable' })).toHaveAttribute(
    'href',
    `/rooms/${room.id}/settings`,
  );
  await expectAccessible(page);
  await ada.put(`/api/rooms/${room.id}/settings`, berlin);
  await page.reload();
  await expect(page.getByText(/When the next lesson of the timetable begins/)).toBeVisible();
  await page.getByRole('link', { name: 'Sessions as 100ms recorded them' }).click();
  await expect(page).toHaveURL(`/rooms/${room.id}/sessions`);
  await expect(page.getByText('No session yet')).toBeVisible();
});

test('a list that cannot be loaded says so, and loads when asked again', async ({ page, ada, watch }) => {
  watch.excuse(answered(500));
  const { room } = await makeClass(ada);
  await page.route(/\/lessons\?/, (route) => route.fulfill({ status: 500, body: 'no' }));
  await page.goto(`/rooms/${room.id}`);
  await page.getByLabel('From').fill('2026-10-01');
  const notice = page.getByRole('main').getByRole('alert');
  await expect(notice).toContainText('The lessons could not be loaded');
  await notice.getByRole('button', { name: 'Try again' }).click();
  await page.unroute(/\/lessons\?/);
  await expect(notice).toBeHidden();
});

test('on a phone a lesson is a card, and the running one says who is missing', async ({
  page,
  ada,
  simulator,
}) => {
  const { room } = await makeClass(ada, { people: [] });
  await enrol(ada, room.id, students);
  await simulator.join({ roomId: room.id, name: 'Ben', userId: 'stu-1', role: 'student' });
  await liveLesson(ada, room.id);
  await page.setViewportSize(phone);
  await page.goto(`/rooms/${room.id}`);
  await expect(rows(page).first()).toContainText(/Live.*1 of 4 here · 3 not here yet/);
  await expectAccessible(page);
});
