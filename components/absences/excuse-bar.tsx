'use client';

import { X } from 'lucide-react';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { someNames } from '@/components/lesson/lesson-words';
import { wordsOf } from '@/components/lesson/use-lesson-changes';
import { Button, IconButton } from '@/components/ui/button';
import { Input } from '@/components/ui/field';
import type { Absence } from '@/lib/absences/schema';
import { formatCount } from '@/lib/format/number';
import { batchesOf, failedWords, type NotExcused } from './excuse-run';
import { useExcuseLessons } from './use-excuse-lessons';

type ExcuseBarProps = {
  chosen: Absence[];
  /** Counts how often somebody asked for this bar by a row's button: it then takes the focus. */
  asked: number;
  onDone: () => void;
};

/** One reason for everybody chosen. It stays at the lower edge, under the thumb. */
export function ExcuseBar({ chosen, asked, onDone }: ExcuseBarProps) {
  const excuse = useExcuseLessons();
  const [note, setNote] = useState('');
  const [reasonless, setReasonless] = useState(false);
  const [run, setRun] = useState<{ over: number; lessons: number } | null>(null);
  const [failed, setFailed] = useState<NotExcused[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const complaintId = useId();
  useEffect(() => {
    if (asked > 0) input.current?.focus();
  }, [asked]);

  const busy = run !== null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const missing = note.trim() === '';
    setReasonless(missing);
    setFailed([]);
    if (missing) return input.current?.focus();
    const lessons = batchesOf(chosen).length;
    const left = await excuse(chosen, note.trim(), (over) => setRun({ over, lessons }));
    setRun(null);
    setFailed(left);
    if (left.length === 0) onDone();
  };
  const what = chosen.length === 1 ? 'absence' : 'absences';

  return (
    <section
      aria-label="Excuse"
      data-bar
      className="fixed inset-x-0 bottom-0 z-20 animate-appear border-line-strong border-t bg-raised shadow-pop"
    >
      <form
        noValidate
        onSubmit={submit}
        className="page-column flex flex-wrap items-center gap-x-4 gap-y-2 py-3"
      >
        <p
          className="min-w-0 flex-1 truncate text-13 md:max-w-72"
          title={chosen.map(({ name }) => name).join(', ')}
        >
          <b className="font-medium">
            {formatCount(chosen.length)} {what}:
          </b>{' '}
          <bdi className="text-soft">{someNames([...new Set(chosen.map(({ name }) => name))], 2)}</bdi>
        </p>
        <IconButton label="Choose nobody" className="md:order-last" disabled={busy} onClick={onDone}>
          <X aria-hidden="true" />
        </IconButton>
        <Input
          ref={input}
          aria-label="Reason"
          aria-describedby={reasonless ? complaintId : undefined}
          aria-invalid={reasonless || undefined}
          placeholder="Reason, for example: doctor"
          maxLength={500}
          autoComplete="off"
          className="max-md:basis-full md:ml-auto md:max-w-96 md:flex-1"
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <Button type="submit" variant="primary" busy={busy} className="max-md:basis-full">
          {chosen.length === 1 ? 'Excuse' : `Excuse ${formatCount(chosen.length)}`}
        </Button>
        {run !== null && run.lessons > 1 ? (
          <p role="status" className="w-full text-12 text-soft tabular-nums">
            {formatCount(run.over)} of {formatCount(run.lessons)} lessons done
          </p>
        ) : null}
        {reasonless ? (
          <p id={complaintId} role="alert" className="w-full text-12 text-danger">
            Say why, in a few words.
          </p>
        ) : null}
        {failed.length > 0 ? <Failed failed={failed} /> : null}
      </form>
    </section>
  );
}

/** What could not be done; it stays chosen, and the reason stays typed. */
function Failed({ failed }: { failed: NotExcused[] }) {
  return (
    <div role="alert" className="w-full rounded-card border border-danger bg-danger-soft px-3 py-2 text-13">
      <p className="font-medium">Not excused, and still chosen:</p>
      <ul>
        {failedWords(failed).map((words) => (
          <li key={words} className="break-words">
            {words}
          </li>
        ))}
      </ul>
      <p className="text-soft">{wordsOf(failed[0]?.error)}</p>
    </div>
  );
}
