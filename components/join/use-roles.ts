import useSWR from 'swr';
import type { AppError } from '@/lib/errors';
import type { Room, RoomCode, RoomRoles } from '@/lib/rooms/schema';
import { givenRoles } from './roles';
import { useCodes } from './use-codes';

export const rolesKey = (roomId: string) => `/api/rooms/${encodeURIComponent(roomId)}/roles`;

/** What the person signed in may hand out in a room: roles, those withheld from them, and the codes there are. */
export function useRoles(room: Room): RoomRoles & { codes: RoomCode[] } {
  const known = useSWR<RoomRoles, AppError>(rolesKey(room.id)).data;
  const codes = useCodes(room.id, room.enabled).data?.codes ?? [];
  return { roles: givenRoles(known, codes), withheld: known?.withheld ?? [], codes };
}
