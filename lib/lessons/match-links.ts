import type { Link } from './schema';
import type { AlwaysLink, LinkInput, ReportInput, RosterEntry } from './types';
import { normalName } from './who';

/** Neither on this roster nor staff. */
type Guest = { key: string; kind: string; name: string };
export type Suggestion = { rosterId: string; name: string };
/** How one guest was linked. */
export type LinkOrigin = Omit<Link, 'keys'>;
export type Decision = { rosterId: string | null; link: LinkOrigin | null; suggestion: Suggestion | null };

const nobody: Decision = { rosterId: null, link: null, suggestion: null };
/** Several people have this name. */
const ambiguous = Symbol('ambiguous');

/**
 * Who on the roster a guest is. A link of this lesson decides alone, also one that keeps a guest a guest. Names count only
 * while one person on the roster at most and one guest of the lesson have them: what two are called moves nobody.
 * Somebody with a place on another roster is known by that id: only staff can say that it is somebody of this one.
 */
export function linker(
  guests: readonly Guest[],
  people: ReadonlyMap<string, RosterEntry>,
  { links, always, settings }: Pick<ReportInput, 'links' | 'always' | 'settings'>,
): (guest: Guest) => Decision {
  const inLesson = namesakes(guests);
  const onRoster = namesakes(people.values());
  const forAlways = latestByName(always);

  const byName = (guest: Guest): Decision => {
    const name = normalName(guest.name);
    const namesake = onRoster.get(name);
    if (name === '' || inLesson.get(name) !== guest || namesake === ambiguous) return nobody;
    const remembered = forAlways.get(name);
    if (remembered && people.has(remembered.rosterId)) {
      return { rosterId: remembered.rosterId, link: written(remembered, 'always'), suggestion: null };
    }
    if (!namesake || guest.kind !== 'guest') return nobody;
    const { id: rosterId } = namesake;
    return settings.matchByName
      ? { rosterId, link: { event: null, by: null, at: null, kind: 'name' }, suggestion: null }
      : { rosterId: null, link: null, suggestion: { rosterId, name: namesake.name } };
  };

  return (guest) => {
    const chosen = links.get(guest.key);
    if (chosen?.rosterId === null) return nobody;
    // A link to somebody who is not on the roster that day says nothing about this lesson.
    if (!chosen || !people.has(chosen.rosterId)) return byName(guest);
    return { rosterId: chosen.rosterId, link: written(chosen, 'lesson'), suggestion: null };
  };
}

const written = ({ event, by, at }: LinkInput, kind: Link['kind']): LinkOrigin => ({
  event,
  by,
  at: new Date(at).toISOString(),
  kind,
});

function namesakes<T extends { name: string }>(all: Iterable<T>): Map<string, T | typeof ambiguous> {
  const found = new Map<string, T | typeof ambiguous>();
  for (const one of all) {
    const name = normalName(one.name);
    found.set(name, found.has(name) ? ambiguous : one);
  }
  return found;
}

function latestByName(always: readonly AlwaysLink[]): Map<string, AlwaysLink> {
  const latest = new Map<string, AlwaysLink>();
  for (const link of always) {
    const name = normalName(link.name);
    if (link.at >= (latest.get(name)?.at ?? Number.NEGATIVE_INFINITY)) latest.set(name, link);
  }
  return latest;
}
