'use client';

import { useSyncExternalStore } from 'react';

type ToastOptions = {
  description?: string;
  id?: string;
  action?: { label: string; onClick: () => void };
  /** How long it stays, in milliseconds. */
  duration?: number;
};
type Kind = 'message' | 'success' | 'error' | 'info';

type Show = Record<Kind, (message: string, options?: ToastOptions) => unknown>;

let connect: (shows: Show) => void = () => undefined;
const toaster = new Promise<Show>((resolve) => {
  connect = resolve;
});

/** Called by the toaster once it listens; toasts made before that wait for it. */
export const connectToaster = (shows: Show) => connect(shows);

let wanted = false;
const listeners = new Set<() => void>();

/** Whether there was a toast yet: the toaster is loaded for the first one, so that no page pays for it up front. */
export const useToasterWanted = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => wanted,
    () => false,
  );

async function show(kind: Kind, message: string, options?: ToastOptions) {
  wanted = true;
  for (const listener of listeners) listener();
  return (await toaster)[kind](message, options);
}

/** Says in a corner what was done. Errors that a person must act on belong beside the place, not here. */
export const toast = {
  message: (message: string, options?: ToastOptions) => void show('message', message, options),
  success: (message: string, options?: ToastOptions) => void show('success', message, options),
  error: (message: string, options?: ToastOptions) => void show('error', message, options),
  info: (message: string, options?: ToastOptions) => void show('info', message, options),
};
