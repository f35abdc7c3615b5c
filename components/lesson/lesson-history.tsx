'use client';

import { useState } from 'react';
import { Only } from '@/components/shell/me';
import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/time';
import { toast } from '@/components/ui/toast';
import type { LessonEvent } from '@/lib/lessons/schema';
import { eventWords } from './lesson-words';
import { type LessonChanges, wordsOf } from './use-lesson-changes';

/** What staff did to the lesson, newest first, each with its way back. */
export function LessonHistory({ events, changes }: { events: LessonEvent[]; changes: LessonChanges }) {
  if (events.length === 0) return null;
  return (
    <section aria-labelledby="lesson-history" className="rounded-card border border-line bg-surface">
      <h2 id="lesson-history" className="px-4 pt-3 font-semibold text-14">
        History
      </h2>
      <ol className="px-4 pb-1">
        {events.map((event) => (
          <li
            key={event.id}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-t py-2 text-13 first:border-t-0"
          >
            <p className="min-w-0 flex-1 break-words">
              <span className={event.undone ? 'text-faint line-through' : 'font-medium'}>
                {eventWords(event)}
              </span>{' '}
              <span className="text-soft">
                {event.by}, <Time at={event.at} style="datetime" />
                {event.note === '' ? '' : ` · “${event.note}”`}
                {event.undone ? (
                  <>
                    {' '}
                    · taken back by {event.undone.by}, <Time at={event.undone.at} style="datetime" />
                  </>
                ) : null}
              </span>
            </p>
            {event.undone ? null : (
              <Only may="rooms:write">
                <UndoButton event={event} changes={changes} />
              </Only>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function UndoButton({ event, changes }: { event: LessonEvent; changes: LessonChanges }) {
  const [busy, setBusy] = useState(false);
  const undo = async () => {
    setBusy(true);
    await changes.undo(event.id).catch((error: unknown) => toast.error(wordsOf(error)));
    setBusy(false);
  };
  return (
    <Button
      size="sm"
      busy={busy}
      className="print:hidden"
      aria-label={`Undo: ${eventWords(event)}`}
      onClick={undo}
    >
      Undo
    </Button>
  );
}
