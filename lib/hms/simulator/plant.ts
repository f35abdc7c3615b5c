import { z } from 'zod';
import { ApiError, notFound } from './errors';
import { objectId, uuid } from './ids';
import { keepSession, limitSession } from './world/calls';
import type { Peer, Session, World } from './world/types';

const time = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

export const plantedSession = z.strictObject({
  roomId: z.string(),
  active: z.boolean().default(false),
  createdAt: time,
  /** Unset: a moment after the last thing that happened. */
  updatedAt: time.optional(),
  peers: z.array(
    z.strictObject({
      userId: z.string().optional(),
      name: z.string(),
      role: z.string(),
      joinedAt: time,
      /** Absent or null: the leave is unknown. */
      leftAt: time.nullable().optional(),
    }),
  ),
});

export const forgetting = z.strictObject({
  roomId: z.string().optional(),
  /** Only sessions that began before this. */
  before: time.optional(),
});

/** Forgets ended sessions, as 100ms may with old ones. Returns how many. */
export function forgetSessions(world: World, { roomId, before }: z.infer<typeof forgetting>): number {
  const kept = world.sessions.filter(
    (session) =>
      session.active ||
      (roomId !== undefined && session.roomId !== roomId) ||
      (before !== undefined && session.createdAt >= before),
  );
  return world.sessions.splice(0, world.sessions.length, ...kept).length - kept.length;
}

/** Puts a session into the world exactly as told, whatever the rules of calls say. Returns it. */
export function plantSession(world: World, given: z.infer<typeof plantedSession>, now: number): Session {
  const room = world.rooms.get(given.roomId);
  if (!room) throw notFound('Error: Room not found');
  if (given.active && world.running.has(room.id)) {
    throw new ApiError(409, 'The room has a running session already');
  }
  const peers = given.peers.map((peer): Peer => {
    const { name, role, joinedAt } = peer;
    const userId = peer.userId ? peer.userId : null;
    return {
      id: uuid(world.ids),
      name,
      userId,
      role,
      joinedAt,
      leftAt: peer.leftAt ?? null,
      ghost: false,
      metadata: '',
    };
  });
  const latest = peers.reduce(
    (last, peer) => Math.max(last, peer.joinedAt, peer.leftAt ?? 0),
    given.createdAt,
  );
  const session: Session = {
    id: objectId(given.createdAt, world.ids),
    roomId: room.id,
    active: given.active,
    createdAt: given.createdAt,
    updatedAt: given.updatedAt ?? latest + (given.active ? 0 : 4),
    peers: new Map(peers.map((peer) => [peer.id, peer])),
    revision: 0,
    quietSince: null,
  };
  keepSession(world, session);
  // A session planted beyond its limit stays as planted.
  const limit = (room.maxDurationSeconds ?? 43_200) * 1000;
  if (given.active && given.createdAt + limit > now) limitSession(world, session, room);
  return session;
}
