import type { Page } from '@playwright/test';
import type { Room } from '@/lib/rooms/schema';
import { lessonOf, lessonsOf, makeClass, statusesOf, tuesdayClass } from '../support/classroom';
import type { Api } from '../support/fixtures';
import { at, visit } from '../support/lesson';
import { expect, phone, test, toast } from '../support/pages';

/** The lesson of that Tuesday; its id. */
async function tuesdayLesson(api: Api, roomId: string): Promise<string> {
  const { lessons } = await lessonsOf(api, roomId, '?from=2026-11-17&to=2026-11-17');
  expect(lessons).toHaveLength(1);
  return lessons[0]?.id ?? '';
}

type Taught = { room: Room; id: string; path: string };

const taught = test.extend<{ taught: Taught }>({
  taught: async ({ ada, simulator }, use) => {
    const { room } = await makeClass(ada);
    await tuesdayClass(simulator, room.id);
    const id = await tuesdayLesson(ada, room.id);
    await use({ room, id, path: `/lessons/${id}` });
  },
});

const people = (page: Page) => page.getByRole('region', { name: 'People' });
const heads = (page: Page) => people(page).getByRole('rowheader');
const row = (page: Page, name: string) =>
  people(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${name}`) }) });
const needs = (page: Page) => page.getByRole('region', { name: 'Needs you' });
const choose = (page: Page, name: string) => people(page).getByRole('checkbox', { name: `Choose ${name}` });
const bar = (page: Page) => page.getByRole('region', { name: 'Set a status' });
const history = (page: Page) => page.getByRole('region', { name: 'History' });
const undo = (page: Page, said: string) => toast(page, said).getByRole('button', { name: 'Undo' });

taught(
  'who is missing stands first, with the reason and the numbers',
  async ({ page, taught: { room, path } }) => {
    await page.goto(path);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 1 })).toHaveText(
      `${room.name} · Tue 17 Nov 2026, 09:00–10:00`,
    );
    await expect(main.getByText('Final', { exact: true })).toBeVisible();
    await expect(main).toContainText('held 1 h 00');
    await expect(main.getByText('Europe/Berlin')).toHaveCount(1);
    await expect(needs(page).getByRole('listitem')).toHaveText([
      /1 absent: Omar Aziz, never came/,
      /1 partial: Lena Park, 20 of 60 min held/,
      /1 guest matches a name on the roster: Omar\s+AZIZ/,
    ]);
    await expect(main.getByRole('term')).toHaveText([
      /Present/,
      /Late/,
      /Partial/,
      /Absent/,
      /Excused/,
      /Guests/,
      /Average/,
    ]);
    await expect(heads(page)).toHaveText([
      /^Omar Aziz/,
      /^Lena/,
      /^Ida/,
      /^iPad/,
      /^Omar\s+AZIZ/,
      /^Ben/,
      /^Ms Okafor/,
    ]);
    await expect(row(page, 'Ida').getByRole('cell')).toContainText([
      '',
      'late',
      '09:07',
      '10:00',
      '53 min',
      '88 %',
      '1',
      '',
    ]);
    await expect(row(page, 'Ida').getByRole('img').first()).toHaveAccessibleName('09:07 to 10:00');
    await expect(people(page)).toContainText('late after 09:05, early before 09:50');
  },
);

taught(
  'three are corrected at once, and one undo takes it back',
  async ({ page, ada, taught: { id, path } }) => {
    const before = statusesOf(await lessonOf(ada, id));
    await page.goto(path);
    await choose(page, 'Omar Aziz').click();
    await choose(page, 'Ida').click({ modifiers: ['Shift'] });
    await expect(bar(page)).toContainText('3 chosen');
    await bar(page).getByRole('radio', { name: 'Excused' }).check({ force: true });
    await bar(page).getByRole('button', { name: 'Set status' }).click();
    await expect(bar(page).getByRole('alert')).toHaveText('Say why, in a few words.');
    await bar(page).getByRole('textbox', { name: 'Note' }).fill('Fire drill');
    await bar(page).getByRole('button', { name: 'Set status' }).click();

    await expect(toast(page, '3 people are excused now.')).toBeVisible();
    await expect(bar(page)).toBeHidden();
    await expect(needs(page).getByText('absent')).toBeHidden();
    await expect(row(page, 'Omar Aziz')).toContainText('excused');
    await expect(row(page, 'Omar Aziz')).toContainText('absent');
    await row(page, 'Omar Aziz')
      .getByRole('button', { name: /^Omar Aziz/ })
      .click();
    await expect(people(page)).toContainText('Computed absent: never came');
    await expect(people(page)).toContainText(/Corrected to excused by .*: “Fire drill”/);
    expect(statusesOf(await lessonOf(ada, id))).toEqual({
      ...before,
      'Omar Aziz': 'excused',
      'Lena Park': 'excused',
      'Ida Roth': 'excused',
    });

    await undo(page, '3 people are excused now.').click();
    await expect(toast(page, 'Taken back.')).toBeVisible();
    await expect(row(page, 'Omar Aziz')).not.toContainText('excused');
    expect(statusesOf(await lessonOf(ada, id))).toEqual(before);
    await expect(history(page).getByRole('listitem')).toHaveText([/Set statuses.*Fire drill.*taken back/]);
    await expect(history(page).getByRole('button')).toHaveCount(0);
  },
);

taught('one correction is taken back where it stands', async ({ page, taught: { path } }) => {
  await page.goto(path);
  await needs(page).getByRole('button', { name: 'Set status of the absent' }).click();
  await expect(bar(page).getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await bar(page).getByRole('button', { name: 'Set status' }).click();
  await expect(toast(page, 'Omar Aziz is late now.')).toBeVisible();
  await row(page, 'Omar Aziz')
    .getByRole('button', { name: /^Omar Aziz/ })
    .click();
  await people(page).getByRole('button', { name: 'Take back' }).click();
  await expect(toast(page, 'Omar Aziz is as computed.')).toBeVisible();
  await expect(needs(page)).toContainText('1 absent: Omar Aziz');
  await history(page).getByRole('button', { name: 'Undo: Set statuses' }).first().click();
  await expect(row(page, 'Omar Aziz')).toContainText('late');
});

taught(
  'a guest with a name of the roster is linked by one click, and back',
  async ({ page, taught: { path } }) => {
    await page.goto(path);
    await needs(page).getByRole('button', { name: 'Link', exact: true }).click();
    await expect(toast(page, 'The guest is linked.')).toBeVisible();
    await expect(row(page, 'Omar AZIZ')).toHaveCount(0);
    await expect(row(page, 'Omar Aziz')).toContainText('09:10');
    await expect(row(page, 'Omar Aziz')).toContainText('30 min');
    await undo(page, 'The guest is linked.').click();
    await expect(row(page, 'Omar Aziz')).toContainText('absent');
    await expect(needs(page)).toContainText('1 guest matches a name');
  },
);

taught('another guest is linked to whom one chooses', async ({ page, taught: { path } }) => {
  await page.goto(path);
  await people(page).getByRole('button', { name: 'Link iPad' }).click();
  const dialog = page.getByRole('dialog', { name: 'Who was iPad?' });
  await dialog.getByRole('button', { name: 'Link', exact: true }).click();
  await expect(dialog.getByRole('searchbox')).toHaveAccessibleDescription('Choose somebody on the roster.');
  await expect(dialog.getByRole('radio').first()).toHaveAccessibleName(/^Omar Aziz/);
  await dialog.getByRole('searchbox', { name: 'On the roster' }).fill('lena');
  await dialog.getByRole('radio', { name: /^Lena/ }).check();
  await dialog.getByRole('button', { name: 'Link', exact: true }).click();
  await expect(toast(page, 'iPad is linked.')).toBeVisible();
  await expect(row(page, 'iPad')).toHaveCount(0);
  await row(page, 'Lena').getByRole('button', { name: /^Lena/ }).click();
  await expect(people(page)).toContainText('Visits of a guest are linked for this lesson by');
});

taught(
  'a lesson is signed, says so, and the signature can be taken back',
  async ({ page, ada, taught: { id, path } }) => {
    await page.goto(path);
    await page.getByRole('button', { name: 'Sign', exact: true }).click();
    await expect(toast(page, 'The lesson is signed.')).toBeVisible();
    const main = page.getByRole('main');
    await expect(main.getByText('Signed', { exact: true }).first()).toBeVisible();
    await expect(main).toContainText(/signed by .+, /);
    await expect(page.getByRole('button', { name: 'Sign', exact: true })).toBeHidden();
    expect((await lessonOf(ada, id)).lesson.state).toBe('signed');
    await page.getByRole('button', { name: 'More for this lesson' }).click();
    await expect(page.getByRole('menuitem')).toHaveText(['Print', 'Download CSV', 'Download spreadsheet']);
    await page.keyboard.press('Escape');
    await history(page).getByRole('button', { name: 'Undo: Signed' }).click();
    await expect(page.getByRole('button', { name: 'Sign', exact: true })).toBeEnabled();
  },
);

test('what is undecided keeps a lesson from being signed, and is decided in two clicks', async ({
  page,
  ada,
  simulator,
}) => {
  const { room } = await makeClass(ada);
  await simulator.plant({
    roomId: room.id,
    createdAt: at(0),
    updatedAt: at(61),
    peers: [
      visit('tch-1', 'Ms Okafor', at(0), at(60), 'teacher'),
      visit('stu-1', 'Ben', at(0), at(5)),
      visit('stu-1', 'Ben', at(10), null),
    ],
  });
  await page.goto(`/lessons/${await tuesdayLesson(ada, room.id)}`);
  const sign = page.getByRole('button', { name: 'Sign', exact: true });
  await expect(sign).toHaveAttribute('aria-disabled', 'true');
  await expect(sign).toHaveAccessibleDescription('Decide 1 status first');
  await expect(heads(page).first()).toHaveText(/^Ben/);
  await needs(page).getByRole('button', { name: 'Decide Ben' }).click();
  await bar(page).getByRole('radio', { name: 'Present' }).check({ force: true });
  await bar(page).getByRole('button', { name: 'Set status' }).click();
  await expect(sign).not.toHaveAttribute('aria-disabled', 'true');
  await sign.click();
  await expect(toast(page, 'The lesson is signed.')).toBeVisible();
});

taught('the window is set with a reason, and back', async ({ page, taught: { path } }) => {
  await page.goto(path);
  await page.getByRole('button', { name: 'More for this lesson' }).click();
  await page.getByRole('menuitem', { name: 'Set the window…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set the window' });
  await expect(dialog.getByLabel('Start')).toHaveValue('09:00');
  await dialog.getByLabel('Start').fill('09:05');
  await dialog.getByRole('button', { name: 'Set the window' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Why' })).toHaveAccessibleDescription(
    'Say why, in a few words.',
  );
  await dialog.getByRole('textbox', { name: 'Why' }).fill('The bell was late');
  await dialog.getByRole('button', { name: 'Set the window' }).click();
  await expect(toast(page, 'The window is set.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('09:05–10:00');
  await expect(page.getByRole('main')).toContainText('window set by staff');
  await undo(page, 'The window is set.').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('09:00–10:00');
});

taught(
  'a lesson is split, its parts are neighbours, and merged again',
  async ({ page, taught: { path } }) => {
    await page.goto(path);
    await page.getByRole('button', { name: 'More for this lesson' }).click();
    await page.getByRole('menuitem', { name: 'Split…' }).click();
    const split = page.getByRole('dialog', { name: 'Split the lesson' });
    await split.getByLabel('Split at').fill('09:30');
    await split.getByRole('textbox', { name: 'Why' }).fill('Two groups');
    await split.getByRole('button', { name: 'Split', exact: true }).click();
    await expect(toast(page, 'The lesson is split in two.')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('09:00–09:30');
    // Letters lead to the neighbours.
    await page.keyboard.press('n');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('09:30–10:00');
    await page.keyboard.press('p');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('09:00–09:30');

    await page.getByRole('button', { name: 'More for this lesson' }).click();
    await page.getByRole('menuitem', { name: 'Merge with a neighbour…' }).click();
    const merge = page.getByRole('dialog', { name: 'Merge with a neighbour' });
    await expect(merge).toContainText('09:30–10:00');
    await merge.getByRole('textbox', { name: 'Why' }).fill('One group after all');
    await merge.getByRole('button', { name: 'Merge', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('09:00–10:00');
  },
);

test('a lesson nobody taught is not held until somebody says so', async ({ page, ada, simulator }) => {
  const { room } = await makeClass(ada);
  await simulator.plant({
    roomId: room.id,
    createdAt: at(0),
    updatedAt: at(61),
    peers: [visit('stu-1', 'Ben', at(0), at(60)), visit('stu-2', 'Ida', at(0), at(60))],
  });
  await page.goto(`/lessons/${await tuesdayLesson(ada, room.id)}`);
  const main = page.getByRole('main');
  await expect(main.getByText('Not held', { exact: true })).toBeVisible();
  await expect(needs(page)).toContainText('Nobody with a staff role was there.');
  await expect(people(page).getByRole('checkbox')).toHaveCount(0);
  await needs(page).getByRole('button', { name: 'Declare held' }).click();
  const dialog = page.getByRole('dialog', { name: 'Declare the lesson held' });
  await dialog.getByRole('textbox', { name: 'Why' }).fill('I was there by phone');
  await dialog.getByRole('button', { name: 'Declare held' }).click();
  await expect(toast(page, 'The lesson counts as held.')).toBeVisible();
  await expect(main.getByText('Final', { exact: true })).toBeVisible();
  await expect(needs(page)).toContainText('2 absent');
});

test('without a roster one is made from who came', async ({ page, ada, simulator }) => {
  const { room } = await makeClass(ada, { people: [] });
  await tuesdayClass(simulator, room.id);
  await page.goto(`/lessons/${await tuesdayLesson(ada, room.id)}`);
  await needs(page).getByRole('button', { name: 'Make the roster from these 3 people' }).click();
  const question = page.getByRole('alertdialog', { name: `Make the roster of ${room.name}?` });
  await expect(question).toContainText('Ben');
  await expect(question).not.toContainText('Ms Okafor');
  await expect(question).not.toContainText('iPad');
  await question.getByRole('button', { name: 'Make the roster' }).click();
  await expect(toast(page, '3 people are on the roster')).toBeVisible();
  await expect(row(page, 'Ben')).toContainText('present');
  await expect(needs(page)).toContainText('1 partial: Lena');
});

taught('the keys: / finds, j and k walk, x chooses, Enter opens', async ({ page, taught: { path } }) => {
  await page.goto(path);
  await page.keyboard.press('/');
  await expect(people(page).getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('lena');
  await expect(heads(page)).toHaveText([/^Lena/]);
  await page.keyboard.press('Escape');
  await expect(heads(page).nth(3)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('j');
  await expect(row(page, 'Lena').getByRole('button', { name: /^Lena/ })).toBeFocused();
  await expect(page.getByRole('tooltip')).toContainText('20 of 60 min held');
  await page.keyboard.press('x');
  await expect(bar(page)).toContainText('1 chosen: Lena');
  await page.keyboard.press('Enter');
  await expect(people(page).getByRole('list', { name: 'Visits of Lena' })).toBeVisible();
});

taught(
  'heads sort, groups narrow, and all that is shown is chosen at once',
  async ({ page, taught: { path } }) => {
    await page.goto(path);
    const head = people(page).getByRole('columnheader', { name: 'Name' });
    await head.getByRole('button').click();
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    await expect(heads(page).first()).toHaveText(/^Ben/);
    await people(page).getByRole('combobox', { name: 'Show' }).selectOption('Roster (4)');
    await expect(heads(page)).toHaveCount(4);
    await people(page).getByRole('checkbox', { name: 'Choose everybody shown' }).check();
    await expect(bar(page)).toContainText('4 chosen');
    await bar(page).getByRole('button', { name: 'Choose nobody' }).click();
    await expect(bar(page)).toBeHidden();
  },
);

taught(
  'on a phone a row is a card with the same facts, and the bar is in reach',
  async ({ page, taught: { path } }) => {
    await page.setViewportSize(phone);
    await page.goto(path);
    await expect(row(page, 'Ida')).toContainText('53 min');
    await choose(page, 'Ida').click();
    await bar(page).getByRole('radio', { name: 'Present' }).check({ force: true });
    await bar(page).getByRole('button', { name: 'Set status' }).click();
    await expect(toast(page, 'Ida Roth is present now.')).toBeVisible();
  },
);

taught('the charts and the session’s own numbers are a step away', async ({ page, taught: { path } }) => {
  await page.goto(path);
  await expect(
    page.getByRole('figure', { name: 'Presence per participant' }).getByRole('img'),
  ).toHaveAccessibleName(/held for 1 h 00/);
  await expect(page.getByRole('figure', { name: 'Presence over time' })).toBeHidden();
  await page.getByText('Presence over time').click();
  await expect(page.getByRole('figure', { name: 'Presence over time' })).toBeVisible();
  await page.getByRole('link', { name: 'The session’s own numbers' }).click();
  await expect(page).toHaveURL(/\/sessions\//);
});
