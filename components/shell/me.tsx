'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { type Me, rightsOfRole } from '@/lib/access/schema';
import type { Right } from '@/lib/auth/schema';

/** Where nobody said who looks, nothing is offered. */
const MeContext = createContext<Me>({ role: 'viewer', mayCreateRooms: false, mayGivePower: false });

export const MeProvider = MeContext.Provider;

/** Who looks at the page: to leave out what they may not do. The services decide all the same. */
export const useMe = (): Me => useContext(MeContext);

/** Whether who looks has a right in the rooms they see. */
export const useMay = (right: Right): boolean => rightsOfRole[useMe().role].includes(right);

/** What only they are offered who have the right. */
export function Only({ may, children }: { may: Right; children: ReactNode }) {
  return useMay(may) ? children : null;
}
