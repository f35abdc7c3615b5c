import { at, lesson, visit } from '../support/lesson';
import { expect, makeRoom, test } from '../support/pages';

// The app's TIME_ZONE is Europe/Berlin; these browsers are in New York.
test.beforeEach(async ({ page }) => {
  expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(
    'America/New_York',
  );
});

test('a session is shown in the zone of the workspace, named once', async ({ page, ada, simulator }) => {
  const room = await makeRoom(ada);
  const { id } = await simulator.plant(lesson(room.id));
  await page.goto(`/sessions/${id}`);
  const main = page.getByRole('main');
  await expect(main.getByText('Europe/Berlin')).toHaveCount(1);
  await expect(main.getByText('09:00–10:00')).toBeVisible();
  await expect(main.getByRole('columnheader', { name: /Timeline/ })).toContainText('09:00');
  await expect(page.getByRole('figure', { name: 'Presence over time' })).toContainText('09:00');
  for (const wrong of ['03:00', '03:05', '08:00', '08:05']) await expect(main).not.toContainText(wrong);
});

test('whoever points at a time sees its seconds in UTC', async ({ page, ada, simulator }) => {
  const room = await makeRoom(ada);
  const { id } = await simulator.plant({
    roomId: room.id,
    createdAt: at(0),
    peers: [visit('kim', 'Kim', at(5, 7), at(30, 59))],
  });
  await page.goto(`/sessions/${id}`);
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^Kim/ }) });
  await expect(row.getByRole('time').first()).toHaveAttribute('title', '2026-11-17 08:05:07 UTC');
  await expect(row.getByRole('time').first()).toHaveText('09:05');
  await expect(row.getByRole('time').nth(1)).toHaveAttribute('title', '2026-11-17 08:30:59 UTC');
});

test('a room names the zone once, and its sessions stand in it', async ({ page, ada, simulator }) => {
  const room = await makeRoom(ada);
  // Past midnight in Berlin, the evening before in New York.
  await simulator.plant({
    roomId: room.id,
    createdAt: '2026-11-16T23:30:00.000Z',
    peers: [visit('kim', 'Kim', '2026-11-16T23:30:00.000Z', '2026-11-17T00:15:00.000Z')],
  });
  await page.goto(`/rooms/${room.id}/sessions`);
  await expect(page.getByRole('main').getByText('Europe/Berlin')).toHaveCount(1);
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
  await expect(row).toContainText('Tue 17 Nov 2026');
  await expect(row.getByRole('cell').first()).toHaveText('00:30–01:15');
});

test('the night the clocks change is told as the clocks told it', async ({ page, ada, simulator }) => {
  const room = await makeRoom(ada);
  const { id } = await simulator.plant({
    roomId: room.id,
    createdAt: '2026-03-29T00:30:00.000Z',
    peers: [visit('kim', 'Kim', '2026-03-29T00:30:00.000Z', '2026-03-29T01:30:00.000Z')],
  });
  await page.goto(`/sessions/${id}`);
  const main = page.getByRole('main');
  await expect(main).toContainText('01:30–03:30');
  await expect(main.getByRole('definition').filter({ hasText: '1 h 00' }).first()).toBeVisible();
});

test('the end of a token is told in the zone too', async ({ page, ada }) => {
  const room = await makeRoom(ada);
  await page.goto(`/rooms/${room.id}/join`);
  await page.getByText('For developers').click();
  await page.getByRole('textbox', { name: 'User ids' }).fill('stu-1');
  await page.getByRole('button', { name: 'Get tokens' }).click();
  const end = page.getByRole('table', { name: 'Tokens' }).getByRole('time');
  const iso = (await end.getAttribute('datetime')) ?? '';
  const clock = new Date(iso).toLocaleTimeString('en-GB', {
    timeZone: 'Europe/Berlin',
    hour: '2-digit',
    minute: '2-digit',
  });
  await expect(end).toHaveText(new RegExp(`, ${clock}$`));
});
