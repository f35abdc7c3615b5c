import 'server-only';
import { requireRight } from '@/lib/access/rights';
import { requireRoom } from '@/lib/access/rooms';
import { record } from '@/lib/audit/record';
import type { Staff } from '@/lib/auth/schema';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { fillMeetingUrl } from '@/lib/format/meeting-link';
import { hms, joinTokens } from '@/lib/hms';
import type { HmsRoomCode } from '@/lib/hms/types';
import { givableCodes, partRoles, requireGivable } from '@/lib/join/roles';
import type { RoomRow } from '@/lib/rooms/rows';
import type { JoinTokens, NewTokens, RoomCode, RoomCodes, RoomRoles } from '@/lib/rooms/schema';
import { freshRoom, knownRoom } from '@/lib/rooms/state';

const defaultLifeMinutes = 6 * 60;

/**
 * Join tokens for one or many people in one role. Throws `not_found` for an unknown room, `conflict` for one that is
 * switched off, `bad_request` (field `role`) for a role its template lacks, `forbidden` for one that is not theirs to give.
 * All are signed or none, and none is given that the audit log could not be told of.
 */
export async function createTokens(staff: Staff, roomId: string, input: NewTokens): Promise<JoinTokens> {
  await requireRoom(staff, roomId, 'tokens:create');
  const room = await freshRoom(roomId);
  if (!room.enabled) throw switchedOff('Switch it on before handing out tokens.');
  const { role, expiresInMinutes: lifeMinutes = defaultLifeMinutes } = input;
  await requireGivable(staff, room.templateId, role);
  const people = input.people ?? [{ userId: input.userId ?? '' }];
  const signed = joinTokens().signJoinTokens(
    people.map(({ userId }) => ({ roomId: room.id, userId, role, lifeSeconds: lifeMinutes * 60 })),
  );
  await record(await db(), staff, {
    action: 'token.create',
    target: room.id,
    count: signed.length,
    details: { role, lifeMinutes },
  });
  return {
    tokens: signed.map(({ token, expiresAt }, index) => ({
      userId: people[index]?.userId ?? '',
      role,
      token,
      expiresAt: new Date(expiresAt).toISOString(),
    })),
  };
}

/** The roles people can join a room in, and which of them this staff may hand out. */
export async function listRoles(staff: Staff, roomId: string): Promise<RoomRoles> {
  await requireRoom(staff, roomId, 'tokens:create');
  return partRoles(staff, (await knownRoom(roomId)).templateId);
}

/**
 * The codes of a room that this staff may hand out, one line a code, with the link each makes. Empty until they are
 * created.
 */
export async function listCodes(staff: Staff, roomId: string): Promise<RoomCodes> {
  await requireRoom(staff, roomId, 'tokens:create');
  const room = await freshRoom(roomId);
  if (!room.enabled) throw switchedOff('Switch it on to see and use its links.');
  return toCodes(await codesFor(staff, room));
}

/** Makes a code for every role that has none, and answers those this staff may hand out; existing ones stay as they are. */
export async function createCodes(staff: Staff, roomId: string): Promise<RoomCodes> {
  const room = await roomToChange(staff, roomId);
  if (!room.enabled) throw switchedOff('Switch it on to make links.');
  const made = await hms().createRoomCodes(room.id);
  await record(await db(), staff, { action: 'code.create', target: room.id, count: made.length });
  // Asked again, because the answer to the making names one code a role and a role may have more.
  return toCodes(await codesFor(staff, room));
}

/** Switches one code of a room on or off. Throws `not_found` for a code of another room, and for one they may not see. */
export async function setCode(
  staff: Staff,
  roomId: string,
  code: string,
  enabled: boolean,
): Promise<RoomCode> {
  const room = await roomToChange(staff, roomId);
  if (!room.enabled) throw switchedOff('Switch it on to change its links.');
  const known = (await codesFor(staff, room)).find((one) => one.code === code);
  if (!known) {
    throw new AppError('not_found', 'This room has no such code. Reload the page to see its codes.');
  }
  const changed = await hms().setRoomCode(code, enabled);
  // By its role: the code itself is a way in.
  await record(await db(), staff, {
    action: 'code.change',
    target: room.id,
    details: { role: known.role, enabled },
  });
  return toCode(changed);
}

/** A link is a way in, and making or switching one changes the room. */
async function roomToChange(staff: Staff, roomId: string): Promise<RoomRow> {
  await requireRoom(staff, roomId, 'rooms:write');
  requireRight(staff, 'tokens:create');
  return freshRoom(roomId);
}

const codesFor = async (staff: Staff, { id, templateId }: RoomRow): Promise<HmsRoomCode[]> =>
  givableCodes(staff, templateId, await hms().listRoomCodes(id));

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
