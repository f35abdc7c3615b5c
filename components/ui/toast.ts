type ToastOptions = {
  description?: string;
  id?: string;
  action?: { label: string; onClick: () => void };
};
type Kind = 'message' | 'success' | 'error' | 'info';

type Show = Record<Kind, (message: string, options?: ToastOptions) => unknown>;

let connect: (shows: Show) => void = () => undefined;
const toaster = new Promise<Show>((resolve) => {
  connect = resolve;
});

/** Called by the toaster once it listens; toasts made before that wait for it. It loads after first paint: no page pays for it up front. */
export const connectToaster = (shows: Show) => connect(shows);

const show = async (kind: Kind, message: string, options?: ToastOptions) =>
  (await toaster)[kind](message, options);

/** Says in a corner what was done. Errors that a person must act on belong beside the place, not here. */
export const toast = {
  message: (message: string, options?: ToastOptions) => void show('message', message, options),
  success: (message: string, options?: ToastOptions) => void show('success', message, options),
  error: (message: string, options?: ToastOptions) => void show('error', message, options),
  info: (message: string, options?: ToastOptions) => void show('info', message, options),
};
