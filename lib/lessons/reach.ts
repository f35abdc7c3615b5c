import 'server-only';
import { and, asc, desc, eq, gt, lt } from 'drizzle-orm';
import { db } from '@/lib/db';
import { sessions } from '@/lib/db/schema';

/** When the first session of a room began, epoch milliseconds; null when it never had one. */
export async function firstStart(roomId: string): Promise<number | null> {
  const [row] = await (await db())
    .select({ at: sessions.startedAt })
    .from(sessions)
    .where(eq(sessions.roomId, roomId))
    .orderBy(asc(sessions.startedAt))
    .limit(1);
  return row?.at.getTime() ?? null;
}

/** When the `count`-th session before a moment began, epoch milliseconds; null when there are fewer. */
export async function startBefore(roomId: string, moment: number, count: number): Promise<number | null> {
  const [row] = await (await db())
    .select({ at: sessions.startedAt })
    .from(sessions)
    .where(and(eq(sessions.roomId, roomId), lt(sessions.startedAt, new Date(moment))))
    .orderBy(desc(sessions.startedAt))
    .offset(count - 1)
    .limit(1);
  return row?.at.getTime() ?? null;
}

/** When the first session of a room after a moment began, epoch milliseconds; null when there is none. */
export async function startAfter(roomId: string, moment: number): Promise<number | null> {
  const [row] = await (await db())
    .select({ at: sessions.startedAt })
    .from(sessions)
    .where(and(eq(sessions.roomId, roomId), gt(sessions.startedAt, new Date(moment))))
    .orderBy(asc(sessions.startedAt))
    .limit(1);
  return row?.at.getTime() ?? null;
}
