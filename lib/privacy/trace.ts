import { and, eq, isNull } from 'drizzle-orm';
import { participantKey } from '@/lib/attendance/identity';
import type { PeerInput } from '@/lib/attendance/visits';
import { enrolments, holds, lessonEvents, people } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import type { LessonEventPayloads } from '@/lib/lessons/decisions';
import { normalName, normalUserId } from '@/lib/lessons/who';
import type { PersonState } from '@/lib/roster/person-index';

type LinkRow = { roomId: string; payload: LessonEventPayloads['links'] };

/** By what one person is found in what was recorded. */
export type Trace = {
  person: PersonState;
  /** Their enrolments. */
  rosterIds: ReadonlySet<string>;
  /** Whether a visit in this room is theirs: by user id, by a link, else by name where no user id says otherwise. */
  isTheirs(peer: PeerInput, roomId: string): boolean;
  /** Nobody else's name has theirs in it: then it means them wherever it stands. */
  nameMeansThem: boolean;
};

/** Follows people through rosters and links. In the order of `persons`. */
export async function tracesOf(db: Db, persons: readonly PersonState[]): Promise<Trace[]> {
  if (persons.length === 0) return [];
  const [everybody, enrolled, links] = await Promise.all([
    db.select({ id: people.id, userId: people.userId, name: people.name }).from(people),
    db.select({ id: enrolments.id, personId: enrolments.personId }).from(enrolments),
    db
      .select({ roomId: lessonEvents.roomId, payload: lessonEvents.payload })
      .from(lessonEvents)
      .where(and(eq(lessonEvents.kind, 'links'), isNull(lessonEvents.undoneAt))),
  ]);
  const known = new Set(everybody.map(({ userId }) => normalUserId(userId)));
  return persons.map((person) => {
    const own = enrolled.filter(({ personId }) => personId === person.id).map(({ id }) => id);
    const others = everybody.filter(({ id }) => id !== person.id);
    return traceOf(person, new Set(own), { others, known, links: links as LinkRow[] });
  });
}

type Around = {
  others: readonly { userId: string; name: string }[];
  /** User ids of everybody, through `normalUserId`. */
  known: ReadonlySet<string>;
  links: readonly LinkRow[];
};

function traceOf(person: PersonState, rosterIds: ReadonlySet<string>, around: Around): Trace {
  const name = normalName(person.name);
  const nameIsTheirs = !around.others.some((other) => normalName(other.name) === name);
  const theirs = new Set(around.others.map(({ userId }) => userId));
  const keys = linked(around.links, rosterIds, ({ key }) => key);
  const names = linked(around.links, rosterIds, (link, roomId) =>
    link.name === null ? null : `${roomId}\n${link.name}`,
  );
  const normal = normalUserId(person.userId);
  return {
    person,
    rosterIds,
    nameMeansThem: !around.others.some((other) => ` ${normalName(other.name)} `.includes(` ${name} `)),
    isTheirs: (peer, roomId) => {
      const id = normalUserId(peer.userId);
      if (id !== '' && id === normal) return !theirs.has(peer.userId);
      if (id !== '' && around.known.has(id)) return false;
      if (keys.has(participantKey(peer))) return true;
      const said = normalName(peer.name);
      return (nameIsTheirs && said === name) || names.has(`${roomId}\n${said}`);
    },
  };
}

type Link = LinkRow['payload']['links'][number];

/** What links say of somebody on the roster; what other links say of somebody else, too, says nothing. */
function linked(
  rows: readonly LinkRow[],
  rosterIds: ReadonlySet<string>,
  what: (link: Link, roomId: string) => string | null,
): ReadonlySet<string> {
  const [own, others] = [new Set<string>(), new Set<string>()];
  for (const { roomId, payload } of rows) {
    for (const link of payload.links) {
      const said = what(link, roomId);
      if (said === null || link.rosterId === null) continue;
      (rosterIds.has(link.rosterId) ? own : others).add(said);
    }
  }
  return new Set([...own].filter((one) => !others.has(one)));
}

/** Whose records a hold keeps now. */
export async function heldPersons(db: Db): Promise<PersonState[]> {
  const { id, userId, name, email, externalId } = people;
  return db
    .selectDistinct({ id, userId, name, email, externalId })
    .from(people)
    .innerJoin(holds, and(eq(holds.personId, people.id), isNull(holds.endedAt)));
}
