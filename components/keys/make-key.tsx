'use client';

import { type FormEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Field, Input, Select } from '@/components/ui/field';
import { useFocusInvalid } from '@/components/ui/use-focus-invalid';
import { type FieldErrors, isAppError } from '@/lib/errors';
import type { CreatedApiKey } from '@/lib/keys/schema';
import { KeyRooms } from './key-rooms';
import { KeyScopes } from './key-scopes';
import { freshKey, type KeyValues, lives, newKeyOf } from './key-values';
import { NewKey } from './new-key';
import { useKeyChanges } from './use-keys';

/** What a key is for, then the key. It stays in sight until it is put away: it is never shown again. */
export function MakeKey() {
  const { make } = useKeyChanges();
  const [values, setValues] = useState(freshKey);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [made, setMade] = useState<CreatedApiKey | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const name = useRef<HTMLInputElement>(null);
  const focusInvalid = useFocusInvalid(form);
  const errors: FieldErrors = (isAppError(failure) && failure.fields) || {};
  const beside = errors.name ?? errors.scopes ?? errors.roomIds;
  const set = (part: Partial<KeyValues>) => setValues((now) => ({ ...now, ...part }));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFailure(undefined);
    try {
      setMade(await make(newKeyOf(values)));
      setValues(freshKey);
    } catch (error) {
      setFailure(error);
      focusInvalid();
    } finally {
      setBusy(false);
    }
  };
  const putAway = () => {
    setMade(null);
    name.current?.focus();
  };

  return (
    <div className="mb-6 flex flex-col gap-4">
      {made && <NewKey made={made} onDone={putAway} />}
      <form
        ref={form}
        noValidate
        aria-label="New key"
        onSubmit={submit}
        className="flex flex-col gap-4 rounded-card border border-line bg-surface p-4"
      >
        <div className="grid gap-4 md:grid-cols-[minmax(0,24rem)_10rem]">
          <Field
            label="Name of a new key"
            hint="What will use it, for example “timetable sync”."
            error={errors.name}
          >
            {(aria) => (
              <Input
                {...aria}
                ref={name}
                autoComplete="off"
                value={values.name}
                onChange={(event) => set({ name: event.target.value })}
              />
            )}
          </Field>
          <Field label="Expires">
            {(aria) => (
              <Select {...aria} value={values.life} onChange={(event) => set({ life: event.target.value })}>
                {lives.map(({ days, label }) => (
                  <option key={days} value={days}>
                    {label}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        <KeyScopes scopes={values.scopes} error={errors.scopes} onChange={(scopes) => set({ scopes })} />
        <KeyRooms values={values} error={errors.roomIds} onChange={set} />
        {failure !== undefined && beside === undefined && (
          <ErrorNotice title="No key was made" error={failure} />
        )}
        <Button type="submit" variant="primary" busy={busy} className="self-start">
          Make key
        </Button>
      </form>
    </div>
  );
}
