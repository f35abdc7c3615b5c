import 'server-only';
import { randomBytes } from 'node:crypto';
import { asc, eq, inArray, sql } from 'drizzle-orm';
import { record } from '@/lib/audit/record';
import type { Staff } from '@/lib/auth/schema';
import { db } from '@/lib/db';
import { roomSettings, timetables } from '@/lib/db/schema';
import { env } from '@/lib/env';
import type { TimetableVersion } from '@/lib/lessons/types';
import type { RoomRow } from '@/lib/rooms/rows';
import { defaultSettings, type RoomSettings, type SettingsChange, type Slot } from '@/lib/settings/schema';
import { rolesOfTemplates } from '@/lib/templates/roles';

/** What staff chose; the timetable is not in here. */
type Chosen = Omit<RoomSettings, 'timetable'>;
type VersionRow = TimetableVersion & { id: string };

/** A room's settings as they are, and its timetable as it was over time, oldest first. */
export type SettingsInForce = { settings: RoomSettings; versions: VersionRow[] };

/** The settings of these rooms, by room id; what nobody chose comes from the workspace and the room's template. */
export async function settingsOf(
  rooms: readonly Pick<RoomRow, 'id' | 'templateId'>[],
): Promise<Map<string, SettingsInForce>> {
  if (rooms.length === 0) return new Map();
  const ids = rooms.map(({ id }) => id);
  const handle = await db();
  const [chosen, versions] = await Promise.all([
    handle.select().from(roomSettings).where(inArray(roomSettings.roomId, ids)),
    handle
      .select()
      .from(timetables)
      .where(inArray(timetables.roomId, ids))
      .orderBy(sql`${timetables.since} asc nulls first`, asc(timetables.id)),
  ]);
  const chosenOf = new Map(chosen.map((row) => [row.roomId, row.settings as Partial<Chosen>]));
  const undecided = rooms.filter(({ id }) => chosenOf.get(id)?.staffRoles === undefined);
  const roles =
    undecided.length > 0 ? await rolesOfTemplates(undecided.map((room) => room.templateId)) : null;
  return new Map(
    rooms.map(({ id, templateId }) => {
      const own = versions.filter((version) => version.roomId === id).map(toVersion);
      const staffRoles = (roles?.get(templateId) ?? []).filter(({ power }) => power).map(({ name }) => name);
      const settings: RoomSettings = {
        ...defaultSettings,
        timeZone: env().timeZone,
        staffRoles,
        ...chosenOf.get(id),
        timetable: [...(own.at(-1)?.slots ?? [])],
      };
      return [id, { settings, versions: own }];
    }),
  );
}

const toVersion = (row: typeof timetables.$inferSelect): VersionRow => ({
  id: row.id,
  since: row.since?.getTime() ?? null,
  timeZone: row.timeZone,
  slots: row.slots as Slot[],
});

/**
 * Writes what was chosen. A changed timetable (or zone, which moves its times) is a new version from `now` on: what was
 * taught before stays as it was. Only a timetable without a slot is replaced, since nothing was ever planned by it.
 */
export async function saveSettings(
  staff: Staff,
  roomId: string,
  {
    before,
    after,
    change,
    now,
  }: { before: SettingsInForce; after: RoomSettings; change: SettingsChange; now: Date },
): Promise<void> {
  const { timetable, timeZone } = after;
  const current = before.versions.at(-1);
  const moved =
    JSON.stringify(timetable) !== JSON.stringify(before.settings.timetable) ||
    (timetable.length > 0 && timeZone !== before.settings.timeZone);
  await (await db()).transaction(async (tx) => {
    const [known] = await tx.select().from(roomSettings).where(eq(roomSettings.roomId, roomId)).limit(1);
    const { timetable: _timetable, rule, ...rest } = change;
    const settings = {
      ...((known?.settings as Partial<Chosen>) ?? {}),
      ...rest,
      ...(rule ? { rule: after.rule } : {}),
    };
    const row = { settings, updatedAt: now, updatedBy: staff.id };
    await tx
      .insert(roomSettings)
      .values({ roomId, ...row })
      .onConflictDoUpdate({ target: roomSettings.roomId, set: row });
    const fields = Object.entries(change).flatMap(([field, value]) => (value === undefined ? [] : [field]));
    await record(tx, staff, { action: 'settings.change', target: roomId, details: { fields } });
    if (!moved) return;
    const version = { timeZone, slots: timetable };
    if (current && current.slots.length === 0) {
      await tx.update(timetables).set(version).where(eq(timetables.id, current.id));
    } else {
      const since = current ? now : null;
      await tx.insert(timetables).values({ id: randomBytes(16).toString('hex'), roomId, since, ...version });
    }
  });
}
