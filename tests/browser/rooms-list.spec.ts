import type { Page } from '@playwright/test';
import { type Api, elsewhere } from '../support/fixtures';
import {
  answered,
  expect,
  freshName,
  freshTest,
  makeRoom,
  openAlive,
  ownTest,
  phone,
  test,
} from '../support/pages';

const search = (page: Page) => page.getByRole('searchbox', { name: 'Filter rooms by name' });
const state = (page: Page) => page.getByRole('combobox', { name: 'State' });
const rows = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('rowheader') });
const rowLink = (page: Page, name: string) =>
  page.getByRole('rowheader').getByRole('link', { name, exact: true });

/** Rooms of one family, oldest first. */
async function makeRooms(api: Api, stem: string, count: number): Promise<string[]> {
  const names = Array.from({ length: count }, (_, index) => `${stem}-${String(index).padStart(2, '0')}`);
  for (const name of names) await makeRoom(api, { name });
  return names;
}

test('the filter finds rooms while one types, and stands in the address', async ({ page, ada }) => {
  const stem = freshName('find');
  const [first = '', second = ''] = await makeRooms(ada, stem, 2);
  await page.goto('/rooms');
  await search(page).pressSequentially(stem.toUpperCase());
  await expect(rows(page)).toHaveText([new RegExp(second), new RegExp(first)]);
  await expect(page).toHaveURL(`/rooms?q=${stem.toUpperCase()}`);
  await expect(page.getByRole('status').filter({ hasText: '2 rooms' })).toBeAttached();

  await page.reload();
  await expect(search(page)).toHaveValue(stem.toUpperCase());
  await expect(rows(page)).toHaveCount(2);

  await search(page).fill(first);
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(search(page)).toBeFocused();
  await expect(page).toHaveURL('/rooms');
});

test('the state filter narrows to enabled or disabled rooms, and stands in the address', async ({
  page,
  ada,
}) => {
  const stem = freshName('state');
  const [on = '', off = ''] = await makeRooms(ada, stem, 2);
  const { body } = await ada.get<{ rooms: { id: string }[] }>(`/api/rooms?q=${off}`);
  await ada.patch(`/api/rooms/${body.rooms[0]?.id}`, { enabled: false });

  await page.goto(`/rooms?q=${stem}`);
  await expect(rows(page)).toHaveCount(2);
  await expect(page.getByRole('row', { name: off })).toContainText('Disabled');
  await state(page).selectOption('Disabled');
  await expect(rows(page)).toHaveText([new RegExp(off)]);
  await expect(page).toHaveURL(`/rooms?q=${stem}&state=disabled`);
  await state(page).selectOption('Enabled');
  await expect(rows(page)).toHaveText([new RegExp(on)]);

  await page.goto(`/rooms?q=${stem}&state=disabled`);
  await expect(state(page)).toHaveValue('disabled');
  await expect(rows(page)).toHaveText([new RegExp(off)]);
});

test('a search without a match says so and offers the way back', async ({ page }) => {
  await page.goto(`/rooms?q=${freshName('nothing')}`);
  await expect(page.getByText('No room matches')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filter' }).last().click();
  await expect(page).toHaveURL('/rooms');
  await expect(rows(page).first()).toBeVisible();
  await expect(search(page)).toHaveValue('');
});

test('more than fifty rooms come a page at a time', async ({ page, ada }) => {
  const stem = freshName('many');
  const names = (await makeRooms(ada, stem, 53)).reverse();
  await page.goto(`/rooms?q=${stem}`);
  await expect(rows(page)).toHaveCount(50);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(rows(page)).toHaveText(names.map((name) => new RegExp(name)));
  await expect(page.getByRole('button', { name: 'Show more' })).toBeHidden();
});

test('a class that is on stands first, with how many are in and since when', async ({ page, ada }) => {
  // By its class: other tests may have made more rooms than a page holds since the school's.
  const classes = ['-7b', '-8c', '-9a'];
  const lists = classes.map((q) => ada.get<{ rooms: { live: unknown }[] }>(`/api/rooms?q=${q}`));
  const on = (await Promise.all(lists)).findIndex(({ body }) => body.rooms.some(({ live }) => live));
  await page.goto(`/rooms?q=${classes[on]}`);
  await expect(rows(page).first()).toContainText(/Live · \d+ in · since \d\d:\d\d/);
});

test('the keys: / filters, j and k walk, Enter opens, Escape clears, ? explains', async ({ page, ada }) => {
  const stem = freshName('keys');
  const [oldest = '', middle = '', newest = ''] = await makeRooms(ada, stem, 3);
  await openAlive(page, '/rooms', /\/api\/rooms\?/);
  await page.keyboard.press('/');
  await expect(search(page)).toBeFocused();
  await page.keyboard.type(stem);
  await expect(rows(page)).toHaveCount(3);
  await page.keyboard.press('ArrowDown');
  await expect(rowLink(page, newest)).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(rowLink(page, oldest)).toBeFocused();
  await page.keyboard.press('j');
  await expect(rowLink(page, oldest)).toBeFocused();
  await page.keyboard.press('k');
  await expect(rowLink(page, middle)).toBeFocused();

  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(help).toContainText('Filter the list');
  await page.keyboard.press('j');
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(rowLink(page, middle)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: middle })).toBeVisible();

  await page.goBack();
  await expect(page).toHaveURL(`/rooms?q=${stem}`);
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL('/rooms');
  await expect(search(page)).toHaveValue('');
});

