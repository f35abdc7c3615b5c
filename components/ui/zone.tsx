'use client';

import { createContext, type ReactNode, useContext } from 'react';

const ZoneContext = createContext('UTC');

/** Hands the workspace's zone (IANA) to everything that shows a time. */
export function ZoneProvider({ zone, children }: { zone: string; children: ReactNode }) {
  return <ZoneContext value={zone}>{children}</ZoneContext>;
}

/** The workspace's zone; never the browser's or the server's. */
export const useZone = () => useContext(ZoneContext);
