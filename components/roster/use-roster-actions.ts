'use client';

import { useState } from 'react';
import { toast } from '@/components/ui/toast';
import { isAppError } from '@/lib/errors';
import type { RosterPerson } from '@/lib/roster/schema';
import { useRosterChanges } from './use-roster';

/** What is open over the roster. */
export type Task =
  | { kind: 'add' }
  | { kind: 'paste' }
  | { kind: 'edit'; person: RosterPerson }
  | { kind: 'end'; person: RosterPerson };

/** What can be done with a roster: dialogs to open, and removing at once with a way back. */
export function useRosterActions(roomId: string) {
  const [task, setTask] = useState<Task>();
  const { remove, restore } = useRosterChanges(roomId);

  const takeOff = (person: RosterPerson) =>
    void remove(person.id).then(
      () => {
        const undo = () =>
          void restore(person.id).then(
            () => toast.success(`${person.name} is back on the roster.`),
            (error: unknown) => toast.error(sentence(error, `${person.name} could not be put back.`)),
          );
        toast.success(`${person.name} is removed.`, { action: { label: 'Undo', onClick: undo } });
      },
      told(`${person.name} could not be removed.`),
    );

  return {
    task,
    close: () => setTask(undefined),
    add: () => setTask({ kind: 'add' }),
    paste: () => setTask({ kind: 'paste' }),
    edit: (person: RosterPerson) => setTask({ kind: 'edit', person }),
    end: (person: RosterPerson) => setTask({ kind: 'end', person }),
    remove: takeOff,
  };
}

const sentence = (error: unknown, otherwise: string): string =>
  isAppError(error) ? error.message : otherwise;
const told = (otherwise: string) => (error: unknown) => toast.error(sentence(error, otherwise));

export type RosterActions = ReturnType<typeof useRosterActions>;
