import 'server-only';
import { describeError, log } from '@/lib/log';

const hour = 3_600_000;
/** The first copy of a big workspace goes on an hour later. */
const budget = 15 * 60_000;

/**
 * Where nobody calls `/api/cron/sync` the process does the same by itself, once an hour. Locks in the database keep
 * several processes from doing it twice. A failure is logged and is the next hour's business. Keeps no process alive.
 */
export function keepUpHourly(): void {
  let running = false;
  const timer = setInterval(async () => {
    if (running) return;
    running = true;
    await work().catch((error) => log().warn(describeError(error), 'scheduled work failed'));
    running = false;
  }, hour);
  timer.unref();
}

/** Loaded when it is needed: a start need not wait for it. */
async function work(): Promise<void> {
  const { runScheduled } = await import('@/lib/upkeep/scheduled');
  await runScheduled(budget);
}
