import 'server-only';
import { requireRoom } from '@/lib/access/rooms';
import type { Staff } from '@/lib/auth/schema';
import { withLock } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { beforeInputsChange } from '@/lib/lessons/freeze';
import { knownRoom } from '@/lib/rooms/state';
import { type SettingsInForce, saveSettings, settingsOf } from '@/lib/settings/rows';
import type { RoomSettings, SettingsChange } from '@/lib/settings/schema';
import { slotsOverlap } from '@/lib/timetable/zone';

/** The settings of a room. Throws `not_found`. */
export async function getSettings(staff: Staff, roomId: string): Promise<RoomSettings> {
  await requireRoom(staff, roomId, 'rooms:read');
  return (await inForce(roomId)).settings;
}

/**
 * Changes a room's settings; what is absent stays. Lessons that are frozen keep the rule they were judged by, and a
 * timetable acts from now on. Throws `not_found`, `forbidden`, and `bad_request` for slots at the same time.
 */
export async function changeSettings(
  staff: Staff,
  roomId: string,
  change: SettingsChange,
): Promise<RoomSettings> {
  await requireRoom(staff, roomId, 'rooms:write');
  return withLock(`settings:${roomId}`, async () => {
    const before = await inForce(roomId);
    const after = changed(before.settings, change);
    await beforeInputsChange([roomId]);
    await saveSettings(staff, roomId, { before, after, change, now: new Date() });
    return after;
  });
}

/** Settings with a change on top. Throws `bad_request` for slots at the same time. */
export function changed(settings: RoomSettings, { rule, ...change }: SettingsChange): RoomSettings {
  const kept = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const own = Object.fromEntries(Object.entries(rule ?? {}).filter(([, value]) => value !== undefined));
  const after: RoomSettings = { ...settings, ...kept, rule: { ...settings.rule, ...own } };
  const clash = slotsOverlap(after.timetable);
  if (clash) {
    const [one, other] = [after.timetable[clash.index], after.timetable[clash.other]];
    const told = `This slot is at the same time as ${other?.title || `the one from ${other?.start} to ${other?.end}`}.`;
    throw new AppError('bad_request', `Two slots are at the same time (${one?.start} and ${other?.start}).`, {
      fields: { [`timetable.${clash.index}.start`]: told },
    });
  }
  return after;
}

async function inForce(roomId: string): Promise<SettingsInForce> {
  const room = await knownRoom(roomId);
  const found = (await settingsOf([room])).get(roomId);
  if (!found) throw new AppError('not_found', 'There is no such room.');
  return found;
}
