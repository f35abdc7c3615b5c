import { useTemplates } from '@/components/rooms/use-templates';
import type { Room, RoomCode } from '@/lib/rooms/schema';
import { rolesOf } from './roles';
import { useCodes } from './use-codes';

export type RoomRoles = { roles: string[]; codes: RoomCode[]; loading: boolean };

/** The roles people can join a room in, and the codes there are. */
export function useRoles(room: Room): RoomRoles {
  const templates = useTemplates();
  const codes = useCodes(room.id, room.enabled);
  const known = codes.data?.codes ?? [];
  return {
    roles: rolesOf(room, templates.data?.templates ?? [], known),
    codes: known,
    loading: templates.data === undefined && templates.error === undefined,
  };
}
