'use client';

import { type FormEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Field, Input } from '@/components/ui/field';
import type { CreatedApiKey } from '@/lib/auth/schema';
import { isAppError } from '@/lib/errors';
import { NewKey } from './new-key';
import { useKeyChanges } from './use-keys';

/** Name a key, get it. The key stays in sight until it is put away: it is never shown again. */
export function MakeKey() {
  const { make } = useKeyChanges();
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [made, setMade] = useState<CreatedApiKey | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const nameError = isAppError(failure) ? failure.fields?.name : undefined;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFailure(undefined);
    try {
      setMade(await make(name.trim()));
      setName('');
    } catch (error) {
      setFailure(error);
      field.current?.focus();
    } finally {
      setBusy(false);
    }
  };
  const putAway = () => {
    setMade(null);
    field.current?.focus();
  };

  return (
    <div className="mb-6 flex flex-col gap-4">
      <form noValidate onSubmit={submit} className="flex items-start gap-2">
        <Field
          label="Name of a new key"
          hint="What will use it, for example “timetable sync”."
          error={nameError}
          className="min-w-0 flex-1 md:max-w-sm"
        >
          {(aria) => (
            <Input
              {...aria}
              ref={field}
              autoComplete="off"
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" variant="primary" busy={busy} className="mt-6">
          Make key
        </Button>
      </form>
      {failure !== undefined && nameError === undefined && (
        <ErrorNotice title="No key was made" error={failure} />
      )}
      {made && <NewKey made={made} onDone={putAway} />}
    </div>
  );
}
