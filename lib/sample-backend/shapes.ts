import { tally } from '@/lib/attendance/people';
import type { CountOptions, SessionInput } from '@/lib/attendance/visits';
import type { HmsPeer, HmsRoom, HmsSession } from '@/lib/hms/types';
import type { SampleAnalytics, SamplePeer, SampleRoom, SampleSession } from '@/lib/sample-backend/schema';

const minute = 60_000;
const isoOrNull = (at: number | null) => (at === null ? null : new Date(at).toISOString());

/** A room in 100ms' own names, without storage credentials, webhook headers and account ids. */
export function toSampleRoom(room: HmsRoom): SampleRoom {
  return {
    id: room.id,
    name: room.name,
    enabled: room.enabled,
    description: room.description,
    recording_info: { enabled: room.recordingEnabled ?? false },
    template_id: room.templateId,
    template: room.templateName,
    region: room.region,
    large_room: room.largeRoom ?? false,
    ...(room.size === null ? {} : { size: room.size }),
    ...(room.maxDurationSeconds === null ? {} : { max_duration_seconds: room.maxDurationSeconds }),
    created_at: isoOrNull(room.createdAt),
    updated_at: isoOrNull(room.updatedAt),
  };
}

/** The sample's numbers, counted right: presence a person in minutes, from milliseconds and rounded once to two decimals. */
export function toSampleAnalytics(
  session: SessionInput & Pick<HmsSession, 'createdAt' | 'updatedAt'>,
  options: CountOptions,
): SampleAnalytics {
  const { people } = tally(session, options);
  const created = session.createdAt ?? options.now;
  const ended = session.active ? options.now : (session.updatedAt ?? created);
  return {
    user_duration_list: people.map(({ name, userId, presentMs }) => ({
      name,
      user_id: userId ?? '',
      duration: Number((presentMs / minute).toFixed(2)),
    })),
    session_duration: minutesText(Math.max(0, ended - created)),
    total_peer_duration: minutesText(people.reduce((sum, { presentMs }) => sum + presentMs, 0)),
  };
}

const minutesText = (ms: number) => (ms / minute).toFixed(2);

/** A session in 100ms' own names, times in ISO-8601 with milliseconds. */
export function toSampleSession(session: HmsSession): SampleSession {
  const peers = session.peers.map((peer): [string, SamplePeer] => [peer.id, toSamplePeer(peer, session.id)]);
  return {
    id: session.id,
    room_id: session.roomId,
    active: session.active,
    created_at: isoOrNull(session.createdAt),
    updated_at: isoOrNull(session.updatedAt),
    peers: Object.fromEntries(peers),
  };
}

const toSamplePeer = (peer: HmsPeer, sessionId: string): SamplePeer => ({
  id: peer.id,
  session_id: sessionId,
  name: peer.name,
  user_id: peer.userId,
  role: peer.role,
  joined_at: isoOrNull(peer.joinedAt),
  ...(peer.leftAt === null ? {} : { left_at: new Date(peer.leftAt).toISOString() }),
});
