import { expect, test } from '@playwright/test';
import type { AlwaysLink, LinkInput } from '@/lib/lessons/types';
import { at, find, guest, lena, minutes, omar, peer, report, student, taught } from './report-make';

const said = (rosterId: string | null): LinkInput => ({
  event: 'e1',
  rosterId,
  by: 'Ada Byron',
  at: at('11:00'),
});
const linked = (key: string, rosterId: string | null) => new Map([[key, said(rosterId)]]);
const always = (name: string, rosterId: string, when = '11:00'): AlwaysLink => ({
  event: 'e2',
  rosterId,
  name,
  by: 'Ada Byron',
  at: at(when),
});

test('the user id is compared without case and blanks, when that is unambiguous', () => {
  const result = report(taught(student({ userId: ' STU-1 ', name: 'lena' }, '09:00', '10:00')));
  expect(find(result, lena)).toMatchObject({
    status: 'present',
    userId: 'stu-1',
    name: 'Lena Park',
    flags: [],
  });
});

test('two on the roster whose ids differ in case alone: only the exact id is one of them', () => {
  const twin = { ...omar, userId: 'STU-1' };
  const result = report(
    taught(
      student({ userId: 'STU-1', name: 'x' }, '09:00', '10:00'),
      student({ userId: 'Stu-1', name: 'y' }, '09:00', '10:00'),
    ),
    { roster: [lena, twin] },
  );
  expect(find(result, lena)).toMatchObject({ status: 'absent', joins: 0 });
  expect(find(result, twin)).toMatchObject({ status: 'present', joins: 1 });
  expect(find(result, 'y')).toMatchObject({ flags: ['guest'], rosterId: null });
});

test('visits under two spellings of one id are one person', () => {
  const result = report(
    taught(student(lena, '09:00', '09:20'), student({ userId: 'STU-1', name: 'x' }, '09:20', '10:00')),
  );
  expect(find(result, lena)).toMatchObject({ key: 'u_c3R1LTE', joins: 2, presentSeconds: minutes(60) });
  expect(result.counts.guests).toBe(0);
});

test('somebody enrolled twice on one day is one person', () => {
  const result = report(taught(student(lena, '09:00', '10:00')), {
    roster: [lena, { ...lena, id: 'r-again' }],
  });
  expect(result.counts).toMatchObject({ roster: 1, present: 1, absent: 0 });
});

test('staff are listed without a status; a staff role on the roster is a student', () => {
  const result = report(taught({ ...student(lena, '09:00', '10:00'), role: 'teacher' }));
  expect(find(result, lena)).toMatchObject({ status: 'present', role: 'teacher', flags: [] });
  expect(find(result, 'Ada Byron')).toMatchObject({
    status: null,
    flags: ['staff'],
    reason: 'staff',
    rosterId: null,
  });
});

test('an observer is listed, has no status and is no guest', () => {
  const result = report(taught(peer('09:00', '10:00', { userId: 'mum', name: 'Mum', role: 'visitor' })));
  expect(find(result, 'Mum')).toMatchObject({ status: null, flags: ['observer'] });
  expect(result.counts).toMatchObject({ guests: 0, unexpected: 0, roster: 1 });
});

test('the roster beats an observer’s role too', () => {
  const result = report(taught({ ...student(lena, '09:00', '10:00'), role: 'visitor' }));
  expect(find(result, lena)).toMatchObject({ status: 'present', flags: [] });
});

test('who waits is not there: no presence, no visits, and no row without a place on the roster', () => {
  const result = report(
    taught(
      { ...student(lena, '09:00', '10:00'), role: 'lobby' },
      { ...guest('p1', 'Max', '09:00', '10:00'), role: 'lobby' },
    ),
  );
  expect(find(result, lena)).toMatchObject({
    status: 'absent',
    reason: 'only in the waiting room',
    visits: [],
  });
  expect(result.participants.map(({ name }) => name)).toEqual(['Ada Byron', 'Lena Park']);
  expect(Math.max(...result.series.map(({ count }) => count))).toBe(1);
});

test('roles that change between visits: presence begins when the waiting ends', () => {
  const result = report(
    taught({ ...student(lena, '09:00', '09:10'), role: 'lobby' }, student(lena, '09:10', '10:00')),
  );
  expect(find(result, lena)).toMatchObject({ status: 'late', joins: 1, presentSeconds: minutes(50) });
});

