import 'server-only';
import { db } from '@/lib/db';
import { describeError, log } from '@/lib/log';
import { announceDue } from '@/lib/privacy/announce';
import { sweepLeftovers } from '@/lib/privacy/leftovers';
import { runDue } from '@/lib/privacy/purges';

/**
 * What privacy asks for by the clock: purges that are due are done, what the period asks for next is announced, leftovers of
 * operation go. A failure is logged and is the next time's business: nothing else waits for it.
 */
export async function keepPrivacy(): Promise<void> {
  try {
    await runDue();
    await announceDue();
    await sweepLeftovers(await db(), Date.now());
  } catch (error) {
    log().error(describeError(error), 'a purge could not be done');
  }
}
