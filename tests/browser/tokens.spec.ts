import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import { jwtVerify } from 'jose';
import Papa from 'papaparse';
import {
  allowClipboard,
  clipboardOf,
  expect,
  makeRoom,
  ownTest,
  sharedKeys,
  test,
  toast,
} from '../support/pages';

const ids = (page: Page) => page.getByRole('textbox', { name: 'User ids' });
const results = (page: Page) => page.getByRole('table', { name: 'Tokens' });
const ask = (page: Page) => page.getByRole('button', { name: /^Get [\d,]*\s?tokens$/ });

async function open(page: Page, roomId: string): Promise<void> {
  await page.goto(`/rooms/${roomId}/join`);
  await page.getByText('For developers').click();
  await expect(ids(page)).toBeVisible();
}

/** Pastes, as one does with a long list; typed line by line, browsers need half a minute for thousands. */
async function paste(page: Page, field: Locator, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await field.selectText();
  await page.keyboard.press('ControlOrMeta+v');
}

/** What a token says, after the check 100ms makes of it. */
async function claimsOf(token: string) {
  const secret = new TextEncoder().encode(sharedKeys().secret);
  const { payload } = await jwtVerify(token, secret, { algorithms: ['HS256'] });
  return payload;
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

test('one id gets a token with exactly the claims 100ms asks for, copied with one click', async ({
  page,
  context,
  ada,
}) => {
  await allowClipboard(context);
  const room = await makeRoom(ada);
  await open(page, room.id);
  await page.getByRole('combobox', { name: 'Role' }).last().selectOption('teacher');
  await page.getByRole('combobox', { name: 'Valid for' }).selectOption('1 hour');
  await ids(page).fill('  tch-07  ');
  await ask(page).click();

  await expect(results(page).getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('status').filter({ hasText: '1 token for teacher' })).toBeVisible();
  await page.getByRole('button', { name: 'Copy the token of tch-07' }).click();
  await expect(toast(page, 'The token of tch-07 is copied.')).toBeVisible();
  const claims = await claimsOf(await clipboardOf(page));
  expect(claims).toEqual({
    access_key: sharedKeys().accessKey,
    room_id: room.id,
    user_id: 'tch-07',
    role: 'teacher',
    type: 'app',
    version: 2,
    iat: expect.any(Number),
    nbf: claims.iat,
    exp: (claims.iat ?? 0) + 10 + 3_600,
    jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
});

test('a pasted list gets a token an id; duplicates are left out and counted', async ({
  page,
  context,
  ada,
}) => {
  await allowClipboard(context);
  const room = await makeRoom(ada);
  await open(page, room.id);
  await ids(page).fill('stu-1\nstu-2\tLena\n\nstu-1\n"stu-3", stu-4\r\nstu-2');
  await expect(ids(page)).toHaveAccessibleDescription(/^4 ids\. 2 duplicates left out\./);
  await expect(ask(page)).toHaveText('Get 4 tokens');
  await ask(page).click();
  const wanted = ['stu-1', 'stu-2', 'stu-3', 'stu-4'];
  await expect(results(page).getByRole('rowheader')).toHaveText(wanted);

  await page.getByRole('button', { name: 'Copy all' }).click();
  await expect(toast(page, '4 tokens copied')).toBeVisible();
  const [head, ...lines] = (await clipboardOf(page)).split('\n').map((line) => line.split('\t'));
  expect(head).toEqual(['user_id', 'role', 'token', 'expires_at']);
  expect(lines.map(([userId]) => userId)).toEqual(wanted);
  for (const [userId, role, token = '', expiresAt = ''] of lines) {
    const claims = await claimsOf(token);
    expect(claims).toMatchObject({ user_id: userId, role, room_id: room.id });
    expect(Date.parse(expiresAt)).toBe((claims.exp ?? 0) * 1000);
  }
});

test('the CSV carries every token, and nothing a spreadsheet would run', async ({ page, ada }) => {
  const room = await makeRoom(ada);
  await open(page, room.id);
  const wicked = ['=HYPERLINK("https://evil.example")', '+49 170', '-1', '@SUM(A1)', '00123', 'Zoë "Z" Ümit'];
  await ids(page).fill(wicked.join('\n'));
  await ask(page).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe(`${room.name}-student-tokens.csv`);

  const text = await textOf(file);
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const { data, errors } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect(data[0]).toEqual(['user_id', 'role', 'token', 'expires_at']);
  const rows = data.slice(1);
  expect(rows.map(([userId]) => userId)).toEqual([
    `'${wicked[0]}`,
    `'${wicked[1]}`,
    `'${wicked[2]}`,
    `'${wicked[3]}`,
    '00123',
    'Zoë "Z" Ümit',
  ]);
  const claims = await Promise.all(rows.map(([, , token = '']) => claimsOf(token)));
  expect(claims.map(({ user_id }) => user_id)).toEqual(wicked);
});

test('2,500 ids: a hundred are shown, Copy all and CSV carry all', async ({ page, context, ada }) => {
  await allowClipboard(context);
  const room = await makeRoom(ada);
  await open(page, room.id);
  await paste(page, ids(page), Array.from({ length: 2_500 }, (_, index) => `stu-${index}`).join('\n'));
  await ask(page).click();
  await expect(page.getByRole('status').filter({ hasText: '2,500 tokens for student' })).toBeVisible();
  await expect(results(page).getByRole('rowheader')).toHaveCount(100);
  await page.getByRole('button', { name: 'Copy all' }).click();
  await expect(toast(page, '2,500 tokens copied')).toBeVisible();
  expect((await clipboardOf(page)).split('\n')).toHaveLength(2_501);
});

test('ids that cannot be sent are refused beside the field, before anything is asked', async ({
  page,
  context,
  ada,
}) => {
  await allowClipboard(context);
  const room = await makeRoom(ada);
  await open(page, room.id);
  for (const [typed, advice] of [
    ['', /at least one user id/],
    [' \n , \n', /at least one user id/],
    ['x'.repeat(201), /longer than 200 characters/],
    [Array.from({ length: 2_501 }, (_, index) => `s${index}`).join('\n'), /2,501 ids.*At most 2,500/],
  ] as const) {
    await paste(page, ids(page), typed || ' ');
    await ask(page).click();
    await expect(ids(page)).toHaveAccessibleDescription(advice);
    await expect(ids(page)).toBeFocused();
  }
  await expect(results(page)).toBeHidden();
});

test('tokens are forgotten on request, and never stand in the address or a store', async ({ page, ada }) => {
  const room = await makeRoom(ada);
  await open(page, room.id);
  await ids(page).fill('stu-1');
  await ask(page).click();
  await expect(results(page)).toBeVisible();
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(kept + page.url()).not.toContain('eyJ');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(results(page)).toBeHidden();
  await expect(page.getByRole('main')).toContainText('It is a secret');
});

ownTest('a role that is gone from the template is said beside the role', async ({ page, owner, watch }) => {
  watch.excuse(/status of 400/);
  const room = await makeRoom(owner);
  // The page believes in a role that the server's template does not have.
  await page.route('**/api/rooms/*/roles', async (route) => {
    const answer = await route.fetch();
    const body = await answer.json();
    body.roles.push('headmaster');
    await route.fulfill({ response: answer, json: body });
  });
  await open(page, room.id);
  const role = page.getByRole('combobox', { name: 'Role' }).last();
  await role.selectOption('headmaster');
  await ids(page).fill('stu-1');
  await ask(page).click();
  await expect(role).toHaveAccessibleDescription(/roles teacher, assistant, student, observer/);
  await expect(ids(page)).toHaveValue('stu-1');
});
