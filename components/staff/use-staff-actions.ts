'use client';

import { useState } from 'react';
import { toast } from '@/components/ui/toast';
import { isAppError } from '@/lib/errors';
import type { StaffMember } from '@/lib/staff/schema';
import { useStaffChanges } from './use-staff';

/** What is open over the list. */
export type StaffTask =
  | { kind: 'invite' }
  | { kind: 'change' | 'link' | 'sign-out' | 'disable'; member: StaffMember };

/** What can be done with somebody: dialogs to open, and disabling with a way back. */
export function useStaffActions() {
  const [task, setTask] = useState<StaffTask>();
  const { change, signOut } = useStaffChanges();

  const enable = (member: StaffMember) =>
    void change(member.id, { disabled: false }).then(
      () => toast.success(`${member.name} can sign in again.`),
      (error: unknown) =>
        toast.error(isAppError(error) ? error.message : `${member.name} could not be enabled.`),
    );

  return {
    task,
    close: () => setTask(undefined),
    invite: () => setTask({ kind: 'invite' }),
    change: (member: StaffMember) => setTask({ kind: 'change', member }),
    link: (member: StaffMember) => setTask({ kind: 'link', member }),
    askSignOut: (member: StaffMember) => setTask({ kind: 'sign-out', member }),
    askDisable: (member: StaffMember) => setTask({ kind: 'disable', member }),
    enable,
    signOut: async (member: StaffMember) => {
      const ended = await signOut(member.id);
      const sessions = ended === 1 ? '1 session' : `${ended} sessions`;
      toast.success(
        ended === 0 ? `${member.name} was signed in nowhere.` : `${member.name}: ${sessions} ended.`,
      );
    },
    disable: async (member: StaffMember) => {
      await change(member.id, { disabled: true });
      toast.success(`${member.name} is disabled.`, {
        action: { label: 'Undo', onClick: () => enable(member) },
      });
    },
  };
}

export type StaffActions = ReturnType<typeof useStaffActions>;
