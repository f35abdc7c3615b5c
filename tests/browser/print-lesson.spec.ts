import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { change, lessonsOf, makeClass, tuesday, tuesdayClass } from '../support/classroom';
import type { Api } from '../support/fixtures';
import { at, crowd, visit } from '../support/lesson';
import { liveLesson } from '../support/live-lesson';
import { answered, expect, nobody, test } from '../support/pages';
import { expectOneOfEach, onPaper, times, upright } from '../support/paper';

const printed = /Printed \w{3} \d+ \w{3} \d{4}, \d\d:\d\d Europe\/Berlin/;
const heads = '# Name User id Status First Last Min % Note, reason';

async function tuesdayLesson(api: Api, roomId: string): Promise<string> {
  const { lessons } = await lessonsOf(api, roomId, '?from=2026-11-17&to=2026-11-17');
  expect(lessons).toHaveLength(1);
  return lessons[0]?.id ?? '';
}

/** Notes that the browser was asked to print, instead of opening its dialog. */
const hearPrint = (page: Page) =>
  page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });

test('a lesson of 300 on paper: everybody, and the heads again on every page', async ({
  page,
  ada,
  simulator,
}) => {
  const people = Array.from({ length: 300 }, (_, index) => {
    const number = String(index + 1).padStart(5, '0');
    return { userId: `stu-${number}`, name: `Student ${number}` };
  });
  const { room } = await makeClass(ada, { people });
  const session = crowd(room.id, 300);
  session.peers.push(visit('tch-1', 'Ms Okafor', at(0), at(60), 'teacher'));
  await simulator.plant(session);
  const id = await tuesdayLesson(ada, room.id);

  await page.goto(`/print/lessons/${id}`);
  const paper = await onPaper(page);
  expect(paper.length).toBeGreaterThan(5);
  for (const [index, sheet] of paper.entries()) {
    expect(sheet, `page ${index + 1}`).toMatchObject(upright);
    expect(sheet.text).toMatch(printed);
    expect(sheet.text).toContain(`Page ${index + 1} of ${paper.length}`);
    if (index > 0) expect(sheet.text).toContain(`${room.name} · Algebra · Tue 17 Nov 2026, 09:00–10:00`);
    if (/Student \d/.test(sheet.text)) expect(sheet.text, `heads of page ${index + 1}`).toContain(heads);
  }
  const text = paper.map((sheet) => sheet.text).join(' ');
  expect(people.filter(({ name }) => !text.includes(name))).toEqual([]);
  for (const words of ['A absent', '½ partial', 'P present']) expect(text).toContain(words);
  expect(paper[0]?.text).toMatch(/Roster: 300 people/);
  expect(paper.at(-1)?.text).toContain('Name Date Signature');
});

