import { expectAccessible } from '../support/accessibility';
import { lessonsOf, makeClass, tuesdayClass } from '../support/classroom';
import { freshName, type Simulator } from '../support/fixtures';
import { at, visit } from '../support/lesson';
import { expect, makeRoom, test } from '../support/pages';
import { across, expectOneOfEach, onPaper, times, upright } from '../support/paper';

const printed = /Printed \w{3} \d+ \w{3} \d{4}, \d\d:\d\d Europe\/Berlin/;
const week = 7 * 24 * 60;
const workdays = {
  timeZone: 'Europe/Berlin',
  timetable: [1, 2, 3, 4, 5].map((weekday) => ({
    id: `day-${weekday}`,
    weekday,
    start: '09:00',
    end: '10:00',
  })),
};
const sixty = Array.from({ length: 60 }, (_, index) => {
  const number = String(index + 1).padStart(2, '0');
  return { userId: `stu-${number}`, name: `Student ${number}` };
});

/** Tuesday's hour, some weeks before: of five in a row one never came, one left too soon, one was late. */
const taught = (simulator: Simulator, roomId: string, weeksBefore: number) => {
  const then = (minutes: number) => at(minutes - weeksBefore * week);
  const peers = sixty.flatMap(({ userId, name }, index) => {
    if (index % 5 === 1) return [];
    const [from, to] = index % 5 === 2 ? [0, 20] : index % 5 === 3 ? [9, 60] : [0, 60];
    return [visit(userId, name, then(from), then(to))];
  });
  return simulator.plant({
    roomId,
    createdAt: then(0),
    updatedAt: then(60),
    peers: [visit('tch-1', 'Ms Okafor', then(0), then(60), 'teacher'), ...peers],
  });
};

test('a register of 60 × 40 on paper: blocks of lessons, names and heads in each', async ({
  page,
  ada,
  simulator,
}) => {
  const { room } = await makeClass(ada, { settings: workdays, people: sixty });
  for (const weeksBefore of [0, 1, 2]) await taught(simulator, room.id, weeksBefore);
  await lessonsOf(ada, room.id);

  await page.goto(`/print/rooms/${room.id}/register?from=2026-09-28&to=2026-11-20`);
  await expect(page).toHaveTitle(`Register of ${room.name}, 28 Sep – 20 Nov 2026 · Rollcall`);
  await expect(page.getByRole('table')).toHaveCount(2);
  const paper = await onPaper(page);
  for (const [index, sheet] of paper.entries()) {
    expect(sheet, `page ${index + 1}`).toMatchObject(across);
    expect(sheet.text).toMatch(printed);
    expect(sheet.text).toContain(`Page ${index + 1} of ${paper.length}`);
    expect(sheet.text).toContain('28 Sep – 20 Nov 2026 Europe/Berlin');
    // Month, days and heads over every part of the table.
    if (/Student \d/.test(sheet.text))
      expect(sheet.text, `page ${index + 1}`).toMatch(/(Oct|Nov) 2026.*# Name/);
  }
  const text = paper.map((sheet) => sheet.text).join(' ');
  expect(text).toContain('Lessons 1–22 of 40');
  expect(text).toContain('Lessons 23–40 of 40');
  for (const { name } of sixty) expect(times(paper, `${name} `), name).toBe(2);
  // Fifteen lessons before the first that was held, and then two a week that were not.
  expect(text).toMatch(/\d+ Student 02 (– ){22}/);
  expect(text).toMatch(/2 Student 02 (– )*A (– ){4}A (– ){4}A (– )*0 % 0 0 0 3 0 0 of 180 3/);
  expect(text).toMatch(/3 Student 03 (– )*½ (– ){4}½ (– ){4}½ (– )*50 % 0 0 3 0 0 60 of 180 0/);
  expect(text).toMatch(/4 Student 04 (– )*L (– ){4}L (– ){4}L (– )*100 % 0 3 0 0 0 153 of 180 0/);
  expect(text).toMatch(/P present (– )*24 (– ){4}24 (– ){4}24/);
  expect(text).toContain('Statuses P 72, L 36, ½ 36, A 36, E 0');
  expect(text).toContain('P present, L late, ½ partial, A absent, E excused.');
  expect(paper.at(-1)?.text).toContain('Name Date Signature');
});

test('from the register to paper', async ({ page, ada, simulator }) => {
  const { room } = await makeClass(ada);
  await tuesdayClass(simulator, room.id);
  await tuesdayClass(simulator, room.id, 1);
  await lessonsOf(ada, room.id);
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await page.goto(`/rooms/${room.id}/register?from=2026-11-10&to=2026-11-17`);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'Print' }).click();
  await expect(page).toHaveURL(`/print/rooms/${room.id}/register?from=2026-11-10&to=2026-11-17`);
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');

  const paper = await onPaper(page);
  expect(paper).toHaveLength(1);
  expect(paper[0]).toMatchObject(across);
  expect(paper[0]?.text).toMatch(/All lessons 10–17 Nov 2026/);
  expect(paper[0]?.text).toMatch(/1 Ben Hansen P P 100 % 2 0 0 0 0 120 of 120 0/);
  expect(paper[0]?.text).toMatch(/2 Ida Roth L L 100 % 0 2 0 0 0 106 of 120 0/);
  expect(paper[0]?.text).toMatch(/4 Omar Aziz A A 0 % 0 0 0 2 0 0 of 120 2/);
  expect(paper[0]?.text).toContain('Name Date Signature');
  await expectOneOfEach(page);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Back to the register' }).click();
  await expect(page).toHaveURL(`/rooms/${room.id}/register?from=2026-11-10&to=2026-11-17`);
});

