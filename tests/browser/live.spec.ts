import type { Page, Request } from '@playwright/test';
import { expect, makeRoom, openAlive, ownTest, phone, test } from '../support/pages';

const strip = (page: Page) => page.getByRole('region', { name: 'Live now' });
const names = (page: Page) => strip(page).getByRole('listitem');
const person = (page: Page, name: string) => names(page).filter({ hasText: name });

const kim = { name: 'Kim', userId: 'kim', role: 'student' };
const ada = { name: 'Ada Okafor', userId: 'tch-1', role: 'teacher' };

/** Ten seconds of the page's own clock: one look at the room. */
const tenSeconds = (page: Page) => page.clock.runFor(10_000);

/** Hides the page as another tab in front would, or shows it again. */
async function show(page: Page, state: 'visible' | 'hidden'): Promise<void> {
  await page.evaluate((next) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => next });
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => next === 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

test('the strip shows who is in and follows who comes and goes', async ({ page, ada: api, simulator }) => {
  const room = await makeRoom(api);
  const at = { roomId: room.id };
  await simulator.join({ ...at, ...ada });
  await page.clock.install();
  await openAlive(page, `/rooms/${room.id}`, /\/live$/);
  await expect(strip(page)).toContainText(/Live · 1 in/);
  await expect(strip(page)).toContainText(/since \d\d:\d\d/);
  await expect(names(page)).toHaveText([/^Ada Okafor/]);

  const { peerId } = await simulator.join({ ...at, ...kim });
  await tenSeconds(page);
  await expect(strip(page)).toContainText('Live · 2 in');
  await expect(strip(page)).toContainText('Kim came');
  await expect(strip(page).getByRole('list', { name: 'teacher' })).toContainText('Ada Okafor');
  await expect(strip(page).getByRole('list', { name: 'student' })).toContainText('Kim');
  await expect(person(page, 'Kim')).toContainText('new');

  await simulator.leave(peerId);
  await tenSeconds(page);
  await expect(strip(page)).toContainText('Live · 1 in');
  await expect(strip(page)).toContainText('Kim left');
  await expect(person(page, 'Kim')).toBeHidden();
});

