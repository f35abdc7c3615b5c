import type { Page } from '@playwright/test';
import { at, visit } from '../support/lesson';
import { answered, expect, inTime, makeRoom, ownTest, test } from '../support/pages';

const people = (page: Page) => page.getByRole('region', { name: 'Participants' });
const heads = (page: Page) => people(page).getByRole('rowheader');
const notice = (page: Page) => page.getByRole('main').getByRole('alert');
/** One look between two steps of the clock. */
const soon = { timeout: 1_000 };
const kim = { name: 'Kim', userId: 'kim', role: 'student' };

test('a live session says so and moves while one looks', async ({ page, ada, simulator }) => {
  const room = await makeRoom(ada);
  const at = { roomId: room.id };
  const { sessionId, peerId } = await simulator.join({ ...at, ...kim });
  await page.clock.install();
  await page.goto(`/sessions/${sessionId}`);
  const main = page.getByRole('main');
  await expect(main.getByText('Live', { exact: true })).toBeVisible();
  await expect(main.getByText(/^since \d\d:\d\d$/)).toBeVisible();
  await expect(heads(page)).toHaveText([/^Kim/]);
  await expect(people(page).getByRole('row').last()).toContainText('still here');
  await expect(main.getByRole('definition').nth(1)).toHaveText('1 person here now');

  await simulator.join({ ...at, name: 'Ada', userId: 'ada', role: 'teacher' });
  await inTime(page, () => expect(heads(page)).toHaveText([/^Ada/, /^Kim/], soon));
  await expect(main.getByRole('definition').nth(1)).toHaveText('2 people here now');
  await expect(people(page).getByRole('status')).toHaveText('2 participants');

  // What was chosen in the table outlives the renewal.
  await people(page).getByRole('combobox', { name: 'Role' }).selectOption('student');
  await people(page).getByRole('button', { name: /^Kim/ }).click();
  await simulator.leave(peerId);
  const line = people(page).getByRole('row').filter({ hasText: 'Kim' }).first();
  await inTime(page, () => expect(line).not.toContainText('still here', soon));
  await expect(people(page).getByRole('list', { name: 'Visits of Kim' })).toBeVisible();
  await expect(heads(page)).toHaveText([/^Kim/]);
});

test('when a live session ends, the page says so and asks no more', async ({ page, ada, simulator }) => {
  const room = await makeRoom(ada);
  const { sessionId, peerId } = await simulator.join({ roomId: room.id, ...kim });
  await page.clock.install();
  await page.goto(`/sessions/${sessionId}`);
  await expect(page.getByRole('main').getByText('Live', { exact: true })).toBeVisible();
  await simulator.leave(peerId);
  const ended = page.getByRole('main').getByText('Ended', { exact: true });
  await inTime(page, () => expect(ended).toBeVisible(soon));

  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) asked.push(pathname);
  });
  await page.clock.runFor(60_000);
  await page.evaluate(() => fetch('/api/health'));
  expect(asked).toEqual(['/api/health']);
});

test('a session with bots only was attended by nobody', async ({ page, ada, simulator }) => {
  const room = await makeRoom(ada);
  const { id } = await simulator.plant({
    roomId: room.id,
    createdAt: at(0),
    peers: [visit('', 'Beam', at(0), at(60), '__internal_recorder')],
  });
  await page.goto(`/sessions/${id}`);
  const main = page.getByRole('main');
  await expect(main).toContainText('Nobody was in this session');
  await expect(main.getByRole('definition').first()).toHaveText('0');
  await expect(main.getByRole('table')).toBeHidden();
  await expect(main.getByRole('figure')).toBeHidden();
});

test('one person alone is a page like any other', async ({ page, ada, simulator }) => {
  const room = await makeRoom(ada);
  const { id } = await simulator.plant({
    roomId: room.id,
    createdAt: at(0),
    peers: [visit('kim', '', at(0), at(0, 20))],
  });
  await page.goto(`/sessions/${id}`);
  await expect(heads(page)).toHaveText([/^No name/]);
  await expect(people(page).getByRole('status')).toHaveText('1 participant');
  await expect(people(page).getByRole('row').last()).toContainText('<1 min');
  await expect(
    page.getByRole('figure', { name: 'Presence per participant' }).getByRole('img'),
  ).toHaveAccessibleName(/No name was present for <1 min/);
});

