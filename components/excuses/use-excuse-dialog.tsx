'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useState } from 'react';
import type { ExcusePreset } from './excuse-dialog';

// It checks with zod, which no page should have to wait for.
const ExcuseDialog = dynamic(() => import('./excuse-dialog').then((part) => part.ExcuseDialog), {
  ssr: false,
});

/** The dialog that excuses somebody for days; render `element` somewhere. */
export function useExcuseDialog(): { open: (preset: ExcusePreset) => void; element: ReactNode } {
  const [preset, setPreset] = useState<ExcusePreset | null>(null);
  return {
    open: setPreset,
    element: preset ? <ExcuseDialog preset={preset} onClose={() => setPreset(null)} /> : null,
  };
}