test('a stranger who becomes staff is staff, and holds the lesson from then on', () => {
  const host = { userId: 'h', name: 'Helper' };
  const result = report([
    {
      ...taught(),
      peers: [student(host, '09:00', '09:10'), { ...student(host, '09:10', '10:00'), role: 'teacher' }],
    },
  ]);
  expect(find(result, 'Helper')).toMatchObject({ flags: ['staff'], joins: 2 });
  expect(result.held).toEqual([{ start: at('09:10'), end: at('10:00') }]);
});

test('an observer who takes part for a while is a guest', () => {
  const mum = { userId: 'mum', name: 'Mum' };
  const result = report(
    taught({ ...student(mum, '09:00', '09:10'), role: 'visitor' }, student(mum, '09:10', '09:20')),
  );
  expect(find(result, 'Mum').flags).toEqual(['guest']);
});

test('everybody else is unexpected when on another roster, else a guest; both without a status', () => {
  const result = report(
    taught(
      student({ userId: ' Stu-9 ', name: 'Ben' }, '09:00', '10:00'),
      guest('p1', 'Max', '09:00', '10:00'),
    ),
    { elsewhere: new Set(['stu-9']) },
  );
  expect(find(result, 'Ben')).toMatchObject({ status: null, flags: ['unexpected'] });
  expect(find(result, 'Max')).toMatchObject({ status: null, flags: ['guest'], reason: 'not on the roster' });
  expect(result.counts).toMatchObject({ unexpected: 1, guests: 1 });
});

test('a linked guest is united with their own visits before anything is decided', () => {
  const result = report(taught(student(lena, '09:00', '09:20'), guest('p1', 'iPad', '09:20', '10:00')), {
    links: linked('g_p1', 'r-lena'),
  });
  expect(find(result, lena)).toMatchObject({
    key: 'u_c3R1LTE',
    status: 'present',
    flags: ['linked'],
    link: { event: 'e1', by: 'Ada Byron', at: '2026-11-17T11:00:00.000Z', kind: 'lesson' },
    joins: 2,
    presentSeconds: minutes(60),
  });
  expect(result.participants).toHaveLength(2);
  expect(result.counts).toMatchObject({ guests: 0, present: 1 });
});

test('several guests linked to somebody who came in no other way: the first one’s key, one presence', () => {
  const result = report(
    taught(guest('p2', 'phone', '09:10', '09:30'), guest('p1', 'iPad', '09:00', '09:40')),
    { links: new Map([...linked('g_p1', 'r-lena'), ...linked('g_p2', 'r-lena')]) },
  );
  expect(find(result, lena)).toMatchObject({
    key: 'g_p1',
    presentSeconds: minutes(40),
    joins: 2,
    maxDevices: 2,
  });
  expect(find(result, lena).flags).toEqual(['leftEarly', 'devices', 'linked']);
});

test('an unexpected person can be linked by staff; a rostered id and staff cannot', () => {
  const result = report(
    taught(student(omar, '09:00', '10:00'), student({ userId: 'stu-9', name: 'Ben' }, '09:00', '10:00')),
    {
      roster: [lena, omar],
      elsewhere: new Set(['stu-9']),
      links: new Map([
        ...linked('u_c3R1LTk', 'r-lena'),
        ...linked(
          find(report(taught(student(omar, '09:00', '10:00')), { roster: [omar] }), omar).key,
          'r-lena',
        ),
        ...linked('u_dGVhLTE', 'r-lena'),
      ]),
    },
  );
  expect(find(result, lena)).toMatchObject({ joins: 1, flags: ['linked'] });
  expect(find(result, omar)).toMatchObject({ joins: 1, link: null });
  expect(find(result, 'Ada Byron').flags).toEqual(['staff']);
});

test('a link to somebody who is not on the roster that day does nothing', () => {
  const result = report(taught(guest('p1', 'iPad', '09:00', '10:00')), { links: linked('g_p1', 'r-gone') });
  expect(find(result, 'iPad')).toMatchObject({ flags: ['guest'], link: null });
});

