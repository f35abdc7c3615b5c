import { collator, plain } from '@/components/attendance/arrange';
import { wallTime } from '@/lib/format/zoned';
import type { RosterPerson } from '@/lib/roster/schema';

export type Standing = 'current' | 'coming' | 'ended';
export type Shown = 'current' | 'ended' | 'all';

/** Where a person stands on a day: days are `YYYY-MM-DD`, first and last one included. */
export function standingOn({ from, until }: Pick<RosterPerson, 'from' | 'until'>, day: string): Standing {
  if (until !== undefined && until < day) return 'ended';
  return from !== undefined && from > day ? 'coming' : 'current';
}

/** The date in a zone as `YYYY-MM-DD`. */
export function dayIn(zone: string, now: number): string {
  const wall = wallTime(now, zone);
  if (!wall) return '';
  const two = (value: number) => String(value).padStart(2, '0');
  return `${wall.year}-${two(wall.month)}-${two(wall.day)}`;
}

/** A person with what finding needs, worked out once. */
export type Entry = { person: RosterPerson; standing: Standing; words: string };

/** The roster by name. */
export const indexRoster = (people: RosterPerson[], today: string): Entry[] =>
  [...people]
    .sort((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
    .map((person) => ({
      person,
      standing: standingOn(person, today),
      words: plain([person.name, person.userId, person.email, person.externalId].join('\n')),
    }));

/** Those that match; people yet to come are shown with those who are there. */
export function arrange(entries: Entry[], text: string, shown: Shown): Entry[] {
  const wanted = plain(text.trim());
  return entries.filter(
    ({ standing, words }) =>
      (shown === 'all' || (shown === 'ended') === (standing === 'ended')) &&
      (wanted === '' || words.includes(wanted)),
  );
}
