import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { backgroundTasks } from '@/lib/background';
import { closeDatabase } from '@/lib/db';
import { env } from '@/lib/env';
import { describeError, log } from '@/lib/log';

/** What is still running then is cut off; systems that stop a service wait 10 to 30 s before they kill it. Milliseconds. */
const patience = 12_000;

/**
 * Ends the process in order when it is asked to: no new connections, what is asked is answered, what goes on behind the
 * answers is finished, the database is closed. Next would end it without the last, and with a code that says failure.
 */
export function endInOrder(): void {
  if (!env().endsItself) return;
  let server: Server | undefined;
  // Next keeps its server to itself; each request names it. Without one nobody waits for an answer.
  subscribe('http.server.request.start', (message) => {
    server ??= (message as { server: Server }).server;
  });
  // Asked a second time, the process ends at once.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => end(signal, server));
}

async function end(signal: string, server: Server | undefined): Promise<void> {
  log().info({ signal }, 'ending');
  const late = pause(patience, undefined, { ref: false });
  try {
    await Promise.race([finished(server), late]);
    await closeDatabase();
    log().info('ended');
    process.exit(0);
  } catch (error) {
    log().error(describeError(error), 'could not end in order');
    process.exit(1);
  }
}

async function finished(server: Server | undefined): Promise<void> {
  if (server) {
    const closed = new Promise((done) => server.close(done));
    // A connection kept for more is closed as soon as its answer is out.
    const timer = setInterval(() => server.closeIdleConnections(), 50);
    await closed;
    clearInterval(timer);
  }
  await Promise.allSettled(backgroundTasks());
}
