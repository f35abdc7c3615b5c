import { AppError } from '@/lib/errors';
import { HmsFailure } from '../failure';
import type { HmsLimits } from '../request';
import type { HmsClient } from '../types';
import { clampLimit, toPage, wireList } from '../wire/page';
import { wireSession } from '../wire/sessions';
import { type Call, segment } from './call';

const sessions = wireList(wireSession);
const smallestPage = 10;

export const sessionCalls = (
  call: Call,
  { maxSessionBytes: maxBytes }: HmsLimits,
): Pick<HmsClient, 'listSessions' | 'getSession'> => ({
  listSessions: ({ active, roomId, after, before, start, ...filter }) =>
    call({ thing: roomId === undefined ? 'list' : 'room', cursor: start !== undefined }, async (send) => {
      // An empty room id would list the sessions of the whole workspace.
      if (roomId?.trim() === '') throw new AppError('not_found', 'There is no such room.');
      const page = async (limit: number) => {
        const query = {
          active: String(active),
          room_id: roomId,
          after: isoOf(after),
          before: isoOf(before),
          start,
          limit: String(limit),
        };
        const list = await send({
          method: 'GET',
          path: '/sessions',
          query,
          schema: sessions,
          retry: true,
          maxBytes,
        });
        return toPage(list, { start, limit });
      };

      const limit = clampLimit(filter.limit);
      try {
        return await page(limit);
      } catch (error) {
        const tooLarge = error instanceof HmsFailure && error.kind === 'too_large';
        if (!tooLarge || limit === smallestPage) throw error;
        return page(smallestPage);
      }
    }),

  getSession: (sessionId) =>
    call({ thing: 'session', byId: true }, (send) =>
      send({
        method: 'GET',
        path: `/sessions/${segment(sessionId, 'session')}`,
        schema: wireSession,
        retry: true,
        maxBytes,
      }),
    ),
});

const isoOf = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms).toISOString());
