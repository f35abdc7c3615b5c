import { computeAttendance } from '@/lib/attendance/compute';
import type { Attendance, Participant } from '@/lib/attendance/schema';
import type { PeerInput, SessionInput } from '@/lib/attendance/visits';

/** 17 November 2026 in UTC: `at('09:00')`, `at('09:00:00.250')`. */
export const at = (clock: string): number =>
  Date.parse(`2026-11-17T${clock.length === 5 ? `${clock}:00` : clock}Z`);
export const iso = (clock: string): string => new Date(at(clock)).toISOString();

const moment = (clock: string | null): number | null => (clock === null ? null : at(clock));

let peers = 0;
/** A peer from `joined` to `left` (null: 100ms knows no time). */
export function peer(
  joined: string | null,
  left: string | null,
  rest: Partial<Omit<PeerInput, 'joinedAt' | 'leftAt'>> = {},
): PeerInput {
  peers += 1;
  const base = { id: `peer-${peers}`, userId: 'stu-1', name: 'Lena Park', role: 'student' };
  return { ...base, ...rest, joinedAt: moment(joined), leftAt: moment(left) };
}

type Rest = { createdAt?: string | null; updatedAt?: string | null };
const session = (active: boolean, list: PeerInput[], { createdAt, updatedAt }: Rest): SessionInput => ({
  id: 'session-1',
  roomId: 'room-1',
  active,
  createdAt: moment(createdAt === undefined ? '09:00' : createdAt),
  updatedAt: moment(updatedAt === undefined ? '10:00' : updatedAt),
  peers: list,
});

/** A session that is over: created 09:00, last changed 10:00, unless said otherwise. */
export const ended = (list: PeerInput[], rest: Rest = {}) => session(false, list, rest);
export const running = (list: PeerInput[], rest: Rest = {}) => session(true, list, rest);

export const botRoles = ['__internal_recorder', 'recorder', 'beam'];

export const compute = (input: SessionInput, now = '12:00'): Attendance =>
  computeAttendance(input, { roomName: 'algebra-7b', botRoles, now: at(now) });

/** The only participant of a session made of these peers. */
export function only(attendance: Attendance): Participant {
  const [participant, ...others] = attendance.participants;
  if (!participant || others.length > 0) {
    throw new Error(`expected one participant, got ${attendance.participants.length}`);
  }
  return participant;
}

export const minutes = (count: number): number => count * 60;
