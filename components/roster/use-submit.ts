'use client';

import { type FormEvent, useRef, useState } from 'react';
import { useFocusInvalid } from '@/components/ui/use-focus-invalid';
import { type FieldErrors, isAppError } from '@/lib/errors';

/**
 * Sends a form: busy meanwhile, the server's sentences by field, and what belongs to no field of `names` apart. The first
 * field that is wrong gets the focus.
 */
export function useSubmit(names: string[]) {
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [failure, setFailure] = useState<unknown>();
  const form = useRef<HTMLFormElement>(null);
  const focusInvalid = useFocusInvalid(form);

  const submit = async (event: FormEvent<HTMLFormElement>, work: () => Promise<void>) => {
    event.preventDefault();
    if (busy) return;
    form.current = event.currentTarget;
    setBusy(true);
    setFailure(undefined);
    try {
      await work();
    } catch (error) {
      const told = (isAppError(error) && error.fields) || {};
      setErrors(told);
      // What stands beside its field is not said twice.
      if (!names.some((name) => told[name] !== undefined)) setFailure(error);
      focusInvalid();
    }
    setBusy(false);
  };
  return { busy, errors, failure, submit };
}
