import { ApiError, notFound } from '../errors';
import { addCode, templateOf } from '../world/create';
import type { Room, RoomCode, World } from '../world/types';
import { flagOf, limitOf } from './paging';
import { roomOf } from './rooms';
import { type Context, json, type Route, readBody } from './router';

const codesPerRoom = 100;

/** The room of the path, enabled; else the documented refusals. */
function openRoomOf(context: Context): Room {
  const room = roomOf(context, 'Room not found');
  if (!room.enabled) throw new ApiError(403, 'Room is disabled');
  return room;
}

const codesOf = (world: World, room: Room): RoomCode[] =>
  [...world.codes.values()].filter((code) => code.roomId === room.id);

/** One code per role: kept when there is one, made when not; codes of roles that are gone are switched off. */
function codesForRoom(context: Context) {
  const { world, view, now } = context;
  const room = openRoomOf(context);
  const roles = templateOf(world, room).roles.map((role) => role.name);
  const codes = codesOf(world, room);
  for (const code of codes) {
    if (code.enabled && !roles.includes(code.role)) Object.assign(code, { enabled: false, updatedAt: now });
  }
  const data = roles.map(
    (role) => codes.find((code) => code.role === role) ?? addCode(world, room, role, now),
  );
  return json({ data: data.map(view.code) });
}

/** A further code for one role. */
function codeForRole(context: Context) {
  const { world, view, now, params } = context;
  const room = openRoomOf(context);
  const role = templateOf(world, room).roles.find((one) => one.name === params.role);
  if (!role) throw notFound('Role not found');
  if (codesOf(world, room).length >= codesPerRoom) throw new ApiError(400, 'Room code limit reached');
  return json(view.code(addCode(world, room, role.name, now)));
}

/** Newest first. Other lists tell `last` on the final page too; the sample of this one shows it empty there. */
function listCodes(context: Context) {
  const { world, view, query } = context;
  const room = openRoomOf(context);
  const limit = limitOf(query, 20);
  const enabled = flagOf(query, 'enabled');
  const role = query.get('role') ?? '';
  const codes = codesOf(world, room)
    .filter((code) => (role === '' || code.role === role) && (enabled ?? code.enabled) === code.enabled)
    .sort((a, b) => b.createdAt - a.createdAt || (a.code < b.code ? -1 : 1));
  const start = query.get('start') ?? '';
  const from = start === '' ? 0 : codes.findIndex((code) => code.code === start) + 1;
  const page = codes.slice(from, from + limit);
  const last = from + limit < codes.length ? (page.at(-1)?.code ?? '') : '';
  return json(view.list(limit, page.map(view.code), last));
}

async function switchCode({ world, view, now, request }: Context) {
  const { code: given, enabled, ...others } = await readBody(request);
  if (typeof given !== 'string' || typeof enabled !== 'boolean' || Object.keys(others).length > 0) {
    throw new ApiError(400, 'Invalid body parameter');
  }
  const code = world.codes.get(given);
  if (!code) throw notFound('Code not found');
  const room = world.rooms.get(code.roomId);
  const known = room && templateOf(world, room).roles.some((role) => role.name === code.role);
  if (enabled && !known) throw new ApiError(403, 'Code can not be enabled');
  if (code.enabled !== enabled) Object.assign(code, { enabled, updatedAt: now });
  return json(view.code(code));
}

/** What a browser does with a link: the code becomes a token to join with. Needs no authorisation. */
async function exchange({ world, now, request, sign }: Context) {
  const { code: given, user_id: userId } = await readBody(request);
  const code = typeof given === 'string' ? world.codes.get(given) : undefined;
  const room = code && world.rooms.get(code.roomId);
  if (!code || !room) throw notFound('room code not found');
  if (!room.enabled) throw new ApiError(403, 'room is not active');
  if (!code.enabled) throw new ApiError(403, 'room code is disabled');
  const user = typeof userId === 'string' && userId !== '' ? userId : null;
  return json({ token: await sign({ roomId: room.id, role: code.role, userId: user }, now, world.ids) });
}

export const roomCodeRoutes: Route[] = [
  { method: 'POST', path: '/room-codes/room/:roomId', answer: codesForRoom },
  { method: 'POST', path: '/room-codes/room/:roomId/role/:role', answer: codeForRole },
  { method: 'GET', path: '/room-codes/room/:roomId', answer: listCodes },
  { method: 'POST', path: '/room-codes/code', answer: switchCode },
  { method: 'POST', path: '/token', open: true, answer: exchange },
];
