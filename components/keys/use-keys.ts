'use client';

import useSWR, { useSWRConfig } from 'swr';
import type { AppError } from '@/lib/errors';
import { send } from '@/lib/http/fetcher';
import type { ApiKeys, CreatedApiKey } from '@/lib/keys/schema';
import type { newKeyOf } from './key-values';
import { keysKey } from './keys-key';

export const useKeys = () => useSWR<ApiKeys, AppError>(keysKey());

/** Makes and revokes keys; the list is read anew after each. */
export function useKeyChanges() {
  const { mutate } = useSWRConfig();
  return {
    make: async (wanted: ReturnType<typeof newKeyOf>) => {
      const made = await send<CreatedApiKey>('POST', '/api/keys', wanted);
      await mutate(keysKey());
      return made;
    },
    revoke: async (id: string) => {
      await send('DELETE', `/api/keys/${encodeURIComponent(id)}`);
      await mutate(keysKey());
    },
  };
}
