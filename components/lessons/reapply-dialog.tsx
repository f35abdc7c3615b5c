'use client';

import { type FormEvent, useState } from 'react';
import { dateIn } from '@/components/lesson/wall-clock';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Field, Input } from '@/components/ui/field';
import { useZone } from '@/components/ui/zone';
import type { FieldErrors } from '@/lib/errors';
import { isAppError } from '@/lib/errors';
import type { ReapplyResult } from '@/lib/lessons/schema';
import { ReapplyPreview } from './reapply-preview';
import { useReapply } from './use-reapply';

const fourWeeks = 28 * 86_400_000;

/** Today's roster and rule for past lessons: first what it would change, then the change, then a way back. */
export function ReapplyDialog({ roomId, onClose }: { roomId: string; onClose: () => void }) {
  const zone = useZone();
  const [from, setFrom] = useState(() => dateIn(Date.now() - fourWeeks, zone));
  const [to, setTo] = useState(() => dateIn(Date.now(), zone));
  const [found, setFound] = useState<ReapplyResult | null>(null);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const { preview, apply } = useReapply(roomId);

  const run = async (call: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setErrors({});
    setFailure(undefined);
    try {
      await call();
    } catch (error) {
      const told = (isAppError(error) && error.fields) || {};
      setErrors(told);
      if (!told.from && !told.to) setFailure(error);
    }
    setBusy(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      if (found === null) return setFound(await preview({ from, to }));
      await apply({ from, to });
      onClose();
    });
  };
  const choose = (set: (day: string) => void) => (day: string) => {
    set(day);
    // What was shown was for other days.
    setFound(null);
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !busy && onClose()}
      title="Apply roster and rule to past lessons"
      description="Signed lessons, and those older than a week, keep what they were judged by. This judges them anew by the roster and the rule of today. Corrections stay."
    >
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        <div className="grid grid-cols-2 gap-4">
          <Day label="From" value={from} error={errors.from} onDay={choose(setFrom)} />
          <Day label="To" value={to} error={errors.to} onDay={choose(setTo)} />
        </div>
        {found === null ? null : <ReapplyPreview result={found} />}
        {failure === undefined ? null : <ErrorNotice title="Nothing was changed" error={failure} />}
        <DialogActions>
          <Button onClick={onClose} disabled={busy}>
            Cancel
          </Button>
          <Button
            type="submit"
            variant="primary"
            busy={busy}
            disabled={found !== null && found.changes.length === 0}
          >
            {found === null ? 'Show what would change' : 'Apply'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

type DayProps = { label: string; value: string; error: string | undefined; onDay: (day: string) => void };

function Day({ label, value, error, onDay }: DayProps) {
  return (
    <Field label={label} error={error}>
      {(aria) => (
        <Input {...aria} type="date" value={value} onChange={(event) => onDay(event.target.value)} />
      )}
    </Field>
  );
}
