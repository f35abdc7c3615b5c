import { ApiError, notFound } from '../errors';
import { objectId, uuid } from '../ids';
import type { Room, World } from '../world/types';
import { createdWithin, flagOf, pageOf } from './paging';
import { type RoomFields, roomFields } from './room-fields';
import { booleanOf, type Context, json, type Route, readBody, textOf } from './router';

/** The room of the path; 404 when there is none. */
export function roomOf({ world, params }: Context, message = 'Error: Room not found'): Room {
  const room = world.rooms.get(params.roomId ?? '');
  if (!room) throw notFound(message);
  return room;
}

const sameName = (world: World, name: string) =>
  [...world.rooms.values()].find((room) => room.name.toLowerCase() === name.toLowerCase());

/** What a room is when its body says nothing about it. */
const plain = {
  description: '',
  recordingInfo: null,
  webhook: null,
  polls: null,
  largeRoom: false,
  size: null,
  maxDurationSeconds: null,
};

/** Creates a room, or overwrites the configuration of the one that has the name (docs: Rooms/create-via-api). */
async function createRoom({ world, view, now, request }: Context) {
  const body = await readBody(request);
  const fields = roomFields(body);
  const template = templateFor(world, textOf(body, 'template_id'));
  const given = { ...plain, region: template.region, ...fields, templateId: template.id };
  const existing = fields.name === undefined ? undefined : sameName(world, fields.name);
  if (existing) {
    // It keeps its id, the spelling of its name, and its state.
    Object.assign(existing, given, { name: existing.name, updatedAt: now });
    return json(view.room(existing, 'single'));
  }
  const room: Room = {
    ...given,
    id: objectId(now, world.ids),
    name: fields.name ?? uuid(world.ids),
    enabled: true,
    createdAt: now,
    updatedAt: now,
  };
  world.rooms.set(room.id, room);
  return json(view.room(room, 'single'));
}

function templateFor(world: World, id: string | undefined) {
  const template = id ? world.templates.find((one) => one.id === id) : world.templates[0];
  if (!template) throw new ApiError(400, 'Error: template not found');
  return template;
}

function listRooms({ world, view, query }: Context) {
  const enabled = flagOf(query, 'enabled') ?? true;
  const name = query.get('name') ?? '';
  const templateId = query.get('template_id') ?? '';
  const within = createdWithin(query);
  const rooms = [...world.rooms.values()]
    .filter((room) => room.enabled === enabled && within(room.createdAt))
    .filter((room) => name === '' || room.name === name)
    .filter((room) => templateId === '' || room.templateId === templateId)
    .sort((a, b) => (a.id < b.id ? 1 : -1));
  const { limit, items, last } = pageOf(rooms, query);
  return json(
    view.list(
      limit,
      items.map((room) => view.room(room, 'list')),
      last,
    ),
  );
}

/** Changes what the body names. Enabling and disabling go the same way. */
async function updateRoom(context: Context) {
  const { world, view, now, request } = context;
  const room = roomOf(context);
  const body = await readBody(request);
  const enabled = booleanOf(body, 'enabled');
  const fields: RoomFields = roomFields(body, room);
  const taken = fields.name === undefined ? undefined : sameName(world, fields.name);
  // "The existing room's id is returned": a taken name changes nothing.
  if (taken && taken !== room) return json(view.room(taken, 'single'));
  Object.assign(room, fields, { enabled: enabled ?? room.enabled, updatedAt: now });
  return json(view.room(room, Object.keys(fields).length === 0 ? 'list' : 'single'));
}

export const roomRoutes: Route[] = [
  { method: 'POST', path: '/rooms', answer: createRoom },
  { method: 'GET', path: '/rooms', answer: listRooms },
  {
    method: 'GET',
    path: '/rooms/:roomId',
    answer: (context) => json(context.view.room(roomOf(context), 'single')),
  },
  { method: 'POST', path: '/rooms/:roomId', answer: updateRoom },
];
