import { objectId } from '../ids';
import { hash } from '../random';
import type { NewPeer, Peer, Plan, Room, Session, Stay, World } from './types';

/** The recorder's role; it waits five minutes for people to come back (docs: recordings/overview). */
export const recorderRole = '__internal_recorder';
const recorderPatienceMs = 5 * 60_000;
/** The platform's longest session (docs: Sessions/object). */
const longestSessionMs = 12 * 3_600_000;

/** Puts a session into its place: lists are by id, descending. */
export function keepSession(world: World, session: Session) {
  let low = 0;
  let high = world.sessions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = world.sessions[middle];
    if (other && other.id > session.id) low = middle + 1;
    else high = middle;
  }
  world.sessions.splice(low, 0, session);
  if (session.active) world.running.set(session.roomId, session);
}

/** Connected now; a ghost counts as connected until the session ends. */
export const connected = (session: Session): Peer[] =>
  session.active ? [...session.peers.values()].filter((peer) => peer.leftAt === null) : [];

/** Somebody enters. The first into an idle room opens a session. Null when the room is unknown or disabled. */
export function join(
  world: World,
  roomId: string,
  who: NewPeer,
  at: number,
): { peer: Peer; session: Session } | null {
  const room = world.rooms.get(roomId);
  if (!room?.enabled) return null;
  const session = world.running.get(roomId) ?? openSession(world, room, at);
  const peer: Peer = { ghost: false, ...who, metadata: '', joinedAt: at, leftAt: null };
  session.peers.set(peer.id, peer);
  touch(session, at);
  watchRecorders(world, session, at);
  return { peer, session };
}

/** Somebody goes; the last one closes the session. Nothing happens when they are gone already. */
export function leave(world: World, session: Session, peerId: string, at: number) {
  const peer = session.peers.get(peerId);
  if (!session.active || !peer || peer.leftAt !== null) return;
  peer.leftAt = at;
  touch(session, at);
  if (connected(session).every((other) => other.ghost)) close(world, session, at);
  else watchRecorders(world, session, at);
}

/** Ends a running session for everybody in it. */
export function endSession(world: World, session: Session, at: number) {
  if (!session.active) return;
  for (const peer of connected(session)) if (!peer.ghost) peer.leftAt = at;
  close(world, session, at);
}

/** Lets a plan happen: joins and leaves at their times, unless the room refuses or the plan was cancelled. */
export function follow(world: World, roomId: string, plan: Plan, stays: Stay[]) {
  for (const { at, until, peer } of stays) {
    world.timeline.add(at, () => {
      if (plan.cancelled) return;
      const joined = join(world, roomId, peer, at);
      if (!joined) return;
      world.plans.set(roomId, plan);
      if (until !== null) world.timeline.add(until, () => leave(world, joined.session, peer.id, until));
    });
  }
}

/** Ends the session at the room's own limit, or at the platform's. */
export function limitSession(world: World, session: Session, room: Room) {
  const own = room.maxDurationSeconds === null ? longestSessionMs : room.maxDurationSeconds * 1000;
  const until = session.createdAt + Math.min(own, longestSessionMs);
  world.timeline.add(until, () => endSession(world, session, until));
}

function openSession(world: World, room: Room, at: number): Session {
  // 100ms' own samples differ from the first join by −12 to +3 ms.
  const createdAt = at + (hash(`${room.id}:${at}`) % 16) - 12;
  const session: Session = {
    id: objectId(createdAt, world.ids),
    roomId: room.id,
    active: true,
    createdAt,
    updatedAt: createdAt,
    peers: new Map(),
    revision: 0,
    quietSince: null,
  };
  keepSession(world, session);
  limitSession(world, session, room);
  return session;
}

/** Recorders among themselves lose patience; a person coming in calms them. */
function watchRecorders(world: World, session: Session, at: number) {
  const people = connected(session).some((peer) => !peer.ghost && peer.role !== recorderRole);
  if (people) session.quietSince = null;
  if (people || session.quietSince !== null) return;
  session.quietSince = at;
  const until = at + recorderPatienceMs;
  world.timeline.add(until, () => {
    if (session.quietSince === at) endSession(world, session, until);
  });
}

function close(world: World, session: Session, at: number) {
  session.active = false;
  session.quietSince = null;
  if (world.running.get(session.roomId) === session) world.running.delete(session.roomId);
  touch(session, at + 2 + (hash(session.id) % 5));
}

function touch(session: Session, at: number) {
  session.updatedAt = Math.max(session.updatedAt, at);
  session.revision++;
}