test('a lesson says what it is, who is apart, who changed what, and who signed', async ({
  page,
  ada,
  simulator,
}) => {
  const settings = {
    timeZone: 'Europe/Berlin',
    timetable: [{ ...tuesday, title: '</style>"Álgebra" & \\ more' }],
  };
  const { room } = await makeClass(ada, { settings });
  await tuesdayClass(simulator, room.id);
  const id = await tuesdayLesson(ada, room.id);
  const keys = ['u_c3R1LTI'];
  await change(ada, 'put', `${id}/statuses`, { keys, status: 'excused', note: 'Fire drill' });

  await page.goto(`/print/lessons/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(room.name);
  const [first, ...others] = await onPaper(page);
  const text = first?.text ?? '';
  expect(others.map((sheet) => sheet.text).join()).not.toContain('Roster');
  expect(text).toContain('</style>"Álgebra" & \\ more · Tue 17 Nov 2026, 09:00–10:00 Europe/Berlin');
  expect(text).toMatch(/State Final Held 1 h 00 Window as in the timetable On the roster 4/);
  expect(text).toMatch(/1 Present 0 Late 1 Partial 1 Absent 1 Excused 2 Guests/);
  expect(text).toMatch(/Ben Hansen stu-1 P present 08:59 10:00 60 100 %/);
  expect(text).toMatch(/Ida Roth stu-2 E excused 09:07 10:00 53 88 % “Fire drill”/);
  expect(text).toMatch(/Lena Park stu-3 ½ partial 09:00 09:20 20 33 %/);
  expect(text).toMatch(/Omar Aziz stu-4 A absent – – 0 – never came/);
  expect(text).toMatch(/Not on the roster: 2 people.*iPad.*\? guest/);
  expect(text).toMatch(/Omar\s+AZIZ \(as Omar Aziz on the roster\)/);
  expect(text).toMatch(/Staff and observers.*Ms Okafor tch-1 staff/);
  expect(text).toContain('Ida Roth: excused, computed late. “Fire drill” head, ');
  expect(text).toContain('P present, L late, ½ partial, A absent, E excused.');
  expect(text).toContain('Rule: who was there for less than 2 min is absent');
  expect(text).toContain('Name Date Signature');
  expect(text).not.toContain('Signed in Rollcall');
  // The bar above the sheet stays on the screen.
  expect(text).not.toContain('Back to the lesson');

  await change(ada, 'post', `${id}/sign`);
  await page.reload();
  expect(times(await onPaper(page), 'Signed in Rollcall by head, ')).toBe(1);
});

test('a lesson that runs says that nobody has a status yet', async ({ page, ada, simulator }) => {
  const { room } = await makeClass(ada, { settings: { timeZone: 'Europe/Berlin' } });
  await simulator.join({ roomId: room.id, name: 'Ben Hansen', userId: 'stu-1', role: 'student' });
  await page.goto(`/print/lessons/${(await liveLesson(ada, room.id)).id}`);
  const [first] = await onPaper(page);
  expect(first?.text).toContain('The lesson still runs: nobody has a status yet.');
  expect(first?.text).toMatch(/Ida Roth stu-2 not here yet/);
});

test('the menu of a lesson leads to its sheet, whose button opens the way to paper', async ({
  page,
  ada,
  simulator,
}) => {
  const { room } = await makeClass(ada);
  await tuesdayClass(simulator, room.id);
  const id = await tuesdayLesson(ada, room.id);
  await hearPrint(page);
  await page.goto(`/lessons/${id}`);
  await page.getByRole('button', { name: 'More for this lesson' }).click();
  await page.getByRole('menuitem', { name: 'Print' }).click();
  await expect(page).toHaveURL(`/print/lessons/${id}`);
  await expect(page).toHaveTitle(`Attendance of ${room.name}, Tue 17 Nov 2026 · Rollcall`);
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
  await page.getByRole('link', { name: 'Back to the lesson' }).click();
  await expect(page).toHaveURL(`/lessons/${id}`);
});

test('the menu of a lesson gives its files', async ({ page, ada, simulator }) => {
  const { room } = await makeClass(ada);
  await tuesdayClass(simulator, room.id);
  await page.goto(`/lessons/${await tuesdayLesson(ada, room.id)}`);
  for (const [item, ending] of [
    ['Download CSV', /\.csv$/],
    ['Download spreadsheet', /\.xlsx$/],
  ] as const) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'More for this lesson' }).click();
    await page.getByRole('menuitem', { name: item }).click();
    expect((await download).suggestedFilename()).toMatch(ending);
  }
});

test('a sheet can be used by everybody, and is light also for who likes it dark', async ({
  page,
  ada,
  simulator,
}) => {
  const { room } = await makeClass(ada);
  await tuesdayClass(simulator, room.id);
  await page.goto(`/print/lessons/${await tuesdayLesson(ada, room.id)}`);
  await expectOneOfEach(page);
  await expectAccessible(page);
  const colours = () =>
    page.getByRole('main').evaluate((main) => {
      const { colorScheme, backgroundColor, color } = getComputedStyle(main);
      return { colorScheme, backgroundColor, color };
    });
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await colours();
  expect(light.colorScheme).toBe('light');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await colours()).toEqual(light);
});

test('a lesson that is not there has no sheet', async ({ page, watch }) => {
  watch.excuse(answered(404));
  await page.goto('/print/lessons/nothing-of-the-kind');
  await expect(page.getByRole('heading', { level: 1, name: 'There is nothing here' })).toBeVisible();
});

test.describe('at the door', () => {
  test.use({ storageState: nobody });

  test('who is not signed in comes back to the same days', async ({ page }) => {
    const path = '/print/rooms/ffffffffffffffffffffffff/register?from=2026-09-01&to=2026-11-20';
    await page.goto(path);
    await expect(page).toHaveURL(`/sign-in?${new URLSearchParams({ callbackUrl: path })}`);
  });
});
