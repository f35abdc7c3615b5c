'use client';

import dynamic from 'next/dynamic';
import { ConfirmDialog } from '@/components/ui/confirm';
import type { StaffActions } from './use-staff-actions';

const StaffDialog = dynamic(() => import('./staff-dialog').then((part) => part.StaffDialog), { ssr: false });
const LinkDialog = dynamic(() => import('./link-dialog').then((part) => part.LinkDialog), { ssr: false });

/** The dialog that is open, if any. */
export function StaffDialogs({ actions }: { actions: StaffActions }) {
  const { task, close } = actions;
  const onOpenChange = (open: boolean) => !open && close();
  switch (task?.kind) {
    case 'invite':
      return <StaffDialog onClose={close} />;
    case 'change':
      return <StaffDialog member={task.member} onClose={close} />;
    case 'link':
      return <LinkDialog member={task.member} onClose={close} />;
    case 'sign-out':
      return (
        <ConfirmDialog
          open
          onOpenChange={onOpenChange}
          title={`Sign out ${task.member.name} everywhere?`}
          body="All their sessions end with their next click. They can sign in again with their password; API keys they made go on."
          confirmLabel="Sign out"
          onConfirm={() => actions.signOut(task.member)}
        />
      );
    case 'disable':
      return (
        <ConfirmDialog
          open
          onOpenChange={onOpenChange}
          title={`Disable ${task.member.name}?`}
          body="They are signed out at once and cannot sign in, and API keys they made are refused. Nothing they did is lost, and you can enable them again."
          confirmLabel="Disable"
          danger
          onConfirm={() => actions.disable(task.member)}
        />
      );
    default:
      return null;
  }
}
