import { canary } from '../canaries';
import { uuid } from '../ids';
import { createRandom, hash } from '../random';
import type { Shapes } from '../shapes';
import { templateOf } from '../world/create';
import type { Peer, Room, RoomCode, Session, Template, World } from '../world/types';
import { templateView } from './template';
import { wireTime } from './time';

type Json = Record<string, unknown>;

/** Writes the world as 100ms' JSON, in the shapes switched on. */
export type View = {
  room(room: Room, place: 'list' | 'single'): Json;
  template(template: Template): Json;
  code(code: RoomCode): Json;
  /** JSON text; kept until the session changes, for sessions can be large and are asked for often. */
  sessionText(session: Session): string;
  activeRoom(room: Room, session: Session, peers: Peer[]): Json;
  activePeer(peer: Peer): Json;
  activePeerWithTracks(peer: Peer): Json;
  activePeers(peers: Peer[]): Json;
  list(limit: number, items: Json[], last: string): Json;
  listText(limit: number, items: string[], last: string): string;
};

export function createView(world: World, shapes: Shapes): View {
  const time = (ms: number | null, nanoseconds = false) => wireTime(ms, shapes.fractionDigits, nanoseconds);
  const extra = (object: Json): Json =>
    shapes.unknownFields
      ? { ...object, x_unknown: { nested: [1, 'two', null] }, x_flag: true, x_kind: 'brand-new' }
      : object;
  const texts = new WeakMap<Session, { revision: number; text: string }>();

  function room(one: Room, place: 'list' | 'single'): Json {
    const account = { customer_id: canary.customerId, app_id: canary.appId, customer: canary.customerId };
    const recording = recordingOf(one, shapes.secrets);
    const webhook = shapes.secrets ? (one.webhook ?? secretWebhook) : one.webhook;
    return extra({
      id: one.id,
      name: one.name,
      enabled: one.enabled,
      description: one.description,
      ...account,
      // The documentation's samples of lists and of enable/disable have another key than those of create and update.
      [place === 'list' ? 'recording' : 'recording_info']: recording,
      recording_source_template: one.recordingInfo === null,
      enabled_source_template: false,
      template_id: one.templateId,
      template: templateOf(world, one).name,
      region: one.region,
      large_room: one.largeRoom,
      ...(one.size === null ? {} : { size: one.size }),
      ...(one.maxDurationSeconds === null ? {} : { max_duration_seconds: one.maxDurationSeconds }),
      ...(one.polls ? { polls: one.polls } : {}),
      ...(webhook ? { webhook } : {}),
      ...(place === 'list' && shapes.secrets ? { key: `${canary.customerId}:${one.name}` } : {}),
      created_at: time(one.createdAt),
      updated_at: time(one.updatedAt),
    });
  }

  function sessionPeer(session: Session, peer: Peer): Json {
    const open = { absent: {}, null: { left_at: null }, zero: { left_at: time(null) } }[shapes.openLeave];
    return extra({
      id: peer.id,
      session_id: session.id,
      name: peer.name,
      role: peer.role,
      ...userIdOf(peer),
      joined_at: time(peer.joinedAt),
      ...(peer.leftAt === null ? open : { left_at: time(peer.leftAt) }),
    });
  }

  function sessionText(session: Session): string {
    const kept = texts.get(session);
    if (kept?.revision === session.revision) return kept.text;
    const peers = [...session.peers.values()].map((peer) => [peer.id, sessionPeer(session, peer)]);
    const text = JSON.stringify(
      extra({
        id: session.id,
        room_id: session.roomId,
        customer_id: canary.customerId,
        app_id: canary.appId,
        active: session.active,
        peers: shapes.nullPeers ? null : Object.fromEntries(peers),
        created_at: time(session.createdAt),
        updated_at: time(session.updatedAt),
      }),
    );
    texts.set(session, { revision: session.revision, text });
    return text;
  }

  const activePeer = (peer: Peer) =>
    extra({
      id: peer.id,
      name: peer.name,
      user_id: peer.userId ?? '',
      metadata: peer.metadata,
      role: peer.role,
      joined_at: time(peer.joinedAt, true),
    });

  function activePeerWithTracks(peer: Peer): Json {
    const random = createRandom(`${peer.id}:tracks`);
    const stream_id = uuid(random);
    const tracks = ['audio', 'video'].map((type) => {
      const id = uuid(random);
      const started_at = time(peer.joinedAt + 1, true);
      return [
        id,
        { id, stream_id, mute: random.chance(0.6), type, source: 'regular', started_at, description: '' },
      ];
    });
    return { ...activePeer(peer), tracks: Object.fromEntries(tracks) };
  }

  return {
    room,
    template: (template) => extra(templateView(template, time, shapes.secrets)),
    code: ({ code, roomId: room_id, role, enabled, createdAt, updatedAt }) =>
      extra({ code, room_id, role, enabled, created_at: time(createdAt), updated_at: time(updatedAt) }),
    sessionText,
    activeRoom: ({ id, name }, session, peers) =>
      extra({
        id,
        name,
        customer_id: canary.customerId,
        session: {
          id: session.id,
          created_at: time(session.createdAt, true),
          peers: shapes.nullPeers ? null : peers.map((peer) => peer.id),
        },
      }),
    activePeer,
    activePeerWithTracks,
    activePeers: (peers) => ({
      peers: shapes.nullPeers ? null : Object.fromEntries(peers.map((peer) => [peer.id, activePeer(peer)])),
    }),
    list: (limit, items, last) =>
      extra(items.length === 0 ? emptyList(limit, shapes) : { limit, data: items, last }),
    listText(limit, items, last) {
      if (items.length === 0) return JSON.stringify(extra(emptyList(limit, shapes)));
      const rest = JSON.stringify(extra({ last })).slice(1);
      return `{"limit":${limit},"data":[${items.join(',')}],${rest}`;
    },
  };
}

const emptyList = (limit: number, shapes: Shapes) =>
  shapes.nullLists ? { limit, data: null, last: null } : { limit, data: [], last: '' };

const secretWebhook = { url: canary.webhookUrl, headers: { 'x-school-secret': canary.webhookHeader } };

function recordingOf(room: Room, secrets: boolean): Json {
  const own = room.recordingInfo ?? { enabled: false };
  if (!secrets || own.upload_info) return own;
  const credentials = { key: canary.storageKey, secret: canary.storageSecret };
  return {
    ...own,
    upload_info: {
      type: 's3',
      location: canary.storageLocation,
      prefix: 'lessons',
      options: { region: 'eu-central-1' },
      credentials,
    },
  };
}

/** Nobody's user id comes as the empty text, or not at all. */
function userIdOf(peer: Peer): Json {
  if (peer.userId !== null) return { user_id: peer.userId };
  return hash(peer.id) % 2 === 0 ? { user_id: '' } : {};
}
