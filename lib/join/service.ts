import 'server-only';
import type { Staff } from '@/lib/auth/schema';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { fillMeetingUrl } from '@/lib/format/meeting-link';
import { hms, joinTokens } from '@/lib/hms';
import type { HmsRoomCode } from '@/lib/hms/types';
import type { JoinTokens, NewTokens, RoomCode, RoomCodes } from '@/lib/rooms/schema';
import { freshRoom } from '@/lib/rooms/state';
import { requireRole } from '@/lib/templates/catalog';

const defaultLifeMinutes = 6 * 60;

/**
 * Join tokens for one or many people in one role. Throws `not_found` for an unknown room, `conflict` for one that is
 * switched off, `bad_request` (field `role`) for a role its template lacks. All are signed or none.
 */
export async function createTokens(_staff: Staff, roomId: string, input: NewTokens): Promise<JoinTokens> {
  const room = await freshRoom(roomId);
  if (!room.enabled) throw switchedOff('Switch it on before handing out tokens.');
  await requireRole(room.templateId, input.role);
  const people = input.people ?? [{ userId: input.userId ?? '' }];
  const lifeSeconds = (input.expiresInMinutes ?? defaultLifeMinutes) * 60;
  const signed = joinTokens().signJoinTokens(
    people.map(({ userId }) => ({ roomId: room.id, userId, role: input.role, lifeSeconds })),
  );
  return {
    tokens: signed.map(({ token, expiresAt }, index) => ({
      userId: people[index]?.userId ?? '',
      role: input.role,
      token,
      expiresAt: new Date(expiresAt).toISOString(),
    })),
  };
}

/** The codes of a room, one line a code, with the link each makes. Empty until they are created. */
export async function listCodes(_staff: Staff, roomId: string): Promise<RoomCodes> {
  const room = await freshRoom(roomId);
  if (!room.enabled) throw switchedOff('Switch it on to see and use its links.');
  return toCodes(await hms().listRoomCodes(room.id));
}

/** Makes a code for every role that has none; existing codes stay as they are. */
export async function createCodes(_staff: Staff, roomId: string): Promise<RoomCodes> {
  const room = await freshRoom(roomId);
  if (!room.enabled) throw switchedOff('Switch it on to make links.');
  await hms().createRoomCodes(room.id);
  // Asked again, because the answer to the making names one code a role and a role may have more.
  return toCodes(await hms().listRoomCodes(room.id));
}

/** Switches one code of a room on or off. Throws `not_found` for a code of another room. */
export async function setCode(
  _staff: Staff,
  roomId: string,
  code: string,
  enabled: boolean,
): Promise<RoomCode> {
  const room = await freshRoom(roomId);
  const codes = room.enabled ? await hms().listRoomCodes(room.id) : null;
  if (!codes) throw switchedOff('Switch it on to change its links.');
  if (!codes.some((known) => known.code === code)) {
    throw new AppError('not_found', 'This room has no such code. Reload the page to see its codes.');
  }
  return toCode(await hms().setRoomCode(code, enabled));
}

const switchedOff = (advice: string) => new AppError('conflict', `This room is switched off. ${advice}`);

const toCodes = (codes: HmsRoomCode[]): RoomCodes => ({
  codes: [...codes]
    .sort(
      (one, other) => one.role.localeCompare(other.role, 'en') || one.code.localeCompare(other.code, 'en'),
    )
    .map(toCode),
});

function toCode({ code, role, enabled, roomId }: HmsRoomCode): RoomCode {
  const template = env().hms.meetingUrl;
  return { code, role, enabled, url: template ? fillMeetingUrl(template, { code, roomId, role }) : null };
}
