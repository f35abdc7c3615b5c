import type { Page } from '@playwright/test';
import type { Room } from '@/lib/rooms/schema';
import { expectAccessible } from '../support/accessibility';
import { type Api, freshName } from '../support/fixtures';
import { at, crowd, lesson, visit } from '../support/lesson';
import { answered, expect, freshTest, makeRoom, nobody, ownTest, test } from '../support/pages';

/** As long as a name may be, and nowhere to break it. */
const longName = () => `${freshName('long')}-${'x'.repeat(100)}`.slice(0, 100);

const longRoom = (api: Api): Promise<Room> =>
  makeRoom(api, {
    name: longName(),
    description: `${'A description that goes on and on. '.repeat(9)}${'unbroken'.repeat(18)}`,
    size: 2_500,
    maxDurationSeconds: 43_200,
    region: 'us',
  });

test.describe('at the door', () => {
  test.use({ storageState: nobody });

  test('sign-in, and its refusal', async ({ page, watch }) => {
    watch.excuse(answered(401));
    await page.goto('/sign-in');
    await expectAccessible(page);
    await page.getByRole('textbox', { name: 'E-mail' }).fill('nobody@school.example');
    await page.getByRole('textbox', { name: 'Password' }).fill('wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('not right');
    await expectAccessible(page);
  });
});

/** The list with one room in it: axe takes its time for each row, and they are all alike. */
async function openSmallList(page: Page, ada: Api): Promise<Room> {
  const room = await makeRoom(ada);
  await page.goto(`/rooms?q=${room.name}`);
  return room;
}

test('the rooms: live, disabled, with long names', async ({ page, ada, simulator }) => {
  const stem = freshName('axe');
  const live = await makeRoom(ada, { name: `${stem}-live` });
  await simulator.join({ roomId: live.id, name: 'Kim', userId: 'kim', role: 'student' });
  const room = await makeRoom(ada, { name: `${stem}-${'x'.repeat(100)}`.slice(0, 100) });
  await ada.patch(`/api/rooms/${room.id}`, { enabled: false });
  await page.goto(`/rooms?q=${stem}`);
  // What is live is known for ten seconds.
  await expect(page.getByRole('row', { name: live.name })).toContainText('Live', { timeout: 60_000 });
  await expect(page.getByRole('row', { name: room.name })).toBeVisible();
  await expectAccessible(page);
});

test('the rooms: nothing found', async ({ page }) => {
  await page.goto(`/rooms?q=${freshName('nothing')}`);
  await expect(page.getByText('No room matches')).toBeVisible();
  await expectAccessible(page);
});

test('the menu of a room', async ({ page, ada }) => {
  const room = await openSmallList(page, ada);
  await page.getByRole('button', { name: `Actions for ${room.name}` }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectAccessible(page);
});

test('the dialog for a new room, with everything wrong', async ({ page, ada }) => {
  await openSmallList(page, ada);
  await page.getByRole('button', { name: 'New room' }).click();
  const dialog = page.getByRole('dialog', { name: 'New room' });
  await expect(dialog.getByRole('option', { name: 'school_lecture' })).toBeAttached();
  await expectAccessible(page);
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('ein schöner Name');
  await dialog.getByRole('textbox', { name: 'Size in people' }).fill('2501');
  await dialog.getByRole('button', { name: 'Create room' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Size in people' })).toHaveAttribute('aria-invalid');
  await expectAccessible(page);
});

for (const button of ['Theme', 'head']) {
  test(`the menu behind ${button}`, async ({ page, ada }) => {
    await openSmallList(page, ada);
    await page.getByRole('button', { name: button, exact: true }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await expectAccessible(page);
  });
}

test('the help', async ({ page, ada }) => {
  await openSmallList(page, ada);
  await page.getByRole('button', { name: 'head', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Keyboard shortcuts' }).click();
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expectAccessible(page);
});

test('a room with a class on and sessions past', async ({ page, ada, simulator }) => {
  const room = await longRoom(ada);
  await simulator.plant(lesson(room.id));
  for (let index = 0; index < 15; index += 1) {
    const name = `Student ${index} ${'with names '.repeat(index)}`;
    await simulator.join({ roomId: room.id, name, userId: `s${index}`, role: index ? 'student' : 'teacher' });
  }
  await page.goto(`/rooms/${room.id}/sessions`);
  await expect(page.getByRole('region', { name: 'Live now' })).toBeVisible();
  await expect(page.getByRole('rowheader')).toHaveCount(2);
  await expectAccessible(page);
});

test('a room without sessions, and its editor', async ({ page, ada }) => {
  const room = await longRoom(ada);
  await page.goto(`/rooms/${room.id}/sessions`);
  await expect(page.getByText('No session yet')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'Size in people' }).fill('none');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('textbox', { name: 'Size in people' })).toHaveAttribute('aria-invalid');
  await expectAccessible(page);
});

test('the question before switching off', async ({ page, ada }) => {
  const room = await longRoom(ada);
  await page.goto(`/rooms/${room.id}`);
  await page.getByRole('button', { name: 'Switch off' }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await expectAccessible(page);
});

test('ways to join: no links yet', async ({ page, ada }) => {
  const room = await longRoom(ada);
  await page.goto(`/rooms/${room.id}/join`);
  await expect(page.getByRole('button', { name: 'Create links' })).toBeVisible();
  await expectAccessible(page);
});

test('ways to join: links and tokens', async ({ page, ada }) => {
  const room = await longRoom(ada);
  await ada.post(`/api/rooms/${room.id}/codes`);
  await page.goto(`/rooms/${room.id}/join`);
  await page.getByRole('switch', { name: 'Let people in by the link for student' }).click();
  await expect(page.getByText('Off', { exact: true })).toBeVisible();
  await page.getByText('For developers').click();
  await page.getByRole('textbox', { name: 'User ids' }).fill(`stu-1\n${'long-id-'.repeat(25)}`);
  await page.getByRole('button', { name: 'Get 2 tokens' }).click();
  await expect(page.getByRole('table', { name: 'Tokens' })).toBeVisible();
  await expectAccessible(page);
});

test('a link as a QR code', async ({ page, ada }) => {
  const room = await longRoom(ada);
  await ada.post(`/api/rooms/${room.id}/codes`);
  await page.goto(`/rooms/${room.id}/join`);
  await page.getByRole('button', { name: 'QR code of the link for teacher' }).click();
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
  await expectAccessible(page);
});

test('a room that is off', async ({ page, ada }) => {
  const room = await makeRoom(ada);
  await ada.patch(`/api/rooms/${room.id}`, { enabled: false });
  await page.goto(`/rooms/${room.id}/join`);
  await expect(page.getByText('This room is switched off')).toBeVisible();
  await expectAccessible(page);
});

test('the attendance of a lesson, with a row open, and a filter that finds nobody', async ({
  page,
  ada,
  simulator,
}) => {
  const room = await longRoom(ada);
  const planted = lesson(room.id);
  planted.peers.push(visit('stu-long', `${'Maximiliane'.repeat(12)}`, at(3), at(58)));
  const { id } = await simulator.plant(planted);
  await page.goto(`/sessions/${id}`);
  await page.getByRole('button', { name: /^Ben/ }).click();
  await expect(page.getByRole('list', { name: 'Visits of Ben' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('searchbox', { name: 'Filter by name or user id' }).fill('nobody at all');
  await expect(page.getByText('Nobody matches')).toBeVisible();
  await expectAccessible(page);
});

test('the attendance of hundreds', async ({ page, ada, simulator }) => {
  const room = await makeRoom(ada);
  const { id } = await simulator.plant(crowd(room.id, 300));
  await page.goto(`/sessions/${id}`);
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  await expectAccessible(page);
});

test('an attendance that is live, and one of nobody', async ({ page, ada, simulator }) => {
  const room = await makeRoom(ada);
  const { sessionId } = await simulator.join({
    roomId: room.id,
    name: 'Kim',
    userId: 'kim',
    role: 'student',
  });
  await page.goto(`/sessions/${sessionId}`);
  await expect(page.getByRole('rowheader')).toBeVisible();
  await expectAccessible(page);
  const { id } = await simulator.plant({ roomId: room.id, createdAt: at(0), peers: [] });
  await page.goto(`/sessions/${id}`);
  await expect(page.getByText('Nobody was in this session')).toBeVisible();
  await expectAccessible(page);
});

ownTest('the keys: a new one, the list, the question before revoking', async ({ page }) => {
  const wanted = `${freshName('key')} ${'unbroken'.repeat(7)}`;
  await page.goto('/keys');
  await page.getByRole('textbox', { name: 'Name of a new key' }).fill(wanted);
  await page.getByRole('button', { name: 'Make key' }).click();
  await expect(page.getByRole('region', { name: /^Copy the key of/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: `Revoke ${wanted}` }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await expectAccessible(page);
});

for (const path of ['/no-such-page', `/rooms/${'f'.repeat(24)}`, `/sessions/${'f'.repeat(24)}`]) {
  test(`a page that is not there: ${path}`, async ({ page, watch }) => {
    watch.excuse(answered(404));
    await page.goto(path);
    await expect(page.getByRole('heading', { name: /nothing here|no such/ })).toBeVisible();
    await expectAccessible(page);
  });
}

test('a page that breaks says so, and can be tried again', async ({ page, ada, watch }) => {
  watch.excuse(/TypeError/);
  const room = await makeRoom(ada);
  await page.route(/\/api\/rooms\?/, (route) => route.fulfill({ json: { rooms: [{}], nextCursor: null } }));
  await page.goto(`/rooms?q=${room.name}`, { waitUntil: 'load' });
  await expect(page.getByRole('heading', { level: 1, name: 'This page could not be shown' })).toBeVisible();
  await expectAccessible(page);
  await page.unroute(/\/api\/rooms\?/);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('row', { name: room.name })).toBeVisible();
});

freshTest('a workspace without rooms and keys', async ({ page }) => {
  for (const [path, text] of [
    ['/rooms', 'No rooms yet'],
    ['/keys', 'No keys yet'],
  ] as const) {
    await page.goto(path);
    await expect(page.getByText(text)).toBeVisible();
    await expectAccessible(page);
  }
});

ownTest('what is shown while 100ms is in trouble', async ({ page, owner, upstream, watch }) => {
  watch.excuse(answered(502));
  const room = await makeRoom(owner);
  const { id } = await upstream.plant(lesson(room.id));
  await upstream.fault({ kind: 'garbage' });
  await page.goto(`/sessions/${id}`);
  await expect(page.getByRole('main').getByRole('alert').first()).toBeVisible();
  await expectAccessible(page);
});
