import { expect, test } from '@playwright/test';
import { compute, ended, iso, minutes, only, peer, running } from './make';

const bot = { userId: 'bot', name: 'Beam', role: '__internal_recorder' };

test('a session runs from its creation to the latest known leave, not to its last change', () => {
  const { session } = compute(ended([peer('09:05', '09:50', {}), peer('09:10', '09:55')]));
  expect(session).toEqual({
    id: 'session-1',
    roomId: 'room-1',
    roomName: 'algebra-7b',
    startedAt: iso('09:00'),
    endedAt: iso('09:55'),
    live: false,
    durationSeconds: minutes(55),
  });
});

test('a recorder that waits five minutes after the last person lengthens nothing', () => {
  const people = [peer('09:00', '09:55')];
  const withBot = ended([...people, peer('08:59', '10:00', bot)]);
  expect(compute(withBot)).toEqual(compute(ended(people)));
});

test('each bot role is left out, a person called Beam is not', () => {
  const roles = ['__internal_recorder', 'recorder', 'beam', 'student', 'Recorder'];
  const peers = roles.map((role) => peer('09:00', '09:30', { userId: role, name: 'Beam', role }));
  expect(compute(ended(peers)).participants.map(({ role }) => role)).toEqual(['Recorder', 'student']);
});

test('the same person in a bot role and in another counts only in the other', () => {
  const attendance = compute(
    ended([peer('09:00', '09:10'), peer('09:00', '09:50', { role: 'recorder' }), peer('09:50', '10:00')]),
  );
  expect(only(attendance)).toMatchObject({ joins: 2, presentSeconds: minutes(20), maxDevices: 1 });
});

for (const [state, make] of [
  ['ended', ended],
  ['running', running],
] as const) {
  test(`with nobody but bots in it, a session that is ${state} is empty and 0 s long`, () => {
    for (const peers of [[], [peer('09:00', '09:30', bot)], [peer('09:00', null, bot)]]) {
      const attendance = compute(make(peers));
      expect(attendance.session).toMatchObject({
        startedAt: iso('09:00'),
        endedAt: state === 'ended' ? iso('09:00') : null,
        durationSeconds: 0,
      });
      expect(attendance.totals).toEqual({
        participants: 0,
        presentSeconds: 0,
        connectedSeconds: 0,
        peakConcurrent: 0,
      });
      expect(attendance.participants).toEqual([]);
      expect(attendance.series).toEqual([]);
    }
  });
}

test('without a creation time the session starts at the earliest join of a person', () => {
  const peers = [peer('09:20', '09:50'), peer('09:10', '09:15'), peer('08:00', '10:00', bot)];
  expect(compute(ended(peers, { createdAt: null })).session).toMatchObject({
    startedAt: iso('09:10'),
    durationSeconds: minutes(40),
  });
});

test('without any time of its own an empty session starts at its last change, else now', () => {
  expect(compute(ended([], { createdAt: null })).session.startedAt).toBe(iso('10:00'));
  const timeless = ended([], { createdAt: null, updatedAt: null });
  expect(compute(timeless, '12:34').session.startedAt).toBe(iso('12:34'));
});

test('a running session has no end, and lasts until now', () => {
  const { session } = compute(running([peer('09:10', null)]), '09:30');
  expect(session).toMatchObject({ live: true, endedAt: null, durationSeconds: minutes(30) });
});

test('a running session goes on while everybody is away', () => {
  const attendance = compute(running([peer('09:00', '09:10')]), '09:40');
  expect(attendance.session.durationSeconds).toBe(minutes(40));
  expect(only(attendance)).toMatchObject({ presentRatio: 0.25, lastLeftAt: iso('09:10') });
});

test('joins a moment before the creation are cut to it', () => {
  const attendance = compute(ended([peer('08:59:59.980', '09:30')]));
  expect(only(attendance)).toMatchObject({ firstJoinedAt: iso('09:00'), presentSeconds: minutes(30) });
  expect(attendance.series[0]).toEqual({ at: iso('09:00'), count: 1 });
});

test('visits without length, backwards or outside the session are nobody’s', () => {
  const attendance = compute(
    ended([
      peer('09:10', '09:40'),
      peer('09:20', '09:20', { userId: 'at once' }),
      peer('09:30', '09:20', { userId: 'backwards' }),
      peer('08:00', '08:30', { userId: 'before' }),
    ]),
  );
  expect(only(attendance)).toMatchObject({ userId: 'stu-1', joins: 1 });
});

test('leaves before the creation leave a session without length', () => {
  const { session, participants } = compute(ended([peer('08:00', '08:30')]));
  expect(session).toMatchObject({ startedAt: iso('09:00'), endedAt: iso('09:00'), durationSeconds: 0 });
  expect(participants).toEqual([]);
});

test('a clock of ours that is behind gives no negative time', () => {
  const attendance = compute(running([peer('09:10', null)]), '08:59');
  expect(attendance.session).toMatchObject({ startedAt: iso('09:00'), durationSeconds: 0 });
  expect(attendance.totals.presentSeconds).toBe(0);
});

test('a session may last over midnight and a change of month and year', () => {
  const input = {
    id: 's',
    roomId: 'r',
    active: false,
    createdAt: Date.parse('2026-12-31T23:00:00Z'),
    updatedAt: null,
    peers: [
      {
        ...peer(null, null),
        joinedAt: Date.parse('2026-12-31T23:00:00Z'),
        leftAt: Date.parse('2027-01-01T01:00:00.001Z'),
      },
    ],
  };
  const attendance = compute(input);
  expect(attendance.session.endedAt).toBe('2027-01-01T01:00:00.001Z');
  expect(only(attendance).presentSeconds).toBe(7200);
});
