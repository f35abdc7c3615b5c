import { expect, test } from '@playwright/test';
import type { HmsRoom, HmsSession } from '@/lib/hms/types';
import { toSampleAnalytics, toSampleRoom, toSampleSession } from '@/lib/sample-backend/shapes';

const at = (time: string) => Date.parse(`2026-03-10T${time}Z`);
const peer = (id: string, userId: string, joined: string, left: string | null, role = 'student') => ({
  id,
  userId,
  name: `Name of ${id}`,
  role,
  joinedAt: at(joined),
  leftAt: left === null ? null : at(left),
});
const session: HmsSession = {
  id: 's1',
  roomId: 'r1',
  active: false,
  createdAt: at('09:00:00.000'),
  updatedAt: at('10:05:00.000'),
  peers: [
    peer('p1', 'stu-1', '09:00:00.000', '09:10:00.000'),
    peer('p2', 'stu-1', '09:20:00.000', '09:30:00.333'),
    peer('p3', 'stu-1', '09:25:00.000', '09:40:00.000'),
    peer('p4', '', '09:00:00.000', '09:01:00.000'),
    peer('p5', '__proto__', '09:00:00.000', '10:00:00.000'),
    peer('p6', 'bot', '09:00:00.000', '10:05:00.000', 'beam'),
  ],
};
const options = { botRoles: ['beam'], now: at('12:00:00.000') };

test('who rejoined or had two devices is one row with presence, ids that are property names keep theirs, bots are nobody', () => {
  expect(toSampleAnalytics(session, options)).toEqual({
    user_duration_list: [
      { name: 'Name of p3', user_id: 'stu-1', duration: 30 },
      { name: 'Name of p4', user_id: '', duration: 1 },
      { name: 'Name of p5', user_id: '__proto__', duration: 60 },
    ],
    session_duration: '65.00',
    total_peer_duration: '91.00',
  });
});

test('a running session counts to now, for people who are still there too', () => {
  const running: HmsSession = {
    ...session,
    active: true,
    updatedAt: at('09:15:00.000'),
    peers: [peer('p1', 'stu-1', '09:00:00.000', null)],
  };
  expect(toSampleAnalytics(running, { ...options, now: at('09:20:30.000') })).toEqual({
    user_duration_list: [{ name: 'Name of p1', user_id: 'stu-1', duration: 20.5 }],
    session_duration: '20.50',
    total_peer_duration: '20.50',
  });
});

test('a session keeps the names and shape of the sample backend', () => {
  expect(toSampleSession({ ...session, peers: session.peers.slice(0, 1) })).toEqual({
    id: 's1',
    room_id: 'r1',
    active: false,
    created_at: '2026-03-10T09:00:00.000Z',
    updated_at: '2026-03-10T10:05:00.000Z',
    peers: {
      p1: {
        id: 'p1',
        session_id: 's1',
        name: 'Name of p1',
        user_id: 'stu-1',
        role: 'student',
        joined_at: '2026-03-10T09:00:00.000Z',
        left_at: '2026-03-10T09:10:00.000Z',
      },
    },
  });
});

test('a room has the fields an app reads, and no others', () => {
  const room: HmsRoom = {
    id: 'r1',
    name: 'algebra-7b',
    description: '',
    enabled: true,
    templateId: 't1',
    templateName: 'school',
    region: 'eu',
    size: null,
    largeRoom: null,
    maxDurationSeconds: 3_600,
    recordingEnabled: null,
    createdAt: at('09:00:00.000'),
    updatedAt: null,
  };
  expect(toSampleRoom(room)).toEqual({
    id: 'r1',
    name: 'algebra-7b',
    enabled: true,
    description: '',
    recording_info: { enabled: false },
    template_id: 't1',
    template: 'school',
    region: 'eu',
    large_room: false,
    max_duration_seconds: 3_600,
    created_at: '2026-03-10T09:00:00.000Z',
    updated_at: null,
  });
});
