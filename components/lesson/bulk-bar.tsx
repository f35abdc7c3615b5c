'use client';

import clsx from 'clsx';
import { X } from 'lucide-react';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { nameOf } from '@/components/attendance/summary';
import { Button, IconButton } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Input } from '@/components/ui/field';
import { formatCount } from '@/lib/format/number';
import type { LessonParticipant, Status } from '@/lib/lessons/schema';
import { someNames } from './lesson-words';
import { statusList, titleOf } from './status';
import { StatusLetter } from './status-chip';
import type { LessonChanges } from './use-lesson-changes';

type BulkBarProps = {
  chosen: LessonParticipant[];
  changes: LessonChanges;
  /** Counts how often somebody asked for this bar by a button elsewhere: it then takes the focus. */
  asked: number;
  onDone: () => void;
};

type Wish = Status | 'computed';
const noWish = 'Choose a status.';
const noReason = 'Say why, in a few words.';

/** One status and one note for everybody chosen. It stays at the lower edge, under the thumb. */
export function BulkBar({ chosen, changes, asked, onDone }: BulkBarProps) {
  const [wish, setWish] = useState<Wish | null>(null);
  const [note, setNote] = useState('');
  const [complaint, setComplaint] = useState('');
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const complaintId = useId();
  useEffect(() => {
    if (asked > 0) form.current?.querySelector<HTMLElement>('input[type=radio]')?.focus();
  }, [asked]);

  const names = chosen.map(nameOf);
  // An excuse for days is taken back where it was made.
  const corrected = chosen.some(({ correction }) => correction !== null && correction.excuseId === null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const wrong = wish === null ? noWish : wish === 'excused' && note.trim() === '' ? noReason : '';
    setComplaint(wrong);
    setFailure(undefined);
    if (wish === null || wrong !== '') return;
    setBusy(true);
    const who = chosen.length === 1 ? (names[0] ?? '') : `${formatCount(chosen.length)} people`;
    const done = `${who} ${chosen.length === 1 ? 'is' : 'are'} ${wish === 'computed' ? 'as computed' : wish} now.`;
    try {
      const keys = chosen.map(({ key }) => key);
      await changes.setStatus(keys, wish === 'computed' ? null : wish, note.trim(), done);
      onDone();
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };

  return (
    <section
      aria-label="Set a status"
      className="fixed inset-x-0 bottom-0 z-20 animate-appear border-line-strong border-t bg-raised shadow-pop print:hidden"
    >
      <form
        ref={form}
        noValidate
        onSubmit={submit}
        className="page-column flex flex-wrap items-center gap-x-4 gap-y-2 py-3"
      >
        <p className="min-w-0 flex-1 truncate text-13 md:max-w-56" title={names.join(', ')}>
          <b className="font-medium">{formatCount(chosen.length)} chosen:</b>{' '}
          <bdi className="text-soft">{someNames(names, 2)}</bdi>
        </p>
        <IconButton label="Choose nobody" className="md:order-last" onClick={onDone}>
          <X aria-hidden="true" />
        </IconButton>
        <fieldset className="flex max-md:w-full">
          <legend className="sr-only">Status</legend>
          {statusList.map((status) => (
            <Choice key={status} wish={status} chosen={wish === status} onChoose={setWish} />
          ))}
          {corrected ? <Choice wish="computed" chosen={wish === 'computed'} onChoose={setWish} /> : null}
        </fieldset>
        <Input
          aria-label="Note"
          aria-describedby={complaint === '' ? undefined : complaintId}
          aria-invalid={complaint === noReason || undefined}
          placeholder={wish === 'excused' ? 'Why?' : 'Why? (may be empty)'}
          maxLength={500}
          className="max-md:flex-1 md:w-56"
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <Button type="submit" variant="primary" busy={busy}>
          Set status
        </Button>
        {complaint === '' ? null : (
          <p id={complaintId} role="alert" className="w-full text-12 text-danger">
            {complaint}
          </p>
        )}
        {failure === undefined ? null : (
          <ErrorNotice className="w-full" title="No status was changed" error={failure} />
        )}
      </form>
    </section>
  );
}

type ChoiceProps = { wish: Wish; chosen: boolean; onChoose: (wish: Wish) => void };

function Choice({ wish, chosen, onChoose }: ChoiceProps) {
  return (
    <label
      className={clsx(
        'flex h-11 cursor-pointer items-center justify-center gap-1.5 border max-md:flex-1 border-line-mid px-2 text-13 first-of-type:rounded-l-card last-of-type:rounded-r-card md:h-8',
        'not-first-of-type:-ml-px has-focus-visible:outline-2 has-focus-visible:outline-focus',
        chosen ? 'z-10 border-accent bg-accent-soft' : 'hover:bg-hover',
      )}
    >
      <input
        type="radio"
        name="status"
        className="sr-only"
        checked={chosen}
        onChange={() => onChoose(wish)}
      />
      {wish === 'computed' ? null : <StatusLetter mark={wish} />}
      <span className="max-md:sr-only">{wish === 'computed' ? 'As computed' : titleOf(wish)}</span>
      {wish === 'computed' ? (
        <span aria-hidden="true" className="md:hidden">
          auto
        </span>
      ) : null}
    </label>
  );
}
