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
/** The running sessions with all their peers. Not `known`: 100ms does not tell, so some may be missing or over. */
export type LiveSessions = { known: boolean; byRoom: ReadonlyMap<string, readonly HmsSession[]> };
type Snapshot = { sessions: Map<string, HmsSession[]>; summaries: Map<string, LiveSession> };

/** One call for the whole workspace serves everybody who looks within this time (DESIGN §4). */
const life = 10_000;
/** When 100ms is out of reach, what was live is still said for this long, then nothing is. */
const grace = 60_000;

const snapshot = (): SharedLoad<Snapshot> => processWide('live-sessions', () => sharedLoad(life, loadLive));

async function loadLive(): Promise<Snapshot> {
  const sessions = new Map<string, HmsSession[]>();
  const summaries = new Map<string, LiveSession>();
  for await (const items of pagesOf((start) => hms().listSessions({ active: true, limit: 100, start }))) {
    for (const session of items.filter((candidate) => candidate.active)) {
      const { roomId } = session;
      sessions.set(roomId, [...(sessions.get(roomId) ?? []), session]);
      const startedAt = session.createdAt ?? 0;
      const known = summaries.get(roomId);
      if (known && known.startedAt > startedAt) continue;
      const present = countPresent(session, env().hms.botRoles);
      summaries.set(roomId, { sessionId: session.id, startedAt, present });
    }
  }
  return { sessions, summaries };
}

/** Until when a failure is shared, epoch milliseconds: a silent 100ms must not cost every list its patience. */
const failure = () => processWide('live-sessions-failure', () => ({ until: 0 }));

/** The live sessions by room id. Never fails: a list of rooms is worth showing when only this is missing. */
export async function liveSessions(): Promise<Map<string, LiveSession>> {
  return (await look()).snapshot.summaries;
}

/**
 * The live sessions with their peers, at most 10 s old. Never fails, but says when 100ms does. A session that the archive
 * has is over, whatever this says.
 */
export async function allLiveSessions(): Promise<LiveSessions> {
  const { snapshot: now, known } = await look();
  return { known, byRoom: now.sessions };
}

/** Those of one room; as a rule one or none. */
export const liveSessionsOf = (live: LiveSessions, roomId: string): readonly HmsSession[] =>
  live.byRoom.get(roomId) ?? [];

async function look(): Promise<{ snapshot: Snapshot; known: boolean }> {
  if (Date.now() < failure().until) return { snapshot: lastKnown(), known: false };
  try {
    return { snapshot: await snapshot().get(), known: true };
  } catch (error) {
    failure().until = Date.now() + life;
    log().warn(describeError(error), 'live sessions could not be read');
    return { snapshot: lastKnown(), known: false };
  }
}

function lastKnown(): Snapshot {
  const last = snapshot().last();
  return last && Date.now() - last.at < grace ? last.value : { sessions: new Map(), summaries: new Map() };
}
