import { isRecord, textOf } from '../wire/fields';
import type { Ask, Reply } from './ask';

/** Page size of every read here: the smallest that 100ms documents. */
export const asked = 10;

/** What was read of a workspace. Null: not asked, because there was nothing to ask about. */
export type Reads = {
  rooms: Reply;
  /** The page after `rooms`, when there was a full one. */
  moreRooms: Reply | null;
  disabledRooms: Reply;
  templates: Reply;
  ended: Reply;
  running: Reply;
  /** Of the first room. */
  codes: Reply | null;
  /** Of a room with a running session, if there is one; else of the first room, which has none. */
  active: Reply | null;
};

const limit = String(asked);

/** The cheap first read: whether 100ms can be reached and knows us. */
export const firstRead = (ask: Ask): Promise<Reply> => ask('/rooms', { enabled: 'true', limit });

/** One read of each list, given the first. At most eight requests, a few at a time, none of which changes anything. */
export async function readLists(ask: Ask, rooms: Reply): Promise<Reads> {
  const [firstRoom] = itemsOf(rooms);
  const last = lastOf(rooms);
  const full = itemsOf(rooms).length >= asked && last !== '';
  const [disabledRooms, templates, ended, running, moreRooms, codes] = await Promise.all([
    ask('/rooms', { enabled: 'false', limit }),
    ask('/templates', { limit }),
    ask('/sessions', { active: 'false', limit }),
    ask('/sessions', { active: 'true', limit }),
    full ? ask('/rooms', { enabled: 'true', limit, start: last }) : null,
    firstRoom ? ask(`/room-codes/room/${idOf(firstRoom)}`, { limit }) : null,
  ]);
  const roomId = textOf(itemsOf(running)[0]?.room_id) || (firstRoom ? textOf(firstRoom.id) : '');
  const active = roomId === '' ? null : await ask(`/active-rooms/${encodeURIComponent(roomId)}`);
  return { rooms, moreRooms, disabledRooms, templates, ended, running, codes, active };
}

/** The objects of a list; nothing when it is none. */
export function itemsOf({ json }: Reply): Record<string, unknown>[] {
  const data = isRecord(json) ? json.data : undefined;
  return Array.isArray(data) ? data.filter(isRecord) : [];
}

export const lastOf = ({ json }: Reply): string => (isRecord(json) ? textOf(json.last) : '');

const idOf = (item: Record<string, unknown>) => encodeURIComponent(textOf(item.id));
