import useSWR, { useSWRConfig } from 'swr';
import type { AppError } from '@/lib/errors';
import { send } from '@/lib/http/fetcher';
import type { RoomCode, RoomCodes } from '@/lib/rooms/schema';

export const codesKey = (roomId: string) => `/api/rooms/${encodeURIComponent(roomId)}/codes`;

/** The codes of a room. Not asked for while the room is switched off: 100ms gives none then. */
export const useCodes = (roomId: string, enabled: boolean) =>
  useSWR<RoomCodes, AppError>(enabled ? codesKey(roomId) : null);

export type CodeChanges = {
  /** Makes a code for every role without one; existing codes stay. Throws `AppError`. */
  create: () => Promise<RoomCode[]>;
  /** Switches a code; shown at once, taken back when it fails. Throws `AppError`. */
  set: (code: string, enabled: boolean) => Promise<void>;
};

export function useCodeChanges(roomId: string): CodeChanges {
  const { mutate } = useSWRConfig();
  const key = codesKey(roomId);
  return {
    create: async () => {
      const made = await send<RoomCodes>('POST', key);
      await mutate(key, made, { revalidate: false });
      return made.codes;
    },
    set: async (code, enabled) => {
      // Undefined until the first refresh: what came with the page is no entry of the cache.
      const changed = (codes: RoomCodes | undefined): RoomCodes | undefined =>
        codes && { codes: codes.codes.map((known) => (known.code === code ? { ...known, enabled } : known)) };
      // Asked again afterwards, for that case and because several may be switched at once.
      await mutate<RoomCodes | undefined>(
        key,
        async (current) => {
          await send('PATCH', `${key}/${encodeURIComponent(code)}`, { enabled });
          return changed(current);
        },
        { optimisticData: (_committed, displayed) => changed(displayed), rollbackOnError: true },
      );
    },
  };
}
