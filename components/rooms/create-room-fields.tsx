'use client';

import { Field, Input, Select, Switch, Textarea } from '@/components/ui/field';
import type { FieldErrors } from '@/lib/errors';
import { regions } from '@/lib/rooms/schema';
import { CreateRoomTemplate } from './create-room-template';
import type { RoomValues } from './create-room-values';
import { regionLabel } from './room-labels';

type Props = { values: RoomValues; errors: FieldErrors; set: (part: Partial<RoomValues>) => void };

/** Everything about a new room but its name; all of it may stay as it is. */
export function CreateRoomFields({ values, errors, set }: Props) {
  return (
    <>
      <Field label="Description" hint="Optional. Shown to staff." error={errors.description}>
        {(aria) => (
          <Textarea
            {...aria}
            rows={2}
            value={values.description}
            onChange={(event) => set({ description: event.target.value })}
          />
        )}
      </Field>
      <div className="grid gap-4 md:grid-cols-2">
        <CreateRoomTemplate
          value={values.templateId}
          error={errors.templateId}
          onChange={(templateId) => set({ templateId })}
        />
        <Field label="Region" error={errors.region}>
          {(aria) => (
            <Select {...aria} value={values.region} onChange={(event) => set({ region: event.target.value })}>
              {regions.map((region) => (
                <option key={region} value={region}>
                  {regionLabel(region)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <LimitField values={values} error={errors.maxDurationSeconds} set={set} />
        <div className="flex flex-col gap-1">
          <Field
            label="Size in people"
            hint={values.largeRoom ? 'Optional. Up to 20,000.' : 'Optional. Up to 2,500.'}
            error={errors.size}
          >
            {(aria) => (
              <Input
                {...aria}
                inputMode="numeric"
                autoComplete="off"
                placeholder={values.largeRoom ? '20000' : '2500'}
                value={values.size}
                onChange={(event) => set({ size: event.target.value })}
              />
            )}
          </Field>
          <Switch
            label="Large room"
            checked={values.largeRoom}
            onCheckedChange={(largeRoom) => set({ largeRoom })}
          />
        </div>
      </div>
    </>
  );
}

function LimitField({
  values,
  error,
  set,
}: {
  values: RoomValues;
  error: string | undefined;
  set: Props['set'];
}) {
  return (
    <Field label="Time limit" hint="Optional. 2 minutes to 12 hours; then the class ends." error={error}>
      {(aria) => (
        <span className="flex gap-2">
          <Input
            {...aria}
            inputMode="decimal"
            autoComplete="off"
            className="flex-1"
            placeholder="None"
            value={values.limit}
            onChange={(event) => set({ limit: event.target.value })}
          />
          <Select
            aria-label="Unit of the time limit"
            className="w-28 shrink-0"
            value={values.limitUnit}
            onChange={(event) => set({ limitUnit: event.target.value as RoomValues['limitUnit'] })}
          >
            <option value="minutes">minutes</option>
            <option value="hours">hours</option>
          </Select>
        </span>
      )}
    </Field>
  );
}
