import { berlin, lessonOf, lessonsOf, makeClass, setSettings, tuesdayClass } from '../support/classroom';
import { recordsOf } from '../support/csv';
import { csvOf, download, nameOf, xlsxOf } from '../support/files';
import { expect, failure, makeKey, sharedDoor, test } from '../support/fixtures';

const tuesday = 'from=2026-11-17&to=2026-11-17';

test('a range over rooms: each in its own zone, rooms by name, and the same in the spreadsheet', async ({
  ada,
  simulator,
}) => {
  const [first, second] = [await makeClass(ada), await makeClass(ada)];
  // Nine in Berlin is three in New York: an unplanned lesson there.
  await setSettings(ada, second.room.id, { timeZone: 'America/New_York', timetable: [] });
  await tuesdayClass(simulator, first.room.id);
  await tuesdayClass(simulator, second.room.id);
  // Planted in days that the archive may know to be over: a room's own lessons always ask.
  for (const { room } of [first, second]) await lessonsOf(ada, room.id);
  const names = [first.room.name, second.room.name].sort();
  const rows = (await csvOf(ada, `/api/attendance.csv?${tuesday}`)).filter(({ Room = '' }) =>
    names.includes(Room),
  );
  expect(rows.map(({ Room }) => Room)).toEqual(names.flatMap((name) => Array(4).fill(name)));
  const zones = rows.map(({ Room, Start, 'Time zone': zone }) => [Room === first.room.name, Start, zone]);
  expect(zones.filter(([isFirst]) => isFirst)).toEqual(Array(4).fill([true, '09:00', 'Europe/Berlin']));
  expect(zones.filter(([isFirst]) => !isFirst)).toEqual(Array(4).fill([false, '03:00', 'America/New_York']));
  const sheet = (await xlsxOf(ada, `/api/attendance.xlsx?${tuesday}&roomId=${first.room.id}`)).get(
    'Attendance',
  );
  expect(sheet).toHaveLength(5);
  expect(sheet?.[1]?.slice(0, 5)).toEqual([
    new Date('2026-11-17T00:00:00Z'),
    new Date('1899-12-30T09:00:00Z'),
    ...[first.room.name, 'Algebra', 'Ben Hansen'],
  ]);
});

test('a row is what the report of the lesson says of the student', async ({ ada, simulator }) => {
  const { room } = await makeClass(ada);
  await tuesdayClass(simulator, room.id);
  await tuesdayClass(simulator, room.id, 2);
  await lessonsOf(ada, room.id);
  const file = await download(ada, `/api/attendance.csv?from=2026-11-02&to=2026-11-18&roomId=${room.id}`);
  expect(nameOf(file)).toBe(`${room.name}-attendance-2026-11-02-to-2026-11-18.csv`);
  const rows = recordsOf(file.body.toString('utf8'));
  const { lessons } = await lessonsOf(ada, room.id, '?from=2026-11-02&to=2026-11-18');
  const expected = [];
  for (const { id } of lessons.toReversed()) {
    const { lesson, participants } = await lessonOf(ada, id);
    for (const person of participants.filter(({ rosterId }) => rosterId !== null)) {
      expected.push({
        Date: lesson.window.start.slice(0, 10),
        Start: '09:00',
        Room: room.name,
        Lesson: 'Algebra',
        Name: person.name,
        'User ID': person.userId,
        Email: person.email ?? '',
        Status: person.status ?? 'not held',
        'Presence (minutes)': String(Math.floor(person.heldSeconds / 60)),
        'Held (minutes)': String(Math.floor(lesson.heldSeconds / 60)),
        Note: '',
        'Time zone': 'Europe/Berlin',
      });
    }
  }
  expect(rows).toEqual(expected);
  expect(rows).toHaveLength(12);
});

test('without days it is the last 180, and a room has no lessons from before it was', async ({
  ada,
  simulator,
}) => {
  const { room } = await makeClass(ada);
  await tuesdayClass(simulator, room.id, 1);
  await lessonsOf(ada, room.id);
  const rows = await csvOf(ada, `/api/attendance.csv?roomId=${room.id}`);
  expect(rows[0]).toMatchObject({ Date: '2026-11-10', Name: 'Ben Hansen', Status: 'present' });
});

test('a long range comes in pieces, whole, and is too long for a spreadsheet', async ({ ada }) => {
  test.slow();
  const people = Array.from({ length: 300 }, (_, index) => ({
    userId: `many-${index}`,
    name: `Student ${String(index).padStart(3, '0')}`,
  }));
  const slots = [1, 2, 3, 4, 5].map((weekday) => ({
    ...{ id: `day-${weekday}`, title: 'Algebra', weekday, start: '09:00', end: '10:00' },
  }));
  const { room } = await makeClass(ada, { settings: { ...berlin, timetable: slots }, people });
  const { key } = await makeKey(ada, { name: 'downloads' });
  // Five days a week from Monday, 1 June to Friday, 13 November: 24 weeks.
  const query = `from=2026-06-01&to=2026-11-13&roomId=${room.id}`;
  const answer = await fetch(`${sharedDoor().url}/api/attendance.csv?${query}`, {
    headers: { authorization: `Bearer ${key}`, 'accept-encoding': 'identity' },
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-length')).toBeNull();
  const pieces: Buffer[] = [];
  for await (const piece of answer.body ?? []) pieces.push(Buffer.from(piece));
  expect(pieces.length).toBeGreaterThan(10);
  const rows = recordsOf(Buffer.concat(pieces).toString('utf8'));
  expect(rows).toHaveLength(24 * 5 * 300);
  expect(new Set(rows.map(({ Date: day, Name }) => `${day} ${Name}`)).size).toBe(rows.length);
  expect(rows[0]).toMatchObject({ Date: '2026-06-01', Name: 'Student 000', Status: 'not held' });
  expect(rows.at(-1)).toMatchObject({ Date: '2026-11-13', Name: 'Student 299' });

  const refused = await ada.get(`/api/attendance.xlsx?${query}`);
  expect(refused).toMatchObject(failure(400, 'bad_request'));
  expect(refused.text).toMatch(/33,333 rows.*CSV.*fewer days/);
});
