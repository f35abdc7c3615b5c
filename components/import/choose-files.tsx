'use client';

import clsx from 'clsx';
import { FileUp } from 'lucide-react';
import { type DragEvent, useId, useState } from 'react';
import { filesProblem, type Import } from './use-import';

/** Files by button or by dropping them; reading begins at once and writes nothing. */
export function ChooseFiles({ way, forRoom }: { way: Import; forRoom: boolean }) {
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const noteId = useId();

  const take = (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length === 0) return;
    const found = filesProblem(files);
    setProblem(found);
    if (found === null) way.choose(files);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const onDragLeave = (event: DragEvent) => {
    // Between the parts of the field it is still over it.
    if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) {
      setOver(false);
    }
  };
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };

  const names = way.files.map((file) => file.name).join(', ');
  return (
    <>
      <label
        onDragOver={onDragOver}
        onDragLeave={onDragLeave}
        onDrop={onDrop}
        className={clsx(
          'flex cursor-pointer flex-col items-center gap-1 rounded-card border-2 border-dashed px-6 py-12 text-center',
          'focus-within:outline-2 focus-within:outline-focus focus-within:outline-offset-2 hover:bg-hover',
          over ? 'border-accent bg-accent-soft' : 'border-line-mid bg-surface',
        )}
      >
        <FileUp aria-hidden="true" className="size-6 text-faint" />
        <span className="font-medium text-16">
          {way.reading ? 'Reading…' : over ? 'Let go to read it' : 'Choose or drop a file'}
        </span>
        <span className="max-w-md text-13 text-soft">
          CSV from a spreadsheet or a school’s system, or the files of a OneRoster export together. At most 4
          MB.
        </span>
        <input
          type="file"
          multiple
          accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
          className="sr-only"
          aria-describedby={noteId}
          aria-invalid={problem === null ? undefined : true}
          onChange={(event) => {
            take(event.target.files);
            // So that the same file can be chosen again after it was mended.
            event.target.value = '';
          }}
        />
      </label>
      <p id={noteId} aria-live="polite" className={clsx('text-13', problem ? 'text-danger' : 'text-soft')}>
        {problem ?? (way.reading ? `Reading ${names}…` : forRoom ? roomAdvice : workspaceAdvice)}
      </p>
    </>
  );
}

const roomAdvice =
  'Any order of columns: names, user ids, e-mail addresses, ids of your own, first and last day. You see what was understood before anything is written.';
const workspaceAdvice =
  'One file for many classes: a column says which class each row belongs to, and each class becomes or finds its room. You see what was understood before anything is written.';
