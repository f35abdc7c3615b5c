'use client';

import { useState } from 'react';
import { Field, Input } from '@/components/ui/field';
import { formatClock, formatDay } from '@/lib/format/time';
import type { LessonDialogProps } from './lesson-dialog-props';
import { clockRange } from './lesson-time';
import { MergeDialog } from './merge-dialog';
import { NoteForm } from './note-form';
import { RosterDialog } from './roster-dialog';
import { dateIn, momentOf, windowOf } from './wall-clock';

export type LessonDialogKind = 'window' | 'split' | 'merge' | 'held' | 'unheld' | 'roster';

const parts = {
  window: WindowDialog,
  split: SplitDialog,
  merge: MergeDialog,
  held: HeldDialog,
  unheld: UnheldDialog,
  roster: RosterDialog,
};

/** The dialogs behind a lesson's actions; loaded when one is first asked for. */
export function LessonDialog({ kind, ...props }: LessonDialogProps & { kind: LessonDialogKind }) {
  const Part = parts[kind];
  return <Part {...props} />;
}

function WindowDialog({ report: { lesson }, changes, onClose }: LessonDialogProps) {
  const zone = lesson.timeZone;
  const [date, setDate] = useState(() => dateIn(lesson.window.start, zone));
  const [from, setFrom] = useState(() => formatClock(lesson.window.start, zone));
  const [to, setTo] = useState(() => formatClock(lesson.window.end, zone));
  const wanted = windowOf(date, from, to, zone);
  return (
    <NoteForm
      title="Set the window"
      description={`When the lesson should have been. Presence is counted inside it. Now ${clockRange(lesson.window, zone)}, times in ${zone}.`}
      submitLabel="Set the window"
      check={() => (wanted === null ? 'Give a date, a start and an end.' : null)}
      onSubmit={async (note) => {
        if (wanted) await changes.alter({ window: wanted, note }, 'The window is set.');
      }}
      onClose={onClose}
    >
      <div className="grid grid-cols-2 gap-4 md:grid-cols-3">
        <Field label="Date" className="max-md:col-span-2">
          {(aria) => (
            <Input {...aria} type="date" value={date} onChange={(event) => setDate(event.target.value)} />
          )}
        </Field>
        <Field label="Start">
          {(aria) => (
            <Input {...aria} type="time" value={from} onChange={(event) => setFrom(event.target.value)} />
          )}
        </Field>
        <Field label="End" hint={to <= from ? 'On the next day.' : undefined}>
          {(aria) => (
            <Input {...aria} type="time" value={to} onChange={(event) => setTo(event.target.value)} />
          )}
        </Field>
      </div>
    </NoteForm>
  );
}

function SplitDialog({ report: { lesson }, changes, onClose }: LessonDialogProps) {
  const { window, timeZone: zone } = lesson;
  const middle = (Date.parse(window.start) + Date.parse(window.end)) / 2;
  const [clock, setClock] = useState(() => formatClock(new Date(middle).toISOString(), zone));
  // Past midnight the same clock time is the next day's.
  const at = [window.start, window.end]
    .map((edge) => momentOf(dateIn(edge, zone), clock, zone))
    .find(
      (moment) => moment !== null && moment > Date.parse(window.start) && moment < Date.parse(window.end),
    );
  return (
    <NoteForm
      title="Split the lesson"
      description={`Makes two lessons of one, for two classes in one call. The window is ${clockRange(window, zone)}, times in ${zone}.`}
      submitLabel="Split"
      check={() =>
        at
          ? null
          : `Give a time between ${formatClock(window.start, zone)} and ${formatClock(window.end, zone)}.`
      }
      onSubmit={async (note) => {
        if (at) await changes.split(new Date(at).toISOString(), note);
      }}
      onClose={onClose}
    >
      <Field label="Split at" className="max-w-40">
        {(aria) => (
          <Input {...aria} type="time" value={clock} onChange={(event) => setClock(event.target.value)} />
        )}
      </Field>
    </NoteForm>
  );
}

function HeldDialog({ report: { lesson }, changes, onClose }: LessonDialogProps) {
  return (
    <NoteForm
      title="Declare the lesson held"
      description={`${formatDay(lesson.window.start, lesson.timeZone)}, ${clockRange(lesson.window, lesson.timeZone)}. Held then means the whole window, less the time when nobody was in the room, and everybody on the roster gets a status.`}
      submitLabel="Declare held"
      onSubmit={(note) => changes.alter({ held: true, note }, 'The lesson counts as held.')}
      onClose={onClose}
    />
  );
}

function UnheldDialog({ changes, onClose }: LessonDialogProps) {
  return (
    <NoteForm
      title="Declare the lesson not held"
      description="Nobody then has a status, and the lesson counts in no percentage. What was recorded stays."
      submitLabel="Declare not held"
      onSubmit={(note) => changes.alter({ held: false, note }, 'The lesson counts as not held.')}
      onClose={onClose}
    />
  );
}
