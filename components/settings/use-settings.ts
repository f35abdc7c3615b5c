'use client';

import useSWR, { useSWRConfig } from 'swr';
import type { AppError } from '@/lib/errors';
import { send } from '@/lib/http/fetcher';
import type { RoomSettings } from '@/lib/settings/schema';
import { settingsKey } from './settings-key';

/** A room's settings. Whoever edits them is not disturbed by a look at another window. */
export const useSettings = (roomId: string) =>
  useSWR<RoomSettings, AppError>(settingsKey(roomId), { revalidateOnFocus: false });

/** Writes settings, or a part of them; every place that shows them follows. Throws `AppError`, and then nothing was changed. */
export function useSettingsChange(roomId: string): (change: object) => Promise<RoomSettings> {
  const { mutate } = useSWRConfig();
  return async (change) => {
    const settings = await send<RoomSettings>('PUT', settingsKey(roomId), change);
    await mutate(settingsKey(roomId), settings, { revalidate: false });
    return settings;
  };
}
