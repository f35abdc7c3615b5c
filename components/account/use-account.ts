'use client';

import useSWR, { useSWRConfig } from 'swr';
import type { MySessions, PasswordChange } from '@/lib/account/schema';
import type { AppError } from '@/lib/errors';
import { send, withQuery } from '@/lib/http/fetcher';
import type { SessionsEnded } from '@/lib/staff/schema';
import { sessionsKey } from './account-key';

export const useSessions = () => useSWR<MySessions, AppError>(sessionsKey());

/** What I can do with my account; where I am signed in is read anew after each. */
export function useAccountChanges() {
  const { mutate } = useSWRConfig();
  const told = async (answer: Promise<SessionsEnded>) => {
    const { ended } = await answer;
    await mutate(sessionsKey());
    return ended;
  };
  return {
    changePassword: (body: PasswordChange) => told(send('PUT', '/api/me/password', body)),
    end: (id: string) => told(send('DELETE', withQuery(sessionsKey(), { id }))),
    endOthers: () => told(send('DELETE', sessionsKey())),
  };
}
