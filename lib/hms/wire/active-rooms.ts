import { z } from 'zod';
import type { HmsPeer } from '../types';
import { anything, text, time } from './fields';
import { toPeers } from './sessions';

/** The running session of a room (docs: active-rooms). Its list of bare peer ids is left aside: the peers come with their data. */
export const wireActiveRoom = z
  .object({ session: z.object({ id: text, created_at: time }).nullish() })
  .transform(({ session }) =>
    session && session.id !== '' ? { sessionId: session.id, startedAt: session.created_at } : null,
  );

export const wireActivePeers = z
  .object({ peers: anything })
  .transform(({ peers }): HmsPeer[] => toPeers(peers));