test('a register of nothing says so, and a wrong date says what to give', async ({ page, ada }) => {
  const room = await makeRoom(ada);
  await page.goto(`/print/rooms/${room.id}/register?from=2026-11-10&to=2026-11-17`);
  await expect(page.getByText('There was no lesson in these days.')).toBeVisible();
  expect(await onPaper(page)).toHaveLength(1);
  for (const [query, told] of [
    ['from=yesterday', 'Give the date as YYYY-MM-DD.'],
    ['from=2026-11-20&to=2026-11-10', 'The last day is before the first.'],
  ]) {
    await page.goto(`/print/rooms/${room.id}/register?${query}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This sheet could not be made');
    await expect(page.getByRole('main')).toContainText(told ?? '');
  }
});

test('the record of a student on paper, over two rooms and two zones', async ({ page, ada, simulator }) => {
  const userId = `${freshName('stu/ü?')} 50%25`;
  const people = [{ userId, name: 'Omar Aziz', email: 'omar@school.example' }];
  const { room } = await makeClass(ada, { people });
  const far = await makeClass(ada, { people, settings: { timeZone: 'America/New_York' } });
  for (const weeksBefore of [0, 1, 2]) await tuesdayClass(simulator, room.id, weeksBefore);
  await simulator.plant({
    roomId: far.room.id,
    createdAt: at(360),
    updatedAt: at(420),
    peers: [
      visit('tch-1', 'Ms Okafor', at(360), at(420), 'teacher'),
      visit(userId, 'Omar', at(360), at(420)),
    ],
  });
  for (const roomId of [room.id, far.room.id]) await lessonsOf(ada, roomId);
  const excuse = { userId, from: '2026-11-10', to: '2026-11-10', reason: 'Sports day' };
  expect(await ada.post('/api/excuses', excuse)).toMatchObject({ status: 201 });

  await page.goto(`/print/students/${encodeURIComponent(userId)}?from=2026-11-01&to=2026-11-20`);
  await expect(page).toHaveTitle('Record of Omar Aziz, 1–20 Nov 2026 · Rollcall');
  const paper = await onPaper(page);
  expect(paper).toHaveLength(1);
  expect(paper[0]).toMatchObject(upright);
  const text = paper[0]?.text ?? '';
  expect(text).toMatch(printed);
  expect(text).toContain(`User id ${userId} E-mail omar@school.example`);
  expect(text).toContain('the zone of each room: ');
  expect(text).toMatch(
    /33 % Attended 1 Present 0 Late 0 Partial 2 Absent 1 Excused 60 of 180 Minutes of held/,
  );
  expect(text).toContain(`${room.name} throughout 0 % 0 0 0 2 1 0 of 120 2`);
  expect(text).toContain(`${far.room.name} throughout 100 % 1 0 0 0 0 60 of 60 0`);
  expect(text).toMatch(/All rooms 33 % 1 0 0 2 1 60 of 180/);
  expect(text).toContain(`2 absences in a row in ${room.name}, 3–17 Nov 2026, up to the latest lesson`);
  expect(text).toContain('Tue 10 Nov 2026, all rooms. “Sports day” head, ');
  expect(text).toMatch(/Tue 3 Nov 2026 09:00–10:00 Europe\/Berlin .* A absent 0 of 60 never came/);
  expect(text).toMatch(/E excused 0 of 60 “Sports day” \(head, [^)]*computed absent\)/);
  expect(text).toMatch(/Tue 17 Nov 2026 09:00–10:00 America\/New_York .* P present 60 of 60/);
  expect(text).toContain('Name Date Signature');
  await expectOneOfEach(page);
  await expectAccessible(page);
});

test('a student without a lesson in these days', async ({ page, ada }) => {
  const userId = freshName('stu');
  await makeClass(ada, { people: [{ userId, name: 'Ida Roth' }] });
  await page.goto(`/print/students/${userId}?from=2026-01-05&to=2026-01-05`);
  await expect(page.getByText('There was no lesson in these days.')).toBeVisible();
  expect(await onPaper(page)).toHaveLength(1);
});
