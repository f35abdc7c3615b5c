import type { PeerInput, SessionInput } from '@/lib/attendance/visits';

/** One peer's stay inside its session, from the rules alone; epoch milliseconds on whole seconds. */
export type Stay = {
  from: number;
  to: number;
  /** When it began and ended before anything but its session cut it. */
  came: number;
  left: number;
  /** The leave is unknown although the session is over. */
  open: boolean;
  /** Still in a session that runs. */
  here: boolean;
  peer: PeerInput;
  session: SessionInput;
};

export const second = 1000;

/** The moments of a stretch, one a second. */
export function* secondsOf(start: number, end: number): Generator<number> {
  for (let at = start; at < end; at += second) yield at;
}

export const isIn = ({ from, to }: Pick<Stay, 'from' | 'to'>, at: number): boolean => from <= at && at < to;

/** Start and end of a session as the design counts them: from creation to the last person's leave. */
export function boundsOf(session: SessionInput, botRoles: readonly string[], now: number) {
  const people = session.peers.filter((peer) => !botRoles.includes(peer.role));
  const joins = people.flatMap(({ joinedAt }) => (joinedAt === null ? [] : [joinedAt]));
  const start =
    session.createdAt ?? (joins.length > 0 ? Math.min(...joins) : undefined) ?? session.updatedAt ?? now;
  if (people.length === 0) return { start, end: start, people };
  if (session.active) return { start, end: Math.max(start, now), people };
  const lastLeave = Math.max(...people.flatMap(({ leftAt }) => (leftAt === null ? [] : [leftAt])));
  const after = people
    .filter(({ leftAt, joinedAt }) => leftAt === null && (joinedAt ?? start) > lastLeave)
    .map(({ joinedAt }) => joinedAt ?? start);
  const end = after.length > 0 ? Math.max(lastLeave, session.updatedAt ?? Math.max(...after)) : lastLeave;
  return { start, end: Math.max(start, end), people };
}

export function staysOf(session: SessionInput, botRoles: readonly string[], now: number): Stay[] {
  const { start, end, people } = boundsOf(session, botRoles, now);
  return people
    .map((peer) => ({
      peer,
      from: Math.max(start, peer.joinedAt ?? start),
      to: Math.min(end, peer.leftAt ?? end),
    }))
    .filter(({ from, to }) => from < to)
    .map(({ peer, from, to }) => ({
      from,
      to,
      came: from,
      left: to,
      open: peer.leftAt === null && !session.active,
      here: peer.leftAt === null && session.active,
      peer,
      session,
    }));
}

/** The parts of stays in a stretch of time. */
export const cut = (stays: readonly Stay[], start: number, end: number): Stay[] =>
  stays
    .map((stay) => ({ ...stay, from: Math.max(stay.from, start), to: Math.min(stay.to, end) }))
    .filter(({ from, to }) => from < to);

export const identity = ({ peer }: Pick<Stay, 'peer'>): string =>
  peer.userId === '' ? `g_${peer.id}` : `u_${Buffer.from(peer.userId, 'utf8').toString('base64url')}`;

/** A set of seconds as stretches. */
export function stretches(moments: Iterable<number>): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const at of [...moments].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last.end === at) last.end = at + second;
    else found.push({ start: at, end: at + second });
  }
  return found;
}

/** A number that is only a number for sure when it is finite. */
export const least = (values: readonly number[]): number | null =>
  values.length > 0 ? Math.min(...values) : null;
export const most = (values: readonly number[]): number | null =>
  values.length > 0 ? Math.max(...values) : null;
