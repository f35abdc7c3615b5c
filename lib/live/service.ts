import 'server-only';
import { requireRoom } from '@/lib/access/rooms';
import { livePeople } from '@/lib/attendance/summary';
import type { Staff } from '@/lib/auth/schema';
import { env } from '@/lib/env';
import { hms } from '@/lib/hms';
import type { HmsPeer } from '@/lib/hms/types';
import type { Live } from '@/lib/rooms/schema';
import { knownRoom } from '@/lib/rooms/state';

/** Who is in a room at this moment, by name; bots are nobody, two devices are one person. Throws `not_found` for an unknown room. */
export async function getLive(staff: Staff, roomId: string): Promise<Live> {
  await requireRoom(staff, roomId, 'rooms:read');
  const [, active] = await Promise.all([knownRoom(roomId), hms().getActiveRoom(roomId)]);
  if (!active) return { session: null };
  const startedAt = active.startedAt ?? earliest(active.peers) ?? Date.now();
  return {
    session: {
      id: active.sessionId,
      startedAt: new Date(startedAt).toISOString(),
      people: livePeople(active, env().hms.botRoles, startedAt),
    },
  };
}

function earliest(peers: HmsPeer[]): number | null {
  const joins = peers.flatMap((peer) => (peer.joinedAt === null ? [] : [peer.joinedAt]));
  return joins.length > 0 ? Math.min(...joins) : null;
}
