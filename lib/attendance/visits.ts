import type { HmsPeer, HmsSession } from '@/lib/hms/types';

/** What the maths needs of a peer and a session; times in epoch milliseconds, null when unknown. */
export type PeerInput = Readonly<Pick<HmsPeer, 'id' | 'userId' | 'name' | 'role' | 'joinedAt' | 'leftAt'>>;
export type SessionInput = Readonly<
  Pick<HmsSession, 'id' | 'roomId' | 'active' | 'createdAt' | 'updatedAt'>
> & { readonly peers: readonly PeerInput[] };

/** `botRoles` are nobody; `now` (epoch milliseconds) ends what is still running. There is no clock in here. */
export type CountOptions = { botRoles: readonly string[]; now: number };

/** The time a session counts: from `start` (epoch milliseconds) for `length` milliseconds. */
export type SessionSpan = { start: number; length: number; live: boolean };

/**
 * The part of one peer's stay that lies inside the session. `start` and `end` are milliseconds from the session's start:
 * small whole numbers, which take half the memory and time of epoch times. `open`: nobody knows when it ended.
 */
export type Visit = { start: number; end: number; open: boolean; peer: PeerInput };

/** The peers that are people. Roles are compared to the letter, as 100ms keeps them. */
export function withoutBots(peers: readonly PeerInput[], botRoles: readonly string[]): PeerInput[] {
  const bots = new Set(botRoles);
  return peers.filter((peer) => !bots.has(peer.role));
}

/**
 * Start and end of a session, told from its people alone: a recorder keeps a session open for minutes after the last
 * person. With nobody but bots in it, it is empty and 0 ms long, running or not.
 */
export function sessionSpan(session: SessionInput, people: readonly PeerInput[], now: number): SessionSpan {
  const start = session.createdAt ?? earliestJoin(people) ?? session.updatedAt ?? now;
  const end =
    people.length === 0 ? start : session.active ? now : lastMoment(people, start, session.updatedAt);
  return { start, length: Math.max(0, end - start), live: session.active };
}

/**
 * The visits of people inside the session, empty ones dropped. An unknown leave lasts to the session's end (`now` while
 * it runs). An unknown join, which 100ms does not document but our types allow, begins with the session: the peer was
 * there, and leaving the visit out would call a person absent for a gap in the data.
 */
export function visitsWithin(span: SessionSpan, people: readonly PeerInput[]): Visit[] {
  const visits: Visit[] = [];
  for (const peer of people) {
    const start = Math.max(0, (peer.joinedAt ?? span.start) - span.start);
    const end = peer.leftAt === null ? span.length : Math.min(span.length, peer.leftAt - span.start);
    if (start < end) visits.push({ start, end, open: peer.leftAt === null, peer });
  }
  return visits;
}

function earliestJoin(people: readonly PeerInput[]): number | null {
  let earliest = Number.POSITIVE_INFINITY;
  for (const { joinedAt } of people) if (joinedAt !== null && joinedAt < earliest) earliest = joinedAt;
  return Number.isFinite(earliest) ? earliest : null;
}

/**
 * The end of a session that is over: the latest known leave of a person. Only when somebody whose leave is unknown came
 * after it does 100ms' last change count, and never so as to cut off a leave that is known.
 */
function lastMoment(people: readonly PeerInput[], start: number, updatedAt: number | null): number {
  let lastLeave = Number.NEGATIVE_INFINITY;
  let lastOpenJoin = Number.NEGATIVE_INFINITY;
  for (const { joinedAt, leftAt } of people) {
    if (leftAt !== null) lastLeave = Math.max(lastLeave, leftAt);
    else lastOpenJoin = Math.max(lastOpenJoin, joinedAt ?? start);
  }
  return lastOpenJoin > lastLeave ? Math.max(lastLeave, updatedAt ?? lastOpenJoin) : lastLeave;
}
