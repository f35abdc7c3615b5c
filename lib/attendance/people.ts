import { groupByPerson, participantKey } from './identity';
import { type Interval, totalLength, union } from './intervals';
import { byName, compareText, nameSortKey } from './order';
import {
  type CountOptions,
  type SessionInput,
  type SessionSpan,
  sessionSpan,
  type Visit,
  visitsWithin,
  withoutBots,
} from './visits';

/** One participant in milliseconds, before anything is rounded or written as text. */
export type Person = {
  /** `u_` + base64url(userId), or `g_` + peerId. */
  key: string;
  sortKey: string;
  userId: string | null;
  /** Name and role of the latest visit. */
  name: string;
  role: string;
  /** By start, then end. */
  visits: readonly Visit[];
  /** The union of the visits: when this person was there, however often and on however many devices. */
  spans: readonly Interval[];
  presentMs: number;
  connectedMs: number;
  /** Some leave is unknown: still here while the session runs, unexplained once it is over. */
  open: boolean;
};

export type Tally = { span: SessionSpan; people: Person[] };

/**
 * Who was in a session and for how long, in milliseconds; people by name, then key. The order of the peers never changes
 * the result. For answers that round in their own way; the DTO is made by `computeAttendance`.
 */
export function tally(session: SessionInput, { botRoles, now }: CountOptions): Tally {
  const humans = withoutBots(session.peers, botRoles);
  const span = sessionSpan(session, humans, now);
  const people: Person[] = [];
  for (const visits of groupByPerson(visitsWithin(span, humans), (visit) => visit.peer)) {
    const person = toPerson(visits.sort(byTime));
    if (person) people.push(person);
  }
  return { span, people: people.sort(byName) };
}

function toPerson(visits: readonly Visit[]): Person | null {
  const latest = visits.at(-1)?.peer;
  if (!latest) return null;
  const spans = union(visits);
  return {
    key: participantKey(latest),
    sortKey: nameSortKey(latest.name),
    userId: latest.userId || null,
    name: latest.name,
    role: latest.role,
    visits,
    spans,
    presentMs: totalLength(spans),
    connectedMs: totalLength(visits),
    open: visits.some((visit) => visit.open),
  };
}

/** Earlier first. Ties go to what never depends on the order of the map, down to the texts. */
function byTime(a: Visit, b: Visit): number {
  return (
    a.start - b.start ||
    a.end - b.end ||
    Number(a.open) - Number(b.open) ||
    compareText(a.peer.id, b.peer.id) ||
    compareText(a.peer.name, b.peer.name) ||
    compareText(a.peer.role, b.peer.role)
  );
}
