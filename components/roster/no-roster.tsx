'use client';

import { Only } from '@/components/shell/me';
import { Button, ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';

type NoRosterProps = { roomId: string; onAdd: () => void; onPaste: () => void };

/** What a roster is for, and the ways to get one. */
export function NoRoster({ roomId, onAdd, onPaste }: NoRosterProps) {
  const room = `/rooms/${encodeURIComponent(roomId)}`;
  return (
    <Empty
      title="Nobody is on the roster yet"
      action={
        <Only may="rooms:write">
          <div className="flex flex-col items-stretch gap-2 md:flex-row md:items-center">
            <ButtonLink variant="primary" href={`${room}/roster/import`}>
              Import a file
            </ButtonLink>
            <Button onClick={onPaste}>Paste a list</Button>
            <ButtonLink href={room}>Take the people of a lesson</ButtonLink>
            <Button variant="ghost" onClick={onAdd}>
              Add one person
            </Button>
          </div>
        </Only>
      }
    >
      The roster says who belongs to this class. With it, lessons tell who was present, late or absent;
      without it, only who came.
    </Empty>
  );
}
