'use client';

import { useEffect, useState } from 'react';
import { type FieldErrors, isAppError } from '@/lib/errors';
import { send } from '@/lib/http/fetcher';
import type { SettingsExample } from '@/lib/settings/schema';
import { settingsKey } from './settings-key';

export type ExampleLesson = NonNullable<SettingsExample['lesson']>;
export type Example = {
  /** Undefined until it is known; null when the room had no lesson with a roster. */
  saved: ExampleLesson | null | undefined;
  /** The same lesson under what is typed; undefined while nothing differs or it cannot be told. */
  typed: ExampleLesson | undefined;
  /** What the server found wrong with what is typed, by field. */
  errors: FieldErrors;
};

const pauseMs = 400;
const nothing: Example = { saved: undefined, typed: undefined, errors: {} };

/**
 * What the settings as they are typed would have made of the room's last lesson: asked again a moment after the typing
 * pauses. The answer also says what could not be saved, so that nobody learns it only at the end.
 * @param change the differing fields as JSON; `{}` when nothing differs, null for who may not change anything
 */
export function useExample(roomId: string, change: string | null): Example {
  const [example, setExample] = useState(nothing);
  useEffect(() => {
    if (change === null) return;
    let current = true;
    const ask = () => send<SettingsExample>('POST', `${settingsKey(roomId)}/example`, JSON.parse(change));
    const answered = ({ lesson }: SettingsExample) => {
      if (!current) return;
      setExample((known) =>
        change === '{}'
          ? { ...nothing, saved: lesson }
          : { saved: lesson === null ? null : known.saved, typed: lesson ?? undefined, errors: {} },
      );
    };
    const failed = (error: unknown) => {
      const errors = (isAppError(error) && error.fields) || {};
      if (current) setExample((known) => ({ ...known, typed: undefined, errors }));
    };
    const timer = setTimeout(() => void ask().then(answered, failed), change === '{}' ? 0 : pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [roomId, change]);
  return example;
}
