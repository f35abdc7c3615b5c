'use client';

import useSWR from 'swr';
import { commonRole, leadingRole } from '@/components/join/roles';
import { codesKey } from '@/components/join/use-codes';
import { useMay } from '@/components/shell/me';
import type { AppError } from '@/lib/errors';
import { fillMeetingUrl } from '@/lib/format/meeting-link';
import type { RoomCodes } from '@/lib/rooms/schema';

export type Invited = { userId: string; name: string };
/** Somebody's own way into the room, or null while there is none. */
export type LinkOf = (person: Invited) => string | null;

/**
 * Links that carry a person's own id, so that who joins by one is known: for students in the role most people get, for
 * staff in the one that runs the class. The room's codes are asked for once, and only when they are wanted by who may hand
 * them out.
 */
export function usePersonalLinks(
  roomId: string,
  meetingUrl: string | null,
  wanted: boolean,
): { linkOf: LinkOf; staffLinkOf: LinkOf } {
  const ask = useMay('tokens:create') && wanted && meetingUrl !== null;
  const { data } = useSWR<RoomCodes, AppError>(ask ? codesKey(roomId) : null, {
    revalidateOnFocus: false,
    revalidateIfStale: false,
  });
  const codes = (data?.codes ?? []).filter(({ enabled }) => enabled);
  const roles = codes.map((code) => code.role);
  const linkIn =
    (role: string | undefined): LinkOf =>
    ({ userId, name }) => {
      const code = codes.find((known) => known.role === role)?.code;
      if (meetingUrl === null || code === undefined || role === undefined) return null;
      return fillMeetingUrl(meetingUrl, { code, roomId, role, userId, name });
    };
  return { linkOf: linkIn(commonRole(roles)), staffLinkOf: linkIn(leadingRole(roles)) };
}
