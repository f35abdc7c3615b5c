'use client';

import { type FormEvent, useState } from 'react';
import { useSubmit } from '@/components/roster/use-submit';
import { DateField } from '@/components/settings/day-fields';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Field, Input } from '@/components/ui/field';
import { AppError } from '@/lib/errors';
import { type ExcusedStudent, type ExcuseValues, readExcuse } from './excuse-values';
import { RoomChoice } from './room-choice';
import { StudentField } from './student-field';
import { useExcuseChanges } from './use-excuses';

/** What is known when the dialog opens; with a student it is about that one. */
export type ExcusePreset = { student?: ExcusedStudent; from: string };

const fields = ['userId', 'from', 'to', 'roomIds', 'reason'];

/** Excuses somebody from the lessons of some days, before they come or after. */
export function ExcuseDialog({ preset, onClose }: { preset: ExcusePreset; onClose: () => void }) {
  const { add } = useExcuseChanges();
  const [values, setValues] = useState<ExcuseValues>({
    student: preset.student ?? null,
    from: preset.from,
    to: preset.from,
    everywhere: true,
    roomIds: [],
    reason: '',
  });
  const { busy, errors, failure, submit } = useSubmit(fields);
  const set = (part: Partial<ExcuseValues>) => setValues((now) => ({ ...now, ...part }));

  const onSubmit = (event: FormEvent<HTMLFormElement>) =>
    submit(event, async () => {
      const read = readExcuse(values);
      if ('errors' in read) throw new AppError('bad_request', 'Not sent.', { fields: read.errors });
      await add(read.wish);
      onClose();
    });
  const fixed = preset.student !== undefined;

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !busy && onClose()}
      title={fixed ? `Excuse ${preset.student?.name} beforehand` : 'Excuse beforehand'}
      description="Lessons of these days count as excused. Whoever comes anyway is still seen to have been there."
    >
      <form noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
        {failure === undefined ? null : <ErrorNotice title="Nobody was excused" error={failure} />}
        {fixed ? null : (
          <StudentField
            student={values.student}
            error={errors.userId}
            onStudent={(student) => set({ student, everywhere: true, roomIds: [] })}
          />
        )}
        <div className="grid grid-cols-2 gap-4">
          <DateField
            label="First day"
            value={values.from}
            error={errors.from}
            // One day is the rule: the last day follows until somebody makes it later.
            onChange={(from) =>
              set({ from, to: values.to < from || values.to === values.from ? from : values.to })
            }
          />
          <DateField
            label="Last day"
            hint="This day is excused too."
            value={values.to}
            error={errors.to}
            onChange={(to) => set({ to })}
          />
        </div>
        {values.student ? (
          <RoomChoice values={values} rooms={values.student.rooms} error={errors.roomIds} onChange={set} />
        ) : null}
        <Field label="Reason" error={errors.reason}>
          {(aria) => (
            <Input
              {...aria}
              maxLength={500}
              autoComplete="off"
              placeholder="For example: hospital"
              value={values.reason}
              onChange={(event) => set({ reason: event.target.value })}
            />
          )}
        </Field>
        <DialogActions>
          <Button onClick={onClose} disabled={busy}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" busy={busy}>
            Excuse
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
