import type { SessionInput } from '@/lib/attendance/visits';
import type { SessionRecord, sessions } from '@/lib/db/schema';
import type { HmsSession } from '@/lib/hms/types';

export type NewSessionRow = typeof sessions.$inferInsert;
type StoredSession = Pick<NewSessionRow, 'id' | 'roomId'> & { record: SessionRecord };

/**
 * No session is taken to last longer, whatever its times say: 100ms ends them after 12 hours. So who looks for the
 * sessions of a day need not look at those of the whole year before.
 */
export const longestSession = 48 * 3_600_000;

/** Times that cannot be are brought in here, so that every one can be written down; `record` keeps what was said. */
const lastMoment = Date.UTC(9999, 11, 31);
const firstMoment = Date.UTC(1970, 0, 1);

/**
 * An ended session as it is kept: its evidence whole, but for what PostgreSQL cannot hold. Null when 100ms left out what
 * it would be found by. `roomId` stands in where 100ms does not repeat the room that was asked for.
 */
export function rowOf(session: HmsSession, archivedAt: Date, roomId = ''): NewSessionRow | null {
  const id = storable(session.id);
  const room = storable(session.roomId) || roomId;
  if (id === '' || room === '') return null;
  const peers = session.peers.map((peer) => ({
    id: storable(peer.id),
    userId: storable(peer.userId),
    name: storable(peer.name),
    role: storable(peer.role),
    joinedAt: peer.joinedAt,
    leftAt: peer.leftAt,
  }));
  const startedAt = startOf(session, archivedAt.getTime());
  const endedAt = Math.min(endOf(session, startedAt), startedAt + longestSession);
  return {
    id,
    roomId: room,
    startedAt: new Date(startedAt),
    endedAt: new Date(endedAt),
    record: { createdAt: session.createdAt, updatedAt: session.updatedAt, peers },
    archivedAt,
  };
}

/** What the maths needs of a kept session: the same as from 100ms' own answer. */
export const inputOf = ({ id, roomId, record }: StoredSession): SessionInput => ({
  id,
  roomId,
  active: false,
  createdAt: record.createdAt,
  updatedAt: record.updatedAt,
  peers: record.peers,
});

function startOf({ createdAt, updatedAt, peers }: HmsSession, now: number): number {
  let start = createdAt ?? Number.POSITIVE_INFINITY;
  if (createdAt === null) for (const { joinedAt } of peers) start = Math.min(start, joinedAt ?? start);
  return within(Number.isFinite(start) ? start : (updatedAt ?? now));
}

/** Not before anything that is known of it. Visits whose leave is unknown last to 100ms' last change at most. */
function endOf({ updatedAt, peers }: HmsSession, start: number): number {
  let end = start;
  let open = false;
  for (const { joinedAt, leftAt } of peers) {
    end = Math.max(end, joinedAt ?? start, leftAt ?? start);
    open ||= leftAt === null;
  }
  return within(open ? Math.max(end, updatedAt ?? end) : end);
}

const within = (at: number) => Math.min(lastMoment, Math.max(firstMoment, at));

/** Neither NUL nor half of a surrogate pair has a place in PostgreSQL; one strange name must not cost the session. */
const storable = (text: string) => text.replaceAll('\0', '').toWellFormed();