test('a class that begins and ends while one looks appears and goes', async ({
  page,
  ada: api,
  simulator,
}) => {
  const room = await makeRoom(api);
  await page.clock.install();
  await openAlive(page, `/rooms/${room.id}/sessions`, /\/live$/);
  await expect(page.getByText('No session yet')).toBeVisible();
  await expect(strip(page)).toBeHidden();

  const { peerId } = await simulator.join({ roomId: room.id, ...kim });
  await tenSeconds(page);
  await expect(strip(page)).toContainText('Live · 1 in');
  // The head and the list of sessions follow.
  await expect(page.getByRole('main')).toContainText('Live');
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
  await expect(row).toContainText('Live');
  await strip(page).getByRole('link', { name: 'Attendance so far' }).click();
  await expect(page).toHaveURL(/\/sessions\//);
  await page.goBack();

  await expect(strip(page)).toBeVisible();
  await simulator.leave(peerId);
  await tenSeconds(page);
  await expect(strip(page)).toBeHidden();
  await expect(row).toHaveCount(1);
  await expect(row).not.toContainText('Live');
});

test('a person on two devices is one; bots are nobody; guests are told apart', async ({
  page,
  ada: api,
  simulator,
}) => {
  const room = await makeRoom(api);
  const at = { roomId: room.id };
  await simulator.join({ ...at, ...kim });
  await simulator.join({ ...at, ...kim });
  await simulator.join({ ...at, name: 'Beam', role: '__internal_recorder' });
  await simulator.join({ ...at, name: 'iPad', role: 'student' });
  await simulator.join({ ...at, name: 'iPad', role: 'student' });
  await simulator.join({ ...at, name: '', role: 'student' });
  await openAlive(page, `/rooms/${room.id}`, /\/live$/);
  await expect(strip(page)).toContainText('Live · 4 in');
  await expect(names(page)).toHaveText([/^Guest/, /^iPad/, /^iPad/, /^Kim/]);
});

test('many names fold away', async ({ page, ada: api, simulator }) => {
  const room = await makeRoom(api);
  for (let index = 1; index <= 15; index += 1) {
    await simulator.join({ roomId: room.id, name: `Student ${index}`, userId: `s${index}`, role: 'student' });
  }
  await openAlive(page, `/rooms/${room.id}`, /\/live$/);
  await expect(names(page)).toHaveCount(12);
  const more = strip(page).getByRole('button', { name: '+3 more' });
  await expect(more).toHaveAttribute('aria-expanded', 'false');
  await more.click();
  await expect(names(page)).toHaveCount(15);
  await strip(page).getByRole('button', { name: 'Show fewer' }).click();
  await expect(names(page)).toHaveCount(12);
});

test('screen readers hear how many are in, not every look', async ({ page, ada: api, simulator }) => {
  const room = await makeRoom(api);
  await simulator.join({ roomId: room.id, ...ada });
  await page.clock.install();
  await openAlive(page, `/rooms/${room.id}`, /\/live$/);
  const said = strip(page).getByRole('status');
  await expect(said).toHaveText('1 in');
  await simulator.join({ roomId: room.id, ...kim });
  await tenSeconds(page);
  await expect(said).toHaveText('2 in');
  // The next word comes half a minute later at the earliest, and is the newest then.
  await simulator.join({ roomId: room.id, name: 'Lena', userId: 'lena', role: 'student' });
  await tenSeconds(page);
  await expect(strip(page)).toContainText('Live · 3 in');
  await expect(said).toHaveText('2 in');
  await page.clock.runFor(30_000);
  await expect(said).toHaveText('3 in');
});

test('a hidden page asks nothing, and asks at once when it is seen again', async ({
  page,
  ada: api,
  simulator,
}) => {
  const room = await makeRoom(api);
  const at = { roomId: room.id };
  await simulator.join({ ...at, ...ada });
  const asked: string[] = [];
  page.on('request', (request: Request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) asked.push(pathname);
  });
  await page.clock.install();
  await openAlive(page, `/rooms/${room.id}`, /\/live$/);
  await expect(strip(page)).toContainText('Live · 1 in');
  await simulator.join({ ...at, ...kim });
  await tenSeconds(page);
  await expect(strip(page)).toContainText('Live · 2 in');

  await show(page, 'hidden');
  const before = asked.length;
  await simulator.join({ ...at, name: 'Lena', userId: 'lena', role: 'student' });
  await page.clock.runFor(120_000);
  // A request that this one overtook would have been noted before it.
  await page.evaluate(() => fetch('/api/health'));
  expect(asked.slice(before)).toEqual(['/api/health']);

  await show(page, 'visible');
  await expect(strip(page)).toContainText('Live · 3 in');
});

test('on a phone the strip stays within the screen', async ({ page, ada: api, simulator }) => {
  await page.setViewportSize(phone);
  const room = await makeRoom(api);
  await simulator.join({ roomId: room.id, ...kim, name: `Kim ${'with a very long name '.repeat(6)}` });
  await openAlive(page, `/rooms/${room.id}`, /\/live$/);
  await expect(strip(page)).toContainText('Live · 1 in');
  const box = await strip(page).boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= phone.width).toBe(true);
});

ownTest(
  'when 100ms stops answering, what was known stays and says that it is not up to date',
  async ({ page, owner, upstream, watch }) => {
    watch.excuse(/status of 50[23]/);
    const room = await makeRoom(owner);
    await upstream.join({ roomId: room.id, ...kim });
    await page.clock.install();
    await openAlive(page, `/rooms/${room.id}`, /\/live$/);
    await expect(strip(page)).toContainText('Live · 1 in');
    await upstream.fault({ kind: 'status', status: 500 }, { path: '/active-rooms' });
    await tenSeconds(page);
    await expect(strip(page)).toContainText('Not up to date', { timeout: 45_000 });
    await expect(names(page)).toHaveText([/^Kim/]);
    await upstream.mend();
    await page.clock.runFor(20_000);
    await expect(strip(page)).not.toContainText('Not up to date');
  },
);
