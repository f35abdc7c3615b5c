type ToastOptions = {
  description?: string;
  id?: string;
  action?: { label: string; onClick: () => void };
};
type Kind = 'message' | 'success' | 'error' | 'info';

let markReady: () => void = () => undefined;
const ready = new Promise<void>((resolve) => {
  markReady = resolve;
});

/** Called by the toaster once it listens; toasts made before that wait for it. */
export const toasterIsReady = () => markReady();

// sonner arrives with the toaster, after first paint: no page pays for it up front.
async function show(kind: Kind, message: string, options?: ToastOptions) {
  await ready;
  const { toast: sonner } = await import('sonner');
  sonner[kind](message, options);
}

/** Says in a corner what was done. Errors that a person must act on belong beside the place, not here. */
export const toast = {
  message: (message: string, options?: ToastOptions) => void show('message', message, options),
  success: (message: string, options?: ToastOptions) => void show('success', message, options),
  error: (message: string, options?: ToastOptions) => void show('error', message, options),
  info: (message: string, options?: ToastOptions) => void show('info', message, options),
};
