import type { Page } from '@playwright/test';
import type { RoomPage } from '@/lib/rooms/schema';
import type { Roster } from '@/lib/roster/schema';
import { expectAccessible } from '../support/accessibility';
import type { Api } from '../support/fixtures';
import { answered, expect, freshName, makeRoom, phone, test } from '../support/pages';

type File = { name: string; mimeType: string; buffer: Buffer };
const csv = (text: string | Buffer, name = 'class.csv'): File => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

const choose = (page: Page, ...files: File[]) =>
  page.getByLabel(/Choose or drop a file/).setInputFiles(files);
const step = (page: Page, name: string) => page.getByRole('heading', { level: 2, name });
const column = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const sample = (page: Page) => page.getByRole('table', { name: 'The first rows of the file, as understood' });
const rejected = (page: Page) => page.getByRole('table', { name: 'Rows that are left out' });

/** The five numbers of a preview or a result, by what they count. */
const counts = async (page: Page) => {
  const region = page.getByRole('main').locator('dl').filter({ hasText: 'Unchanged' });
  const terms = await region.locator('dt').allTextContents();
  const values = await region.locator('dd').allTextContents();
  return Object.fromEntries(terms.map((term, index) => [term, Number(values[index])]));
};

const rosterOf = async (ada: Api, roomId: string) =>
  (await ada.get<Roster>(`/api/rooms/${roomId}/roster`)).body.people;

test('an ugly file: read, corrected, shown, imported; its bad rows named, its leavers ended', async ({
  page,
  ada,
}) => {
  const room = await makeRoom(ada);
  const mark = freshName('stu');
  await ada.post(`/api/rooms/${room.id}/roster`, { userId: `${mark}-0`, name: 'Gone Girl' });
  // Windows-1252, semicolons, a quoted separator, heads nobody can guess, an empty line, a row without a name or id.
  const text = [
    'Kürzel;Schüler;Kontakt;Bemerkung',
    `${mark}-1;"Müller; Jörg";joerg@school.example;-`,
    '',
    `${mark}-2;Özil Renée;;nett`,
    ';;niemand@;',
  ].join('\r\n');
  await page.goto(`/rooms/${room.id}/roster`);
  await page.getByRole('link', { name: 'Import' }).click();
  await choose(page, csv(Buffer.from(text, 'latin1')));

  await expect(step(page, 'Check what will happen')).toBeFocused();
  const main = page.getByRole('main');
  for (const fact of ['class.csv', 'semicolon', /windows-1252/i]) await expect(main).toContainText(fact);
  await page.getByRole('checkbox', { name: 'The first line names the columns' }).check();
  await column(page, 'Kürzel').selectOption('User id');
  await column(page, 'Schüler').selectOption('Name');
  await column(page, 'Kontakt').selectOption('E-mail');
  await expect(sample(page).getByRole('row').nth(1)).toContainText('Müller; Jörg');
  await expect(sample(page)).toContainText('joerg@school.example');
  await expect.poll(() => counts(page)).toMatchObject({ Added: 2, Ended: 0, 'Left out': 1 });
  await expect(rejected(page).getByRole('rowheader')).toHaveText('5');
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: 'End those who are not in the file' }).check();
  await expect.poll(() => counts(page)).toMatchObject({ Added: 2, Ended: 1, 'Left out': 1 });
  expect(await rosterOf(ada, room.id)).toHaveLength(1);

  await page.getByRole('button', { name: 'Import 3 changes' }).click();
  await expect(step(page, 'Imported')).toBeFocused();
  expect(await counts(page)).toMatchObject({ Added: 2, Ended: 1, 'Left out': 1 });
  await expect(rejected(page)).toBeVisible();
  await page.getByRole('link', { name: 'To the roster' }).click();
  await expect(page.getByRole('rowheader')).toHaveText([/Müller; Jörg/, /Özil Renée/]);
  await expect(page.getByRole('option', { name: 'Ended (1)' })).toBeAttached();
});

