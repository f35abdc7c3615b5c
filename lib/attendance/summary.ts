import type { LivePerson } from '@/lib/rooms/schema';
import { toSeconds } from './compute';
import { groupByPerson, participantKey } from './identity';
import { byName, compareText, nameSortKey } from './order';
import type { SessionSummary } from './schema';
import {
  type CountOptions,
  type PeerInput,
  type SessionInput,
  sessionSpan,
  visitsWithin,
  withoutBots,
} from './visits';

/** One line of a list of sessions, with the same numbers as the attendance of that session. */
export function summarise(session: SessionInput, { botRoles, now }: CountOptions): SessionSummary {
  const humans = withoutBots(session.peers, botRoles);
  const span = sessionSpan(session, humans, now);
  return {
    id: session.id,
    startedAt: new Date(span.start).toISOString(),
    endedAt: span.live ? null : new Date(span.start + span.length).toISOString(),
    live: span.live,
    participants: groupByPerson(visitsWithin(span, humans), (visit) => visit.peer).length,
    durationSeconds: toSeconds(span.length),
  };
}

/** What runs now: a session, or an active room, whose peers are all there. */
type Running = { readonly active?: boolean; readonly peers: readonly PeerInput[] };

/** How many distinct people are in a running session now; 0 in one that is over. */
export const countPresent = (session: Running, botRoles: readonly string[]): number =>
  presentByPerson(session, botRoles).length;

/**
 * Who is in a running session now, by name; one entry a person, so that there are `countPresent` of them. Somebody on two
 * devices shows the peer that joined last, and the time of the first: since when they are here.
 * @param startedAt start of the session, epoch milliseconds: stands in for a join that is unknown
 */
export function livePeople(session: Running, botRoles: readonly string[], startedAt: number): LivePerson[] {
  const joinOf = (peer: PeerInput) => peer.joinedAt ?? startedAt;
  const people = presentByPerson(session, botRoles).flatMap((peers) => {
    const byJoin = peers.sort((a, b) => joinOf(a) - joinOf(b) || compareText(a.id, b.id));
    const [first, latest] = [byJoin[0], byJoin.at(-1)];
    if (!first || !latest) return [];
    const { id, userId, name, role } = latest;
    const joinedAt = new Date(joinOf(first)).toISOString();
    const person: LivePerson = { peerId: id, userId: userId || null, name, role, joinedAt };
    return [{ key: participantKey(latest), sortKey: nameSortKey(name), name, person }];
  });
  return people.sort(byName).map(({ person }) => person);
}

function presentByPerson({ active, peers }: Running, botRoles: readonly string[]): PeerInput[][] {
  if (active === false) return [];
  const present = withoutBots(peers, botRoles).filter(({ leftAt }) => leftAt === null);
  return groupByPerson(present, (peer) => peer);
}
