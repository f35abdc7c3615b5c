/**
 * A promise that never rejects: undefined on failure. For SWR fallbacks, where a rejection would replace the page by an
 * error without a message; the hook's own fetch meets the same failure and shows it with its sentence and request id.
 */
export function quietly<T>(promise: Promise<T>): Promise<T | undefined> {
  return promise.catch(() => undefined);
}
