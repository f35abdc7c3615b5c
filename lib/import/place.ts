import 'server-only';
import { inArray } from 'drizzle-orm';
import type { Staff } from '@/lib/auth/schema';
import { db } from '@/lib/db';
import { rooms } from '@/lib/db/schema';
import { AppError, isAppError } from '@/lib/errors';
import type { OnProgress } from '@/lib/import/answer';
import type { FileClass } from '@/lib/import/classes';
import type { WorkspaceImportQuery } from '@/lib/import/request';
import { classKey, roomKeysOf, roomNameOf } from '@/lib/import/room-names';
import { createAtHms } from '@/lib/rooms/create';
import { ensureIndex } from '@/lib/rooms/scan';
import { findTemplate } from '@/lib/templates/catalog';

/** Where a class goes. `roomId` null: to a room that is to be made. */
export type Placed =
  | { kind: 'room'; roomId: string | null; roomName: string }
  | { kind: 'left out' }
  | { kind: 'nowhere'; reason: string; outage?: boolean };
export type Placing = FileClass & { to: Placed };

type Query = Pick<WorkspaceImportQuery, 'rooms' | 'templateId'>;

/**
 * Finds each class's room: as chosen, else by name in any letter case; else a room is to be made. Throws `bad_request` for
 * a chosen room or template that does not exist.
 */
export async function placeClasses(classes: readonly FileClass[], query: Query): Promise<Placing[]> {
  await ensureIndex();
  const chosen = new Map(Object.entries(query.rooms ?? {}).map(([name, id]) => [classKey(name), id]));
  const byId = await namesOf([...chosen.values()].filter((id) => id !== null));
  const byName = await roomsNamed(classes.flatMap(({ className }) => roomKeysOf(className)));
  const placed = classes.map(
    (one): Placing => ({ ...one, to: placeOf(one, chosen.get(one.key), byId, byName) }),
  );
  const toMake = placed.some(({ to }) => to.kind === 'room' && to.roomId === null);
  if (toMake && query.templateId !== undefined && !(await findTemplate(query.templateId)))
    throw badQuery('templateId', 'This template does not exist. Choose one from the list.');
  return placed;
}

function placeOf(
  { className }: FileClass,
  chosen: string | null | undefined,
  byId: Map<string, string>,
  byName: Map<string, { id: string; name: string }>,
): Placed {
  if (chosen === null) return { kind: 'left out' };
  if (chosen !== undefined) {
    const roomName = byId.get(chosen);
    if (roomName === undefined) throw badQuery('rooms', `The room chosen for ${className} does not exist.`);
    return { kind: 'room', roomId: chosen, roomName };
  }
  const [found] = roomKeysOf(className).flatMap((key) => byName.get(key) ?? []);
  if (found) return { kind: 'room', roomId: found.id, roomName: found.name };
  const roomName = roomNameOf(className);
  if (roomName !== null) return { kind: 'room', roomId: null, roomName };
  return {
    kind: 'nowhere',
    reason: `No room can be named after "${className.slice(0, 60)}": choose a room for it.`,
  };
}

const badQuery = (name: string, told: string) =>
  new AppError('bad_request', told, { fields: { [name]: told } });

/**
 * Makes the missing rooms, one after the other. A room that cannot be made costs the rows of its classes only; when
 * 100ms cannot be reached, the others are not tried.
 */
export async function makeRooms(
  staff: Staff,
  placed: readonly Placing[],
  templateId: string | undefined,
  onProgress: OnProgress,
): Promise<Placing[]> {
  const names = [
    ...new Set(placed.flatMap(({ to }) => (to.kind === 'room' && to.roomId === null ? [to.roomName] : []))),
  ];
  const made = new Map<string, Placed>();
  let outage: Placed | undefined;
  for (const [done, roomName] of names.entries()) {
    await onProgress(done, names.length, 'rooms');
    const room = outage ?? (await makeRoom(staff, roomName, templateId));
    if (room.kind === 'nowhere' && room.outage) outage = room;
    made.set(roomName, room);
  }
  return placed.map((one) => ({
    ...one,
    to: one.to.kind === 'room' && one.to.roomId === null ? (made.get(one.to.roomName) ?? one.to) : one.to,
  }));
}

async function makeRoom(staff: Staff, name: string, templateId: string | undefined): Promise<Placed> {
  try {
    const { id } = await createAtHms(staff, { name, ...(templateId === undefined ? {} : { templateId }) });
    return { kind: 'room', roomId: id, roomName: name };
  } catch (error) {
    if (!isAppError(error)) throw error;
    const found =
      error.code === 'conflict' ? (await roomsNamed([name.toLowerCase()])).get(name.toLowerCase()) : null;
    if (found) return { kind: 'room', roomId: found.id, roomName: found.name };
    const outage = error.code === 'unavailable' || error.code === 'upstream_failed';
    return { kind: 'nowhere', reason: `The room ${name} could not be made. ${error.message}`, outage };
  }
}

async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await (await db())
    .select({ id: rooms.id, name: rooms.name })
    .from(rooms)
    .where(inArray(rooms.id, [...ids]));
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** By name in small letters. Of several of one name, the one that is on, then the newest. */
async function roomsNamed(keys: readonly string[]): Promise<Map<string, { id: string; name: string }>> {
  const found = new Map<string, { id: string; name: string }>();
  const wanted = [...new Set(keys)];
  const handle = await db();
  for (let at = 0; at < wanted.length; at += 1_000) {
    const rows = await handle
      .select({ id: rooms.id, name: rooms.name, key: rooms.nameKey })
      .from(rooms)
      .where(inArray(rooms.nameKey, wanted.slice(at, at + 1_000)))
      .orderBy(rooms.enabled, rooms.createdAt);
    for (const { id, name, key } of rows) found.set(key, { id, name });
  }
  return found;
}
