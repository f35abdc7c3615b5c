'use client';

import { Checkbox } from '@/components/ui/checkbox';
import { Field, Input, Select } from '@/components/ui/field';
import type { StaffRole } from '@/lib/auth/schema';
import type { FieldErrors } from '@/lib/errors';
import type { StaffMember } from '@/lib/staff/schema';
import { RoomsField } from './rooms-field';
import type { StaffValues } from './staff-values';
import { roleNames, roleNotes, roles } from './staff-words';

type StaffFieldsProps = {
  /** Absent: somebody new. */
  member: StaffMember | undefined;
  values: StaffValues;
  errors: FieldErrors;
  set: (part: Partial<StaffValues>) => void;
};

/** Who somebody is, what they may, and where. */
export function StaffFields({ member, values, errors, set }: StaffFieldsProps) {
  const roomError = Object.entries(errors).find(([field]) => field.startsWith('roomIds'))?.[1];
  return (
    <>
      <div className="grid gap-4 md:grid-cols-2">
        <Field label="Name" error={errors.name}>
          {(aria) => (
            <Input
              {...aria}
              autoComplete="off"
              value={values.name}
              onChange={(event) => set({ name: event.target.value })}
            />
          )}
        </Field>
        {member === undefined && (
          <Field label="E-mail" hint="They sign in with it." error={errors.email}>
            {(aria) => (
              <Input
                {...aria}
                type="email"
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                value={values.email}
                onChange={(event) => set({ email: event.target.value })}
              />
            )}
          </Field>
        )}
        <Field
          label="Role"
          hint={roleNotes[values.role]}
          error={errors.role}
          className={member === undefined ? 'md:col-span-2' : undefined}
        >
          {(aria) => (
            <Select
              {...aria}
              value={values.role}
              onChange={(event) => set({ role: event.target.value as StaffRole })}
            >
              {roles.map((role) => (
                <option key={role} value={role}>
                  {roleNames[role]}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      {values.role === 'teacher' && (
        <fieldset className="flex flex-col">
          <legend className="mb-1 font-medium text-13">May also</legend>
          <Checkbox
            label="Create rooms"
            checked={values.mayCreateRooms}
            onChange={(event) => set({ mayCreateRooms: event.target.checked })}
          />
          <Checkbox
            label="Hand out roles with power over others, such as teacher or host"
            checked={values.mayGivePower}
            onChange={(event) => set({ mayGivePower: event.target.checked })}
          />
        </fieldset>
      )}
      {values.role !== 'admin' && (
        <RoomsField
          chosen={values.rooms}
          known={member?.rooms ?? []}
          error={roomError}
          onChange={(rooms) => set({ rooms })}
        />
      )}
    </>
  );
}
