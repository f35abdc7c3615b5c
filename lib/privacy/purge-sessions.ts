import { eq, inArray, lt } from 'drizzle-orm';
import { sessions } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import { sessionsInTurn } from './scan';
import type { Trace } from './trace';

/**
 * Deletes the sessions that ended before a moment. Of those in which somebody on hold was, their own visits stay and
 * those of all others go. Returns how many are gone or smaller.
 */
export async function purgeSessions(tx: Db, before: Date, held: readonly Trace[]): Promise<number> {
  const old = lt(sessions.endedAt, before);
  if (held.length === 0) return (await tx.delete(sessions).where(old).returning({ id: sessions.id })).length;
  let changed = 0;
  for await (const batch of sessionsInTurn(tx, old)) {
    const gone: string[] = [];
    for (const { id, roomId, record } of batch) {
      const own = record.peers.filter((peer) => held.some((trace) => trace.isTheirs(peer, roomId)));
      if (own.length > 0 && own.length === record.peers.length) continue;
      changed += 1;
      if (own.length === 0) gone.push(id);
      else
        await tx
          .update(sessions)
          .set({ record: { ...record, peers: own } })
          .where(eq(sessions.id, id));
    }
    if (gone.length > 0) await tx.delete(sessions).where(inArray(sessions.id, gone));
  }
  return changed;
}
