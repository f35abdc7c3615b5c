import type { Instrumentation } from 'next';

/** Next calls this once, before the first request is served. */
export async function register(): Promise<void> {
  // Next replaces this at build time, so that nothing of Node's is bundled for another runtime.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startOrExit } = await import('@/lib/instrumentation-node');
  await startOrExit();
}

/** Next calls this for what fails in a page; calls of the API write their own line. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { logPageError } = await import('@/lib/page-errors');
  logPageError(error, request, context);
};
