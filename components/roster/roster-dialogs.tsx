'use client';

import dynamic from 'next/dynamic';
import type { RosterActions } from './use-roster-actions';

const PersonDialog = dynamic(() => import('./person-dialog').then((module) => module.PersonDialog), {
  ssr: false,
});
const PasteDialog = dynamic(() => import('./paste-dialog').then((module) => module.PasteDialog), {
  ssr: false,
});
const EndDialog = dynamic(() => import('./end-dialog').then((module) => module.EndDialog), { ssr: false });

type RosterDialogsProps = { roomId: string; today: string; actions: RosterActions };

/** The dialog that is open, if any; each loads when it is first opened. */
export function RosterDialogs({ roomId, today, actions: { task, close } }: RosterDialogsProps) {
  switch (task?.kind) {
    case 'add':
      return <PersonDialog roomId={roomId} onClose={close} />;
    case 'edit':
      return <PersonDialog roomId={roomId} person={task.person} onClose={close} />;
    case 'end':
      return <EndDialog roomId={roomId} person={task.person} today={today} onClose={close} />;
    case 'paste':
      return <PasteDialog roomId={roomId} onClose={close} />;
    default:
      return null;
  }
}
