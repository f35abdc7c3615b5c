'use client';

import { useSyncExternalStore } from 'react';

/** From here on the register is a grid, below it a list of cards; the same as Tailwind's `md`. */
const query = '(min-width: 48rem)';

const subscribe = (onChange: () => void) => {
  const media = window.matchMedia(query);
  media.addEventListener('change', onChange);
  return () => media.removeEventListener('change', onChange);
};

/** What to draw. The server does not know the width: it draws the beginning of both, and the style shows the right one. */
export const useWide = (): 'grid' | 'cards' | 'both' =>
  useSyncExternalStore(
    subscribe,
    () => (window.matchMedia(query).matches ? 'grid' : 'cards'),
    () => 'both',
  );
