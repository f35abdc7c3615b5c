import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { inBackground } from '@/lib/background';
import { db, withLock } from '@/lib/db';
import { scans } from '@/lib/db/schema';
import { hms } from '@/lib/hms';
import { pagesOf } from '@/lib/hms/paging';
import { describeError, log } from '@/lib/log';
import { saveLastSessions, saveRooms } from '@/lib/rooms/rows';

/** The index of rooms is good for this long; then the next list starts a scan behind its answer. */
const scanLife = 60_000;
/** A scan that has not ended after this long died with its process. */
const scanLease = 5 * 60_000;
/** Sessions of the workspace read in one scan, newest first: 2,000 on the first, seldom more than one page later. */
const sessionPages = 20;
/** A session that ran when the last scan ended may have begun 12 hours before it (100ms' longest), and 100ms' clock is not ours. */
const sessionOverlap = 13 * 60 * 60_000;

const name = 'rooms';

async function lastScan() {
  const [row] = await (await db()).select().from(scans).where(eq(scans.name, name)).limit(1);
  return row;
}

/** Makes sure the index exists: waits for the first scan, and starts a later one behind the answer when it is due. */
export async function ensureIndex(): Promise<void> {
  const scan = await lastScan();
  if (!scan?.finishedAt) return indexNow();
  const age = Date.now() - scan.finishedAt.getTime();
  if (age > scanLife) inBackground('scan rooms', scanIfDue);
}

/** Makes sure the index is at most a minute old before something is decided by it. */
export async function indexNow(): Promise<void> {
  await withLock('scan-rooms', async () => {
    const finishedAt = (await lastScan())?.finishedAt;
    if (finishedAt && Date.now() - finishedAt.getTime() <= scanLife) return;
    await scanAll();
  });
}

/** The background's scan: whoever moves the row's start first does it, the others leave. */
async function scanIfDue(): Promise<void> {
  const now = new Date();
  const due = new Date(now.getTime() - scanLife);
  const dead = new Date(now.getTime() - scanLease);
  const taken = await (await db())
    .update(scans)
    .set({ startedAt: now })
    .where(
      sql`${scans.name} = ${name} and ${scans.finishedAt} < ${due} and (${scans.startedAt} <= ${scans.finishedAt} or ${scans.startedAt} < ${dead})`,
    )
    .returning({ name: scans.name });
  if (taken.length === 0) return;
  await scanAll().catch(async (error) => {
    // A scan that failed is over: the next list may try again.
    await (await db()).update(scans).set({ startedAt: scans.finishedAt }).where(eq(scans.name, name));
    throw error;
  });
}

async function scanAll(): Promise<void> {
  const startedAt = new Date();
  await (await db())
    .insert(scans)
    .values({ name, startedAt })
    .onConflictDoUpdate({ target: scans.name, set: { startedAt } });
  for (const enabled of [true, false]) await scanRooms(enabled);
  const mark = await scanSessions((await lastScan())?.mark ?? null).catch((error) => {
    // When the last session was is a nicety: without it the list of rooms is still right.
    log().warn(describeError(error), 'last sessions could not be read');
    return undefined;
  });
  await (await db())
    .update(scans)
    .set({ finishedAt: new Date(), ...(mark ? { mark } : {}) })
    .where(eq(scans.name, name));
}

/** The newest hundred rooms of each state: among them all that were made elsewhere since the last scan. */
export async function readNewestRooms(): Promise<void> {
  const readAt = new Date();
  const pages = [true, false].map((enabled) => hms().listRooms({ enabled, limit: 100 }));
  for (const { items } of await Promise.all(pages)) await saveRooms(items, readAt);
}

async function scanRooms(enabled: boolean): Promise<void> {
  let readAt = new Date();
  const load = (start: string | undefined) => {
    readAt = new Date();
    return hms().listRooms({ enabled, limit: 100, start });
  };
  for await (const items of pagesOf(load)) await saveRooms(items, readAt);
}

/** Notes each room's latest session. Returns the newest start seen, where the next scan goes on. */
async function scanSessions(mark: string | null): Promise<string | null> {
  const after = mark === null ? undefined : Date.parse(mark) - sessionOverlap;
  const latest = new Map<string, Date>();
  let newest = mark === null ? 0 : Date.parse(mark);
  let pages = 0;
  for await (const items of pagesOf((start) =>
    hms().listSessions({ active: false, limit: 100, after, start }),
  )) {
    for (const session of items) {
      if (session.createdAt === null) continue;
      const at = latest.get(session.roomId);
      if (!at || at.getTime() < session.createdAt) latest.set(session.roomId, new Date(session.createdAt));
      newest = Math.max(newest, session.createdAt);
    }
    pages += 1;
    if (pages === sessionPages) break;
  }
  await saveLastSessions(latest);
  return newest > 0 ? new Date(newest).toISOString() : null;
}
