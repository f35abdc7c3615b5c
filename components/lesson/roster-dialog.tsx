'use client';

import { useSWRConfig } from 'swr';
import { nameOf } from '@/components/attendance/summary';
import { ConfirmDialog } from '@/components/ui/confirm';
import { toast } from '@/components/ui/toast';
import { formatCount } from '@/lib/format/number';
import { send } from '@/lib/http/fetcher';
import type { LessonDialogProps } from './lesson-dialog-props';
import { mayEnrol } from './status';
import { lessonKey, useRenewOverviews } from './use-lesson';

/** Makes the room's first roster out of who came to this lesson; named before it happens. */
export function RosterDialog({ report: { lesson, participants }, onClose }: LessonDialogProps) {
  const { mutate } = useSWRConfig();
  const renew = useRenewOverviews();
  const people = participants.filter(mayEnrol);
  const enrol = async () => {
    const roster = `/api/rooms/${encodeURIComponent(lesson.roomId)}/roster`;
    await send('POST', roster, {
      people: people.map((person) => ({ userId: person.userId, name: nameOf(person) })),
    });
    await Promise.all([mutate(lessonKey(lesson.id)), mutate(roster)]);
    renew();
    toast.success(`${formatCount(people.length)} people are on the roster of ${lesson.roomName}.`);
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Make the roster of ${lesson.roomName}?`}
      body={
        <>
          These {formatCount(people.length)} people are expected from now on, and in lessons so far that are
          not signed. You can change the roster at any time.
          <span className="mt-2 block max-h-60 overflow-y-auto rounded-card bg-sunken px-3 py-2 text-ink">
            {people.map((person) => (
              <bdi key={person.key} className="block truncate">
                {nameOf(person)}
              </bdi>
            ))}
          </span>
        </>
      }
      confirmLabel="Make the roster"
      onConfirm={enrol}
    />
  );
}
