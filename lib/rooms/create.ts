import 'server-only';
import { requireMayCreateRooms } from '@/lib/access/rights';
import { record } from '@/lib/audit/record';
import type { Staff } from '@/lib/auth/schema';
import { db, withLock } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { hms } from '@/lib/hms';
import type { HmsRoom } from '@/lib/hms/types';
import { nameIsKnown, saveMaker, saveRooms } from '@/lib/rooms/rows';
import { indexNow, readNewestRooms } from '@/lib/rooms/scan';
import type { NewRoom } from '@/lib/rooms/schema';
import { findTemplate } from '@/lib/templates/catalog';

/**
 * Makes a room at 100ms, which would silently overwrite a room whose name exists in any letter case (100ms-api §5.2).
 * So the name is looked for first, in the index and at 100ms, while a lock keeps a second maker of the same name out.
 * Throws `forbidden` for who may not make rooms, and `conflict` with the field `name` for a taken name, before anything is
 * written; a lost answer is an error that says the room may be there all the same.
 */
export async function createAtHms(staff: Staff, input: NewRoom): Promise<HmsRoom> {
  requireMayCreateRooms(staff);
  // Outside of the name's lock: a scan has a lock of its own, and who holds one while waiting for the other could
  // keep all connections for locks busy.
  await indexNow();
  return withLock(`room-name:${input.name.toLowerCase()}`, async () => {
    await requireFreeName(input.name);
    await requireTemplate(input.templateId);
    const room = await hms().createRoom(input);
    await save(staff, room);
    return room;
  });
}

/** The room, whose it is and that it was made, or none of it: then whoever made it hears of an error. */
async function save(staff: Staff, room: HmsRoom): Promise<void> {
  await (await db()).transaction(async (tx) => {
    await saveRooms([room], new Date(), tx);
    await saveMaker(tx, room.id, staff.id);
    await record(tx, staff, { action: 'room.create', target: room.id });
  });
}

async function requireFreeName(name: string): Promise<void> {
  const taken = (await nameIsKnown(name)) || (await isTakenAtHms(name)) || (await nameIsKnown(name));
  if (!taken) return;
  throw new AppError(
    'conflict',
    `A room named "${name}" exists already. Choose another name; letter case makes no difference.`,
    {
      fields: { name: 'This name is taken. Letter case makes no difference.' },
    },
  );
}

/** The index may be a minute old. 100ms finds a name only as it is spelled, so its newest rooms are read as well. */
async function isTakenAtHms(name: string): Promise<boolean> {
  const [on, off] = await Promise.all([isTaken(name, true), isTaken(name, false), readNewestRooms()]);
  return on || off;
}

async function isTaken(name: string, enabled: boolean): Promise<boolean> {
  const { items } = await hms().listRooms({ name, enabled, limit: 10 });
  return items.some((room) => room.name.toLowerCase() === name.toLowerCase());
}

async function requireTemplate(templateId: string | undefined): Promise<void> {
  if (templateId === undefined || (await findTemplate(templateId))) return;
  throw new AppError('bad_request', 'This template does not exist. Choose one from the list.', {
    fields: { templateId: 'This template does not exist. Choose one from the list.' },
  });
}
