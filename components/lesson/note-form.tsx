'use client';

import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Field, Input } from '@/components/ui/field';

type NoteFormProps = {
  title: string;
  description: ReactNode;
  submitLabel: string;
  children?: ReactNode;
  /** What is wrong with the fields above the note; null when nothing is. Asked when the form is sent. */
  check?: () => string | null;
  /** Throws when nothing was changed; the dialog then stays as it was. */
  onSubmit: (note: string) => Promise<void>;
  onClose: () => void;
};

/** A dialog for a change that needs a reason. */
export function NoteForm({
  title,
  description,
  submitLabel,
  children,
  check,
  onSubmit,
  onClose,
}: NoteFormProps) {
  const [note, setNote] = useState('');
  const [complaint, setComplaint] = useState<string | null>(null);
  const [noteless, setNoteless] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const wrong = check?.() ?? null;
    const missing = note.trim() === '';
    setComplaint(wrong);
    setNoteless(missing);
    setFailure(undefined);
    if (wrong !== null || missing) return;
    setBusy(true);
    try {
      await onSubmit(note.trim());
      onClose();
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };

  return (
    <Dialog open onOpenChange={(open) => !open && !busy && onClose()} title={title} description={description}>
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        {children}
        {complaint === null ? null : (
          <p role="alert" className="text-13 text-danger">
            {complaint}
          </p>
        )}
        <Field
          label="Why"
          hint="Stands in the history of the lesson."
          error={noteless ? 'Say why, in a few words.' : undefined}
        >
          {(aria) => (
            <Input
              {...aria}
              maxLength={500}
              autoComplete="off"
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
        {failure === undefined ? null : <ErrorNotice title="Nothing was changed" error={failure} />}
        <DialogActions>
          <Button onClick={onClose} disabled={busy}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" busy={busy}>
            {submitLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
