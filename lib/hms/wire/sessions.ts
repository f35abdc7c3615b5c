import { z } from 'zod';
import type { HmsPeer, HmsSession } from '../types';
import { anything, id, parseTime, recordsOf, text, textOf, time } from './fields';

/** A session with all its peers, those who left included (docs: Sessions/object). */
export const wireSession = z
  .object({
    id,
    room_id: text,
    active: z.boolean().catch(false),
    created_at: time,
    updated_at: time,
    peers: anything,
  })
  .transform(
    (session): HmsSession => ({
      id: session.id,
      roomId: session.room_id,
      active: session.active,
      createdAt: session.created_at,
      updatedAt: session.updated_at,
      peers: toPeers(session.peers),
    }),
  );

/**
 * The peers of a map by peer id, in its order. A plain loop and no zod record: a large room has 20,000 of them, and a record
 * of objects takes several times as long as `JSON.parse` of the same text. Every field may be missing; an entry that is no
 * object tells of nobody and is passed over.
 */
export function toPeers(map: unknown): HmsPeer[] {
  const peers: HmsPeer[] = [];
  for (const [key, peer] of recordsOf(map)) {
    peers.push({
      id: textOf(peer.id) || key,
      // `user` is the name of this field from before 2023.
      userId: textOf(peer.user_id) || textOf(peer.user),
      name: textOf(peer.name),
      role: textOf(peer.role),
      joinedAt: parseTime(peer.joined_at),
      leftAt: parseTime(peer.left_at),
    });
  }
  return peers;
}