test('a class over midnight names both days', async ({ page, ada, simulator }) => {
  const room = await makeRoom(ada);
  const { id } = await simulator.plant({
    roomId: room.id,
    createdAt: '2026-11-17T22:30:00.000Z',
    peers: [visit('kim', 'Kim', '2026-11-17T22:30:00.000Z', '2026-11-17T23:30:00.000Z')],
  });
  await page.goto(`/sessions/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tue 17 Nov 2026');
  await expect(page.getByRole('main')).toContainText('23:30 – Wed 18 Nov 2026, 00:30');
});

test('names are text, whatever they hold', async ({ page, ada, simulator }) => {
  const room = await makeRoom(ada);
  const wicked = '<img src=x onerror=alert(1)>';
  const { id } = await simulator.plant({
    roomId: room.id,
    createdAt: at(0),
    peers: [
      visit('a', wicked, at(0), at(10)),
      visit('b', 'محمد الأمين', at(0), at(10)),
      visit('c', `${'Konstantinopolitanischer'.repeat(6)} Dudelsack`, at(0), at(10)),
    ],
  });
  await page.goto(`/sessions/${id}`);
  await expect(heads(page).filter({ hasText: wicked })).toBeVisible();
  await expect(heads(page)).toHaveCount(3);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});

test('a session that does not exist says so', async ({ page, watch }) => {
  watch.excuse(answered(404));
  for (const id of ['f'.repeat(24), 'nonsense']) {
    await page.goto(`/sessions/${id}`);
    await expect(page.getByRole('heading', { level: 1, name: 'There is no such session' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'All rooms' })).toHaveAttribute('href', '/rooms');
  }
});

ownTest.describe('with 100ms in trouble', () => {
  ownTest.describe.configure({ mode: 'default' });

  ownTest(
    'attendance that cannot be loaded says why, and loads when asked again',
    async ({ page, owner, upstream, watch }) => {
      watch.excuse(answered(502));
      const room = await makeRoom(owner);
      const { id } = await upstream.plant({
        roomId: room.id,
        createdAt: at(0),
        peers: [visit('kim', 'Kim', at(0), at(10))],
      });
      await upstream.fault({ kind: 'garbage' }, { path: `/sessions/${id}` });
      await page.goto(`/sessions/${id}`);
      await expect(notice(page)).toContainText('The attendance could not be loaded');
      await expect(notice(page)).toContainText('100ms sent an answer that Rollcall cannot read');
      await expect(notice(page)).toContainText(/Request [0-9a-f-]{36}/);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Session');
      await upstream.mend();
      await notice(page).getByRole('button', { name: 'Try again' }).click();
      await expect(heads(page)).toHaveText([/^Kim/]);
      await expect(notice(page)).toBeHidden();
    },
  );

  ownTest(
    'a live page that is cut off keeps its numbers and says that they are old',
    async ({ page, owner, upstream, watch }) => {
      watch.excuse(/net::ERR_INTERNET_DISCONNECTED/);
      const room = await makeRoom(owner);
      const { sessionId } = await upstream.join({ roomId: room.id, ...kim });
      await page.clock.install();
      await page.goto(`/sessions/${sessionId}`);
      await expect(heads(page)).toHaveText([/^Kim/]);
      await page.route(/\/attendance$/, (route) => route.abort('internetdisconnected'));
      const outdated = page.getByRole('main').getByRole('status').filter({ hasText: 'Not up to date' });
      await inTime(page, () => expect(outdated).toBeVisible(soon));
      await expect(heads(page)).toHaveText([/^Kim/]);
      await page.unroute(/\/attendance$/);
      await upstream.join({ roomId: room.id, name: 'Ada', userId: 'ada', role: 'teacher' });
      await outdated.getByRole('button', { name: 'Try again' }).click();
      await expect(heads(page)).toHaveText([/^Ada/, /^Kim/]);
      await expect(outdated).toBeHidden();
    },
  );
});
