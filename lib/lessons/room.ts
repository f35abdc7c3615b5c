import 'server-only';
import { findRoomRow, type RoomRow } from '@/lib/rooms/rows';
import { knownRoom } from '@/lib/rooms/state';

/** The room of a lesson: its row is enough, however old, so that the past is read without asking 100ms. Throws `not_found`. */
export const lessonRoom = async (roomId: string): Promise<RoomRow> =>
  (await findRoomRow(roomId)) ?? (await knownRoom(roomId));
