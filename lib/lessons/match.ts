import { groupByPerson, participantKey } from '@/lib/attendance/identity';
import { type LinkOrigin, linker, type Suggestion } from './match-links';
import { byTime, type LessonVisit } from './report-visits';
import type { PeerKind, ReportInput, RosterEntry } from './types';
import { byUserId, kindByRole, normalUserId } from './who';

/** `student`: on the roster. `unexpected`: on another roster of the workspace. */
export type AttendeeKind = 'student' | 'unexpected' | 'guest' | 'staff' | 'observer';

/** Somebody who was there, or should have been: the visits of one person, links already acted upon. */
export type Attendee = {
  key: string;
  kind: AttendeeKind;
  entry: RosterEntry | null;
  /** By start. */
  visits: readonly LessonVisit[];
  /** How guests became this person, by their first visit. */
  links: readonly LinkOrigin[];
  /** Keys of those guests. */
  guestKeys: readonly string[];
  suggestion: Suggestion | null;
};

export type Matched = {
  attendees: Attendee[];
  /** Visits of everybody who was let in. By start. */
  presence: readonly LessonVisit[];
  /** Visits in a staff role of people who are not on the roster. By start. */
  staffVisits: readonly LessonVisit[];
  /** Roster ids of those who were seen in the waiting room. */
  waited: ReadonlySet<string>;
};

type Guest = { key: string; kind: 'guest' | 'unexpected'; name: string; visits: readonly LessonVisit[] };
type Person = { entry: RosterEntry; own: LessonVisit[]; linked: { guest: Guest; link: LinkOrigin }[] };
type Input = Pick<ReportInput, 'roster' | 'elsewhere' | 'settings' | 'links' | 'always'>;

/**
 * Puts the visits of a lesson together into people: "Who is who" of the attendance notes. User ids decide first, then the
 * links of this lesson, then links for always, then names if the room says so.
 * @param visits by start
 */
export function matchPeople(visits: readonly LessonVisit[], input: Input): Matched {
  const kindOf = kindByRole(input.settings);
  const { people, unknown, presence, waited } = sortOut(visits, input.roster, kindOf);
  const strangerKind = ({ peer }: LessonVisit) => kindOf(peer.role, false);
  const attendees: Attendee[] = [];
  const guests: Guest[] = [];
  for (const own of groupByPerson(unknown, ({ peer }) => peer)) {
    const { peer } = own.at(-1) ?? {};
    if (!peer) continue;
    const key = participantKey(peer);
    const kind = kindOfMany(own.map(strangerKind));
    if (kind)
      attendees.push({ key, kind, entry: null, visits: own, links: [], guestKeys: [], suggestion: null });
    else guests.push({ key, kind: guestKind(peer.userId, input.elsewhere), name: peer.name, visits: own });
  }
  const decide = linker(guests, new Map(Array.from(people, ([id, { entry }]) => [id, entry])), input);
  for (const guest of guests) {
    const { rosterId, link, suggestion } = decide(guest);
    const person = rosterId === null ? undefined : people.get(rosterId);
    if (person && link) person.linked.push({ guest, link });
    else attendees.push({ ...toAttendee(guest), suggestion });
  }
  for (const person of people.values()) attendees.push(unite(person));
  const staffVisits = unknown.filter((visit) => strangerKind(visit) === 'staff');
  return { attendees, presence, staffVisits, waited };
}

/** Visits of people on the roster by person, and those of everybody else. Who waits is not there. */
function sortOut(
  visits: readonly LessonVisit[],
  roster: readonly RosterEntry[],
  kindOf: (role: string, onRoster: boolean) => PeerKind,
) {
  const find = byUserId(roster, ({ userId }) => userId);
  const people = new Map<string, Person>();
  for (const entry of roster) {
    // Somebody enrolled twice on one day is one person.
    if (find(entry.userId) === entry) people.set(entry.id, { entry, own: [], linked: [] });
  }
  const waited = new Set<string>();
  const presence: LessonVisit[] = [];
  const unknown: LessonVisit[] = [];
  for (const visit of visits) {
    const entry = find(visit.peer.userId);
    const kind = kindOf(visit.peer.role, entry !== null);
    if (kind === 'waiting') {
      if (entry) waited.add(entry.id);
      continue;
    }
    presence.push(visit);
    if (entry) people.get(entry.id)?.own.push(visit);
    else unknown.push(visit);
  }
  return { people, unknown, presence, waited };
}

/** Of somebody with several roles over time the one with most to say; null: a student's, so a guest. */
function kindOfMany(kinds: readonly PeerKind[]): 'staff' | 'observer' | null {
  if (kinds.includes('staff')) return 'staff';
  return kinds.every((kind) => kind === 'observer') ? 'observer' : null;
}

const guestKind = (userId: string, elsewhere: ReadonlySet<string>) =>
  elsewhere.has(normalUserId(userId)) ? 'unexpected' : 'guest';

const toAttendee = ({ key, kind, visits }: Guest) => ({
  key,
  kind,
  entry: null,
  visits,
  links: [],
  guestKeys: [],
});

function unite({ entry, own, linked }: Person): Attendee {
  const guests = linked.sort((a, b) => byFirst(a.guest, b.guest));
  const added = guests.flatMap(({ guest }) => guest.visits);
  const [first] = own;
  return {
    key: first ? participantKey(first.peer) : (guests[0]?.guest.key ?? `r_${entry.id}`),
    kind: 'student',
    entry,
    visits: added.length > 0 ? [...own, ...added].sort(byTime) : own,
    links: guests.map(({ link }) => link),
    guestKeys: guests.map(({ guest }) => guest.key),
    suggestion: null,
  };
}

function byFirst(a: Guest, b: Guest): number {
  const [one, other] = [a.visits[0], b.visits[0]];
  return one && other ? byTime(one, other) : 0;
}
