'use client';

import { useRouter } from 'next/navigation';
import type { ComponentProps } from 'react';
import { Button } from '@/components/ui/button';
import { formatCount } from '@/lib/format/number';
import type { LessonReport } from '@/lib/lessons/schema';
import type { LessonDialogKind } from './lesson-dialogs';
import { MovedOffer } from './moved-offer';
import { NeedsLine } from './needs-line';
import { mayEnrol } from './status';
import { lessonPath } from './use-lesson-keys';

type MovedProps = Pick<ComponentProps<typeof MovedOffer>, 'window' | 'movedFrom'>;

/** The lesson of this address then is another: it is gone to. */
export function NeedsMove(props: MovedProps) {
  const router = useRouter();
  return (
    <NeedsLine action={<MovedOffer {...props} onMoved={(id) => router.replace(lessonPath(id))} />}>
      <b className="font-medium">Outside the timetable,</b> on a day with a lesson that nobody came to.
    </NeedsLine>
  );
}

type DialogProps = { report: LessonReport; onDialog: (kind: LessonDialogKind) => void };

/** Why nobody has a status, and what may be wrong about that. */
export function NeedsHolding({ report: { events, series }, onDialog }: DialogProps) {
  const declared = events.some(({ kind, undone }) => kind === 'held' && undone === null);
  return (
    <NeedsLine
      action={
        <span className="flex flex-wrap gap-2">
          <Button size="sm" onClick={() => onDialog('window')}>
            Set the window
          </Button>
          <Button size="sm" variant="primary" onClick={() => onDialog('held')}>
            Declare held
          </Button>
        </span>
      }
    >
      <b className="font-medium">Not held.</b>{' '}
      {series.length === 0
        ? 'Nobody came into the room.'
        : declared
          ? 'Staff said so.'
          : 'Nobody with a staff role was there.'}{' '}
      Nobody has a status, and it counts in no percentage.
    </NeedsLine>
  );
}

/** Without a roster nobody can be missing. */
export function NeedsRoster({ report: { participants }, onDialog }: DialogProps) {
  const many = participants.filter(mayEnrol).length;
  return (
    <NeedsLine
      action={
        <Button size="sm" variant="primary" onClick={() => onDialog('roster')}>
          Make the roster from {many === 1 ? 'this person' : `these ${formatCount(many)} people`}
        </Button>
      }
    >
      <b className="font-medium">This room has no roster,</b> so Rollcall cannot say who is missing.
    </NeedsLine>
  );
}
