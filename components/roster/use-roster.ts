'use client';

import useSWR, { useSWRConfig } from 'swr';
import type { AppError } from '@/lib/errors';
import { send } from '@/lib/http/fetcher';
import type { NewEnrolment, Roster, RosterPerson } from '@/lib/roster/schema';
import { rosterKey } from './roster-key';

/** Everybody who is or was on a room's roster; with `null` nothing is asked. */
export const useRoster = (roomId: string | null) =>
  useSWR<Roster, AppError>(roomId === null ? null : rosterKey(roomId));

/** What a form sends: null clears a value. */
export type PersonChange = { [K in keyof NewEnrolment]?: NewEnrolment[K] | null };

/** Changes of a roster. Each throws `AppError`, and then nothing was changed; else every list follows at once. */
export function useRosterChanges(roomId: string) {
  const { mutate } = useSWRConfig();
  const key = rosterKey(roomId);
  const one = (id: string) => `${key}/${encodeURIComponent(id)}`;
  const follow = (next: (people: RosterPerson[]) => RosterPerson[]) =>
    mutate<Roster>(key, (roster) => roster && { people: next(roster.people) }, { revalidate: true });

  const change = async (id: string, body: object): Promise<RosterPerson> => {
    const changed = await send<RosterPerson>('PATCH', one(id), body);
    void follow((people) => people.map((person) => (person.id === id ? changed : person)));
    return changed;
  };
  return {
    add: async (body: object): Promise<RosterPerson> => {
      const added = await send<RosterPerson>('POST', key, body);
      void follow((people) => [...people, added]);
      return added;
    },
    addMany: async (newcomers: NewEnrolment[]): Promise<RosterPerson[]> => {
      const { people: added } = await send<Roster>('POST', key, { people: newcomers });
      void follow((people) => [...people, ...added]);
      return added;
    },
    change: (id: string, body: PersonChange) => change(id, body),
    remove: async (id: string): Promise<void> => {
      await send('DELETE', one(id));
      void follow((people) => people.filter((person) => person.id !== id));
    },
    /** Puts somebody who was removed back, under the same id. */
    restore: async (id: string): Promise<void> => {
      const back = await send<RosterPerson>('PATCH', one(id), { removed: false });
      void follow((people) => [...people.filter((person) => person.id !== id), back]);
    },
  };
}
