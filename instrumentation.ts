/** Next calls this once, before the first request is served. */
export async function register(): Promise<void> {
  // Next replaces this at build time, so that nothing of Node's is bundled for another runtime.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startOrExit } = await import('@/lib/instrumentation-node');
  await startOrExit();
}
