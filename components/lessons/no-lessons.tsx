'use client';

import { useMay } from '@/components/shell/me';
import { Button, ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';

type NoLessonsProps = { roomId: string; hasTimetable: boolean; filtered: boolean; onClear: () => void };

/** What will be here, and what to do for it. */
export function NoLessons({ roomId, hasTimetable, filtered, onClear }: NoLessonsProps) {
  const maySet = useMay('rooms:write');
  const mayJoin = useMay('tokens:create');
  const room = `/rooms/${encodeURIComponent(roomId)}`;
  const links = <ButtonLink href={`${room}/join`}>Links to join</ButtonLink>;
  return (
    <div className="rounded-card border border-line bg-surface">
      {filtered ? (
        <Empty title="No lesson in these days" action={<Button onClick={onClear}>Show all days</Button>} />
      ) : hasTimetable ? (
        <Empty title="No lesson yet" action={mayJoin ? links : undefined}>
          When the next lesson of the timetable begins, it will be listed here.
        </Empty>
      ) : (
        <Empty
          title="No lesson yet"
          action={
            <span className="flex flex-wrap justify-center gap-2">
              {maySet ? (
                <ButtonLink variant="primary" href={`${room}/settings`}>
                  Set a timetable
                </ButtonLink>
              ) : null}
              {mayJoin ? links : null}
            </span>
          }
        >
          Every class held in this room will be listed here, with who was there. With a timetable Rollcall
          also knows who was late, and which lessons were not held.
        </Empty>
      )}
    </div>
  );
}
