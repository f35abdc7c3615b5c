import type { LivePerson } from '@/lib/rooms/schema';
import { seconds } from './compute';
import { isoTime } from './iso-time';
import { participantKey, sortPeople } from './people';
import type { SessionSummary } from './schema';
import {
  type CountOptions,
  type PeerInput,
  personOf,
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
    startedAt: isoTime(span.start),
    endedAt: span.live ? null : isoTime(span.end),
    live: span.live,
    participants: new Set(visitsWithin(span, humans).map(({ peer }) => personOf(peer))).size,
    durationSeconds: seconds(span.end - span.start),
  };
}

/** What runs now: a session, or an active room, whose peers are all there. */
type Running = { readonly active?: boolean; readonly peers: readonly PeerInput[] };

/** How many distinct people are in a running session now; 0 in one that is over. */
export function countPresent(session: Running, botRoles: readonly string[]): number {
  return new Set(presentPeers(session, botRoles).map(personOf)).size;
}

/**
 * Who is in a running session now, by name; one entry a person, so that its length is `countPresent`. Somebody on two
 * devices shows the peer that joined last and the time of the earlier one: since when they are here.
 * @param startedAt start of the session, epoch milliseconds: stands in for a join that is unknown
 */
export function livePeople(session: Running, botRoles: readonly string[], startedAt: number): LivePerson[] {
  const byPerson = new Map<string, { latest: PeerInput; since: number }>();
  for (const peer of presentPeers(session, botRoles)) {
    const joined = peer.joinedAt ?? startedAt;
    const known = byPerson.get(personOf(peer));
    if (!known) {
      byPerson.set(personOf(peer), { latest: peer, since: joined });
      continue;
    }
    if (isLater(peer, known.latest, startedAt)) known.latest = peer;
    known.since = Math.min(known.since, joined);
  }
  const rows = Array.from(byPerson.values(), ({ latest, since }) => ({
    key: participantKey(latest),
    name: latest.name,
    person: {
      peerId: latest.id,
      userId: latest.userId || null,
      name: latest.name,
      role: latest.role,
      joinedAt: isoTime(since),
    },
  }));
  return sortPeople(rows).map(({ person }) => person);
}

function presentPeers({ active, peers }: Running, botRoles: readonly string[]): PeerInput[] {
  return active === false ? [] : withoutBots(peers, botRoles).filter(({ leftAt }) => leftAt === null);
}

/** By join, then by peer id: never by the place in the map. */
function isLater(peer: PeerInput, than: PeerInput, startedAt: number): boolean {
  const byJoin = (peer.joinedAt ?? startedAt) - (than.joinedAt ?? startedAt);
  return byJoin > 0 || (byJoin === 0 && peer.id > than.id);
}
