'use client';

import { useEffect, useState } from 'react';

/** The current time in epoch milliseconds, renewed every `everyMs` (default a minute) so that "3 d ago" stays true. */
export function useNow(everyMs = 60_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
