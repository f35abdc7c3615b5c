'use client';

import { useEffect } from 'react';
import { Toaster as Sonner, toast as sonner } from 'sonner';
import { connectToaster } from './toast';

/** Where toasts appear. Loaded by the providers for the first one. */
export function Toaster() {
  // Runs after sonner's own effects (children first), so it listens by now.
  useEffect(() => connectToaster(sonner), []);
  return (
    <Sonner
      position="bottom-right"
      duration={5_000}
      gap={8}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-start gap-2 rounded-card border border-line bg-raised px-4 py-3 text-14 text-ink shadow-pop',
          title: 'font-medium',
          description: 'text-13 text-soft',
          success: '[&_[data-icon]]:text-present',
          error: '[&_[data-icon]]:text-danger',
          icon: 'mt-0.5 shrink-0',
          actionButton:
            'ml-auto shrink-0 cursor-pointer rounded-inner px-2 py-0.5 font-medium text-accent hover:bg-hover',
        },
      }}
    />
  );
}
