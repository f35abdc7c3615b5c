import 'server-only';
import { AppError, isAppError } from '@/lib/errors';
import { hms } from '@/lib/hms';
import { processWide } from '@/lib/process-wide';
import { findRoomRow, type RoomRow, saveRooms } from '@/lib/rooms/rows';

/** A room's state is trusted this long before a token is given by it (DESIGN §4). */
const life = 30_000;

const reading = () => processWide('rooms-being-read', () => new Map<string, Promise<RoomRow>>());

/** A room as it was at most 30 s ago; what was changed in Rollcall counts at once. Throws `not_found` for unknown ones. */
export async function freshRoom(id: string): Promise<RoomRow> {
  const row = await findRoomRow(id);
  if (row && Date.now() - row.readAt.getTime() < life) return row;
  const running = reading().get(id);
  if (running) return running;
  const promise = readRoom(id).finally(() => reading().delete(id));
  reading().set(id, promise);
  return promise;
}

/** As `freshRoom`, but an older state will do while 100ms cannot be reached: for showing, never for deciding. */
export async function knownRoom(id: string): Promise<RoomRow> {
  try {
    return await freshRoom(id);
  } catch (error) {
    const outage = isAppError(error) && (error.code === 'unavailable' || error.code === 'upstream_failed');
    const row = outage ? await findRoomRow(id) : null;
    if (row) return row;
    throw error;
  }
}

async function readRoom(id: string): Promise<RoomRow> {
  const readAt = new Date();
  const room = await hms()
    .getRoom(id)
    .catch((error) => {
      if (isAppError(error) && error.code === 'not_found')
        throw new AppError('not_found', 'There is no such room.', { cause: error });
      throw error;
    });
  await saveRooms([room], readAt);
  const row = await findRoomRow(room.id);
  if (!row || row.id !== id) throw new AppError('not_found', 'There is no such room.');
  return row;
}