test('a link for always follows the name, whatever the peer', () => {
  const result = report(taught(guest('p7', ' LENA´s  ipad', '09:00', '10:00')), {
    always: [always('lena´s ipad', 'r-lena')],
  });
  expect(find(result, lena)).toMatchObject({
    status: 'present',
    flags: ['linked'],
    link: { kind: 'always', event: 'e2' },
  });
});

test('of two links for always of one name the later one counts', () => {
  const result = report(taught(guest('p1', 'iPad', '09:00', '10:00')), {
    roster: [lena, omar],
    always: [always('ipad', 'r-omar', '11:30'), always('ipad', 'r-lena', '11:00')],
  });
  expect(find(result, omar).status).toBe('present');
});

test('a link for always rests while two guests of the lesson have the name', () => {
  const result = report(
    taught(guest('p1', 'iPad', '09:00', '10:00'), guest('p2', 'IPAD', '09:00', '10:00')),
    {
      always: [always('ipad', 'r-lena')],
    },
  );
  expect(find(result, lena)).toMatchObject({ status: 'absent' });
  expect(result.counts.guests).toBe(2);
});

test('a link for always rests while two on the roster have the name', () => {
  const other = { ...omar, name: 'lena  PARK' };
  const result = report(taught(guest('p1', 'Lena Park', '09:00', '10:00')), {
    roster: [lena, other],
    always: [always('lena park', 'r-lena')],
  });
  expect(find(result, lena)).toMatchObject({ status: 'absent' });
  expect(find(result, other)).toMatchObject({ status: 'absent' });
});

test('a link of the lesson comes before one for always, also one that keeps a guest a guest', () => {
  const session = taught(guest('p1', 'Lena Park', '09:00', '10:00'));
  const rest = {
    roster: [lena, omar],
    always: [always('lena park', 'r-lena')],
    settings: { matchByName: true },
  };
  expect(find(report(session, { ...rest, links: linked('g_p1', 'r-omar') }), omar)).toMatchObject({
    status: 'present',
    link: { kind: 'lesson' },
  });
  const kept = report(session, { ...rest, links: linked('g_p1', null) });
  expect(find(kept, lena).status).toBe('absent');
  expect(kept.participants.find(({ key }) => key === 'g_p1')).toMatchObject({
    flags: ['guest'],
    link: null,
    suggestion: null,
  });
});

test('an exact unique name is offered, and only offered', () => {
  const result = report(taught(guest('p1', ' lena  park', '09:00', '10:00')));
  expect(find(result, lena).status).toBe('absent');
  expect(find(result, ' lena  park')).toMatchObject({
    flags: ['guest'],
    suggestion: { rosterId: 'r-lena', name: 'Lena Park' },
  });
});

test('a room that says so matches by name, and marks it', () => {
  const result = report(taught(guest('p1', 'Lena Park', '09:00', '10:00')), {
    settings: { matchByName: true },
  });
  expect(find(result, lena)).toMatchObject({
    status: 'present',
    flags: ['matchedByName'],
    link: { event: null, by: null, at: null, kind: 'name' },
  });
  expect(result.counts.guests).toBe(0);
});

test('a name that two guests or two on the roster have matches nobody and offers nothing', () => {
  const settings = { matchByName: true };
  const twoGuests = report(
    taught(guest('p1', 'Lena Park', '09:00', '10:00'), guest('p2', 'Lena Park', '09:00', '10:00')),
    { settings },
  );
  expect(find(twoGuests, lena).status).toBe('absent');
  const twins = report(taught(guest('p1', 'Lena Park', '09:00', '10:00')), {
    roster: [lena, { ...omar, name: 'LENA PARK' }],
  });
  expect(twins.participants.map(({ suggestion }) => suggestion)).toEqual([null, null, null, null]);
});

test('the name of somebody known elsewhere, and no name at all, match nobody', () => {
  const result = report(
    taught(
      student({ userId: 'stu-9', name: 'Lena Park' }, '09:00', '10:00'),
      guest('p1', '  ', '09:00', '10:00'),
    ),
    { elsewhere: new Set(['stu-9']), settings: { matchByName: true }, always: [always('', 'r-lena')] },
  );
  expect(find(result, lena).status).toBe('absent');
  expect(result.counts).toMatchObject({ unexpected: 1, guests: 1 });
});
