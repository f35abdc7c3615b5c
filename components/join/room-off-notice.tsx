'use client';

import { Power } from 'lucide-react';
import { useState } from 'react';
import { useRoomSwitch } from '@/components/rooms/use-room-change';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import type { Room } from '@/lib/rooms/schema';

/** Why nobody can join, and the way out of it. */
export function RoomOffNotice({ room }: { room: Room }) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const set = useRoomSwitch(room);

  const switchOn = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      await set(true);
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };

  return (
    <div className="flex flex-col gap-3 rounded-card border border-line bg-surface p-4 md:flex-row md:items-center">
      <div className="min-w-0 flex-1">
        <h2 className="font-medium text-16">This room is switched off</h2>
        <p className="text-soft">
          Nobody can join it: its links do not work and no tokens are given. Switch it on, and its links are
          here again.
        </p>
        {failure !== undefined && <ErrorNotice className="mt-3" error={failure} />}
      </div>
      <Button variant="primary" busy={busy} onClick={switchOn}>
        <Power aria-hidden="true" />
        Switch on
      </Button>
    </div>
  );
}
