import type { Page } from '@playwright/test';
import type { Room } from '@/lib/rooms/schema';
import { at, lesson, visit } from '../support/lesson';
import { expect, makeRoom, phone, test } from '../support/pages';

type Planted = { room: Room; path: string };

/** A past lesson in a room of its own. */
const planted = test.extend<{ past: Planted }>({
  past: async ({ ada, simulator }, use) => {
    const room = await makeRoom(ada);
    const { id } = await simulator.plant(lesson(room.id));
    await use({ room, path: `/sessions/${id}` });
  },
});

const table = (page: Page) => page.getByRole('table', { name: 'Participants of this session' });
const row = (page: Page, name: string) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${name}`) }) });
const cells = (page: Page, name: string) => row(page, name).getByRole('cell');
const shown = { useInnerText: true };

planted('the head names room, day, time with its zone, state and length', async ({ page, past }) => {
  await page.goto(past.path);
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(`${past.room.name} · Tue 17 Nov 2026`);
  await expect(main.getByText('Ended', { exact: true })).toBeVisible();
  await expect(main.getByText('09:00–10:00')).toBeVisible();
  await expect(main.getByText('Europe/Berlin')).toHaveCount(1);
  await expect(page).toHaveTitle(`${past.room.name}, Tue 17 Nov · Rollcall`);
  await main.getByRole('link', { name: past.room.name }).click();
  await expect(page).toHaveURL(`/rooms/${past.room.id}`);
});

planted('the numbers are those of the session', async ({ page, past }) => {
  await page.goto(past.path);
  const numbers = page.getByRole('main').getByRole('definition');
  await expect(page.getByRole('main').getByRole('term')).toHaveText([
    'Participants',
    'Session length',
    'Average presence',
    'Most at once',
    'Total presence',
  ]);
  await expect(numbers).toHaveText([
    '8',
    '2 guests',
    '1 h 00',
    '',
    '28 min',
    /^48 % of/,
    '5',
    'at 09:15',
    '3 h 51',
    '4 h 11 connected',
  ]);
});

planted('the table has everybody, with exact times and lengths', async ({ page, past }) => {
  await page.goto(past.path);
  await expect(table(page).getByRole('rowheader')).toHaveText([
    /^Ana/,
    /^Ben/,
    /^Cem/,
    /^Dee/,
    /^Eva/,
    /^iPad/,
    /^iPad/,
    /^Özgür/,
  ]);
  const lines: [name: string, facts: (string | RegExp)[]][] = [
    ['Ana', ['teacher', '09:00', '10:00', '1 h 00', '100 %', '1', '1', '']],
    ['Ben', ['student', '09:05', '09:55', '45 min', '75 %', '2', '1', '']],
    ['Cem', ['student', '09:10', '09:50', /^40 min\s*1 h 00 conn\.$/, '67 %', '2', '2', '']],
    ['Dee', ['student', '09:00', '10:00', '1 h 00', '100 %', '2', '1', '']],
    ['Özgür', ['assistant', '09:00', '09:01', '1 min', '2 %', '1', '1', '']],
  ];
  for (const [name, facts] of lines) await expect(cells(page, name), name).toHaveText(facts, shown);
});

planted('a leave that nobody reported is marked, and so are guests', async ({ page, past }) => {
  await page.goto(past.path);
  await expect(cells(page, 'Eva').nth(2)).toHaveText(/^not known\s*†/, shown);
  await expect(cells(page, 'Eva').nth(3)).toHaveText('10 min', shown);
  await expect(row(page, 'iPad').first().getByRole('rowheader')).toHaveText(/guest, no user id/);
  await expect(row(page, 'Ben').getByRole('rowheader')).not.toHaveText(/guest/);
  const notes = page.getByRole('region', { name: 'Participants' }).getByRole('listitem');
  await expect(notes).toHaveText([
    /never reported the leave/,
    /without a user id/,
    /two devices/,
    /all visits/,
  ]);
});

planted('the timeline shows each visit against the session, and says it in words', async ({ page, past }) => {
  await page.goto(past.path);
  const spoken = (name: string) => row(page, name).getByRole('img');
  await expect(spoken('Ben')).toHaveAccessibleName('09:05 to 09:20, 09:25 to 09:55');
  await expect(spoken('Eva')).toHaveAccessibleName('09:50 to not known');
  await expect(spoken('Cem')).toHaveAccessibleName('09:10 to 09:40, 09:20 to 09:50');

  await row(page, 'Ben').scrollIntoViewIfNeeded();
  // Where the bars stand: Ben came after 5 of 60 minutes and stayed 15.
  const whole = await spoken('Ben').boundingBox();
  const bar = page.getByRole('tooltip');
  const hover = async (minute: number) =>
    page.mouse.move((whole?.x ?? 0) + ((whole?.width ?? 0) * minute) / 60, (whole?.y ?? 0) + 9);
  await hover(6);
  await expect(bar).toHaveText('09:05:00 – 09:20:00, 15 min');
  await hover(54);
  await expect(bar).toHaveText('09:25:00 – 09:55:00, 30 min');
  await hover(58);
  await expect(bar).toBeHidden();
});

planted('the bar chart has one bar a participant, longest first', async ({ page, past }) => {
  await page.goto(past.path);
  const figure = page.getByRole('figure', { name: 'Presence per participant' });
  await expect(figure.getByRole('img')).toHaveAccessibleName(
    /8 participants.*from Dee with 1 h 00 to Özgür with 1 min/,
  );
  await expect(figure.getByText(/^(Ana|Ben|Cem|Dee|Eva|iPad|Özgür)$/)).toHaveText([
    'Dee',
    'Ana',
    'Ben',
    'Cem',
    /^(Eva|iPad)$/,
    /^(Eva|iPad)$/,
    'iPad',
    'Özgür',
  ]);
  await expect(figure).toContainText('session 1 h 00');
});

test('long names under the bars are shortened, not cut off', async ({ page, ada, simulator }) => {
  const room = await makeRoom(ada);
  const names = ['Dmytro Shevchenko', 'Amélie Dubois-Girard', 'Wilhelmina Mommsen', 'Ana'];
  const { id } = await simulator.plant({
    roomId: room.id,
    createdAt: at(0),
    peers: names.map((name, index) => visit(`stu-${index}`, name, at(0), at(60 - index))),
  });
  await page.goto(`/sessions/${id}`);
  const figure = page.getByRole('figure', { name: 'Presence per participant' });
  const frame = await figure.boundingBox();
  for (const name of ['Dmytro Shev…', 'Amélie Dubo…', 'Wilhelmina …', 'Ana']) {
    const box = await figure.getByText(name, { exact: true }).boundingBox();
    if (!frame || !box) throw new Error(`${name} is nowhere.`);
    expect(box.y + box.height, name).toBeLessThan(frame.y + frame.height);
    expect(box.x, name).toBeGreaterThan(frame.x);
  }
});

planted('the values of a chart are read with the arrow keys', async ({ page, past }) => {
  await page.goto(past.path);
  const figure = page.getByRole('figure', { name: 'Presence per participant' });
  const reader = figure.getByRole('button', { name: 'Read values with the arrow keys' });
  await reader.focus();
  await page.keyboard.press('Enter');
  await expect(reader).toBeHidden();
  await expect(figure).toContainText('1 h 00, 100 % of the session');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(figure).toContainText('45 min, 75 % of the session');
});

planted('the area chart says how many were in when', async ({ page, past }) => {
  await page.goto(past.path);
  const figure = page.getByRole('figure', { name: 'Presence over time' });
  await expect(figure.getByRole('img')).toHaveAccessibleName(
    'People in the room from 09:00 to 10:00: at most 5, first at 09:15.',
  );
  await expect(figure).toContainText('peak 5 at 09:15');
  await figure.hover();
  await expect(figure.getByRole('button')).toBeHidden();
  await expect(figure).toContainText('peak 5 at 09:15');
});

planted('on a phone each participant is a card with the same facts', async ({ page, past }) => {
  await page.setViewportSize(phone);
  await page.goto(past.path);
  await expect(cells(page, 'Ben').first()).toHaveText('student');
  for (const fact of [
    'First join 09:05',
    'Last leave 09:55',
    'Presence 45 min',
    'Share of session 75 %',
    'Joins 2',
    'Devices 1',
  ]) {
    await expect(row(page, 'Ben').getByRole('cell', { name: fact })).toBeVisible();
  }
  await expect(row(page, 'Ben').getByRole('img')).toBeVisible();
});
