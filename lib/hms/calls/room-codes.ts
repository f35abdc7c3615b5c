import { pagesOf } from '../paging';
import type { HmsClient, HmsRoomCode } from '../types';
import { clampLimit, toPage, wireList } from '../wire/page';
import { wireRoomCode, wireRoomCodes } from '../wire/room-codes';
import { type Call, segment } from './call';

const codes = wireList(wireRoomCode);

export const roomCodeCalls = (
  call: Call,
): Pick<HmsClient, 'listRoomCodes' | 'createRoomCodes' | 'setRoomCode'> => ({
  listRoomCodes: (roomId) =>
    call({ thing: 'room' }, async (send) => {
      const path = `/room-codes/room/${segment(roomId, 'room')}`;
      const limit = clampLimit();
      const pages = pagesOf(async (start) => {
        const query = { start, limit: String(limit) };
        return toPage(await send({ method: 'GET', path, query, schema: codes, retry: true }), {
          start,
          limit,
        });
      });
      const found: HmsRoomCode[] = [];
      for await (const page of pages) found.push(...page);
      return found;
    }),

  createRoomCodes: (roomId) =>
    call({ thing: 'room' }, (send) =>
      send({
        method: 'POST',
        path: `/room-codes/room/${segment(roomId, 'room')}`,
        schema: wireRoomCodes,
        retry: true,
      }),
    ),

  setRoomCode: (code, enabled) =>
    call({ thing: 'link' }, (send) =>
      send({
        method: 'POST',
        path: '/room-codes/code',
        body: { code, enabled },
        schema: wireRoomCode,
        retry: true,
      }),
    ),
});
