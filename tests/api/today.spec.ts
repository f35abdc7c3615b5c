import type { Today } from '@/lib/today/schema';
import { change, enrol, lessonsOf, setSettings, students } from '../support/classroom';
import { type Api, expect, makeRoom, test } from '../support/fixtures';
import { visit } from '../support/lesson';

const minute = 60_000;
const day = 24 * 60 * minute;
const clock = (ms: number) => new Date(ms).toISOString().slice(11, 16);
const weekday = (ms: number) => new Date(ms).getUTCDay() || 7;

async function today(api: Api): Promise<Today> {
  const answer = await api.get<Today>('/api/today');
  expect(answer, answer.text).toMatchObject({ status: 200 });
  return answer.body;
}

test('yesterday’s lesson waits for a signature, and the next one says how many are expected', async ({
  ada,
  simulator,
}) => {
  const room = await makeRoom(ada);
  const taught = Math.floor((Date.now() - day) / minute) * minute;
  const soon = Date.now() + 10 * minute;
  await setSettings(ada, room.id, {
    timeZone: 'UTC',
    timetable: [
      { id: 'taught', weekday: weekday(taught), start: clock(taught), end: clock(taught + 60 * minute) },
      {
        id: 'soon',
        title: 'Algebra',
        weekday: weekday(soon),
        start: clock(soon),
        end: clock(soon + 5 * minute),
      },
    ],
  });
  await enrol(ada, room.id, students);
  const at = (minutes: number) => new Date(taught + minutes * minute).toISOString();
  await simulator.plant({
    roomId: room.id,
    createdAt: at(0),
    updatedAt: at(60),
    peers: [
      visit('tch-1', 'Ms Okafor', at(0), at(60), 'teacher'),
      ...students.slice(1).map(({ userId, name }) => visit(userId, name, at(0), at(60))),
    ],
  });
  const lesson = (await lessonsOf(ada, room.id)).lessons.find(({ state }) => state === 'final');
  const before = await today(ada);
  expect(before.toSign.find(({ id }) => id === lesson?.id)).toMatchObject({
    roomId: room.id,
    roomName: room.name,
    counts: { roster: 4, present: 3, absent: 1 },
    notHereYet: [],
  });
  expect(before.next.find(({ roomId }) => roomId === room.id)).toMatchObject({
    title: 'Algebra',
    expected: 4,
    timeZone: 'UTC',
  });

  await change(ada, 'post', `${lesson?.id}/sign`);
  expect((await today(ada)).toSign.map(({ id }) => id)).not.toContain(lesson?.id);
});
