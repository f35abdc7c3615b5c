import { expect, test } from '@playwright/test';
import { isTaught, listed } from '@/lib/absences/list';
import { absence } from '@/lib/absences/schema';
import { ended, iso, minutes, peer, running } from '../attendance/make';
import { excuse } from '../excuses/make';
import { entry, lessonsIn } from './make';

const ana = entry('ana', 'Ana Ruiz', { externalId: 'x-1' });
const ben = entry('ben', 'Ben Hansen');
const cem = entry('cem', 'Cem Acar', { email: null });
const dee = entry('dee', 'Dee Okoro');
const everybody = [ana, ben, cem, dee];
const teacher = peer('09:00', '10:00', { userId: 'tch', name: 'Ms Okafor', role: 'teacher' });
const visit = ({ userId, name }: typeof ana, from: string, to: string | null) =>
  peer(from, to, { userId, name });

const taught = ended([
  teacher,
  visit(ana, '09:00', '10:00'),
  visit(ben, '09:00', '09:20'),
  visit(dee, '09:10', '10:00'),
]);

test('who was absent, there in part, or excused is listed, and nobody else', () => {
  const lessons = lessonsIn({
    roster: everybody,
    sessions: [taught],
    excuses: { [dee.id]: [excuse({ reason: 'at the dentist' })] },
  });
  const rows = listed(lessons);
  expect(rows.map(({ name, status, excused }) => [name, status, excused])).toEqual([
    ['Ben Hansen', 'partial', false],
    ['Cem Acar', 'absent', false],
    ['Dee Okoro', 'excused', true],
  ]);
  expect(rows[0]).toMatchObject({ presentSeconds: minutes(20), heldSeconds: minutes(60), correction: null });
  expect(rows[1]).toMatchObject({ email: null, reason: 'never came', presentSeconds: 0 });
  expect(rows[2]).toMatchObject({
    key: expect.stringMatching(/^u_/),
    rosterId: 'r-dee',
    email: 'dee@school.test',
    // Being there anyway stays to be seen.
    presentSeconds: minutes(50),
    now: null,
    state: 'final',
    correction: { status: 'excused', note: 'at the dentist', by: 'Ada Byron', excuseId: 'a1' },
  });
  for (const row of rows) expect(absence.strict().parse(row)).toEqual(row);
});

test('base scheduled: the seconds are of the window', () => {
  const session = ended([{ ...teacher, joinedAt: Date.parse(iso('09:30')) }, visit(ben, '09:00', '09:20')]);
  const rows = (base: 'held' | 'scheduled') =>
    listed(lessonsIn({ roster: [ben], sessions: [session], base })).map((row) => [
      row.presentSeconds,
      row.heldSeconds,
    ]);
  expect(rows('scheduled')).toEqual([[minutes(20), minutes(60)]]);
  expect(rows('held')[0]?.[0]).toBe(0);
});

test('while it runs: who is not here yet, and who is excused wherever they are', () => {
  const session = running([
    { ...teacher, leftAt: null },
    visit(ana, '09:01', null),
    visit(ben, '09:01', '09:05'),
    visit(dee, '09:02', null),
  ]);
  const eva = entry('eva', 'Eva Lund');
  const rows = listed(
    lessonsIn({
      now: '09:20',
      roster: [...everybody, eva],
      sessions: [session],
      excuses: { [dee.id]: [excuse()], [eva.id]: [excuse()] },
    }),
  );
  expect(rows.map(({ name, status, now, excused, reason }) => [name, status, now, excused, reason])).toEqual([
    ['Cem Acar', null, 'notHereYet', false, 'not here yet'],
    ['Dee Okoro', null, 'here', true, 'here since 09:02; excused'],
    ['Eva Lund', null, 'notHereYet', true, 'not here yet; excused'],
  ]);
  expect(rows[0]?.state).toBe('live');
});

test('a lesson nobody held lists nobody and counts as none', () => {
  const lessons = lessonsIn({ roster: everybody, sessions: [] });
  expect(lessons.map(({ judged }) => [judged.state, isTaught(judged)])).toEqual([['not-held', false]]);
  expect(listed(lessons)).toEqual([]);
  const [held] = lessonsIn({ roster: everybody, sessions: [taught] });
  expect(held && isTaught(held.judged)).toBe(true);
});

test('a lesson of which the archive does not know yet counts once somebody taught it', () => {
  // Over, but its buffer is not: more may come.
  const [empty] = lessonsIn({ roster: everybody, sessions: [], now: '10:05' });
  expect(empty?.judged.state).toBe('provisional');
  expect(empty && isTaught(empty.judged)).toBe(false);
  const [held] = lessonsIn({ roster: everybody, sessions: [taught], now: '10:05' });
  expect(held?.judged.state).toBe('provisional');
  expect(held && isTaught(held.judged)).toBe(true);
  const [running] = lessonsIn({ roster: everybody, sessions: [], now: '09:05' });
  expect(running && isTaught(running.judged)).toBe(true);
});

test('by start, room and name, without letter case and accents', () => {
  const only = (name: string) => [entry(name, name)];
  const rows = listed([
    ...lessonsIn({ id: 'r1', name: 'Zoology', roster: only('Ada'), sessions: [taught] }),
    ...lessonsIn({
      id: 'r2',
      name: 'Ästhetik',
      roster: [...only('zoe'), ...only('Émile'), ...only('Bo')],
      sessions: [taught],
    }),
    ...lessonsIn({ id: 'r3', name: 'biology', roster: only('Yann'), sessions: [taught] }),
  ]);
  expect(rows.map(({ roomName, name }) => `${roomName}: ${name}`)).toEqual([
    'Ästhetik: Bo',
    'Ästhetik: Émile',
    'Ästhetik: zoe',
    'biology: Yann',
    'Zoology: Ada',
  ]);
});

test('people are named and reached as they are today', () => {
  const [lesson] = lessonsIn({ roster: [cem], sessions: [taught] });
  if (!lesson) throw new Error('no lesson');
  const { context, judged } = lesson;
  const renamed = { ...cem, name: 'Cem Kaya', email: 'kaya@school.test', externalId: '77' };
  expect(listed([{ context: { ...context, roster: [renamed] }, judged }])).toMatchObject([
    { name: 'Cem Kaya', email: 'kaya@school.test', externalId: '77' },
  ]);
  // Taken off since: as the lesson has them.
  expect(listed([{ context: { ...context, roster: [] }, judged }])).toMatchObject([
    { name: 'Cem Acar', userId: 'cem', email: null, externalId: null },
  ]);
});
