'use client';

import { type FormEvent, useState } from 'react';
import { DateField } from '@/components/settings/day-fields';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { ErrorNotice } from '@/components/ui/error-notice';
import { toast } from '@/components/ui/toast';
import type { RosterPerson } from '@/lib/roster/schema';
import { PersonFields, type PersonValues, readPersonValues, toPersonValues } from './person-fields';
import { useRosterChanges } from './use-roster';
import { useSubmit } from './use-submit';

type PersonDialogProps = {
  roomId: string;
  /** Absent: somebody new. */
  person?: RosterPerson;
  onClose: () => void;
};

/** Adds somebody, or changes somebody. Loaded when opened; the server checks. */
export function PersonDialog({ roomId, person, onClose }: PersonDialogProps) {
  const { add, change } = useRosterChanges(roomId);
  const [values, setValues] = useState<PersonValues>(() => toPersonValues(person));
  const { busy, errors, failure, submit } = useSubmit([
    'userId',
    'name',
    'email',
    'externalId',
    'from',
    'until',
  ]);
  const set = (part: Partial<PersonValues>) => setValues((current) => ({ ...current, ...part }));

  const onSubmit = (event: FormEvent<HTMLFormElement>) =>
    submit(event, async () => {
      if (person === undefined) {
        const { name } = await add(readPersonValues(values));
        toast.success(`${name} is on the roster.`);
      } else {
        const body = readPersonValues(values, toPersonValues(person));
        if (Object.keys(body).length > 0) await change(person.id, body);
        toast.success(`${values.name.trim()} is saved.`);
      }
      onClose();
    });

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !busy && onClose()}
      title={person === undefined ? 'Add a person' : `Edit ${person.name}`}
    >
      <form noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
        {failure !== undefined && (
          <ErrorNotice
            title={person === undefined ? 'Nobody was added' : 'Nothing was changed'}
            error={failure}
          />
        )}
        <PersonFields values={values} errors={errors} set={set} />
        <div className="grid grid-cols-2 gap-3">
          <DateField
            label="First day"
            hint="Empty: from ever."
            value={values.from}
            error={errors.from}
            onChange={(from) => set({ from })}
          />
          <DateField
            label="Last day"
            hint="Empty: no end."
            value={values.until}
            error={errors.until}
            onChange={(until) => set({ until })}
          />
        </div>
        {person !== undefined && (
          <p className="text-12 text-faint">
            Name, ids and e-mail are the person’s and change in every room; the days are only of this roster.
          </p>
        )}
        <DialogActions>
          <Button onClick={onClose} disabled={busy}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" busy={busy}>
            {person === undefined ? 'Add person' : 'Save'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
