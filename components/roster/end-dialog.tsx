'use client';

import { type FormEvent, useState } from 'react';
import { DateField } from '@/components/settings/day-fields';
import { formatDate } from '@/components/settings/weekdays';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { ErrorNotice } from '@/components/ui/error-notice';
import { toast } from '@/components/ui/toast';
import { isAppError } from '@/lib/errors';
import type { RosterPerson } from '@/lib/roster/schema';
import { useRosterChanges } from './use-roster';
import { useSubmit } from './use-submit';

type EndDialogProps = { roomId: string; person: RosterPerson; today: string; onClose: () => void };

/** Sets somebody's last day. Their lessons until then stay. */
export function EndDialog({ roomId, person, today, onClose }: EndDialogProps) {
  const { change } = useRosterChanges(roomId);
  const [until, setUntil] = useState(person.until ?? today);
  const { busy, errors, failure, submit } = useSubmit(['until']);

  const onSubmit = (event: FormEvent<HTMLFormElement>) =>
    submit(event, async () => {
      await change(person.id, { until: until === '' ? null : until });
      const undo = () =>
        void change(person.id, { until: person.until ?? null }).then(
          () => toast.success(`${person.name} is as before.`),
          (error: unknown) => toast.error(isAppError(error) ? error.message : 'That did not work.'),
        );
      toast.success(
        until === ''
          ? `${person.name} has no last day any more.`
          : `${person.name} leaves after ${formatDate(until)}.`,
        { action: { label: 'Undo', onClick: undo } },
      );
      onClose();
    });

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !busy && onClose()}
      title={`Last day of ${person.name}`}
      description="From the day after, they are not expected any more. Lessons until then stay as they are."
    >
      <form noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
        {failure !== undefined && <ErrorNotice title="Nothing was changed" error={failure} />}
        <DateField
          label="Last day"
          hint={
            person.until === undefined ? 'This day still counts.' : 'This day still counts. Empty: no end.'
          }
          value={until}
          error={errors.until}
          onChange={setUntil}
        />
        <DialogActions>
          <Button onClick={onClose} disabled={busy}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" busy={busy}>
            Save
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
