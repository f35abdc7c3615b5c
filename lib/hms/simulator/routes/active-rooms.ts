import { ApiError, invalidBody, notFound } from '../errors';
import { connected, endSession, leave } from '../world/calls';
import { templateOf } from '../world/create';
import type { Peer, Room, Session } from '../world/types';
import { roomOf } from './rooms';
import { booleanOf, type Context, json, type Route, readBody, textOf } from './router';

/** Removing and ending are answered at once and happen a moment later. */
const effectDelayMs = 250;

function running(context: Context): { room: Room; session: Session; peers: Peer[] } {
  const room = roomOf(context, 'room not found');
  const session = context.world.running.get(room.id);
  if (!session) throw notFound('session not found');
  return { room, session, peers: connected(session) };
}

/** The connected peer of an id; people who left are in the session only. */
function connectedPeer(peers: Peer[], id: string | undefined): Peer {
  const peer = peers.find((one) => one.id === id);
  if (!peer) throw notFound('peer not found');
  return peer;
}

function getActiveRoom(context: Context) {
  const { room, session, peers } = running(context);
  return json(context.view.activeRoom(room, session, peers));
}

function listPeers(context: Context) {
  const userId = context.query.get('user_id') ?? '';
  const role = context.query.get('role') ?? '';
  const peers = running(context).peers.filter(
    (peer) => (userId === '' || peer.userId === userId) && (role === '' || peer.role === role),
  );
  return json(context.view.activePeers(peers));
}

function getPeer(context: Context) {
  return json(
    context.view.activePeerWithTracks(connectedPeer(running(context).peers, context.params.peerId)),
  );
}

/** Name, role and metadata; a role change is immediate and keeps the peer. */
async function updatePeer(context: Context) {
  const { room, session, peers } = running(context);
  const peer = connectedPeer(peers, context.params.peerId);
  const body = await readBody(context.request);
  const role = textOf(body, 'role');
  if (role && !templateOf(context.world, room).roles.some((one) => one.name === role)) {
    throw new ApiError(400, 'Invalid body param', ['Invalid body param: role not found']);
  }
  peer.name = textOf(body, 'name') ?? peer.name;
  peer.role = role || peer.role;
  peer.metadata = textOf(body, 'metadata') ?? peer.metadata;
  session.revision++;
  return json(context.view.activePeerWithTracks(peer));
}

/** To one peer, to a role, or to everybody. Nobody is there to receive it; what counts is whether it is well addressed. */
async function sendMessage(context: Context) {
  const { peers } = running(context);
  const body = await readBody(context.request);
  if (!textOf(body, 'message')) throw invalidBody('message is required');
  const peerId = textOf(body, 'peer_id');
  if (peerId) connectedPeer(peers, peerId);
  textOf(body, 'role');
  textOf(body, 'type');
  return json({ message: 'message sent' });
}

async function removePeers(context: Context) {
  const { world, now } = context;
  const { session, peers } = running(context);
  const body = await readBody(context.request);
  const peerId = textOf(body, 'peer_id');
  const role = textOf(body, 'role');
  if (!peerId && !role) throw invalidBody('peer_id or role is required');
  const removed = peerId ? [connectedPeer(peers, peerId)] : peers.filter((peer) => peer.role === role);
  world.timeline.add(now + effectDelayMs, (at) => {
    for (const peer of removed) leave(world, session, peer.id, at);
  });
  return json({ message: 'peer remove request submitted' });
}

/** Ends the call; with `lock` the room is disabled too, until somebody enables it. */
async function endRoom(context: Context) {
  const { world, now } = context;
  const { room, session } = running(context);
  const body = await readBody(context.request);
  textOf(body, 'reason');
  if (booleanOf(body, 'lock')) Object.assign(room, { enabled: false, updatedAt: now });
  const plan = world.plans.get(room.id);
  if (plan) plan.cancelled = true;
  world.timeline.add(now + effectDelayMs, (at) => endSession(world, session, at));
  return json({ message: 'session is ending' });
}

const path = '/active-rooms/:roomId';
export const activeRoomRoutes: Route[] = [
  { method: 'GET', path, answer: getActiveRoom },
  { method: 'GET', path: `${path}/peers`, answer: listPeers },
  { method: 'GET', path: `${path}/peers/:peerId`, answer: getPeer },
  { method: 'POST', path: `${path}/peers/:peerId`, answer: updatePeer },
  { method: 'POST', path: `${path}/send-message`, answer: sendMessage },
  { method: 'POST', path: `${path}/remove-peers`, answer: removePeers },
  { method: 'POST', path: `${path}/end-room`, answer: endRoom },
];
