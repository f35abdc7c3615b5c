import { isAppError } from '@/lib/errors';
import type { HmsClient } from '../types';
import { wireActivePeers, wireActiveRoom } from '../wire/active-rooms';
import { type Call, segment } from './call';

export const activeRoomCalls = (call: Call): Pick<HmsClient, 'getActiveRoom'> => ({
  async getActiveRoom(roomId) {
    try {
      return await call({ thing: 'room', byId: true }, async (send) => {
        const path = `/active-rooms/${segment(roomId, 'room')}`;
        const [session, peers] = await Promise.all([
          send({ method: 'GET', path, schema: wireActiveRoom, retry: true }),
          send({ method: 'GET', path: `${path}/peers`, schema: wireActivePeers, retry: true }),
        ]);
        return session && { roomId, ...session, peers };
      });
    } catch (error) {
      // 100ms answers 404 for a room without a running session; one that ends between the two requests is over too.
      if (isAppError(error) && error.code === 'not_found') return null;
      throw error;
    }
  },
});
