'use client';

import { Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useMe } from '@/components/shell/me';
import { Button } from '@/components/ui/button';

const load = () => import('./create-room-dialog').then((module) => module.CreateRoomDialog);
// The form checks with zod, which no list should have to wait for.
const CreateRoomDialog = dynamic(load, { ssr: false });

/** The button, and the dialog behind it; nothing for who may not make rooms. */
export function CreateRoom() {
  const [open, setOpen] = useState(false);
  const { mayCreateRooms } = useMe();
  const preload = () => void load();
  if (!mayCreateRooms) return null;
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)} onPointerEnter={preload} onFocus={preload}>
        <Plus aria-hidden="true" />
        New room
      </Button>
      {open && <CreateRoomDialog onClose={() => setOpen(false)} />}
    </>
  );
}
