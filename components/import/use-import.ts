'use client';

import { useRef, useState } from 'react';
import { useSWRConfig } from 'swr';
import type { ImportResult } from '@/lib/roster/schema';
import { type ImportChoices, importFiles, mostBytes, type Progress } from './import-call';

export type Step = 'choose' | 'preview' | 'importing' | 'done';

const untouched: ImportChoices = { endMissing: false };
const untouchedClasses: Partial<ImportChoices> = { rooms: undefined, className: undefined };

/** The way of a file: chosen, read and shown, corrected as often as needed, imported. Nothing is written before the last step. */
export function useImport(path: string) {
  const { mutate } = useSWRConfig();
  const [step, setStep] = useState<Step>('choose');
  const [files, setFiles] = useState<File[]>([]);
  const [choices, setChoices] = useState(untouched);
  const [result, setResult] = useState<ImportResult>();
  /** Where classes go unless somebody says otherwise. */
  const [found, setFound] = useState<ImportResult['read']['classes']>([]);
  const [reading, setReading] = useState(false);
  const [progress, setProgress] = useState<Progress>();
  const [failure, setFailure] = useState<unknown>();
  const latest = useRef(0);

  const read = async (chosen: File[], wanted: ImportChoices, first: boolean) => {
    latest.current += 1;
    const own = latest.current;
    setReading(true);
    setFailure(undefined);
    try {
      const answer = await importFiles({ path, files: chosen, choices: wanted, dryRun: true });
      if (own !== latest.current) return;
      setResult(answer);
      if (wanted.rooms === undefined) setFound(answer.read.classes);
      if (first) setStep('preview');
    } catch (error) {
      if (own === latest.current) setFailure(error);
    }
    if (own === latest.current) setReading(false);
  };

  return {
    step,
    files,
    choices,
    result,
    found,
    reading,
    progress,
    failure,
    /** Reads files anew, with nothing decided about them yet. */
    choose: (chosen: File[]) => {
      setFiles(chosen);
      setChoices(untouched);
      setResult(undefined);
      setStep('choose');
      void read(chosen, untouched, true);
    },
    /** Changes what was decided, and reads again. */
    decide: (part: Partial<ImportChoices>) => {
      // Other columns may give other classes: what was said of the former ones is void.
      const anew = 'columns' in part || 'header' in part ? untouchedClasses : {};
      const next = { ...choices, ...anew, ...part };
      setChoices(next);
      void read(files, next, false);
    },
    readAgain: () => void read(files, choices, step === 'choose'),
    restart: () => {
      latest.current += 1;
      setStep('choose');
      setFiles([]);
      setChoices(untouched);
      setResult(undefined);
      setReading(false);
      setFailure(undefined);
    },
    run: async () => {
      setStep('importing');
      setProgress(undefined);
      setFailure(undefined);
      try {
        setResult(await importFiles({ path, files, choices, dryRun: false, onProgress: setProgress }));
        setStep('done');
      } catch (error) {
        setFailure(error);
        setStep('preview');
      }
      // Rosters and lists of rooms are asked for again wherever they are shown next.
      void mutate((key) => typeof key === 'string' && /^(\$inf\$)?\/api\/rooms([/?]|$)/.test(key));
    },
  };
}

export type Import = ReturnType<typeof useImport>;

/** Why these files cannot be sent, or null. */
export function filesProblem(files: File[]): string | null {
  if (files.length === 0) return 'Choose a file.';
  if (files.length > 5) return 'Choose one file, or the up to three files of a OneRoster export.';
  if (files.reduce((sum, file) => sum + file.size, 0) > mostBytes) {
    return 'That is more than 4 MB. Split the file, or leave out columns that are not needed.';
  }
  const sheet = files.find((file) => /\.(xlsx?|ods|numbers)$/i.test(file.name));
  return sheet ? `${sheet.name} is a spreadsheet. In your spreadsheet program, save it as CSV first.` : null;
}
