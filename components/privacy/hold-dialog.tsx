'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Field, Textarea } from '@/components/ui/field';
import { toast } from '@/components/ui/toast';
import { isAppError } from '@/lib/errors';
import { useStudentChanges } from './use-privacy';

type HoldDialogProps = { userId: string; open: boolean; onClose: () => void };

/** Asks why a record must be kept. */
export function HoldDialog({ userId, open, onClose }: HoldDialogProps) {
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const { hold } = useStudentChanges(userId);
  const error = isAppError(failure) ? failure.fields?.reason : undefined;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFailure(undefined);
    try {
      await hold(reason);
      setReason('');
      toast.success('The record is on hold');
      onClose();
    } catch (problem) {
      setFailure(problem);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      open={open}
      onOpenChange={onClose}
      title="Hold this record"
      description="Until the hold ends nothing of it is purged, and it cannot be erased."
    >
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <Field label="Why" hint="For who looks at it later; 500 characters at most" error={error}>
          {(aria) => (
            <Textarea
              {...aria}
              rows={3}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {failure !== undefined && error === undefined && (
          <ErrorNotice title="The record is not on hold" error={failure} />
        )}
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" busy={busy}>
            Hold
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
