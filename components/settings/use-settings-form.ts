'use client';

import { useState } from 'react';
import { useMay } from '@/components/shell/me';
import { toast } from '@/components/ui/toast';
import { type FieldErrors, isAppError } from '@/lib/errors';
import type { RoomSettings } from '@/lib/settings/schema';
import { changeOf, pick, type SettingsValues, toBody, toValues } from './settings-values';
import { useExample } from './use-example';
import { useSettingsChange } from './use-settings';

type Refusal = { change: string; fields: FieldErrors; failure: unknown };

/** The form's state: what is typed, what of it differs from what is saved, what is wrong with it, saving with a way back. */
export function useSettingsForm(roomId: string, saved: RoomSettings) {
  const [base, setBase] = useState(saved);
  const [values, setValues] = useState(() => toValues(saved));
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const write = useSettingsChange(roomId);

  const start = toBody(toValues(base));
  const change = changeOf(start, toBody(values));
  const text = JSON.stringify(change);
  const dirty = text !== '{}';
  const may = useMay('rooms:write');
  const example = useExample(roomId, may ? text : null);
  // What somebody else saved meanwhile is taken over unless it would overwrite what is typed here.
  if (base !== saved && !dirty) {
    setBase(saved);
    setValues(toValues(saved));
  }

  const set = (part: Partial<SettingsValues>) => setValues((current) => ({ ...current, ...part }));
  const discard = () => {
    setValues(toValues(base));
    setRefusal(undefined);
  };
  const take = (settings: RoomSettings) => {
    setBase(settings);
    setValues(toValues(settings));
  };

  const save = async (): Promise<boolean> => {
    if (busy) return true;
    setBusy(true);
    setRefusal(undefined);
    const old = pick(start, Object.keys(change));
    try {
      take(await write(change));
      const undo = () => void write(old).then(take).then(undone, notUndone);
      toast.success('Settings saved.', { action: { label: 'Undo', onClick: undo } });
      return true;
    } catch (error) {
      const fields = (isAppError(error) && error.fields) || {};
      setRefusal({ change: text, fields, failure: Object.keys(fields).length === 0 ? error : undefined });
      return false;
    } finally {
      setBusy(false);
    }
  };

  // A refusal speaks of what was sent; once something else is typed, the example's answer is the newer word.
  const errors = refusal?.change === text ? { ...example.errors, ...refusal.fields } : example.errors;
  return {
    may,
    values,
    set,
    dirty,
    busy,
    example,
    errors: dirty ? errors : {},
    failure: refusal?.failure,
    save,
    discard,
  };
}

const undone = () => toast.success('The former settings are back.');
const notUndone = (error: unknown) =>
  toast.error(isAppError(error) ? error.message : 'The former settings could not be brought back.');

export type SettingsForm = ReturnType<typeof useSettingsForm>;
