import 'server-only';
import { z } from 'zod';
import { requireRight } from '@/lib/access/rights';
import { requireRoom, seenRoomIds } from '@/lib/access/rooms';
import { record } from '@/lib/audit/record';
import type { Staff } from '@/lib/auth/schema';
import { db } from '@/lib/db';
import { AppError, isAppError } from '@/lib/errors';
import { hms } from '@/lib/hms';
import type { HmsRoom } from '@/lib/hms/types';
import { decodeCursor, encodeCursor } from '@/lib/http/cursor';
import { createAtHms } from '@/lib/rooms/create';
import { type LiveSession, liveSessions } from '@/lib/rooms/live-sessions';
import type { RoomListQuery } from '@/lib/rooms/query';
import { findRoomRow, listRoomRows, type RoomRow, saveRooms } from '@/lib/rooms/rows';
import { ensureIndex } from '@/lib/rooms/scan';
import {
  largeRoomSize,
  type NewRoom,
  type Room,
  type RoomChange,
  type RoomPage,
  standardRoomSize,
} from '@/lib/rooms/schema';
import { freshRoom, knownRoom } from '@/lib/rooms/state';
import { allTemplates } from '@/lib/templates/catalog';

/** Where a page ended: creation and id of its last room. PostgreSQL knows neither a year 0 nor NUL in a text. */
const place = z.tuple([
  z.iso.datetime().refine((time) => !time.startsWith('0000')),
  z.string().regex(/^[^\0]+$/),
]);

/** The rooms this staff may see, newest first. Served from the index, so it answers while 100ms does not. */
export async function listRooms(staff: Staff, query: RoomListQuery): Promise<RoomPage> {
  requireRight(staff, 'rooms:read');
  const from = decodeCursor(query.cursor, place);
  const [live, seen] = await Promise.all([liveSessions(), seenRoomIds(staff), ensureIndex()]);
  const rows = await listRoomRows({
    seen,
    q: query.q,
    enabled: query.enabled,
    after: from && { createdAt: new Date(from[0]), id: from[1] },
    limit: query.limit + 1,
  });
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const more = rows.length > query.limit && last;
  return {
    rooms: await toRooms(page, live),
    nextCursor: more ? encodeCursor([last.createdAt.toISOString(), last.id]) : null,
  };
}

/** One room. Throws `not_found`. */
export async function getRoom(staff: Staff, id: string): Promise<Room> {
  await requireRoom(staff, id, 'rooms:read');
  const [row, live] = await Promise.all([knownRoom(id), liveSessions()]);
  return toRoom(row, live);
}

/** Makes a room, which is theirs. Throws `forbidden`, `conflict` for a taken name and `bad_request` for an unknown template. */
export async function createRoom(staff: Staff, input: NewRoom): Promise<Room> {
  return saved(await createAtHms(staff, input));
}

/**
 * Changes a room's settings or switches it on or off. Throws `not_found`, `forbidden`, and `bad_request` for a size the room
 * cannot have.
 */
export async function updateRoom(staff: Staff, id: string, change: RoomChange): Promise<Room> {
  await requireRoom(staff, id, 'rooms:write');
  const row = await freshRoom(id);
  requireSizeFits(row, change);
  const { enabled, name: _name, templateId: _templateId, ...settings } = change;
  let room: HmsRoom | undefined;
  // 100ms documents the switch as a call of its own. Settings go first: should the switch fail, saying so is enough.
  const fields = Object.entries(settings).flatMap(([field, value]) => (value === undefined ? [] : [field]));
  if (fields.length > 0) {
    room = await hms().updateRoom(id, settings);
    await saveChange(staff, room, { fields });
  }
  if (enabled !== undefined) {
    room = await hms()
      .updateRoom(id, { enabled })
      .catch((error) => {
        if (!room || !isAppError(error)) throw error;
        const told = `The settings were saved, but switching the room ${enabled ? 'on' : 'off'} failed. ${error.message}`;
        throw new AppError(error.code, told, { cause: error, retryAfterSeconds: error.retryAfterSeconds });
      });
    await saveChange(staff, room, { fields: ['enabled'], enabled });
  }
  if (!room) throw new AppError('bad_request', 'Say what to change.');
  return saved(room);
}

const saveChange = async (staff: Staff, room: HmsRoom, details: Record<string, unknown>): Promise<void> =>
  (await db()).transaction(async (tx) => {
    await saveRooms([room], new Date(), tx);
    await record(tx, staff, { action: 'room.change', target: room.id, details });
  });

function requireSizeFits(row: RoomRow, change: RoomChange): void {
  const size = change.size ?? row.size ?? 0;
  const most = (change.largeRoom ?? row.largeRoom) ? largeRoomSize : standardRoomSize;
  if (size <= most) return;
  const told = 'A standard room holds at most 2,500 people. Turn on "large room", or give a smaller size.';
  throw new AppError('bad_request', told, { fields: { size: told } });
}

async function saved(room: HmsRoom): Promise<Room> {
  const row = await findRoomRow(room.id);
  if (!row)
    throw new AppError('internal', 'The room was saved at 100ms but cannot be shown. Reload the list.');
  return toRoom(row, await liveSessions());
}

async function toRoom(row: RoomRow, live: Map<string, LiveSession>): Promise<Room> {
  const [room] = await toRooms([row], live);
  if (!room) throw new AppError('not_found', 'There is no such room.');
  return room;
}

async function toRooms(rows: RoomRow[], live: Map<string, LiveSession>): Promise<Room[]> {
  // 100ms leaves a template's name out of some answers; the catalog knows it.
  const nameless = rows.some((row) => row.templateName === '' && row.templateId !== '');
  const templates = nameless ? await allTemplates().catch(() => []) : [];
  const names = new Map(templates.map((template) => [template.id, template.name]));
  return rows.map((row) => roomOf(row, names.get(row.templateId) ?? '', live.get(row.id)));
}

function roomOf(row: RoomRow, templateName: string, live: LiveSession | undefined): Room {
  const lastSession = Math.max(row.lastSessionAt?.getTime() ?? 0, live?.startedAt ?? 0);
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    enabled: row.enabled,
    templateId: row.templateId,
    templateName: row.templateName || templateName,
    region: row.region,
    ...(row.size === null ? {} : { size: row.size }),
    ...(row.largeRoom === null ? {} : { largeRoom: row.largeRoom }),
    ...(row.maxDurationSeconds === null ? {} : { maxDurationSeconds: row.maxDurationSeconds }),
    createdAt: row.createdAt.toISOString(),
    live: live
      ? {
          sessionId: live.sessionId,
          startedAt: new Date(live.startedAt).toISOString(),
          present: live.present,
        }
      : null,
    lastSessionAt: lastSession > 0 ? new Date(lastSession).toISOString() : null,
  };
}
