'use client';

import { useState } from 'react';
import { Skeleton } from '@/components/ui/skeleton';
import { formatDay } from '@/lib/format/time';
import type { LessonReport } from '@/lib/lessons/schema';
import type { LessonDialogProps } from './lesson-dialog-props';
import { clockRange } from './lesson-time';
import { NoteForm } from './note-form';
import { useLesson } from './use-lesson';

/** Makes one lesson of this and a neighbour, for a call that broke off or a lesson that was recorded in two parts. */
export function MergeDialog({ report: { lesson }, changes, onClose }: LessonDialogProps) {
  const { previousId, nextId } = lesson;
  const [chosen, setChosen] = useState(nextId ?? previousId ?? '');
  return (
    <NoteForm
      title="Merge with a neighbour"
      description="The lesson then reaches from the start of the first to the end of the last. This one keeps its address, the other disappears until you take it back."
      submitLabel="Merge"
      check={() => (chosen === '' ? 'There is no lesson beside this one.' : null)}
      onSubmit={(note) => changes.merge(chosen, note)}
      onClose={onClose}
    >
      <fieldset className="flex flex-col">
        <legend className="sr-only">Merge with</legend>
        {[
          { id: previousId, label: 'The one before' },
          { id: nextId, label: 'The one after' },
        ].map(({ id, label }) =>
          id === null ? null : (
            <Neighbour key={id} id={id} label={label} chosen={chosen === id} onChoose={setChosen} />
          ),
        )}
        {previousId === null && nextId === null ? (
          <p className="text-13 text-soft">There is no lesson beside this one.</p>
        ) : null}
      </fieldset>
    </NoteForm>
  );
}

type NeighbourProps = { id: string; label: string; chosen: boolean; onChoose: (id: string) => void };

function Neighbour({ id, label, chosen, onChoose }: NeighbourProps) {
  const { data, error } = useLesson(id);
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3 rounded-inner px-1 hover:bg-hover">
      <input
        type="radio"
        name="neighbour"
        className="size-4 accent-accent"
        checked={chosen}
        onChange={() => onChoose(id)}
      />
      <span className="min-w-0 text-13">
        <span className="block font-medium">{label}</span>
        {data ? <span className="text-soft">{words(data)}</span> : null}
        {!data && !error ? <Skeleton className="h-4 w-48" /> : null}
      </span>
    </label>
  );
}

const words = ({ lesson: { title, window, timeZone } }: LessonReport): string =>
  `${formatDay(window.start, timeZone)}, ${clockRange(window, timeZone)} · ${title}`;
