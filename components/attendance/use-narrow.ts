'use client';

import { useSyncExternalStore } from 'react';

/** Below this the table is a list of cards; the same as Tailwind's `lg`. */
const query = '(max-width: 63.99rem)';

const subscribe = (onChange: () => void) => {
  const media = window.matchMedia(query);
  media.addEventListener('change', onChange);
  return () => media.removeEventListener('change', onChange);
};

/** Whether the table shows as cards. False on the server. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  );
