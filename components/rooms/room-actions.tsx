'use client';

import { Pencil, Power } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm';
import { toast } from '@/components/ui/toast';
import { isAppError } from '@/lib/errors';
import type { Room } from '@/lib/rooms/schema';
import { useRoomSwitch } from './use-room-change';

const EditRoomDialog = dynamic(() => import('./edit-room-dialog').then((module) => module.EditRoomDialog), {
  ssr: false,
});

/** Edit, and switch on or off. Switching off asks first: it keeps people out. */
export function RoomActions({ room }: { room: Room }) {
  const [editing, setEditing] = useState(false);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const set = useRoomSwitch(room);

  const switchOn = async () => {
    setBusy(true);
    await set(true).catch((error: unknown) =>
      toast.error(isAppError(error) ? error.message : 'The room could not be switched on.'),
    );
    setBusy(false);
  };

  return (
    <>
      <Button onClick={() => setEditing(true)}>
        <Pencil aria-hidden="true" />
        Edit
      </Button>
      <Button busy={busy} onClick={room.enabled ? () => setAsking(true) : switchOn}>
        <Power aria-hidden="true" />
        {room.enabled ? 'Switch off' : 'Switch on'}
      </Button>
      {editing && <EditRoomDialog room={room} onClose={() => setEditing(false)} />}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Switch ${room.name} off?`}
        body={
          <>
            Nobody can join any more: links stop working and no tokens are given.{' '}
            {room.live ? 'The class that is running goes on' : 'A class that is running would go on'} until
            its last person leaves. Nothing is deleted, and you can switch the room on again at any time.
          </>
        }
        confirmLabel="Switch off"
        onConfirm={() => set(false)}
      />
    </>
  );
}
