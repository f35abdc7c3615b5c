'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Field, Input } from '@/components/ui/field';
import { isAppError } from '@/lib/errors';
import { usePrivacyChanges } from './use-privacy';

type NewPurgeDialogProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** Asks from before which day everything shall go; nothing goes for 14 days. */
export function NewPurgeDialog({ open, onOpenChange }: NewPurgeDialogProps) {
  const [before, setBefore] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const { announce } = usePrivacyChanges();
  const error = isAppError(failure) ? failure.fields?.before : undefined;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFailure(undefined);
    try {
      await announce(before);
      onOpenChange(false);
    } catch (problem) {
      setFailure(problem);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Purge older records"
      description="Rollcall counts what is older and shows it. It goes after 14 days, unless somebody stops it."
    >
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <Field label="Everything from before" error={error}>
          {(aria) => (
            <Input {...aria} type="date" value={before} onChange={(event) => setBefore(event.target.value)} />
          )}
        </Field>
        {failure !== undefined && error === undefined && (
          <ErrorNotice title="No purge was planned" error={failure} />
        )}
        <DialogActions>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button type="submit" variant="primary" busy={busy}>
            Plan the purge
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
