import type { BrowserContext, Page } from '@playwright/test';
import { roomsFor, staffWith } from '../support/access';
import { berlin, change, enrol, lessonsOf, setSettings, students, tuesdayClass } from '../support/classroom';
import { type Api, makeRoom, type Simulator } from '../support/fixtures';
import { answered, expect, sharedDoor, test } from '../support/pages';
import { asStaff, type SignedIn } from '../support/staff';

/** From now on the browser is theirs. */
async function become(context: BrowserContext, { api }: SignedIn): Promise<void> {
  const { cookies } = await api.context.storageState();
  await context.clearCookies();
  await context.addCookies(cookies);
}

async function taught(ada: Api, simulator: Simulator) {
  const rooms = await roomsFor(ada);
  const { id } = rooms.assigned;
  await setSettings(ada, id, berlin);
  await enrol(ada, id, students);
  await tuesdayClass(simulator, id);
  await lessonsOf(ada, id);
  const lessonId = `${id}.20261117.tue-9`;
  await change(ada, 'patch', lessonId, { held: true, note: 'It was' });
  return { rooms, lessonId };
}

const main = (page: Page) => page.getByRole('main');
const named = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name });

test('a teacher works in their rooms, and others are not there', async ({
  page,
  context,
  ada,
  simulator,
  watch,
}) => {
  const { rooms, lessonId } = await taught(ada, simulator);
  await become(context, await staffWith(ada, rooms, { role: 'teacher' }));
  await page.goto('/rooms');
  const rows = main(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') });
  await expect(rows).toHaveCount(2);
  await expect(main(page)).toContainText(rooms.assigned.name);
  await expect(main(page)).not.toContainText(rooms.past.name);
  await expect(named(page, 'New room')).toBeHidden();
  await expect(main(page).getByRole('link', { name: 'Import people' })).toBeHidden();

  await page.goto(`/lessons/${lessonId}`);
  await named(page, 'Set status of the absent').click();
  await expect(page.getByRole('checkbox', { name: /Omar Aziz/ })).toBeChecked();
  await expect(named(page, 'Sign')).toBeVisible();
  await page.goto(`/rooms/${rooms.assigned.id}`);
  await expect(named(page, 'Edit')).toBeVisible();
  await expect(
    page.getByRole('navigation', { name: 'Room' }).getByRole('link', { name: 'Join' }),
  ).toBeVisible();

  watch.excuse(answered(404));
  for (const hidden of [rooms.foreign, rooms.past]) {
    await page.goto(`/rooms/${hidden.id}`);
    await expect(main(page).getByRole('heading', { level: 1 })).toHaveText('There is no such room');
    await expect(main(page)).not.toContainText(hidden.name);
  }
  await page.goto(`/lessons/${rooms.foreign.id}.20261117.tue-9`);
  await expect(main(page).getByRole('heading', { level: 1 })).toHaveText('There is no such lesson');
});

test('a viewer reads and is offered nothing to change or to hand out', async ({
  page,
  context,
  ada,
  simulator,
}) => {
  const { rooms, lessonId } = await taught(ada, simulator);
  await become(context, await staffWith(ada, rooms, { role: 'viewer' }));
  const { id, name } = rooms.assigned;
  await page.goto('/rooms');
  await expect(main(page)).toContainText(name);
  await expect(named(page, 'New room')).toBeHidden();
  await named(page, `Actions for ${name}`).click();
  await expect(page.getByRole('menuitem')).toHaveText(['Open', 'Copy room id']);
  await page.keyboard.press('Escape');

  await page.goto(`/rooms/${id}`);
  await expect(main(page).getByRole('rowheader', { name: /Tue 17 Nov/ })).toBeVisible();
  await expect(
    page.getByRole('navigation', { name: 'Room' }).getByRole('link', { name: 'Join' }),
  ).toBeHidden();
  for (const action of ['Edit', 'Switch off', 'More for these lessons']) {
    await expect(named(page, action), action).toBeHidden();
  }

  await page.goto(`/lessons/${lessonId}`);
  await expect(main(page)).toContainText('Omar Aziz');
  await expect(main(page)).toContainText('It was');
  for (const action of ['Sign', 'Set status of the absent', /^Undo/, /^Link /]) {
    await expect(named(page, action)).toBeHidden();
  }
  await expect(main(page).getByRole('checkbox')).toHaveCount(0);
  await named(page, 'More for this lesson').click();
  await expect(page.getByRole('menuitem')).toHaveText(['Print', 'Download CSV', 'Download spreadsheet']);
  await page.keyboard.press('Escape');

  await page.goto(`/rooms/${id}/settings`);
  await expect(main(page)).toContainText('Your account may read them, not change them.');
  await expect(page.getByLabel('Late after')).toBeDisabled();
  await expect(named(page, /^(Add|Remove)/)).toHaveCount(0);

  await page.goto(`/rooms/${id}/join`);
  await expect(main(page)).toContainText('Links are for those who teach');
});

test('who has no room is told who gives them one', async ({ page, context, ada }) => {
  await become(context, await asStaff(ada, sharedDoor(), { role: 'teacher' }));
  await page.goto('/');
  await expect(main(page)).toContainText('An admin of Rollcall assigns rooms to you');
  await page.goto('/rooms');
  await expect(main(page)).toContainText('No rooms for you yet');
  await expect(named(page, 'New room')).toBeHidden();
});

test('a teacher who may make rooms makes one, and it is theirs', async ({ page, context, ada }) => {
  const teacher = await asStaff(ada, sharedDoor(), { role: 'teacher', mayCreateRooms: true });
  await become(context, teacher);
  await page.goto('/rooms');
  await expect(named(page, 'New room').first()).toBeVisible();
  const room = await makeRoom(teacher.api);
  await page.reload();
  await expect(main(page).getByRole('rowheader')).toHaveText([new RegExp(room.name)]);
  await page.goto(`/rooms/${room.id}`);
  await expect(named(page, 'Edit')).toBeVisible();
});
