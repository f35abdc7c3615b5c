import 'server-only';
import { countPresent } from '@/lib/attendance/summary';
import { env } from '@/lib/env';
import { hms } from '@/lib/hms';
import { pagesOf } from '@/lib/hms/paging';
import type { HmsSession } from '@/lib/hms/types';
import { describeError, log } from '@/lib/log';
import { processWide } from '@/lib/process-wide';
import { type SharedLoad, sharedLoad } from '@/lib/shared-load';

/** What is live in a room. `startedAt` in epoch milliseconds, `present` counts people, not devices or bots. */
export type LiveSession = { sessionId: string; startedAt: number; present: number };
type LiveByRoom = Map<string, LiveSession>;

/** One call for the whole workspace serves everybody who looks within this time (DESIGN §4). */
const life = 10_000;
/** When 100ms is out of reach, what was live is still said for this long, then nothing is. */
const grace = 60_000;

const snapshot = (): SharedLoad<LiveByRoom> => processWide('live-sessions', () => sharedLoad(life, loadLive));

async function loadLive(): Promise<LiveByRoom> {
  const sessions: HmsSession[] = [];
  for await (const items of pagesOf((start) => hms().listSessions({ active: true, limit: 100, start }))) {
    sessions.push(...items);
  }
  const live: LiveByRoom = new Map();
  for (const session of sessions.filter((candidate) => candidate.active)) {
    const startedAt = session.createdAt ?? 0;
    const known = live.get(session.roomId);
    if (known && known.startedAt > startedAt) continue;
    const present = countPresent(session, env().hms.botRoles);
    live.set(session.roomId, { sessionId: session.id, startedAt, present });
  }
  return live;
}

/** Until when a failure is shared, epoch milliseconds: a silent 100ms must not cost every list its patience. */
const failure = () => processWide('live-sessions-failure', () => ({ until: 0 }));

/** The live sessions by room id. Never fails: a list of rooms is worth showing when only this is missing. */
export async function liveSessions(): Promise<LiveByRoom> {
  if (Date.now() < failure().until) return lastKnown();
  try {
    return await snapshot().get();
  } catch (error) {
    failure().until = Date.now() + life;
    log().warn(describeError(error), 'live sessions could not be read');
    return lastKnown();
  }
}

function lastKnown(): LiveByRoom {
  const last = snapshot().last();
  return last && Date.now() - last.at < grace ? last.value : new Map();
}
