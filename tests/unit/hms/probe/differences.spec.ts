import { expect, test } from '@playwright/test';
import type { Reply } from '@/lib/hms/probe/ask';
import { differencesOf } from '@/lib/hms/probe/differences';
import type { Reads } from '@/lib/hms/probe/reads';

type Item = Record<string, unknown>;

const reply = (json: unknown, status = 200): Reply => ({
  status,
  problem: null,
  json,
  theirTime: null,
  ourTime: 0,
  milliseconds: 1,
});
const list = (data: Item[], last = data.at(-1)?.id ?? '') => reply({ limit: 10, data, last });

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 17, 9, minutes)).toISOString();
const times = (minutes: number) => ({ created_at: at(minutes), updated_at: at(minutes) });
const room = (number: number, more: Item = {}): Item => ({
  id: `room-${number}`,
  name: 'Ben Hansen private lessons',
  enabled: true,
  template_id: 't',
  ...times(60 - number),
  ...more,
});
const session = (number: number, more: Item = {}): Item => ({
  id: `session-${number}`,
  room_id: 'room-1',
  active: false,
  peers: { p: { name: 'Ben Hansen', role: 'student', joined_at: at(0) } },
  ...times(60 - number),
  ...more,
});

const usual: Reads = {
  rooms: list([room(1), room(2)]),
  moreRooms: null,
  disabledRooms: list([room(3, { enabled: false })]),
  templates: list([{ id: 't', name: 'school', roles: { student: { name: 'student' } } }]),
  ended: list([session(1), session(2)]),
  running: list([session(9, { active: true })]),
  codes: list([{ code: 'abc', role: 'student', enabled: true }], 'abc'),
  active: reply({ session: { id: 'session-9' } }),
};

test('what is as assumed is no difference', () => {
  expect(differencesOf(usual)).toEqual([]);
  expect(differencesOf({ ...usual, running: list([]), active: reply({ message: 'none' }, 404) })).toEqual([]);
  expect(differencesOf({ ...usual, ended: reply({ limit: 10, data: null }) })).toEqual([]);
});

const ten = (from: number) => Array.from({ length: 10 }, (_, place) => room(from + place));
const cases: [what: string, change: Partial<Reads>, says: RegExp][] = [
  ['oldest first', { rooms: list([room(2), room(1)]) }, /Rooms are not listed newest first \(1 of 2/],
  [
    'sessions oldest first',
    { ended: list([session(2), session(1)]) },
    /Ended sessions are not listed newest/,
  ],
  ['more than asked for', { rooms: list([...ten(1), room(11)]) }, /11 were sent where 10 were asked for/],
  ['no way to the next page', { rooms: list(ten(1), '') }, /full page has no “last”/],
  ['another cursor', { rooms: list(ten(1), 'page-2') }, /“last” is not the id/],
  ['a page again', { rooms: list(ten(1)), moreRooms: list(ten(1)) }, /second page repeats 10 of the first/],
  ['one twice', { rooms: list([room(1), room(1)]) }, /same id twice/],
  [
    'a switched-off room among the others',
    { rooms: list([room(1, { enabled: false })]) },
    /enabled rooms holds 1 of 1/,
  ],
  [
    'a room that is on among those that are off',
    { disabledRooms: list([room(3)]) },
    /disabled rooms holds 1/,
  ],
  [
    'a running session among the ended',
    { ended: list([session(1, { active: true })]) },
    /ended sessions holds 1/,
  ],
  ['an ended one among the running', { running: list([session(1)]) }, /running sessions holds 1/],
  [
    'no template',
    { rooms: list([room(1, { template_id: undefined })]) },
    /1 of 2 rooms have no text “template_id”/,
  ],
  [
    'times of a wall clock',
    { ended: list([session(1, { created_at: '2026-11-17 09:00' })]) },
    /no readable time/,
  ],
  [
    'times of a zone',
    { ended: list([session(1, { created_at: '2026-11-17T09:00:00+01:00' })]) },
    /not in UTC/,
  ],
  ['peers in a list', { ended: list([session(1, { peers: [{}] })]) }, /“peers” that are no map/],
  [
    'a visit without a beginning',
    { ended: list([session(1, { peers: { p: { role: 'x' } } })]) },
    /“joined_at”/,
  ],
  ['a template without roles', { templates: list([{ id: 't', name: 'x' }]) }, /templates name no roles/],
  [
    'a code without a role',
    { codes: list([{ code: 'abc', enabled: true }], 'abc') },
    /room codes have no role/,
  ],
  ['a map for a list', { templates: reply({ data: {} }) }, /Templates: “data” is no list/],
  ['a running room that no list holds', { running: list([]) }, /no list of running sessions/],
  ['a running room without its session', { active: reply({}) }, /does not name its session/],
  ['a new field', { rooms: list([room(1, { breakout: 'Ben' })]) }, /field “breakout”\.$/],
];
for (const [what, change, says] of cases) {
  test(`told: ${what}`, () => {
    const found = differencesOf({ ...usual, ...change });
    expect(found).toContainEqual(expect.stringMatching(says));
    expect(found.join(' ')).not.toMatch(/Ben|Hansen|room-\d|session-\d/);
  });
}

test('a field whose name tells of somebody is not told', () => {
  const found = differencesOf({ ...usual, rooms: list([room(1, { 'Ben Hansen': 1, 'ben@x.example': 1 })]) });
  expect(found).toEqual([]);
});
