import 'server-only';
import { after } from 'next/server';
import { describeError, log } from '@/lib/log';
import { processWide } from '@/lib/process-wide';

const running = processWide('background', () => new Set<Promise<unknown>>());

/**
 * Runs a task that the answer need not wait for. `after` keeps a serverless function alive until it is done;
 * a failure is logged under the task's name and is the next run's business.
 */
export function inBackground(name: string, task: () => Promise<unknown>): void {
  after(() => {
    const run = task()
      .catch((error) => log().warn({ task: name, ...describeError(error) }, 'background task failed'))
      .finally(() => running.delete(run));
    running.add(run);
    return run;
  });
}

/** What goes on behind answers that are out. */
export const backgroundTasks = (): Promise<unknown>[] => [...running];
