import { and, isNotNull, lt, or } from 'drizzle-orm';
import { rateLimits, staffLinks, staffSessions } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';

const day = 86_400_000;
/** How long what is only needed to operate is kept after its end; so would be anything raw that 100ms sends. */
const leftoverDays = 30;
/** A session that nobody ended is over after this. */
const sessionMs = 12 * 3_600_000;

/** Deletes what was needed to operate and ended 30 days ago: sign-ins, one-time links, counted attempts. */
export async function sweepLeftovers(db: Db, now: number): Promise<void> {
  const long = now - leftoverDays * day;
  const before = new Date(long);
  await db
    .delete(staffSessions)
    .where(
      or(
        and(isNotNull(staffSessions.endedAt), lt(staffSessions.endedAt, before)),
        lt(staffSessions.createdAt, new Date(long - sessionMs)),
      ),
    );
  await db
    .delete(staffLinks)
    .where(
      or(
        and(isNotNull(staffLinks.endedAt), lt(staffLinks.endedAt, before)),
        lt(staffLinks.expiresAt, before),
      ),
    );
  await db.delete(rateLimits).where(lt(rateLimits.expire, long));
}