test('letters typed into a field are letters', async ({ page }) => {
  await page.goto('/rooms');
  await search(page).pressSequentially('jk?/');
  await expect(search(page)).toHaveValue('jk?/');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('the menu of a room leads to its links', async ({ page, ada }) => {
  const room = await makeRoom(ada);
  await page.goto(`/rooms?q=${room.name}`);
  await page.getByRole('button', { name: `Actions for ${room.name}` }).click();
  await page.getByRole('menuitem', { name: 'Join and links' }).click();
  await expect(page).toHaveURL(`/rooms/${room.id}/join`);
  await expect(page.getByRole('heading', { level: 1, name: room.name })).toBeVisible();
});

test('on a phone a row is a card with the same facts, and a tap opens it', async ({ page, ada }) => {
  await page.setViewportSize(phone);
  const room = await makeRoom(ada);
  await ada.patch(`/api/rooms/${room.id}`, { enabled: false });
  await page.goto(`/rooms?q=${room.name}`);
  const card = page.getByRole('row', { name: room.name });
  for (const fact of ['Disabled', 'school_videoconf', 'last: never']) await expect(card).toContainText(fact);
  await rowLink(page, room.name).click();
  await expect(page).toHaveURL(`/rooms/${room.id}`);
});

freshTest('no rooms yet: the page says what will be here and offers the one action', async ({ page }) => {
  await page.goto('/rooms');
  const main = page.getByRole('main');
  await expect(main).toContainText('No rooms yet');
  await main.getByRole('button', { name: 'New room' }).last().click();
  await expect(page.getByRole('dialog', { name: 'New room' })).toBeVisible();
});

ownTest.describe('in a workspace of its own', () => {
  ownTest.describe.configure({ mode: 'default' });

  ownTest('while 100ms is away the list still stands', async ({ page, owner, upstream }) => {
    const room = await makeRoom(owner);
    await upstream.fault({ kind: 'status', status: 503 });
    await page.goto('/rooms');
    await expect(page.getByRole('row', { name: room.name })).toBeVisible();
  });

  ownTest(
    'a list that cannot be loaded says why, and loads when asked again',
    async ({ page, owner, watch }) => {
      watch.excuse(answered(503));
      const stem = freshName('flaky');
      await makeRoom(owner, { name: stem });
      await page.goto('/rooms');
      await page.route(/\/api\/rooms\?/, (route) =>
        route.fulfill({
          status: 503,
          json: {
            error: { code: 'unavailable', message: 'The database cannot be used.', requestId: 'req-1' },
          },
        }),
      );
      await search(page).fill(stem);
      const notice = page.getByRole('main').getByRole('alert');
      await expect(notice).toContainText('The rooms could not be loaded');
      await expect(notice).toContainText('The database cannot be used.');
      await expect(notice).toContainText('req-1');
      await page.unroute(/\/api\/rooms\?/);
      await notice.getByRole('button', { name: 'Try again' }).click();
      await expect(page.getByRole('row', { name: stem })).toBeVisible();
      await expect(notice).toBeHidden();
    },
  );

  ownTest('a room made in the 100ms dashboard is listed too', async ({ page, pair, owner }) => {
    const name = freshName('elsewhere');
    await elsewhere(pair.simulator)('POST', '/rooms', { name });
    // Making a room here reads the newest there.
    await makeRoom(owner);
    await page.goto(`/rooms?q=${name}`);
    await expect(page.getByRole('row', { name })).toBeVisible();
  });
});