test('the same file twice changes nothing, and says so', async ({ page, ada }) => {
  const room = await makeRoom(ada);
  const mark = freshName('stu');
  const file = csv(`\uFEFFuser id,name\n${mark}-1,Lena Park\n${mark}-2,Omar Aziz\n`);
  await page.goto(`/rooms/${room.id}/roster/import`);
  await choose(page, file);
  await page.getByRole('button', { name: 'Import 2 changes' }).click();
  await expect(step(page, 'Imported')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Import another file' }).click();
  await choose(page, file);
  await expect(page.getByText('Everybody in the file is there already.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Nothing to import' })).toBeDisabled();
  expect(await counts(page)).toMatchObject({ Added: 0, Updated: 0, Unchanged: 2 });
  expect(await rosterOf(ada, room.id)).toHaveLength(2);
});

test('a file without a head, in UTF-16 with tabs', async ({ page, ada }) => {
  const room = await makeRoom(ada);
  const mark = freshName('stu');
  const lines = [`${mark}-1\tŁukasz Ż\t${mark}1@school.example`, `${mark}-2\tIda\t${mark}2@school.example`];
  await page.goto(`/rooms/${room.id}/roster/import`);
  await choose(page, csv(Buffer.from(`\uFEFF${lines.join('\n')}`, 'utf16le')));
  await expect(page.getByRole('main')).toContainText(/UTF-16/i);
  await expect(page.getByRole('main')).toContainText('tab');
  const head = page.getByRole('checkbox', { name: 'The first line names the columns' });
  if (await head.isChecked()) await head.uncheck();
  await column(page, 'Column 1').selectOption('User id');
  await column(page, 'Column 2').selectOption('Name');
  await expect(sample(page)).toContainText('Łukasz Ż');
  await expect.poll(() => counts(page)).toMatchObject({ Added: 2, 'Left out': 0 });
});

test('a field belongs to one column: chosen again it leaves the other', async ({ page, ada }) => {
  const room = await makeRoom(ada);
  await page.goto(`/rooms/${room.id}/roster/import`);
  await choose(page, csv(`id,name,other\n${freshName('stu')},Lena,Park\n`));
  await expect(column(page, 'name')).toHaveValue('name');
  await column(page, 'other').selectOption('Name');
  await expect(column(page, 'name')).toHaveValue('');
  await expect(sample(page)).toContainText('Park');
});

test('what cannot be read is refused with advice, before or after asking the server', async ({
  page,
  ada,
  watch,
}) => {
  watch.excuse(answered(400));
  const room = await makeRoom(ada);
  await page.goto(`/rooms/${room.id}/roster/import`);
  const input = page.getByLabel(/Choose or drop a file/);
  await choose(page, csv('PK', 'class.xlsx'));
  await expect(input).toHaveAccessibleDescription(/spreadsheet.*CSV/);
  await choose(page, csv(Buffer.alloc(4_000_001, 'a'), 'large.csv'));
  await expect(input).toHaveAccessibleDescription(/more than 4 MB/);
  await choose(page, csv(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), 'renamed.csv'));
  await expect(page.getByRole('main').getByRole('alert')).toContainText('The file could not be read');
  await expectAccessible(page);
  await choose(page, csv(`id,name\n${freshName('stu')},Lena\n`));
  await expect(step(page, 'Check what will happen')).toBeVisible();
  await expect(page.getByRole('main').getByRole('alert')).toBeHidden();
});

test('5,000 rows show how far they are', async ({ page, ada }) => {
  test.setTimeout(120_000);
  const room = await makeRoom(ada);
  const mark = freshName('stu');
  const rows = Array.from({ length: 5_000 }, (_, index) => `${mark}-${index},Student ${index}`);
  await page.goto(`/rooms/${room.id}/roster/import`);
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const bar = document.querySelector('progress');
      if (bar && bar.position >= 0 && bar.value !== seen.at(-1)) seen.push(bar.value);
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  await choose(page, csv(`id,name\n${rows.join('\n')}\n`));
  await page.getByRole('button', { name: 'Import 5,000 changes' }).click();
  await expect(step(page, 'Imported')).toBeVisible({ timeout: 60_000 });
  const seen = await page.evaluate(() => (window as unknown as { seen: number[] }).seen);
  expect(seen.length).toBeGreaterThan(1);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect((await rosterOf(ada, room.id)).length).toBe(5_000);
});

