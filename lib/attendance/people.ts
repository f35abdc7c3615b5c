import { type Interval, totalLength, union } from './intervals';
import { compareText, nameSortKey } from './order';
import {
  type CountOptions,
  personOf,
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
  userId: string | null;
  name: string;
  role: string;
  /** By start, then end. */
  visits: Visit[];
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
  // A Map, because ids are anybody's text: in an object `__proto__` would lose its visits.
  const byPerson = new Map<string, Visit[]>();
  for (const visit of visitsWithin(span, humans)) {
    const id = personOf(visit.peer);
    const visits = byPerson.get(id);
    if (visits) visits.push(visit);
    else byPerson.set(id, [visit]);
  }
  return { span, people: sortPeople(Array.from(byPerson.values(), toPerson)) };
}

/** The public key of a participant: stable, safe in addresses and HTML ids. */
export const participantKey = (peer: Visit['peer']): string =>
  peer.userId === '' ? `g_${peer.id}` : `u_${Buffer.from(peer.userId, 'utf8').toString('base64url')}`;

/** People in the order in which they are shown: by name without case and accents, then as written, then by key. */
export function sortPeople<T extends { name: string; key: string }>(people: readonly T[]): T[] {
  const keyed = people.map((person) => ({ person, sort: nameSortKey(person.name) }));
  keyed.sort(
    (a, b) =>
      compareText(a.sort, b.sort) ||
      compareText(a.person.name, b.person.name) ||
      compareText(a.person.key, b.person.key),
  );
  return keyed.map(({ person }) => person);
}

function toPerson(visits: Visit[]): Person {
  if (visits.length > 1) visits.sort(byTime);
  const spans = union(visits);
  const latest = visits.at(-1)?.peer;
  return {
    key: latest ? participantKey(latest) : '',
    userId: latest?.userId || null,
    name: latest?.name ?? '',
    role: latest?.role ?? '',
    visits,
    spans,
    presentMs: totalLength(spans),
    connectedMs: totalLength(visits),
    open: visits.some((visit) => visit.open),
  };
}

/** Earlier first. Ties go to what never depends on the order of the map, down to the texts. */
export function byTime(a: Visit, b: Visit): number {
  return (
    a.start - b.start ||
    a.end - b.end ||
    Number(a.open) - Number(b.open) ||
    compareText(a.peer.id, b.peer.id) ||
    compareText(a.peer.name, b.peer.name) ||
    compareText(a.peer.role, b.peer.role)
  );
}
