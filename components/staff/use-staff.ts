'use client';

import useSWR, { useSWRConfig } from 'swr';
import type { AppError } from '@/lib/errors';
import { fetcher, send, withQuery } from '@/lib/http/fetcher';
import type {
  NewStaff,
  SessionsEnded,
  StaffChange,
  StaffChanged,
  StaffInvited,
  StaffMember,
  StaffPage,
  StaffReset,
} from '@/lib/staff/schema';
import { staffAtOnce, staffKey } from './staff-key';

export const useStaff = () => useSWR<StaffMember[], AppError>(staffKey(), everybody);

/** All pages: a school has one or two. */
async function everybody(key: string): Promise<StaffMember[]> {
  const all: StaffMember[] = [];
  let cursor: string | null = null;
  do {
    const page: StaffPage = await fetcher(withQuery(key, { limit: staffAtOnce, cursor }));
    all.push(...page.staff);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return all;
}

/** What can be done with the staff; the list is read anew after each. */
export function useStaffChanges() {
  const { mutate } = useSWRConfig();
  const at = (id: string, call = '') => `/api/staff/${encodeURIComponent(id)}${call}`;
  return {
    invite: async (body: Partial<NewStaff>) => {
      const made = await send<StaffInvited>('POST', '/api/staff', body);
      await mutate(staffKey());
      return made;
    },
    change: async (id: string, body: StaffChange) => {
      const { staff } = await send<StaffChanged>('PATCH', at(id), body);
      await mutate(staffKey());
      return staff;
    },
    signOut: async (id: string) => (await send<SessionsEnded>('POST', at(id, '/sign-out'))).ended,
    reset: (id: string) => send<StaffReset>('POST', at(id, '/reset')),
  };
}
