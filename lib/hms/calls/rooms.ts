import type { HmsClient, HmsRoom } from '../types';
import { clampLimit, toPage, wireList } from '../wire/page';
import { roomBody, wireRoom } from '../wire/rooms';
import { type Call, type Send, segment } from './call';

const rooms = wireList(wireRoom);
const post = (send: Send, path: string, body: object, retry = true): Promise<HmsRoom> =>
  send({ method: 'POST', path, body, schema: wireRoom, retry });

export const roomCalls = (
  call: Call,
): Pick<HmsClient, 'listRooms' | 'getRoom' | 'createRoom' | 'updateRoom'> => ({
  listRooms: ({ enabled, name, start, ...filter }) =>
    call({ thing: 'list', cursor: start !== undefined }, async (send) => {
      const limit = clampLimit(filter.limit);
      const query = { enabled: String(enabled), name, start, limit: String(limit) };
      const list = await send({ method: 'GET', path: '/rooms', query, schema: rooms, retry: true });
      return toPage(list, { start, limit });
    }),

  getRoom: (roomId) =>
    call({ thing: 'room', byId: true }, (send) =>
      send({ method: 'GET', path: `/rooms/${segment(roomId, 'room')}`, schema: wireRoom, retry: true }),
    ),

  createRoom: (input) =>
    call(
      {
        thing: 'list',
        settings: true,
        whenUnsure: 'The room may have been made all the same: look at the list of rooms first.',
      },
      // With a name 100ms finds the room of the first try again; without one it would make a second room.
      (send) => post(send, '/rooms', roomBody(input), Boolean(input.name)),
    ),

  updateRoom: (roomId, { enabled, ...settings }) =>
    call({ thing: 'room', settings: true }, async (send) => {
      const path = `/rooms/${segment(roomId, 'room')}`;
      const body = roomBody(settings);
      const hasSettings = Object.values(body).some((value) => value !== undefined);
      if (enabled === undefined) return post(send, path, body);
      // 100ms documents the switch as a body of its own. Settings first: they are the part that can be refused.
      if (hasSettings) await post(send, path, body);
      return post(send, path, { enabled });
    }),
});