test('an import that breaks off says so, keeps everything, and goes on by trying again', async ({
  page,
  ada,
  watch,
}) => {
  watch.excuse(answered(503));
  const room = await makeRoom(ada);
  await page.goto(`/rooms/${room.id}/roster/import`);
  await choose(page, csv(`id,name\n${freshName('stu')},Lena\n`));
  const button = page.getByRole('button', { name: 'Import 1 change' });
  await expect(button).toBeEnabled();
  await page.route('**/roster/import**', (route) =>
    route.fulfill({ status: 503, json: { error: { code: 'unavailable', message: 'The database rests.' } } }),
  );
  await button.click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('The database rests.');
  await page.unroute('**/roster/import**');
  await page.route('**/roster/import**', (route) =>
    route.fulfill({ contentType: 'application/x-ndjson', body: '{"progress":{"done":1,"total":2}}\n' }),
  );
  await button.click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('broke off');
  await page.unroute('**/roster/import**');
  await button.click();
  await expect(step(page, 'Imported')).toBeVisible();
  expect(await rosterOf(ada, room.id)).toHaveLength(1);
});

test('one file for many classes: rooms found, made, chosen or left out', async ({ page, ada }) => {
  const known = await makeRoom(ada);
  const other = await makeRoom(ada);
  const fresh = freshName('class');
  const mark = freshName('stu');
  const text = [
    'class,id,name',
    `${known.name.toUpperCase()},${mark}-1,Lena`,
    `${fresh},${mark}-2,Omar`,
    `${fresh},${mark}-3,Ida`,
    `${mark}-elsewhere,${mark}-4,Ben`,
    `${mark}-nowhere,${mark}-5,Eva`,
  ].join('\n');
  await page.goto('/rooms');
  await page.getByRole('link', { name: 'Import people' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Import people' })).toBeVisible();
  await choose(page, csv(text));
  const classes = page.getByRole('table', { name: 'Where each class goes' });
  const line = (name: string) => classes.getByRole('row').filter({ hasText: name });
  await expect(line(known.name.toUpperCase())).not.toContainText('New room');
  await expect(line(fresh).getByText('New room', { exact: true })).toBeVisible();
  await page.getByRole('combobox', { name: `Room of ${mark}-elsewhere` }).focus();
  await page.getByRole('combobox', { name: `Room of ${mark}-elsewhere` }).selectOption(other.name);
  await page.getByRole('combobox', { name: `Room of ${mark}-nowhere` }).selectOption('Leave this class out');
  await expect(line(`${mark}-nowhere`)).toContainText('Left out');
  await expectAccessible(page);
  await page.setViewportSize(phone);
  await expect(page.getByRole('button', { name: 'Import 4 changes' })).toBeInViewport();
  await page.getByRole('button', { name: 'Import 4 changes' }).click();
  await expect(step(page, 'Imported')).toBeVisible();

  const found = await ada.get<RoomPage>(`/api/rooms?q=${fresh}`);
  const made = found.body.rooms[0];
  expect(made?.name).toBe(fresh);
  expect((await rosterOf(ada, made?.id ?? '')).map(({ name }) => name)).toEqual(['Ida', 'Omar']);
  expect((await rosterOf(ada, known.id)).map(({ name }) => name)).toEqual(['Lena']);
  expect((await rosterOf(ada, other.id)).map(({ name }) => name)).toEqual(['Ben']);
  await page.getByRole('link', { name: fresh }).click();
  await expect(page.getByRole('rowheader')).toHaveText([/Ida/, /Omar/]);
});
