import type { Page } from '@playwright/test';
import type { Roster } from '@/lib/roster/schema';
import { expectAccessible } from '../support/accessibility';
import type { Api } from '../support/fixtures';
import { answered, expect, freshName, makeRoom, phone, test, toast } from '../support/pages';

const people = (page: Page) => page.getByRole('table', { name: 'People on the roster, by name' });
const row = (page: Page, name: string) => people(page).getByRole('row').filter({ hasText: name });
const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });

/** Ids are the workspace's, so a test's own carry something only it has. */
async function roomWith(ada: Api, names: string[], more: Record<string, unknown> = {}) {
  const room = await makeRoom(ada);
  const mark = freshName('stu');
  const made = await ada.post<Roster>(`/api/rooms/${room.id}/roster`, {
    people: names.map((name, index) => ({ userId: `${mark}-${index + 1}`, name, ...more })),
  });
  expect(made, made.text).toMatchObject({ status: 201 });
  return { room, mark, path: `/rooms/${room.id}/roster` };
}

async function choose(page: Page, name: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${name}` }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

const rosterOf = async (ada: Api, roomId: string) =>
  (await ada.get<Roster>(`/api/rooms/${roomId}/roster`)).body.people;

test('an empty roster says what it is for and offers the ways to fill it', async ({ page, ada }) => {
  const room = await makeRoom(ada);
  await page.goto(`/rooms/${room.id}`);
  await page.getByRole('navigation', { name: 'Room' }).getByRole('link', { name: 'Roster' }).click();
  const main = page.getByRole('main');
  await expect(main.getByText('Nobody is on the roster yet')).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(`Roster of ${room.name}`));
  await expect(main.getByRole('link', { name: 'Import a file' })).toHaveAttribute(
    'href',
    `/rooms/${room.id}/roster/import`,
  );
  await expect(main.getByRole('link', { name: 'Take the people of a lesson' })).toHaveAttribute(
    'href',
    `/rooms/${room.id}`,
  );
  await expectAccessible(page);
});

test('a pasted list is shown as understood, bad lines with their reason, and lands on the roster', async ({
  page,
  ada,
}) => {
  const room = await makeRoom(ada);
  const mark = freshName('stu');
  await page.goto(`/rooms/${room.id}/roster`);
  await page.getByRole('button', { name: 'Paste a list' }).click();
  const paste = dialog(page, 'Paste a list');
  const text = paste.getByRole('textbox', { name: 'People' });
  await paste.getByRole('button', { name: 'Add to the roster' }).click();
  await expect(text).toHaveAccessibleDescription(/at least one line/);

  await text.fill(
    [`${mark}-1, Lena Park, lena@school.example`, `${mark}-2, "Aziz, Omar"`, `${mark}-3`, ''].join('\n'),
  );
  await expect(text).toHaveAccessibleDescription('2 people. 1 line cannot be used.');
  await expect(paste.getByText('Line 3: There is no name.')).toBeVisible();
  await expect(paste.getByRole('row')).toHaveCount(3);
  await expectAccessible(page);
  await paste.getByRole('button', { name: 'Add 2 people' }).click();
  await expect(toast(page, '2 people are on the roster.')).toBeVisible();
  await expect(paste).toBeHidden();
  await expect(people(page).getByRole('rowheader')).toHaveText([/Aziz, Omar/, /Lena Park/]);
  await page.reload();
  await expect(row(page, 'Lena Park')).toContainText('lena@school.example');
  await expect(page.getByRole('status').filter({ hasText: '2 people' })).toBeVisible();
});

test('a pasted person who is on the roster already is named, and nobody is lost', async ({
  page,
  ada,
  watch,
}) => {
  watch.excuse(answered(409));
  const { room, mark, path } = await roomWith(ada, ['Lena Park']);
  await page.goto(path);
  await page.getByRole('button', { name: 'Paste' }).click();
  const paste = dialog(page, 'Paste a list');
  await paste.getByRole('textbox').fill(`${mark}-2, Omar\n\n${mark}-1, Lena`);
  await paste.getByRole('button', { name: 'Add 2 people' }).click();
  await expect(paste.getByText(/^Line 3: /)).toBeVisible();
  await expect(paste.getByRole('textbox')).toHaveAccessibleDescription(/Nobody was added/);
  expect(await rosterOf(ada, room.id)).toHaveLength(1);
});

test('one is added, with what is wrong beside its field', async ({ page, ada, watch }) => {
  watch.excuse(answered(400));
  const room = await makeRoom(ada);
  const mark = freshName('stu');
  await page.goto(`/rooms/${room.id}/roster`);
  await page.getByRole('button', { name: 'Add one person' }).click();
  const add = dialog(page, 'Add a person');
  const field = (name: string) => add.getByRole('textbox', { name });
  await field('User id').fill(mark);
  await field('E-mail').fill('nowhere');
  await add.getByRole('button', { name: 'Add person' }).click();
  await expect(field('Name')).toHaveAccessibleDescription(/Give a name/);
  await expect(field('E-mail')).toHaveAccessibleDescription(/no e-mail address/);
  await expect(field('Name')).toBeFocused();
  await expectAccessible(page);
  await field('Name').fill('Ida Roth');
  await field('E-mail').fill('ida@school.example');
  await add.getByLabel('First day').fill('2026-09-01');
  await add.getByRole('button', { name: 'Add person' }).click();
  await expect(toast(page, 'Ida Roth is on the roster.')).toBeVisible();
  await expect(row(page, 'Ida Roth')).toContainText('1 Sep 2026');
  expect(await rosterOf(ada, room.id)).toEqual([
    {
      id: expect.any(String),
      userId: mark,
      name: 'Ida Roth',
      email: 'ida@school.example',
      from: '2026-09-01',
    },
  ]);
});

test('somebody is edited, gets a last day, is folded away, and comes back', async ({ page, ada }) => {
  const { room, path } = await roomWith(ada, ['Ben Hansen', 'Lena Park']);
  await page.goto(path);
  await choose(page, 'Ben Hansen', 'Edit');
  const edit = dialog(page, 'Edit Ben Hansen');
  await edit.getByRole('textbox', { name: 'External id' }).fill('X-7');
  await edit.getByRole('button', { name: 'Save' }).click();
  await expect(toast(page, 'Ben Hansen is saved.')).toBeVisible();
  await expect(row(page, 'Ben Hansen')).toContainText('X-7');
  await expect(page.getByRole('button', { name: 'Actions for Ben Hansen' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Ben Hansen', exact: true })).toHaveAttribute(
    'href',
    /^\/students\//,
  );

  await choose(page, 'Ben Hansen', 'Set a last day');
  const end = dialog(page, 'Last day of Ben Hansen');
  await end.getByLabel('Last day').fill('2026-01-31');
  await end.getByRole('button', { name: 'Save' }).click();
  const left = toast(page, 'Ben Hansen leaves after 31 Jan 2026.');
  await expect(left).toBeVisible();
  await expect(people(page).getByRole('rowheader')).toHaveText([/Lena Park/]);
  await page.getByRole('combobox', { name: 'Who is shown' }).selectOption('Ended (1)');
  await expect(row(page, 'Ben Hansen')).toContainText('Ended');
  await left.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Nobody has left the roster')).toBeVisible();
  await page.getByRole('combobox', { name: 'Who is shown' }).selectOption('Everybody (2)');
  await expect(people(page).getByRole('rowheader')).toHaveCount(2);
  const [ben] = await rosterOf(ada, room.id);
  expect(ben).toMatchObject({ name: 'Ben Hansen', externalId: 'X-7' });
  expect(ben).not.toHaveProperty('until');
});

test('somebody is removed at once, and put back by undo under the same id', async ({ page, ada }) => {
  const { room, path } = await roomWith(ada, ['Ben Hansen', 'Lena Park']);
  const before = await rosterOf(ada, room.id);
  await page.goto(path);
  await choose(page, 'Ben Hansen', 'Remove');
  const removed = toast(page, 'Ben Hansen is removed.');
  await expect(removed).toBeVisible();
  await expect(people(page).getByRole('rowheader')).toHaveText([/Lena Park/]);
  expect(await rosterOf(ada, room.id)).toHaveLength(1);
  await removed.getByRole('button', { name: 'Undo' }).click();
  await expect(toast(page, 'Ben Hansen is back on the roster.')).toBeVisible();
  await expect(people(page).getByRole('rowheader')).toHaveCount(2);
  expect(await rosterOf(ada, room.id)).toEqual(before);
});

test('2,500 people: few are drawn, all are found, by keyboard too', async ({ page, ada }) => {
  const names = Array.from({ length: 2_500 }, (_, index) => `Student ${String(index + 1).padStart(4, '0')}`);
  const { path } = await roomWith(ada, names);
  await page.goto(path);
  await expect(people(page)).toHaveAttribute('aria-rowcount', '2501');
  await expect(row(page, 'Student 0001')).toBeVisible();
  expect(await people(page).getByRole('rowheader').count()).toBeLessThan(80);
  await page.keyboard.press('/');
  await page.keyboard.type('student 2499');
  await expect(people(page).getByRole('rowheader')).toHaveText([/Student 2499/]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Student 2499' })).toBeVisible();
});

test('on a phone the roster is a list of cards with everything in reach', async ({ page, ada }) => {
  const { path } = await roomWith(ada, ['Maximiliane Wolkenstein-Trostburg', 'Lena Park'], {
    externalId: 'X-1',
  });
  await page.setViewportSize(phone);
  await page.goto(path);
  const card = row(page, 'Lena Park');
  await expect(card.getByText('X-1')).toBeVisible();
  const actions = await card.getByRole('button', { name: 'Actions for Lena Park' }).boundingBox();
  expect(actions?.height).toBeGreaterThanOrEqual(44);
  expect((actions?.x ?? 0) + (actions?.width ?? 0)).toBeLessThanOrEqual(phone.width);
  await expectAccessible(page);
});

test('the dialogs of one person have no barriers', async ({ page, ada }) => {
  const { path } = await roomWith(ada, ['Lena Park'], { from: '2030-01-01' });
  await page.goto(path);
  await expect(row(page, 'Lena Park')).toContainText('To come');
  await page.getByRole('button', { name: 'Actions for Lena Park' }).click();
  await expectAccessible(page);
  await page.getByRole('menuitem', { name: 'Set a last day' }).click();
  await expect(dialog(page, 'Last day of Lena Park')).toBeVisible();
  await expectAccessible(page);
});

test('ids for tokens are picked from the roster', async ({ page, ada }) => {
  const { room, mark } = await roomWith(ada, ['Ben Hansen', 'Ida Roth', 'Lena Park']);
  await page.goto(`/rooms/${room.id}/join`);
  await page.getByText('For developers').click();
  await page.getByRole('textbox', { name: 'User ids' }).fill('own-1');
  await page.getByRole('button', { name: 'Pick from the roster' }).click();
  const picker = dialog(page, 'Pick from the roster');
  await picker.getByRole('checkbox', { name: 'All 3' }).check();
  await picker.getByRole('checkbox', { name: 'Ida Roth' }).uncheck();
  await expectAccessible(page);
  await picker.getByRole('button', { name: 'Take 2 ids' }).click();
  await expect(page.getByRole('textbox', { name: 'User ids' })).toHaveValue(`own-1\n${mark}-1\n${mark}-3`);
});
