'use client';

import { type FormEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Field, Input, Select, Switch, Textarea } from '@/components/ui/field';
import { toast } from '@/components/ui/toast';
import { useFocusInvalid } from '@/components/ui/use-focus-invalid';
import { type FieldErrors, isAppError } from '@/lib/errors';
import { type Room, type RoomChange, regions, roomChange } from '@/lib/rooms/schema';
import { limitErrors, type RoomForm, toChange, toForm } from './room-form';
import { regionLabel } from './room-labels';
import { useRoomChange } from './use-room-change';

const fieldNames = ['description', 'region', 'size', 'maxDurationSeconds'];

/** Only what differs, checked by the same rules as on the server; null when nothing differs. */
function check(room: Room, form: RoomForm): { change?: RoomChange | null; errors: FieldErrors } {
  const raw = toChange(room, form);
  if (Object.keys(raw).length === 0) return { change: null, errors: {} };
  const errors: FieldErrors = {};
  const result = roomChange.safeParse(raw);
  for (const issue of result.error?.issues ?? []) errors[String(issue.path[0] ?? 'form')] ??= issue.message;
  Object.assign(errors, limitErrors(room, form));
  return result.success && Object.keys(errors).length === 0 ? { change: result.data, errors } : { errors };
}

/** Changes what 100ms lets change. Name and template are shown with the reason why they stay. Loaded when opened. */
export function EditRoomDialog({ room, onClose }: { room: Room; onClose: () => void }) {
  const [form, setForm] = useState(() => toForm(room));
  const [errors, setErrors] = useState<FieldErrors>({});
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const save = useRoomChange(room.id);
  const element = useRef<HTMLFormElement>(null);
  const focusInvalid = useFocusInvalid(element);
  const set = (part: Partial<RoomForm>) => setForm((current) => ({ ...current, ...part }));

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const checked = check(room, form);
    setErrors(checked.errors);
    setFailure(undefined);
    if (checked.change === null) return onClose();
    if (checked.change === undefined) return focusInvalid();
    setBusy(true);
    try {
      await save(checked.change);
      toast.success(`${room.name} is saved.`);
      onClose();
    } catch (error) {
      const told = (isAppError(error) && error.fields) || {};
      setErrors(told);
      // What stands beside its field is not said twice.
      if (!fieldNames.some((name) => told[name])) setFailure(error);
      focusInvalid();
      setBusy(false);
    }
  };

  return (
    <Dialog open onOpenChange={(open) => !open && !busy && onClose()} title={`Edit ${room.name}`}>
      <form ref={element} noValidate onSubmit={submit} className="flex flex-col gap-4">
        <EditFields room={room} form={form} errors={errors} set={set} />
        {failure !== undefined && <ErrorNotice error={failure} title="The room was not changed" />}
        {errors.form !== undefined && <p className="text-13 text-danger">{errors.form}</p>}
        <div className="flex flex-col-reverse gap-2 md:flex-row md:justify-end">
          <Button onClick={onClose} disabled={busy}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" busy={busy}>
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

type EditFieldsProps = {
  room: Room;
  form: RoomForm;
  errors: FieldErrors;
  set: (part: Partial<RoomForm>) => void;
};

function EditFields({ room, form, errors, set }: EditFieldsProps) {
  return (
    <>
      <Field label="Description" error={errors.description}>
        {(aria) => (
          <Textarea
            {...aria}
            rows={2}
            value={form.description}
            onChange={(event) => set({ description: event.target.value })}
          />
        )}
      </Field>
      <div className="grid gap-4 md:grid-cols-2">
        <Field label="Region" error={errors.region}>
          {(aria) => (
            <Select {...aria} value={form.region} onChange={(event) => set({ region: event.target.value })}>
              {[...new Set<string>([...regions, form.region])].map((region) => (
                <option key={region} value={region}>
                  {regionLabel(region)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field
          label="Time limit in minutes"
          hint="2 to 720. A class ends when it is reached."
          error={errors.maxDurationSeconds}
        >
          {(aria) => (
            <Input
              {...aria}
              inputMode="decimal"
              autoComplete="off"
              placeholder="720"
              value={form.minutes}
              onChange={(event) => set({ minutes: event.target.value })}
            />
          )}
        </Field>
        <Field
          label="Size in people"
          hint={form.largeRoom ? 'Up to 20,000.' : 'Up to 2,500.'}
          error={errors.size}
        >
          {(aria) => (
            <Input
              {...aria}
              inputMode="numeric"
              autoComplete="off"
              value={form.size}
              onChange={(event) => set({ size: event.target.value })}
            />
          )}
        </Field>
        <div className="md:pt-6">
          <Switch
            label="Large room"
            checked={form.largeRoom}
            onCheckedChange={(largeRoom) => set({ largeRoom })}
          />
        </div>
      </div>
      <div className="rounded-card bg-sunken px-3 py-2 text-13 text-soft">
        <p className="break-words">
          Name <b className="font-medium text-ink">{room.name}</b> · Template{' '}
          <b className="font-medium text-ink">{room.templateName || room.templateId}</b>
        </p>
        <p className="text-12">
          100ms fixes both when a room is made. For another name or template, create a new room.
        </p>
      </div>
    </>
  );
}
