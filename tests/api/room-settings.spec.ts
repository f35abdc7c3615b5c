import { defaultRule, type RoomSettings, type SettingsExample } from '@/lib/settings/schema';
import { berlin, makeClass, setSettings, tuesday, tuesdayClass } from '../support/classroom';
import { expect, failure, makeRoom, test } from '../support/fixtures';

test('a room has settings before anybody chose any, its staff roles from the template', async ({ ada }) => {
  const room = await makeRoom(ada);
  const answer = await ada.get<RoomSettings>(`/api/rooms/${room.id}/settings`);
  expect(answer).toMatchObject({
    status: 200,
    body: {
      timetable: [],
      exceptions: [],
      staffRoles: ['teacher', 'assistant'],
      observerRoles: [],
      waitingRoles: [],
      lessonGapMinutes: 15,
      bufferMinutes: 30,
      base: 'held',
      matchByName: false,
      rule: defaultRule,
    },
  });
});

test('what is saved is answered, and what is absent stays', async ({ ada }) => {
  const room = await makeRoom(ada);
  const whole: RoomSettings = {
    timeZone: 'Asia/Kolkata',
    timetable: [
      tuesday,
      {
        id: 'fri',
        weekday: 5,
        start: '23:30',
        end: '00:15',
        from: '2026-09-01',
        until: '2027-06-30',
        every: 2,
        anchor: '2026-09-04',
      },
    ],
    exceptions: [
      { date: '2026-12-24', cancelled: true },
      { date: '2026-11-24', slotId: 'tue-9', start: '11:00', end: '12:00', title: 'Test' },
    ],
    staffRoles: ['teacher', 'host'],
    observerRoles: ['observer'],
    waitingRoles: ['waiting'],
    lessonGapMinutes: 10,
    bufferMinutes: 20,
    base: 'scheduled',
    matchByName: true,
    rule: {
      countsFromMinutes: 1,
      absentAfterMinutes: 20,
      minPresencePercent: 75,
      lateAfterMinutes: 3,
      leftEarlyMinutes: 5,
    },
  };
  expect(await setSettings(ada, room.id, whole)).toEqual(whole);
  const changed = await setSettings(ada, room.id, { rule: { lateAfterMinutes: 7 }, base: 'held' });
  expect(changed).toEqual({ ...whole, base: 'held', rule: { ...whole.rule, lateAfterMinutes: 7 } });
  expect((await ada.get(`/api/rooms/${room.id}/settings`)).body).toEqual(changed);
});

test('bad fields are named, and nothing is saved', async ({ ada }) => {
  const room = await makeRoom(ada);
  const before = await setSettings(ada, room.id, berlin);
  const refused: [object, string][] = [
    [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
    [{ timetable: [{ ...tuesday, weekday: 8 }] }, 'timetable.0.weekday'],
    [{ timetable: [{ ...tuesday, start: '9:00' }] }, 'timetable.0.start'],
    [{ timetable: [tuesday, tuesday] }, 'timetable'],
    [
      { timetable: [tuesday, { ...tuesday, id: 'other', start: '09:30', end: '10:30' }] },
      'timetable.1.start',
    ],
    [{ timetable: [{ ...tuesday, every: 2 }] }, 'timetable.0.anchor'],
    [{ exceptions: [{ date: '2026-11-31', cancelled: true }] }, 'exceptions.0.date'],
    [{ exceptions: [{ date: '2026-11-30' }] }, 'exceptions.0.start'],
    [{ rule: { minPresencePercent: 101 } }, 'rule.minPresencePercent'],
    [{ rule: { lateAfterMinutes: -1 } }, 'rule.lateAfterMinutes'],
    [{ base: 'sometimes' }, 'base'],
    [{ lessonGapMinutes: 0.5 }, 'lessonGapMinutes'],
    [{ colour: 'red' }, 'colour'],
  ];
  for (const [change, field] of refused) {
    expect(await ada.put(`/api/rooms/${room.id}/settings`, change), field).toMatchObject(
      failure(400, 'bad_request', { [field]: expect.anything() }),
    );
  }
  expect((await ada.get(`/api/rooms/${room.id}/settings`)).body).toEqual(before);
  expect(await ada.get('/api/rooms/unknown/settings')).toMatchObject(failure(404, 'not_found'));
});

test('a number shows what it would have made of the last lesson, before it is saved', async ({
  ada,
  simulator,
}) => {
  const { room } = await makeClass(ada);
  await tuesdayClass(simulator, room.id);
  const example = async (change: object) => {
    const answer = await ada.post<SettingsExample>(`/api/rooms/${room.id}/settings/example`, change);
    expect(answer, answer.text).toMatchObject({ status: 200 });
    return answer.body.lesson?.counts;
  };
  expect(await example({})).toMatchObject({ present: 1, late: 1, partial: 1, absent: 1 });
  expect(await example({ rule: { lateAfterMinutes: 10 } })).toMatchObject({ present: 2, late: 0 });
  expect(await example({ rule: { minPresencePercent: 20 } })).toMatchObject({ present: 2, partial: 0 });
  const saved = await ada.get<RoomSettings>(`/api/rooms/${room.id}/settings`);
  expect(saved.body.rule).toEqual(defaultRule);
  const empty = await makeRoom(ada);
  expect((await ada.post(`/api/rooms/${empty.id}/settings/example`, {})).body).toEqual({ lesson: null });
});
