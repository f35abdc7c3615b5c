'use client';

import { type FormEvent, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { ErrorNotice } from '@/components/ui/error-notice';
import { CreateRoomFields } from './create-room-fields';
import { CreateRoomName } from './create-room-name';
import { useCreateRoom } from './use-create-room';

const fieldNames = new Set([
  'name',
  'description',
  'templateId',
  'region',
  'size',
  'largeRoom',
  'maxDurationSeconds',
]);

/** Makes a room. Loaded when it is opened. */
export function CreateRoomDialog({ onClose }: { onClose: () => void }) {
  const { values, set, errors, failure, busy, refusals, submit } = useCreateRoom(onClose);
  const form = useRef<HTMLFormElement>(null);
  const stray = Object.entries(errors).filter(([field]) => !fieldNames.has(field));

  // The first field that is wrong gets the focus; without one the form, above which the reason stands.
  useEffect(() => {
    if (refusals === 0) return;
    (form.current?.querySelector<HTMLElement>('[aria-invalid=true]') ?? form.current)?.focus();
  }, [refusals]);

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };

  return (
    <Dialog open onOpenChange={(open) => !open && !busy && onClose()} title="New room">
      <form
        ref={form}
        noValidate
        tabIndex={-1}
        onSubmit={onSubmit}
        className="flex flex-col scroll-mt-4 gap-4 outline-none"
      >
        {failure !== undefined && <ErrorNotice title="The room was not made" error={failure} />}
        {stray.map(([field, message]) => (
          <p key={field} role="alert" className="text-13 text-danger">
            {message}
          </p>
        ))}
        <CreateRoomName name={values.name} error={errors.name} onChange={(name) => set({ name })} />
        <CreateRoomFields values={values} errors={errors} set={set} />
        <DialogActions>
          <Button onClick={onClose} disabled={busy}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" busy={busy}>
            Create room
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
