import 'server-only';
import { requireRoom } from '@/lib/access/rooms';
import type { Right, Staff } from '@/lib/auth/schema';
import { findRoomRow, type RoomRow } from '@/lib/rooms/rows';
import { knownRoom } from '@/lib/rooms/state';

/** The room of a lesson: its row is enough, however old, so that the past is read without asking 100ms. Throws `not_found`. */
export const lessonRoom = async (roomId: string): Promise<RoomRow> =>
  (await findRoomRow(roomId)) ?? (await knownRoom(roomId));

/** The room in the id of a lesson. */
export const roomIdOf = (lessonId: string): string => lessonId.split('.')[0] ?? '';

/** The guard of everything about one lesson: those of a room that is not theirs are as unknown as any. */
export const requireLesson = (staff: Staff, id: string, right: Right): Promise<void> =>
  requireRoom(staff, roomIdOf(id), right, 'lesson');
